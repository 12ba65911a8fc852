using Indexer.Tests.Support;

namespace Indexer.Tests.CommandLine;

public sealed class OtherCommandsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rebuild_reports_in_words_and_in_JSON()
    {
        _folder.WritePage("a.html", "Bản tin một", "Chợ phiên họp ở bãi đất trống ven sông, người mua kẻ bán đông vui như mọi lần.");
        var words = await IndexerProcess.RunAsync("rebuild", _folder.FullPath);
        words.ExitCode.ShouldBe(0);
        words.Output.ShouldStartWith("1 articles indexed in ");

        var json = (await IndexerProcess.RunAsync("rebuild", _folder.FullPath, "--json")).Json;
        json.EnumerateObject().Select(property => property.Name).ShouldBe(["documents", "added", "updated", "deleted", "unchanged", "skipped", "failed", "bytes", "seconds", "index_bytes", "errors"]);
        json.GetProperty("documents").GetInt32().ShouldBe(1);
        json.GetProperty("index_bytes").GetInt64().ShouldBe(Directory.GetFiles(_folder[".index"]).Sum(file => new FileInfo(file).Length));
    }

    [Fact]
    public async Task Rebuild_of_the_same_pages_elsewhere_writes_where_it_was_told()
    {
        _folder.WritePage("a.html", "Bản tin một", "Chợ phiên họp ở bãi đất trống ven sông, người mua kẻ bán đông vui như mọi lần.");
        using var elsewhere = new TemporaryFolder();
        (await IndexerProcess.RunAsync("rebuild", _folder.FullPath, "--index", elsewhere["chỉ mục"])).ExitCode.ShouldBe(0);
        Directory.Exists(_folder[".index"]).ShouldBeFalse();
        (await IndexerProcess.RunAsync("search", "chợ phiên", "--json", "--index", elsewhere["chỉ mục"])).Ids.ShouldBe(["a.html"]);
    }

    [Fact]
    public async Task Extract_prints_one_JSON_object_a_page_in_order()
    {
        var outcome = await IndexerProcess.RunAsync("extract", "--json", Repository.Articles);
        outcome.ExitCode.ShouldBe(0);
        var pages = outcome.JsonLines.ToList();
        pages.Count.ShouldBe(File.ReadLines(Repository.Cases("articles.jsonl")).Count());
        pages[0].EnumerateObject().Select(property => property.Name).ShouldBe(
            ["file", "url", "title", "lead", "text", "captions", "author", "published", "modified", "section", "source", "tags", "language", "image", "word_count", "charset", "warnings"]);
        pages.ShouldAllBe(page => page.GetProperty("file").GetString()!.StartsWith(Repository.Articles, StringComparison.Ordinal));
        pages.ShouldContain(page => page.GetProperty("captions").GetArrayLength() > 0);
    }

    [Fact]
    public async Task Extract_reads_standard_input()
    {
        var html = TemporaryFolder.Page("Bản tin một", "Chợ phiên họp ở bãi đất trống ven sông, người mua kẻ bán đông vui như mọi lần.");
        var outcome = await IndexerProcess.RunAsync(["extract", "-", "--json"], input: html);
        outcome.Json.GetProperty("title").GetString().ShouldBe("Bản tin một");
        outcome.Json.GetProperty("file").GetString().ShouldBe("-");
    }

    [Fact]
    public async Task Extract_shows_a_page_for_reading()
    {
        var outcome = await IndexerProcess.RunAsync("extract", Path.Combine(Repository.Articles, "da-luu", "dem-trang-doi-to-yen.txt"));
        outcome.Output.ShouldStartWith("# Đêm trắng dời ba nghìn tổ yến khỏi nhà hát cũ\n");
        outcome.Output.ShouldContain("author:    Thái Hương Giang\n");
        outcome.Output.ShouldContain("published: 2024-05-17T07:45:00+07:00\n");
    }

    [Fact]
    public async Task Extract_of_a_broken_page_names_it_and_goes_on()
    {
        var good = _folder.WritePage("good.html", "Bản tin một", "Chợ phiên họp ở bãi đất trống ven sông, người mua kẻ bán đông vui như mọi lần.");
        var empty = _folder.Write("empty.html", "");
        var outcome = await IndexerProcess.RunAsync("extract", "--json", empty, good, _folder["nowhere.html"]);
        outcome.ExitCode.ShouldBe(1);
        outcome.JsonLines.ShouldHaveSingleItem().GetProperty("title").GetString().ShouldBe("Bản tin một");
        outcome.Error.ShouldContain($"{empty}: the file is empty");
        outcome.Error.ShouldContain($"{_folder["nowhere.html"]}: there is no such file or folder");
    }

    [Fact]
    public async Task Analyze_shows_the_tokens_and_where_they_stand()
    {
        var outcome = await IndexerProcess.RunAsync("analyze", "Tri\u0301 tuệ", "--json");
        outcome.ExitCode.ShouldBe(0);
        var tokens = outcome.Json.GetProperty("tokens");
        tokens.GetArrayLength().ShouldBe(2);
        tokens[0].GetProperty("exact").GetString().ShouldBe("trí");
        tokens[0].GetProperty("length").GetInt32().ShouldBe(4);
        tokens[1].GetProperty("folded").GetString().ShouldBe("tue");
        tokens[1].GetProperty("start").GetInt32().ShouldBe(5);
        tokens[1].GetProperty("bigram").GetString().ShouldBe("tri tue");
        (await IndexerProcess.RunAsync("analyze", "Trí tuệ")).Output.ShouldContain("tuệ");
    }

    [Fact]
    public async Task Stats_and_check_describe_the_index()
    {
        _folder.WritePage("a.html", "Bản tin một", "Chợ phiên họp ở bãi đất trống ven sông, người mua kẻ bán đông vui như mọi lần.");
        await IndexerProcess.RunAsync("rebuild", _folder.FullPath);
        var stats = await IndexerProcess.RunAsync("stats", "--json", "--index", _folder[".index"]);
        stats.ExitCode.ShouldBe(0);
        stats.Json.GetProperty("documents").GetInt32().ShouldBe(1);
        (await IndexerProcess.RunAsync("stats", "--index", _folder[".index"])).Output.ShouldContain(_folder.FullPath);

        var check = await IndexerProcess.RunAsync("check", "--index", _folder[".index"]);
        check.ExitCode.ShouldBe(0);
        check.Output.ShouldBe($"{_folder[".index"]}: sound, 1 articles in 1 segment\n");

        var stored = Directory.GetFiles(_folder[".index"], "*.fdt").Single();
        var bytes = await File.ReadAllBytesAsync(stored, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 0xFF;
        await File.WriteAllBytesAsync(stored, bytes, TestContext.Current.CancellationToken);
        var broken = await IndexerProcess.RunAsync("check", "--index", _folder[".index"]);
        broken.ExitCode.ShouldBe(1);
        broken.Error.ShouldContain("segments are broken");
    }

    [Fact]
    public async Task Reader_that_closes_early_is_no_failure()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a Unix shell");
        var dll = Path.Combine(AppContext.BaseDirectory, "indexer.dll");
        var start = new System.Diagnostics.ProcessStartInfo("/bin/sh", ["-c", $"for i in 1 2 3 4 5 6 7 8; do set -- \"$@\" '{Repository.Articles}'; done; {{ dotnet '{dll}' extract --json \"$@\"; echo status $? >&2; }} | head -c 100"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = System.Diagnostics.Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        error.ShouldBe("status 0\n");
    }
}
