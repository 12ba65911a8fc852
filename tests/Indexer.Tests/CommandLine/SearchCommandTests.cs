using System.Text.Json;
using Indexer.Tests.Support;

namespace Indexer.Tests.CommandLine;

/// <summary>The search command over the sample articles, indexed once.</summary>
public sealed class SearchCommandTests(SearchCommandTests.Samples samples) : IClassFixture<SearchCommandTests.Samples>
{
    private const string Hospital = "baosongxanh.example/cong-nghe/tri-tue-nhan-tao-doc-phim-x-quang.html";

    [Fact]
    public async Task Toneless_query_finds_the_article_first()
    {
        var outcome = await SearchAsync("tri tue nhan tao", "--json");
        outcome.ExitCode.ShouldBe(0);
        outcome.Error.ShouldBeEmpty();
        outcome.Ids[0].ShouldBe(Hospital);
    }

    [Fact]
    public async Task JSON_has_the_fields_of_the_contract()
    {
        var answer = (await SearchAsync("trí tuệ nhân tạo", "--json")).Json;
        Names(answer).ShouldBe(["query", "interpreted", "total", "took_ms", "hits", "facets", "suggestion", "warnings"]);
        answer.GetProperty("query").GetString().ShouldBe("trí tuệ nhân tạo");
        answer.GetProperty("suggestion").ValueKind.ShouldBe(JsonValueKind.Null);
        var hit = answer.GetProperty("hits")[0];
        Names(hit).ShouldBe(["rank", "id", "score", "url", "title", "snippet", "published", "source", "section", "author", "duplicates"]);
        hit.GetProperty("rank").GetInt32().ShouldBe(1);
        hit.GetProperty("url").GetString().ShouldBe("https://baosongxanh.example/cong-nghe/tri-tue-nhan-tao-doc-phim-x-quang.html");
        hit.GetProperty("title").GetString().ShouldBe("Bệnh viện tuyến huyện dùng trí tuệ nhân tạo đọc phim X-quang");
        hit.GetProperty("snippet").GetString()!.ShouldContain("<mark>trí tuệ nhân tạo</mark>");
        hit.GetProperty("published").GetString().ShouldBe("2024-03-12T08:15:00+07:00");
        hit.GetProperty("source").GetString().ShouldBe("baosongxanh.example");
        hit.GetProperty("section").GetString().ShouldBe("Công nghệ");
        hit.GetProperty("author").GetString().ShouldBe("Lê Thanh Hà");
        hit.GetProperty("duplicates").GetInt32().ShouldBe(0);
        Names(answer.GetProperty("facets")).ShouldBe(["source", "section", "author", "year"]);
        Names(answer.GetProperty("facets").GetProperty("source")[0]).ShouldBe(["value", "count"]);
    }

    [Fact]
    public async Task Near_duplicates_are_one_hit_and_two_with_all()
    {
        var collapsed = (await SearchAsync("bão Hải Âu sơ tán", "--json")).Json.GetProperty("hits");
        collapsed[0].GetProperty("duplicates").GetInt32().ShouldBe(1);
        var all = await SearchAsync("bão Hải Âu sơ tán", "--json", "--all");
        all.Ids.Take(2).ShouldBe(["nhipsongbien.example/thoi-su/bao-hai-au-suy-yeu.html", "phothong.example/tin-trong-nuoc/bao-hai-au.html"], ignoreOrder: true);
    }

    [Fact]
    public async Task Words_of_menus_comments_captions_and_related_links_find_nothing()
    {
        foreach (var query in new[] { "máy lọc nước trả góp", "Cần Giuộc", "Hotline", "Facebook", "admicro", "Zalo" })
        {
            (await SearchAsync(query, "--json")).Json.GetProperty("total").GetInt32().ShouldBe(0, query);
        }

        // The related box of other pages of the site shows this headline; only the article itself has it.
        (await SearchAsync("đoàn tàu hoàng hôn nối lại hai thị trấn", "--json")).Ids.ShouldHaveSingleItem().ShouldContain("doan-tau-hoang-hon");
    }

    [Theory]
    [InlineData("khảo cổ chốt gỗ", "xac-tau", "nhipsongbien.example/khoa-hoc-bien/tau-co-go-lim.html")]
    [InlineData("hội vật Phù Liễn", "UTF-16", "baotinhxua.example/hoi-vat-lang.html")]
    [InlineData("kỳ thủ cầm hòa kiện tướng", "windows-1258", "thethaongaymoi.example/co-tuong/ky-thu-chin-tuoi.html")]
    [InlineData("trà ướp sen", "NFD", "baosongxanh.example/am-thuc/tra-uop-sen-ho.html")]
    [InlineData("tổ yến nhà hát", "text", "da-luu/dem-trang-doi-to-yen.txt")]
    public async Task Page_of_every_encoding_is_found(string query, string encoding, string id)
    {
        (await SearchAsync(query, "--json")).Ids[0].ShouldBe(id, encoding);
    }

    [Fact]
    public async Task Options_filter_sort_and_page()
    {
        var answer = await SearchAsync("nước", "--json", "--from", "01/01/2020", "--to", "2021", "--sort", "newest");
        var published = answer.Json.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("published").GetDateTimeOffset()).ToList();
        published.Count.ShouldBeGreaterThan(2);
        published.ShouldBe(published.OrderDescending());
        published.ShouldAllBe(time => time.Year == 2020 || time.Year == 2021);
        (await SearchAsync("nước", "--json", "--section", "giao duc", "--author", "hoang bao ngoc")).Ids.ShouldBe(["thoisuviet.example/giao-duc/lop-hoc-tren-song.html"]);
        (await SearchAsync("nước", "--json", "--top", "2", "--page", "2")).Json.GetProperty("hits")[0].GetProperty("rank").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task No_hits_is_no_failure()
    {
        var outcome = await SearchAsync("xyzzy");
        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldStartWith("No articles for \"xyzzy\"");
    }

    [Fact]
    public async Task Redirected_output_has_no_colour_and_whole_lines()
    {
        var outcome = await SearchAsync("tri tue nhan tao");
        outcome.Output.ShouldNotContain('\u001B');
        outcome.Output.Split('\n').ShouldContain(line => line.Length > 200 && line.Contains("trí tuệ nhân tạo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Terminal_shows_the_matches_in_colour_unless_NO_COLOR_is_set()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "needs script(1) from util-linux, which lends a pseudo-terminal");
        var dll = Path.Combine(AppContext.BaseDirectory, "indexer.dll");
        var command = $"dotnet '{dll}' search 'tri tue nhan tao' --index '{samples.Index}'";
        (await TerminalAsync(command, [])).ShouldContain("\u001B[38;5;11mtrí tuệ nhân tạo\u001B[0m");
        (await TerminalAsync(command, new(StringComparer.Ordinal) { ["NO_COLOR"] = "1" })).ShouldNotContain("\u001B[38;5;11m");
    }

    [Fact]
    public async Task TREC_run_answers_every_query_that_finds_something()
    {
        using var folder = new TemporaryFolder();
        var queries = folder.Write("queries.tsv", "q1\ttrí tuệ nhân tạo\nq2\txyzzy\nno tab here\nq3\t\nq4\tbão Hải Âu\n");
        var outcome = await SearchAsync("--queries", queries, "--format", "trec", "--top", "5");
        outcome.ExitCode.ShouldBe(0);
        outcome.Error.ShouldContain($"{queries}:3: no tab between id and query");
        var lines = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToList();
        lines.ShouldAllBe(line => line.Length == 6 && line[1] == "Q0" && line[5] == "indexer");
        lines.Select(line => line[0]).Distinct(StringComparer.Ordinal).ShouldBe(["q1", "q4"]);
        lines[0].ShouldBe(["q1", "Q0", Hospital, "1", lines[0][4], "indexer"]);
        lines.Count(line => line[0] == "q4").ShouldBeInRange(2, 5);
    }

    [Fact]
    public async Task Missing_query_file_is_named()
    {
        var outcome = await SearchAsync("--queries", "nowhere.tsv", "--format", "trec");
        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("there is no file nowhere.tsv");
    }

    [Fact]
    public async Task Missing_index_has_exit_status_3()
    {
        using var folder = new TemporaryFolder();
        var outcome = await IndexerProcess.RunAsync(["search", "x"], workingDirectory: folder.FullPath);
        outcome.ExitCode.ShouldBe(3);
        outcome.Error.ShouldContain("there is no index in ./.index: build one with 'indexer rebuild FOLDER'");
    }

    [Fact]
    public async Task Index_is_taken_from_the_environment_too()
    {
        var outcome = await IndexerProcess.RunAsync(["search", "tri tue", "--json"], environment: new Dictionary<string, string>(StringComparer.Ordinal) { ["INDEXER_INDEX"] = samples.Index });
        outcome.Ids[0].ShouldBe(Hospital);
    }

    [Fact]
    public async Task Folder_is_brought_up_to_date_before_the_search()
    {
        using var folder = new TemporaryFolder();
        folder.WritePage("a.html", "Bản tin một", "Chợ phiên họp ở bãi đất trống ven sông, người mua kẻ bán đông vui như mọi lần.");
        var first = await IndexerProcess.RunAsync("search", "chợ phiên", "--folder", folder.FullPath, "--json");
        first.Ids.ShouldBe(["a.html"]);
        first.Error.ShouldContain("1 articles indexed");

        (await IndexerProcess.RunAsync("search", "chợ phiên", "--folder", folder.FullPath, "--json")).Error.ShouldBeEmpty("nothing changed");

        folder.WritePage("b.html", "Bản tin hai", "Chợ phiên ở làng bên thì họp trong sân đình, sớm hơn một canh giờ so với chợ này.");
        (await IndexerProcess.RunAsync("search", "chợ phiên", "--folder", folder.FullPath, "--json")).Ids.ShouldBe(["a.html", "b.html"], ignoreOrder: true);
    }

    [Fact]
    public async Task Characters_that_would_steer_a_terminal_are_made_visible()
    {
        using var folder = new TemporaryFolder();
        folder.WritePage("a.html", "Bản tin \u001B]0;bẫy\u0007 lạ", "Chợ phiên \u202Ehọp ở bãi đất\u001B[2J trống ven sông, người mua kẻ bán đông vui như mọi lần.");
        var outcome = await IndexerProcess.RunAsync("search", "chợ phiên", "--folder", folder.FullPath);
        outcome.Output.ShouldContain("bãi đất");
        outcome.Output.ShouldNotContain('\u001B');
        outcome.Output.ShouldNotContain('\u202E');
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static async Task<string> TerminalAsync(string command, Dictionary<string, string> environment)
    {
        var start = new System.Diagnostics.ProcessStartInfo("/usr/bin/script", ["-qec", command, "/dev/null"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardInput = true };
        start.Environment.Remove("NO_COLOR");
        start.Environment["TERM"] = "xterm-256color";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = System.Diagnostics.Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }

    private Task<IndexerProcess.Outcome> SearchAsync(params string[] arguments) => IndexerProcess.RunAsync(["search", .. arguments, "--index", samples.Index]);

    public sealed class Samples : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        public string Index => _folder["index"];

        public async ValueTask InitializeAsync() => (await IndexerProcess.RunAsync("rebuild", Repository.Articles, "--index", Index)).ExitCode.ShouldBe(0);

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
