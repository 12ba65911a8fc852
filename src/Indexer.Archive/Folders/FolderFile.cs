namespace Indexer.Archive.Folders;

/// <summary>A file of an archive folder.</summary>
/// <param name="RelativePath">The path below the folder, with forward slashes.</param>
/// <param name="FullPath">The path to open.</param>
/// <param name="Length">The size in bytes.</param>
/// <param name="LastWriteTime">The time of the last change, in UTC.</param>
public readonly record struct FolderFile(string RelativePath, string FullPath, long Length, DateTimeOffset LastWriteTime);
