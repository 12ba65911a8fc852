using System.Runtime.Versioning;
using System.Text;
using Indexer.Tests.Support;

namespace Indexer.Tests.CommandLine;

/// <summary>Each bad input gets a message that names it, the right exit status, and costs nothing else.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Text = "Chợ phiên họp ở bãi đất trống ven sông, người mua kẻ bán đông vui như mọi lần trong năm.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Empty_folder_builds_nothing()
    {
        var outcome = await IndexerProcess.RunAsync("rebuild", _folder.FullPath);
        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldBe($"error: no article found in {_folder.FullPath}: it is empty. No index was built; one that was there is unchanged.\n");
    }

    [Fact]
    public async Task Missing_folder_is_named()
    {
        var outcome = await IndexerProcess.RunAsync("rebuild", _folder["nowhere"]);
        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldBe($"error: there is no folder {_folder["nowhere"]}: check the spelling\n");
        (await IndexerProcess.RunAsync("search", "x", "--folder", _folder["nowhere"])).ExitCode.ShouldBe(1);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Folder_without_rights_is_reported_and_the_rest_indexed()
    {
        var prefix = await PlainUser.PrefixAsync();
        _folder.WritePage("good.html", "Bản tin một", Text);
        _folder.WritePage("closed/secret.html", "Bản tin hai", Text);
        _folder.WritePage("locked.html", "Bản tin ba", Text);
        using var index = new TemporaryFolder();
        File.SetUnixFileMode(index.FullPath, (UnixFileMode)Convert.ToInt32("777", 8));
        File.SetUnixFileMode(_folder["closed"], UnixFileMode.None);
        File.SetUnixFileMode(_folder["locked.html"], UnixFileMode.None);
        try
        {
            var outcome = await IndexerProcess.RunAsync(["rebuild", _folder.FullPath, "--index", index["i"]], prefix: prefix);
            outcome.ExitCode.ShouldBe(1, outcome.ToString());
            outcome.Error.ShouldContain("error: closed: permission denied: the folder may not be listed by this user\n");
            outcome.Error.ShouldContain("error: locked.html: permission denied: this user may not read the file\n");
            outcome.Output.ShouldStartWith("1 articles indexed");

            // No right to write the index: nothing is lost, and the place is named.
            var readOnly = await IndexerProcess.RunAsync(["rebuild", _folder.FullPath], prefix: prefix);
            readOnly.ExitCode.ShouldBe(1);
            readOnly.Error.ShouldContain($"the index in {_folder[".index"]} cannot be written: permission denied");

            // The folder itself.
            var all = await IndexerProcess.RunAsync(["rebuild", _folder["closed"], "--index", index["j"]], prefix: prefix);
            all.ExitCode.ShouldBe(1);
            all.Error.ShouldContain("permission denied: the folder may not be listed by this user");
        }
        finally
        {
            File.SetUnixFileMode(_folder["closed"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task Every_bad_page_is_named_and_the_good_ones_are_indexed()
    {
        _folder.WritePage("good.html", "Bản tin một", Text);
        _folder.Write("empty.html", "");
        using (var huge = File.Create(_folder["huge.html"]))
        {
            huge.SetLength(200 * 1024 * 1024);
        }

        _folder.Write("binary.html", [0x7F, .. "ELF"u8, .. Enumerable.Range(0, 8000).Select(i => (byte)(i * 31 % 23))]);
        _folder.Write("deep.html", new StringBuilder("<html><body><h1>Bản tin sâu</h1>").Insert(32, "<div>", 200_000).Append($"<p>{Text}</p>").ToString());
        _folder.Write("invalid.html", [.. "<html><body><h1>Bản tin hỏng</h1><p>"u8, 0xC3, 0x28, .. Encoding.UTF8.GetBytes($" {Text}</p>")]);
        var outcome = await IndexerProcess.RunAsync("rebuild", _folder.FullPath, "--json");
        outcome.ExitCode.ShouldBe(1);
        var errors = outcome.Json.GetProperty("errors").EnumerateArray().ToDictionary(error => error.GetProperty("file").GetString()!, error => error.GetProperty("error").GetString()!, StringComparer.Ordinal);
        errors.Count.ShouldBe(3);
        errors["empty.html"].ShouldBe("the file is empty (0 bytes): save the page again, or delete the file");
        errors["huge.html"].ShouldBe("the page is 200 MB, larger than the 64 MB that a page may have: split it, or move it out of the folder");
        errors["binary.html"].ShouldStartWith("not text but binary data");
        outcome.Error.ShouldContain("error: huge.html: the page is 200 MB");
        outcome.Error.ShouldContain("warning: invalid.html: invalid UTF-8 at byte ");
        outcome.Error.ShouldContain("warning: deep.html: ");
        outcome.Json.GetProperty("documents").GetInt32().ShouldBe(3);
        (await IndexerProcess.RunAsync("search", "chợ phiên", "--index", _folder[".index"], "--json", "--all")).Ids.ShouldBe(["good.html", "deep.html", "invalid.html"], ignoreOrder: true);
    }

    [Fact]
    public async Task Folder_that_is_a_file_is_named()
    {
        var file = _folder.WritePage("a.html", "Bản tin", Text);
        var outcome = await IndexerProcess.RunAsync("rebuild", file);
        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain($"{file} is a file, not a folder");
    }

    [Fact]
    public async Task Folder_of_other_files_says_what_a_page_is()
    {
        _folder.Write("a.css", "p { }");
        var outcome = await IndexerProcess.RunAsync("rebuild", _folder.FullPath);
        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("none of its 1 files is a page (.html, .htm, .xhtml, .shtml, .txt)");
    }
}
