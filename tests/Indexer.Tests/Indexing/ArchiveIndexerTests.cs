using Indexer.Indexing;
using Indexer.Search;
using Indexer.Tests.Support;

namespace Indexer.Tests.Indexing;

public sealed class ArchiveIndexerTests : IDisposable
{
    private const string Text = "Chợ phiên họp ở bãi đất trống ven sông, người mua kẻ bán đông vui như mọi lần trong năm.";

    private readonly TemporaryFolder _folder = new();

    private string Index => _folder[".index"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rebuild_counts_articles_skipped_files_and_failures()
    {
        _folder.WritePage("a.html", "Bản tin một", Text);
        _folder.WritePage("sâu/hơn/nữa/b.htm", "Bản tin hai", Text);
        _folder.Write("c.txt", $"Bản tin ba\n\n{Text}\n");
        _folder.Write("style.css", "p { }");
        _folder.Write("empty.html", "");
        _folder.Write("binary.html", [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7))]);
        var seen = new List<PageFailure>();
        var report = Rebuild(onFailure: failure =>
        {
            lock (seen)
            {
                seen.Add(failure);
            }
        });
        (report.Documents, report.Skipped, report.Failed).ShouldBe((3, 1, 2));
        report.Failures.Select(failure => failure.File).ShouldBe(["binary.html", "empty.html"]);
        seen.OrderBy(failure => failure.File, StringComparer.Ordinal).ShouldBe(report.Failures);
        Ids("chợ phiên").ShouldBe(["a.html", "c.txt", "sâu/hơn/nữa/b.htm"], ignoreOrder: true);
    }

    [Fact]
    public void Rebuild_replaces_what_was_there_and_leaves_no_stray_file()
    {
        _folder.WritePage("a.html", "Bản tin một", Text);
        Rebuild();
        File.Delete(_folder["a.html"]);
        _folder.WritePage("b.html", "Bản tin hai", Text);
        _folder.Write(".index/_7.fdt", "left behind by a crash");
        _folder.Write(".index/_7_Lucene41_0.doc", "left behind by a crash");
        Rebuild();
        Ids("chợ phiên").ShouldBe(["b.html"]);
        IndexFiles.Stray(Index).ShouldBeEmpty();
    }

    [Fact]
    public void Failed_rebuild_leaves_the_old_index_as_it_was()
    {
        _folder.WritePage("a.html", "Bản tin một", Text);
        Rebuild();
        var before = IndexFiles.Contents(Index);
        File.Delete(_folder["a.html"]);
        Should.Throw<IndexingException>(() => Rebuild()).Message
            .ShouldBe($"no article found in {_folder.FullPath}: it is empty. No index was built; one that was there is unchanged.");
        IndexFiles.Contents(Index).ShouldBe(before);
        Ids("chợ phiên").ShouldBe(["a.html"]);
    }

    [Fact]
    public void Cancelled_rebuild_leaves_the_old_index_as_it_was()
    {
        _folder.WritePage("a.html", "Bản tin một", Text);
        Rebuild();
        _folder.WritePage("b.html", "Bản tin hai", Text);
        using var cancelled = new CancellationTokenSource();
        Should.Throw<OperationCanceledException>(() => Rebuild(onWarning: _ => cancelled.Cancel(), extra: () => _folder.Write("c.html", [.. "<html><body><h1>Bản tin hỏng</h1><p>"u8, 0xFF, .. "</p>"u8]), cancellationToken: cancelled.Token));
        Ids("chợ phiên").ShouldBe(["a.html"]);
        Rebuild();
        Ids("chợ phiên").ShouldBe(["a.html", "b.html"], ignoreOrder: true);
        IndexFiles.Stray(Index).ShouldBeEmpty();
    }

    [Fact]
    public void Failed_first_rebuild_leaves_no_index_folder()
    {
        Should.Throw<IndexingException>(() => Rebuild());
        Directory.Exists(Index).ShouldBeFalse();
    }

    [Fact]
    public void Searcher_that_is_open_goes_on_with_the_old_index()
    {
        _folder.WritePage("a.html", "Bản tin một", Text);
        Rebuild();
        using var searcher = ArticleSearcher.Open(Index);
        File.Delete(_folder["a.html"]);
        _folder.WritePage("b.html", "Bản tin hai", Text);
        Rebuild();
        searcher.Search(new SearchRequest { Query = "chợ phiên" }, TestContext.Current.CancellationToken).Hits.ShouldHaveSingleItem().Id.ShouldBe("a.html");
    }

    [Fact]
    public void Second_writer_is_told_that_the_index_is_in_use()
    {
        _folder.WritePage("a.html", "Bản tin một", Text);
        _folder.Write("b.html", [.. "<html><body><h1>Bản tin hỏng</h1><p>"u8, 0xFF, .. "</p>"u8]);
        Exception? second = null;

        // The warning about the broken page comes while the first rebuild holds the lock.
        Rebuild(onWarning: _ => second = Record.Exception(() => Rebuild()));
        second.ShouldBeOfType<IndexingException>().Message.ShouldBe($"the index in {Index} is being written by another process: wait until it is done, or name another directory with --index");
    }

    [Fact]
    public void Same_folder_gives_the_same_answers_with_any_number_of_threads()
    {
        for (var i = 0; i < 60; i++)
        {
            _folder.WritePage($"p{i}.html", $"Bản tin {i % 3}", $"{Text} Ghi chép ngày {i % 5}.");
        }

        var answers = new[] { 1, 2, 7 }.Select(threads =>
        {
            Rebuild(options => options with { Threads = threads });
            using var searcher = ArticleSearcher.Open(Index);
            return searcher.Rank("bản tin ghi chép chợ phiên", 100).ToList();
        }).ToList();
        answers[0].Count.ShouldBe(60);
        answers[1].ShouldBe(answers[0]);
        answers[2].ShouldBe(answers[0]);
    }

    [Fact]
    public void Index_is_current_until_the_folder_changes()
    {
        ArchiveIndexer.IsCurrent(_folder.FullPath, Index, TestContext.Current.CancellationToken).ShouldBeFalse();
        _folder.WritePage("a.html", "Bản tin một", Text);
        Rebuild();
        ArchiveIndexer.IsCurrent(_folder.FullPath, Index, TestContext.Current.CancellationToken).ShouldBeTrue();
        _folder.WritePage("b.html", "Bản tin hai", Text);
        ArchiveIndexer.IsCurrent(_folder.FullPath, Index, TestContext.Current.CancellationToken).ShouldBeFalse();
        using var other = new TemporaryFolder();
        other.WritePage("a.html", "Bản tin một", Text);
        ArchiveIndexer.IsCurrent(other.FullPath, Index, TestContext.Current.CancellationToken).ShouldBeFalse();
    }

    [Fact]
    public void Progress_ends_at_the_whole_folder()
    {
        _folder.WritePage("a.html", "Bản tin một", Text);
        _folder.Write("style.css", "p { }");
        var progress = new RebuildProgress();
        ArchiveIndexer.Rebuild(new RebuildOptions { Folder = _folder.FullPath }, progress, cancellationToken: TestContext.Current.CancellationToken);
        progress.TotalFiles.ShouldBe(2);
        progress.Files.ShouldBe(2);
        progress.Pages.ShouldBe(1);
        progress.Bytes.ShouldBe(progress.TotalBytes);
        progress.IsWriting.ShouldBeTrue();
    }

    [Fact]
    public void Deepest_page_beside_a_huge_one_is_indexed()
    {
        _folder.Write("huge.html", TemporaryFolder.Page("Bản tin lớn", string.Join('\n', Enumerable.Repeat(Text, 30_000))));
        _folder.WritePage("small.html", "Bản tin nhỏ", Text);
        Rebuild().Documents.ShouldBe(2);
        Ids("chợ phiên").ShouldBe(["huge.html", "small.html"], ignoreOrder: true);
    }

    private RebuildReport Rebuild(
        Func<RebuildOptions, RebuildOptions>? with = null, Action<PageFailure>? onFailure = null, Action<PageFailure>? onWarning = null, Action? extra = null, CancellationToken? cancellationToken = null)
    {
        extra?.Invoke();
        var options = new RebuildOptions { Folder = _folder.FullPath };
        return ArchiveIndexer.Rebuild(with?.Invoke(options) ?? options, null, onFailure, onWarning, cancellationToken ?? TestContext.Current.CancellationToken);
    }

    private List<string> Ids(string query)
    {
        using var searcher = ArticleSearcher.Open(Index);
        return [.. searcher.Search(new SearchRequest { Query = query, CollapseDuplicates = false }, TestContext.Current.CancellationToken).Hits.Select(hit => hit.Id)];
    }
}
