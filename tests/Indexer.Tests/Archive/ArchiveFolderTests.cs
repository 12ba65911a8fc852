using Indexer.Archive.Folders;
using Indexer.Tests.Support;

namespace Indexer.Tests.Archive;

public sealed class ArchiveFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folder_lists_files_of_any_depth_but_not_its_index()
    {
        _folder.Write("a.html", "a");
        _folder.Write("b/c/d/e.txt", "e");
        _folder.Write("ngày/tháng/bài viết.html", "v");
        _folder.Write(".index/segments_1", "no content");
        _folder.Write("b/.index/x.html", "no content");
        Paths().ShouldBe(["a.html", "b/c/d/e.txt", "ngày/tháng/bài viết.html"]);
    }

    [Fact]
    public void Links_and_special_files_are_skipped_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "named pipes and links need a Unix file system");
        using var outside = new TemporaryFolder();
        outside.Write("secret.html", "secret");
        _folder.Write("a.html", "a");
        Directory.CreateSymbolicLink(_folder["out"], outside.FullPath);
        Directory.CreateSymbolicLink(_folder["loop"], _folder.FullPath);
        File.CreateSymbolicLink(_folder["link.html"], outside["secret.html"]);
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", [_folder["pipe.html"]]))
        {
            mkfifo.WaitForExit();
        }

        var skipped = new List<string>();
        Paths(skipped).ShouldBe(["a.html"]);
        skipped.Order(StringComparer.Ordinal).ShouldBe(["link.html", "loop", "out", "pipe.html"]);
    }

    [Fact]
    public void State_changes_with_every_addition_change_and_deletion()
    {
        _folder.Write("a.html", "a");
        _folder.Write("b/b.html", "b");
        var states = new List<string> { State() };
        State().ShouldBe(states[0]);

        _folder.Write("b/c.html", "c");
        states.Add(State());
        File.SetLastWriteTimeUtc(_folder["a.html"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        states.Add(State());
        File.Move(_folder["b/c.html"], _folder["b/d.html"]);
        states.Add(State());
        File.Delete(_folder["b/d.html"]);
        states.Add(State());
        states.ShouldBeUnique();
    }

    [Fact]
    public void Missing_folder_is_named_with_what_to_do()
    {
        Should.Throw<DirectoryNotFoundException>(() => new ArchiveFolder(_folder["nowhere"])).Message.ShouldBe($"there is no folder {_folder["nowhere"]}: check the spelling");
        var file = _folder.Write("a.html", "a");
        Should.Throw<DirectoryNotFoundException>(() => new ArchiveFolder(file)).Message.ShouldContain("is a file, not a folder");
    }

    private string State() => new ArchiveFolder(_folder.FullPath).Summarize(TestContext.Current.CancellationToken).State;

    private List<string> Paths(List<string>? skipped = null) =>
        [.. new ArchiveFolder(_folder.FullPath).EnumerateFiles(onSkipped: path => skipped?.Add(path)).Select(file => file.RelativePath).Order(StringComparer.Ordinal)];
}
