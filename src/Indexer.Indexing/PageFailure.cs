namespace Indexer.Indexing;

/// <summary>A page that could not be indexed.</summary>
/// <param name="File">Its path below the folder, with forward slashes.</param>
/// <param name="Error">What is wrong and what to do, without the path.</param>
public readonly record struct PageFailure(string File, string Error);
