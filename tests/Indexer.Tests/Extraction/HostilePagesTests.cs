using System.Text;
using CsCheck;
using Indexer.Archive;
using Indexer.Extraction;

namespace Indexer.Tests.Extraction;

/// <summary>Pages that would stop a parser. None has a time limit: a parser that does not finish fails the run.</summary>
public sealed class HostilePagesTests
{
    private const string Paragraph = "<p>Đây là đoạn văn đủ dài để người đọc nhận ra bài viết, dù quanh nó là bao nhiêu thẻ lồng nhau đi nữa.</p>";

    public static TheoryData<string> Shapes => ["nested divs", "unclosed divs", "nested tables", "nested inline", "a million siblings", "a megabyte attribute", "unclosed comment", "unclosed tag", "unclosed script", "many attributes", "nested lists"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Hostile_page_still_gives_its_article(string shape)
    {
        var article = Extract($"<html><head><title>Tiêu đề của bài</title></head><body><h1>Tiêu đề của bài</h1>{Paragraph}{Paragraph}{Hostile(shape)}");
        article.Failure.ShouldBeNull();
        article.Title.ShouldBe("Tiêu đề của bài");
        article.Text.ShouldContain("Đây là đoạn văn đủ dài");
    }

    [Fact]
    public void Article_inside_200_000_nested_elements_is_found_and_the_depth_reported()
    {
        var html = new StringBuilder("<html><body><h1>Bài ở đáy sâu</h1>").Append(Repeat("<div>", 200_000)).Append(Paragraph).Append(Paragraph).Append(Repeat("</div>", 200_000)).ToString();
        var article = Extract(html);
        article.Text.ShouldContain("Đây là đoạn văn đủ dài");
        article.Warnings.ShouldContain(warning => warning.Contains("nested", StringComparison.Ordinal));
    }

    [Fact]
    public void Anything_at_all_gives_an_article_or_a_reason() => Gen.OneOf(
            Gen.Const("<div>"), Gen.Const("</div>"), Gen.Const("<p>"), Gen.Const("<a href="), Gen.Const("<!--"), Gen.Const("-->"), Gen.Const("<script>"), Gen.Const("</script>"),
            Gen.Const("<h1>"), Gen.Const("<table><tr><td>"), Gen.Const("&"), Gen.Const("&#x110000;"), Gen.Const("&#7879"), Gen.Const("<![CDATA["), Gen.Const("\""), Gen.Const("Trí tuệ "),
            Gen.Const("<script type=\"application/ld+json\">"), Gen.Const("{\"@type\":\"NewsArticle\","), Gen.String).Array[0, 60].Select(string.Concat)
        .Sample(html =>
        {
            var article = Extract(html);
            (article.Failure is null || article.Text.Length == 0).ShouldBeTrue();
            article.Text.Split('\n').ShouldAllBe(line => article.Text.Length == 0 || line.Trim().Length > 0);
        });

    [Fact]
    public void Any_bytes_as_plain_text_give_an_article_or_a_reason() => Gen.Byte.Array[0, 300].Sample(bytes =>
        ArticleExtractor.Extract(new Capture { Locator = "a.txt", Body = bytes, Kind = PageKind.PlainText }).ShouldNotBeNull());

    private static Article Extract(string html) => ArticleExtractor.Extract(new Capture { Locator = "page.html", Body = Encoding.UTF8.GetBytes(html), Kind = PageKind.Html });

    private static string Hostile(string shape) => shape switch
    {
        "nested divs" => Repeat("<div>", 20_000) + "đáy" + Repeat("</div>", 20_000),
        "unclosed divs" => Repeat("<div class=x>", 200_000),
        "nested tables" => Repeat("<table><tr><td>", 20_000),
        "nested inline" => Repeat("<b><i><span>", 50_000) + "chữ",
        "a million siblings" => Repeat("<br>", 1_000_000),
        "a megabyte attribute" => $"<div data-x=\"{new string('x', 1 << 20)}\">ngoài</div>",
        "unclosed comment" => "<!-- " + Repeat("<div>", 10_000),
        "unclosed tag" => "<div " + Repeat("a=1 ", 10_000),
        "unclosed script" => "<script>" + Repeat("<p>", 10_000),
        "many attributes" => "<div " + Repeat("a=1 b=2 ", 50_000) + ">x</div>",
        _ => Repeat("<ul><li>", 50_000),
    };

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
