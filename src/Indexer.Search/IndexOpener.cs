using Indexer.Search.Schema;
using Lucene.Net.Index;
using Lucene.Net.Store;


namespace Indexer.Search;

/// <summary>Opens an index directory, or says what is wrong with it and what to do.</summary>
internal static class IndexOpener
{
    public static (FSDirectory Directory, DirectoryReader Reader, IndexManifest Manifest) Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!System.IO.Directory.Exists(path))
        {
            throw new IndexUnavailableException($"there is no index in {path}: build one with 'indexer rebuild FOLDER', or name another with --index");
        }

        FSDirectory? directory = null;
        DirectoryReader? reader = null;
        try
        {
            directory = FSDirectory.Open(path);
            reader = DirectoryReader.Open(directory);
            var manifest = IndexManifest.FromUserData(reader.IndexCommit.UserData)
                ?? throw new IndexUnavailableException($"the index in {path} was not written by this program: rebuild it with 'indexer rebuild FOLDER'");
            if (manifest.SchemaVersion != ArticleFields.SchemaVersion)
            {
                throw new IndexUnavailableException(
                    $"the index in {path} has schema version {manifest.SchemaVersion}, this program reads version {ArticleFields.SchemaVersion}: rebuild it with 'indexer rebuild FOLDER'");
            }

            return (directory, reader, manifest);
        }
        catch (Exception error)
        {
            reader?.Dispose();
            directory?.Dispose();
            throw error switch
            {
                IndexUnavailableException => error,
                IndexNotFoundException => new IndexUnavailableException($"there is no index in {path}: build one with 'indexer rebuild FOLDER', or name another with --index", error),
                UnauthorizedAccessException => new IndexUnavailableException($"the index in {path} may not be read by this user: permission denied", error),
                IOException => new IndexUnavailableException($"the index in {path} is damaged ({error.Message}): rebuild it with 'indexer rebuild FOLDER'", error),
                _ => error,
            };
        }
    }
}
