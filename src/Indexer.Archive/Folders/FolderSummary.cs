namespace Indexer.Archive.Folders;

/// <summary>What a folder holds, found by walking through it without opening a file.</summary>
/// <param name="Files">Regular files, of every kind.</param>
/// <param name="Bytes">The sum of their sizes.</param>
/// <param name="State">
/// A fingerprint of every path, size and time of change: two equal states mean that nothing was added, changed or deleted.
/// </param>
public sealed record FolderSummary(long Files, long Bytes, string State);
