using Indexer.Archive;
using Indexer.Extraction;
using Indexer.Indexing;
using Indexer.Search;
using Indexer.Tests.Support;

namespace Indexer.Tests.Extraction;

/// <summary>A real page saved as text, with the site's comments and lists behind it. It is not part of the project.</summary>
public sealed class SeedPageTests
{
    [Fact]
    public void Saved_text_page_becomes_the_article_without_its_clutter()
    {
        var article = ArticleExtractor.Extract(new Capture { Locator = "article.txt", Body = File.ReadAllBytes(Repository.Shared("seed", "article.txt")), Kind = PageKind.PlainText });
        article.Title.ShouldStartWith("Trung Quốc khéo léo tìm thấy");
        article.Published.ShouldBe(new DateTimeOffset(2024, 9, 1, 19, 0, 0, TimeSpan.FromHours(7)));
        article.Author.ShouldBe("Mạnh Kiên");
        var paragraphs = article.Text.Split('\n');
        paragraphs[0].ShouldStartWith("Bất chấp những biện pháp");
        paragraphs[^1].ShouldContain("dẫn đầu trong lĩnh vực AI");
        paragraphs.Length.ShouldBeInRange(22, 28);
    }

    [Theory]
    [InlineData("Ascend", true)]
    [InlineData("kai fu lee", true)]
    [InlineData("mo hinh nho", true)]
    [InlineData("Song Hye Kyo", false)]
    [InlineData("Honda Accord", false)]
    [InlineData("thưởng Tết", false)]
    public void Words_of_the_article_find_it_and_words_of_the_clutter_do_not(string query, bool isFound)
    {
        using var folder = new TemporaryFolder();
        File.Copy(Repository.Shared("seed", "article.txt"), folder["article.txt"]);
        ArchiveIndexer.Rebuild(new RebuildOptions { Folder = folder.FullPath }, cancellationToken: TestContext.Current.CancellationToken);
        using var searcher = ArticleSearcher.Open(ArchiveIndexer.DefaultIndexDirectory(folder.FullPath));
        searcher.Search(new SearchRequest { Query = query }, TestContext.Current.CancellationToken).Total.ShouldBe(isFound ? 1 : 0);
    }
}
