using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Indexer.Tests.Support;

/// <summary>The files of an index directory.</summary>
internal static class IndexFiles
{
    /// <summary>The files that the newest commit does not name, the lock and the pointer to the commit aside.</summary>
    public static IReadOnlyList<string> Stray(string index)
    {
        using var directory = FSDirectory.Open(index);
        using var reader = DirectoryReader.Open(directory);
        return [.. System.IO.Directory.EnumerateFileSystemEntries(index).Select(path => Path.GetFileName(path))
            .Except([.. reader.IndexCommit.FileNames, "write.lock", "segments.gen"], StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public static IReadOnlyList<(string Name, long Length, DateTime Changed)> Contents(string index) =>
        [.. new DirectoryInfo(index).GetFiles().Where(file => file.Name != "write.lock").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => (file.Name, file.Length, file.LastWriteTimeUtc))];
}
