using Indexer.Search.Schema;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace Indexer.Indexing;

/// <summary>
/// The index being written. Until <see cref="Commit"/> the old one stands; closed without it, what was written goes and
/// the old one stays.
/// </summary>
internal sealed class IndexTarget : IDisposable
{
    private readonly string _path;
    private readonly bool _isNew;
    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;
    private bool _isCommitted;

    private IndexTarget(string path, bool isNew, FSDirectory directory, IndexWriter writer) =>
        (_path, _isNew, _directory, _writer) = (path, isNew, directory, writer);

    public static IndexTarget Open(string path, double bufferMegabytes)
    {
        FSDirectory? directory = null;
        try
        {
            var isNew = !System.IO.Directory.Exists(path);
            System.IO.Directory.CreateDirectory(path);
            directory = FSDirectory.Open(path);
            return new IndexTarget(path, isNew, directory, new IndexWriter(directory, Configuration(bufferMegabytes)));
        }
        catch (LockObtainFailedException error)
        {
            directory?.Dispose();
            throw new IndexingException($"the index in {path} is being written by another process: wait until it is done, or name another directory with --index", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            directory?.Dispose();
            throw CannotWrite(path, error);
        }
    }

    public void Add(LuceneDocument document) => Write(() => _writer.AddDocument(document));

    /// <summary>Makes what was written the index, in one step that a crash cannot halve.</summary>
    public void Commit(IndexManifest manifest, CancellationToken cancellationToken) => Write(() =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        _writer.SetCommitData(manifest.ToUserData());
        _writer.Commit();
        _isCommitted = true;
    });

    public void Dispose()
    {
        try
        {
            if (_isCommitted)
            {
                _writer.Dispose();
            }
            else
            {
                _writer.Rollback();
            }
        }
        finally
        {
            _directory.Dispose();
        }

        if (!_isCommitted && _isNew)
        {
            System.IO.Directory.Delete(_path, recursive: true);
        }
    }

    private static IndexWriterConfig Configuration(double bufferMegabytes) => new(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
    {
        OpenMode = OpenMode.CREATE,
        RAMBufferSizeMB = bufferMegabytes,
        Similarity = new BM25Similarity(),
        UseCompoundFile = false,
    };

    private void Write(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(_path, error);
        }
    }

    private static IndexingException CannotWrite(string path, Exception error) => new(
        $"the index in {path} cannot be written: {(error is UnauthorizedAccessException ? "permission denied" : error.Message)}. An index that was there before is unchanged; free some space or name another directory with --index.",
        error);
}
