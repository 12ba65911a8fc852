using System.Text;
using Indexer.Archive;
using Indexer.Archive.Folders;
using Indexer.Archive.Pages;
using Indexer.Tests.Support;

namespace Indexer.Tests.Archive;

public sealed class PageFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.html", "x", PageKind.Html)]
    [InlineData("a.HTM", "x", PageKind.Html)]
    [InlineData("a.xhtml", "x", PageKind.Html)]
    [InlineData("a.shtml", "x", PageKind.Html)]
    [InlineData("a.txt", "x", PageKind.PlainText)]
    [InlineData("no-ending", "\n <!DOCTYPE HTML><title>x</title>", PageKind.Html)]
    [InlineData("article.aspx", "<html><body>x", PageKind.Html)]
    public void Page_is_known_by_its_name_or_its_first_bytes(string name, string content, PageKind kind)
    {
        var capture = Read(_folder.Write(name, content)).ShouldNotBeNull();
        capture.Kind.ShouldBe(kind);
        capture.Locator.ShouldBe(name);
        Encoding.UTF8.GetString(capture.Body.Span).ShouldBe(content);
    }

    [Theory]
    [InlineData("style.css", "<html>")]
    [InlineData("photo.jpg", "<html>")]
    [InlineData("notes", "no page at all")]
    [InlineData("empty", "")]
    public void What_is_no_page_is_left_alone(string name, string content) => Read(_folder.Write(name, content)).ShouldBeNull();

    [Fact]
    public void Wide_page_without_an_ending_is_recognised() =>
        Read(_folder.Write("page", "<html><body>Xin chào", Encoding.Unicode)).ShouldNotBeNull().Kind.ShouldBe(PageKind.Html);

    [Fact]
    public void Empty_page_is_a_failure_that_says_what_to_do() =>
        Should.Throw<PageReadException>(() => Read(_folder.Write("a.html", ""))).Message.ShouldBe("the file is empty (0 bytes): save the page again, or delete the file");

    [Fact]
    public void Page_beyond_the_limit_is_refused_without_reading_it()
    {
        using (var file = File.Create(_folder["huge.html"]))
        {
            file.SetLength(200 * 1024 * 1024);
        }

        Should.Throw<PageReadException>(() => Read(_folder["huge.html"])).Message.ShouldBe("the page is 200 MB, larger than the 64 MB that a page may have: split it, or move it out of the folder");
    }

    [Fact]
    public void Vanished_page_is_a_failure() =>
        Should.Throw<PageReadException>(() => PageFile.Read(new FolderFile("gone.html", _folder["gone.html"], 10, DateTimeOffset.UnixEpoch))).Message.ShouldContain("disappeared");

    [Fact]
    public void Stream_beyond_the_limit_is_refused()
    {
        using var endless = new EndlessStream();
        Should.Throw<PageReadException>(() => PageFile.Read(endless, "-")).Message.ShouldContain("larger than the 64 MB");
    }

    private static Capture? Read(string path)
    {
        var info = new FileInfo(path);
        return PageFile.Read(new FolderFile(info.Name, path, info.Exists ? info.Length : 0, DateTimeOffset.UnixEpoch));
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => count;
    }
}
