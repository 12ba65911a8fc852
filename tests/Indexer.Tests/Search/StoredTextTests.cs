using CsCheck;
using Indexer.Search;
using Indexer.Search.Schema;
using Indexer.Tests.Support;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Indexer.Tests.Search;

public sealed class StoredTextTests
{
    [Fact]
    public void Any_headline_and_text_come_back_from_the_index_as_they_were() => Gen.Select(Texts, Texts).Array[1, 8].Sample(
        articles =>
        {
            using var folder = new TemporaryFolder();
            Write(folder.FullPath, [.. articles.Select((article, i) => new IndexedArticle { Id = $"{i}", Title = article.Item1 + " x", Text = article.Item2 + " word" })]);
            using var searcher = ArticleSearcher.Open(folder.FullPath);
            var hits = searcher.Search(new SearchRequest { Query = "word", WithSnippets = false, CollapseDuplicates = false }).Hits;
            hits.Count.ShouldBe(articles.Length);
            foreach (var hit in hits)
            {
                hit.Title!.Text.ShouldBe((articles[int.Parse(hit.Id, System.Globalization.CultureInfo.InvariantCulture)].Item1 + " x").Replace('\n', ' '));
            }
        },
        iter: 20);

    [Fact]
    public void Article_without_a_headline_stays_without_one()
    {
        using var folder = new TemporaryFolder();
        Write(folder.FullPath, [new IndexedArticle { Id = "1", Text = "dòng đầu word\ndòng hai" }]);
        using var searcher = ArticleSearcher.Open(folder.FullPath);
        var hit = searcher.Search(new SearchRequest { Query = "word" }, TestContext.Current.CancellationToken).Hits.ShouldHaveSingleItem();
        hit.Title.ShouldBeNull();
        hit.Snippet!.Text.ShouldBe("dòng đầu word dòng hai");
    }

    // UTF-8 cannot hold half a surrogate pair; everything else must come back.
    private static Gen<string> Texts => Gen.OneOf(Gen.Char['\u0020', '\u024F'], Gen.Char['\u1EA0', '\u1EF9'], Gen.Const('\n')).Array[0, 400].Select(characters => new string(characters));

    private static void Write(string folder, IReadOnlyList<IndexedArticle> articles)
    {
        using var directory = FSDirectory.Open(folder);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer()));
        using var builder = new ArticleDocumentBuilder();
        foreach (var article in articles)
        {
            writer.AddDocument(builder.Build(article));
        }

        writer.SetCommitData(new IndexManifest(ArticleFields.SchemaVersion, folder, "", DateTimeOffset.UnixEpoch, articles.Count, 0, 0, 0).ToUserData());
        writer.Commit();
    }
}
