namespace Indexer.Extraction.Decoding;

/// <summary>A page's bytes read as text.</summary>
internal sealed record DecodedPage(string Text, string? Charset, IReadOnlyList<string> Warnings, string? Failure = null);
