namespace Indexer.Archive.Folders;

/// <summary>Something in an archive folder that could not be read.</summary>
/// <param name="Path">The path below the folder, with forward slashes.</param>
/// <param name="Reason">What is wrong and what to do, in a sentence without the path.</param>
public readonly record struct FolderFailure(string Path, string Reason);
