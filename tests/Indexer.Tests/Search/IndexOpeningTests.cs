using Indexer.Indexing;
using Indexer.Search;
using Indexer.Search.Inspection;
using Indexer.Search.Schema;
using Indexer.Tests.Support;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Indexer.Tests.Search;

public sealed class IndexOpeningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Missing_index_says_how_to_build_one() =>
        Should.Throw<IndexUnavailableException>(() => ArticleSearcher.Open(_folder["nowhere"])).Message
            .ShouldBe($"there is no index in {_folder["nowhere"]}: build one with 'indexer rebuild FOLDER', or name another with --index");

    [Fact]
    public void Folder_without_an_index_says_so()
    {
        _folder.Write("a.txt", "no index");
        Should.Throw<IndexUnavailableException>(() => ArticleSearcher.Open(_folder.FullPath)).Message.ShouldStartWith("there is no index in ");
    }

    [Fact]
    public void Index_of_another_program_is_refused()
    {
        Commit(new Dictionary<string, string>(StringComparer.Ordinal));
        Should.Throw<IndexUnavailableException>(() => ArticleSearcher.Open(_folder.FullPath)).Message.ShouldContain("was not written by this program: rebuild it");
    }

    [Fact]
    public void Index_of_another_schema_version_says_rebuild()
    {
        Commit(new IndexManifest(ArticleFields.SchemaVersion + 1, "/x", "s", DateTimeOffset.UnixEpoch, 0, 0, 0, 0).ToUserData());
        Should.Throw<IndexUnavailableException>(() => ArticleSearcher.Open(_folder.FullPath)).Message
            .ShouldContain($"has schema version {ArticleFields.SchemaVersion + 1}, this program reads version {ArticleFields.SchemaVersion}: rebuild it");
    }

    [Fact]
    public void Damaged_index_is_found_by_the_check()
    {
        Build();
        IndexVerification.Verify(_folder[".index"]).IsSound.ShouldBeTrue();
        var stored = System.IO.Directory.GetFiles(_folder[".index"], "*.fdt").Single();
        var bytes = File.ReadAllBytes(stored);
        bytes[bytes.Length / 2] ^= 0xFF;
        File.WriteAllBytes(stored, bytes);
        var result = IndexVerification.Verify(_folder[".index"]);
        result.IsSound.ShouldBeFalse();
        result.Problems.ShouldHaveSingleItem().ShouldContain("1 of 1 segments are broken");
    }

    [Fact]
    public void Truncated_commit_is_damage_not_a_crash()
    {
        Build();
        var commit = System.IO.Directory.GetFiles(_folder[".index"], "segments_*").Single();
        using (var file = File.OpenWrite(commit))
        {
            file.SetLength(file.Length / 2);
        }

        Should.Throw<IndexUnavailableException>(() => ArticleSearcher.Open(_folder[".index"])).Message.ShouldContain("is damaged");
    }

    [Fact]
    public void Statistics_tell_what_is_in_the_index()
    {
        Build();
        var statistics = IndexStatistics.Read(_folder[".index"]);
        statistics.Documents.ShouldBe(1);
        statistics.WithoutDate.ShouldBe(1);
        statistics.Manifest.Folder.ShouldBe(_folder.FullPath);
        statistics.Manifest.SchemaVersion.ShouldBe(ArticleFields.SchemaVersion);
        statistics.IndexBytes.ShouldBe(IndexStatistics.SizeOf(_folder[".index"]));
        statistics.Terms.ShouldContain(terms => terms.Value == ArticleFields.Text && terms.Count > 10);
    }

    private void Build()
    {
        _folder.WritePage("a.html", "Bản tin", "Một đoạn văn bình thường để kho có ít nhất một bài cho người ta tìm thử.");
        ArchiveIndexer.Rebuild(new RebuildOptions { Folder = _folder.FullPath }, cancellationToken: TestContext.Current.CancellationToken);
    }

    private void Commit(IDictionary<string, string> userData)
    {
        using var directory = FSDirectory.Open(_folder.FullPath);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer()));
        writer.SetCommitData(userData);
        writer.Commit();
    }
}
