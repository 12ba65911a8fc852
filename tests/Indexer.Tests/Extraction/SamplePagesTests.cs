using System.Text.Json;
using Indexer.Archive.Folders;
using Indexer.Archive.Pages;
using Indexer.Extraction;
using Indexer.Tests.Support;
using Indexer.Vietnamese.Unicode;

namespace Indexer.Tests.Extraction;

/// <summary>The sample articles, and pages of further layouts, against what a reader takes from them.</summary>
public sealed class SamplePagesTests
{
    public static TheoryData<string> Articles => Files("articles.jsonl");

    public static TheoryData<string> Pages => Files("pages.jsonl");

    [Theory]
    [MemberData(nameof(Articles))]
    public void Sample_article_is_extracted_word_for_word(string file)
    {
        var expected = Expected("articles.jsonl", file);
        var article = Extract(Repository.Articles, file);

        AssertMetadata(article, expected);
        Text(article).Split('\n').ShouldBe(expected.GetProperty("lines").EnumerateArray().Select(line => line.GetString()!));
        article.Source.ShouldBe(expected.GetProperty("source").GetString());
        article.Warnings.ShouldBeEmpty();
        article.Language.ShouldBe("vi");
        article.WordCount.ShouldBeInRange(100, 450);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_of_another_layout_keeps_its_article_and_loses_the_rest(string file)
    {
        var expected = Expected("pages.jsonl", file);
        var article = Extract(Repository.Cases("pages"), file);

        AssertMetadata(article, expected);
        var text = Text(article);
        text.ShouldContain(expected.GetProperty("first").GetString()!);
        text.ShouldContain(expected.GetProperty("last").GetString()!);
        foreach (var absent in expected.GetProperty("absent").EnumerateArray())
        {
            text.ShouldNotContain(absent.GetString()!);
        }
    }

    [Fact]
    public void Samples_hold_the_encodings_and_years_that_the_data_page_promises()
    {
        var charsets = new Dictionary<string, int>(StringComparer.Ordinal);
        var years = new HashSet<int>();
        foreach (string file in Articles.Select(row => row.Data))
        {
            var article = Extract(Repository.Articles, file);
            charsets[article.Charset!] = charsets.GetValueOrDefault(article.Charset!) + 1;
            years.Add(article.Published!.Value.Year);
        }

        Articles.Count.ShouldBeGreaterThanOrEqualTo(40);
        charsets["windows-1258"].ShouldBe(1);
        charsets["utf-16"].ShouldBe(1);
        years.Order().ShouldBe(Enumerable.Range(2015, 11));
    }

    private static void AssertMetadata(Article article, JsonElement expected)
    {
        Canonicalizer.ToCanonical(article.Title!).ShouldBe(expected.GetProperty("title").GetString());
        article.Published.ShouldBe(expected.GetProperty("published").GetDateTimeOffset());
        article.Published!.Value.Offset.ShouldBe(TimeSpan.FromHours(7));
        article.Author.ShouldBe(expected.GetProperty("author").GetString());
        (article.Section is { } section ? Canonicalizer.ToCanonical(section) : null).ShouldBe(expected.GetProperty("section").GetString());
    }

    private static string Text(Article article) => Canonicalizer.ToCanonical(article.Text);

    private static Article Extract(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        var capture = PageFile.Read(new FolderFile(file, path, new FileInfo(path).Length, DateTimeOffset.UnixEpoch)).ShouldNotBeNull();
        return ArticleExtractor.Extract(capture);
    }

    private static JsonElement Expected(string cases, string file) =>
        File.ReadLines(Repository.Cases(cases)).Select(line => JsonDocument.Parse(line).RootElement).Single(page => page.GetProperty("file").GetString() == file);

    private static TheoryData<string> Files(string cases) =>
        [.. File.ReadLines(Repository.Cases(cases)).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("file").GetString()!)];
}
