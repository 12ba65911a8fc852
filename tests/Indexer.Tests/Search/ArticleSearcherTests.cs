using System.Globalization;
using Indexer.Indexing;
using Indexer.Search;
using Indexer.Tests.Support;

namespace Indexer.Tests.Search;

/// <summary>Searches over a real index on disk, built from real pages.</summary>
public sealed class ArticleSearcherTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("trí tuệ nhân tạo")]
    [InlineData("tri tue nhan tao")]
    [InlineData("TRÍ TUỆ NHÂN TẠO")]
    [InlineData("tri\u0301 tue\u0323\u0302 nhân tạo")]
    [InlineData("trí tue nhan tạo")]
    [InlineData("trì tuế nhận táo")]
    public void Article_is_found_however_its_words_are_typed(string query)
    {
        Page("a", "Tin công nghệ", "Bệnh viện thử dùng trí tuệ nhân tạo để đọc phim chụp phổi của người bệnh ở xa.");
        Page("b", "Tin thể thao", "Đội bóng của huyện vừa thắng trận thứ ba liên tiếp trên sân nhà vào chiều chủ nhật.");
        Ids(query).ShouldBe(["a.html"]);
    }

    [Fact]
    public void Marks_that_are_typed_come_first()
    {
        Page("ma", "Chuyện con ma", "Ngày xưa có con ma ở gốc đa đầu làng, đêm nào nó cũng ra chợ xin ăn quà vặt.");
        Page("má", "Chuyện của má", "Ngày xưa có má ở gốc đa đầu làng, đêm nào má cũng ra chợ bán mấy thứ quà vặt.");
        Page("mạ", "Chuyện cây mạ", "Ngày xưa có cây mạ ở gốc đa đầu làng, đêm nào mạ cũng lớn thêm được một chút.");
        Ids("má").ShouldBe(["má.html", "ma.html", "mạ.html"], ignoreOrder: true);
        Ids("má")[0].ShouldBe("má.html");
        Ids("mạ")[0].ShouldBe("mạ.html");
    }

    [Fact]
    public void Words_side_by_side_come_before_words_far_apart()
    {
        Page("far", "Bản tin tối", "Nhà máy nước đóng cửa. Người dân phải ra giếng. Từ sáng, hàng trăm người xếp hàng sạch sẽ chờ tới lượt.");
        Page("near", "Bản tin sáng", "Nhà máy đóng cửa. Người dân chờ nước sạch. Từ sáng, hàng trăm người xếp hàng ở đầu xóm chờ tới lượt.");
        Ids("nước sạch").ShouldBe(["near.html", "far.html"]);
    }

    [Fact]
    public void Headline_counts_more_than_text()
    {
        Page("text", "Bản tin kinh tế cuối tuần", "Giá cà phê tăng nhẹ trong phiên giao dịch cuối tuần qua tại các tỉnh trồng nhiều loại cây này.");
        Page("title", "Giá cà phê tăng nhẹ", "Phiên giao dịch cuối tuần qua khép lại trong sắc xanh tại các tỉnh trồng nhiều loại cây này, thương lái nói.");
        Ids("giá cà phê").ShouldBe(["title.html", "text.html"]);
    }

    [Fact]
    public void All_of_three_words_are_needed_and_two_thirds_of_more()
    {
        Page("a", "Vụ lúa", "Nông dân gặt lúa sớm vì lo mưa bão về đúng dịp cuối tháng chín như mọi năm trước.");
        Ids("nông dân máy bay").ShouldBeEmpty();
        Ids("gặt lúa xyzzy").ShouldBeEmpty();
        Ids("nông dân gặt xyzzy").ShouldBe(["a.html"]);
        Ids("nông dân gặt lúa xyzzy plugh").ShouldBe(["a.html"]);
    }

    [Fact]
    public void Snippet_marks_the_words_in_the_text_as_printed()
    {
        Page("nfd", "Bản tin", "Ở xã bên, tri\u0301 tue\u0323\u0302 của người thợ già được cả làng nể trọng từ nhiều năm nay.");
        Hit("tri tue").Snippet!.ToHtml().ShouldBe("Ở xã bên, <mark>tri\u0301 tue\u0323\u0302</mark> của người thợ già được cả làng nể trọng từ nhiều năm nay.");
        Page("nfd", "Bản tin", "Ký hiệu a &lt; b &amp; c xuất hiện trong đề toán, khiến trí tuệ học trò được dịp thử sức.");
        Hit("trí tuệ").Snippet!.ToHtml().ShouldBe("Ký hiệu a &lt; b &amp; c xuất hiện trong đề toán, khiến <mark>trí tuệ</mark> học trò được dịp thử sức.");
    }

    [Fact]
    public void Snippet_marks_only_the_marks_that_were_meant()
    {
        Page("a", "Bản tin", "Con bò của bố đi bộ ra bờ, bỏ lại bó cỏ ở bên đường làng đầy nắng và gió.");
        Hit("bố").Snippet!.ToHtml().ShouldBe("Con bò của <mark>bố</mark> đi bộ ra bờ, bỏ lại bó cỏ ở bên đường làng đầy nắng và gió.");
        Hit("bo").Snippet!.ToHtml().ShouldStartWith("Con <mark>bò</mark> của <mark>bố</mark> đi <mark>bộ</mark> ra <mark>bờ</mark>, <mark>bỏ</mark> lại <mark>bó</mark> cỏ");
    }

    [Fact]
    public void Snippet_shows_the_passage_that_matches()
    {
        var filler = string.Join(' ', Enumerable.Repeat("Đoạn mở đầu chỉ kể chuyện thời tiết của tuần.", 40));
        Page("a", "Bản tin", $"{filler}\nMáy gặt đập liên hợp về tới cánh đồng xã Bình Minh từ sáng sớm.\n{filler}");
        var snippet = Hit("máy gặt đập").Snippet!.ToHtml();
        snippet.ShouldContain("<mark>Máy gặt đập</mark> liên hợp");
        snippet.ShouldStartWith("…");
        snippet.ShouldEndWith("…");
        snippet.Length.ShouldBeLessThan(400);
    }

    [Fact]
    public void Near_duplicates_collapse_into_the_best_with_a_count()
    {
        var agency = string.Join(' ', Enumerable.Range(0, 30).Select(i => $"Câu thứ {i} của bản tin hãng thông tấn nói về mực nước sông tại trạm số {i * 7}."));
        Page("a", "Nước sông lên", agency);
        Page("b", "Nước sông lên nhanh", agency + " Biên tập viên thêm một câu ở cuối bài.");
        Page("c", "Bài khác hẳn", "Trạm bơm của huyện đo mực nước sông mỗi giờ một lần suốt đêm qua để báo về tỉnh.");
        var collapsed = Search(new SearchRequest { Query = "mực nước sông" });
        collapsed.Total.ShouldBe(3);
        collapsed.Hits.Count.ShouldBe(2);
        collapsed.Hits.Sum(hit => hit.Duplicates).ShouldBe(1);
        Search(new SearchRequest { Query = "mực nước sông", CollapseDuplicates = false }).Hits.Count.ShouldBe(3);
    }

    [Fact]
    public void Filters_keep_what_was_asked_for()
    {
        DatedPage("old", "2019-12-31T23:30:00+07:00", "Kinh tế", "Lê Lan");
        DatedPage("new", "2020-01-01T00:30:00+07:00", "Văn hóa", "Mạnh Kiên");
        Page("undated", "Bản tin", "Bản tin về lúa gạo không ghi ngày tháng nào cả, chỉ có mấy dòng chữ in vội vàng.");
        var midnight = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.FromHours(7));
        Found(new SearchRequest { Query = "lúa gạo", From = midnight }).ShouldBe(["new.html"]);
        Found(new SearchRequest { Query = "lúa gạo", Before = midnight }).ShouldBe(["old.html"]);
        Found(new SearchRequest { Query = "lúa gạo", Sections = ["van hoa"] }).ShouldBe(["new.html"]);
        Found(new SearchRequest { Query = "lúa gạo", Authors = ["lê lan"] }).ShouldBe(["old.html"]);
        Found(new SearchRequest { Query = "lúa gạo", Sources = ["bao.example"] }).ShouldBe(["new.html", "old.html"], ignoreOrder: true);
        Found(new SearchRequest { Query = "lúa gạo", Sources = ["khac.example"] }).ShouldBeEmpty();
        Found(new SearchRequest { Query = "lúa gạo", Sort = SortOrder.Newest }).ShouldBe(["new.html", "old.html", "undated.html"]);
        Found(new SearchRequest { Query = "lúa gạo", Sort = SortOrder.Oldest }).ShouldBe(["old.html", "new.html", "undated.html"]);
    }

    [Fact]
    public void Facets_count_every_match()
    {
        DatedPage("a", "2019-05-01T08:00:00+07:00", "Kinh tế", "Lê Lan");
        DatedPage("b", "2020-05-01T08:00:00+07:00", "Kinh tế", "Mạnh Kiên");
        DatedPage("c", "2020-12-31T23:59:00+07:00", "Văn hóa", "Lê Lan");
        var response = Search(new SearchRequest { Query = "lúa gạo", PageSize = 1, WithFacets = true, CollapseDuplicates = false });
        response.Hits.Count.ShouldBe(1);
        response.Facets!.Year.Select(year => (year.Value, year.Count)).ShouldBe([("2020", 2), ("2019", 1)]);
        response.Facets.Section.Select(section => (section.Value, section.Count)).ShouldBe([("Kinh tế", 2), ("Văn hóa", 1)]);
        response.Facets.Author.Select(author => (author.Value, author.Count)).ShouldBe([("Lê Lan", 2), ("Mạnh Kiên", 1)]);
        response.Facets.Source.Select(source => (source.Value, source.Count)).ShouldBe([("bao.example", 3)]);
    }

    [Fact]
    public void Pages_of_hits_follow_each_other()
    {
        for (var i = 0; i < 25; i++)
        {
            Page($"p{i:00}", $"Bản tin số {i}", $"Chợ phiên lần thứ {i} họp ở bãi đất trống ven sông, người mua kẻ bán đông vui như mọi lần.");
        }

        var all = Search(new SearchRequest { Query = "chợ phiên", PageSize = 100, CollapseDuplicates = false }).Hits.Select(hit => hit.Id).ToList();
        var paged = Enumerable.Range(1, 3).SelectMany(page => Search(new SearchRequest { Query = "chợ phiên", Page = page, CollapseDuplicates = false }).Hits).ToList();
        all.Count.ShouldBe(25);
        paged.Select(hit => hit.Id).ShouldBe(all);
        paged.Select(hit => hit.Rank).ShouldBe(Enumerable.Range(1, 25));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"(((")]
    [InlineData("🙂")]
    public void Query_without_a_word_gives_no_hits_and_says_why(string query)
    {
        Page("a", "Bản tin", "Một đoạn văn bình thường để kho có ít nhất một bài cho người ta tìm thử.");
        var response = Search(new SearchRequest { Query = query });
        response.Total.ShouldBe(0);
        response.Warnings.ShouldHaveSingleItem().ShouldContain("nothing to search for");
    }

    [Fact]
    public void Query_of_a_whole_page_is_cut_and_says_so()
    {
        Page("a", "Bản tin", "Một đoạn văn bình thường để kho có ít nhất một bài cho người ta tìm thử.");
        var response = Search(new SearchRequest { Query = string.Join(' ', Enumerable.Range(0, 10_000)) });
        response.Warnings.ShouldHaveSingleItem().ShouldBe("the query has more than 64 words: the rest was left out");
    }

    [Fact]
    public void Answers_do_not_depend_on_the_culture()
    {
        DatedPage("a", "2019-05-01T08:00:00+07:00", "Kinh tế", "Lê Lan");
        var before = CultureInfo.CurrentCulture;
        var vietnamese = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        vietnamese.NumberFormat.NumberDecimalSeparator = ",";
        vietnamese.NumberFormat.NumberGroupSeparator = ".";
        vietnamese.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
        vietnamese.DateTimeFormat.DateSeparator = "-";
        vietnamese.DateTimeFormat.TimeSeparator = ".";
        try
        {
            CultureInfo.CurrentCulture = vietnamese;
            0.5.ToString(CultureInfo.CurrentCulture).ShouldBe("0,5");
            var hit = Hit("lúa gạo");
            hit.Published.ShouldBe(new DateTimeOffset(2019, 5, 1, 8, 0, 0, TimeSpan.FromHours(7)));
            Indexer.Search.Json.SearchJson.Serialize(Search(new SearchRequest { Query = "lúa gạo" })).ShouldContain("\"published\":\"2019-05-01T08:00:00+07:00\"");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Running_search_stops_when_it_is_cancelled()
    {
        Page("a", "Bản tin", "Một đoạn văn bình thường để kho có ít nhất một bài cho người ta tìm thử.");
        Rebuild();
        using var searcher = ArticleSearcher.Open(_folder[".index"]);
        Should.Throw<OperationCanceledException>(() => searcher.Search(new SearchRequest { Query = "đoạn văn" }, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Searcher_answers_many_threads_at_once()
    {
        for (var i = 0; i < 40; i++)
        {
            Page($"p{i}", $"Bản tin {i}", $"Chợ phiên lần thứ {i} họp ở bãi đất trống ven sông, người mua kẻ bán đông vui như mọi lần.");
        }

        Rebuild();
        using var searcher = ArticleSearcher.Open(_folder[".index"]);
        var request = new SearchRequest { Query = "chợ phiên ven sông", CollapseDuplicates = false };
        var expected = Answer();
        Parallel.For(0, 200, _ => Answer().ShouldBe(expected));

        List<(string Id, float Score, string Snippet)> Answer() => [.. searcher.Search(request).Hits.Select(hit => (hit.Id, hit.Score, hit.Snippet!.Text))];
    }

    private void Page(string name, string title, string text) => _folder.WritePage($"{name}.html", title, text);

    private void DatedPage(string name, string published, string section, string author) => _folder.WritePage(
        $"{name}.html",
        $"Bản tin {name}",
        $"Bản tin {name} về lúa gạo có ngày tháng hẳn hoi, kể chuyện đồng áng của xã trong mấy tuần vừa qua.",
        $"""<meta property="article:published_time" content="{published}"><meta property="article:section" content="{section}"><meta name="author" content="{author}"><link rel="canonical" href="https://bao.example/{name}">""");

    private void Rebuild() => ArchiveIndexer.Rebuild(new RebuildOptions { Folder = _folder.FullPath }, cancellationToken: TestContext.Current.CancellationToken);

    private SearchResponse Search(SearchRequest request)
    {
        Rebuild();
        using var searcher = ArticleSearcher.Open(_folder[".index"]);
        return searcher.Search(request, TestContext.Current.CancellationToken);
    }

    private List<string> Found(SearchRequest request) => [.. Search(request).Hits.Select(hit => hit.Id)];

    private List<string> Ids(string query) => Found(new SearchRequest { Query = query });

    private SearchHit Hit(string query) => Search(new SearchRequest { Query = query }).Hits.ShouldHaveSingleItem();
}
