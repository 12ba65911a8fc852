namespace Indexer.Search.Faceting;

/// <summary>How many matches have a value.</summary>
/// <param name="Value">The value as printed.</param>
/// <param name="Count">The number of matches, near-duplicates included.</param>
public readonly record struct FacetCount(string Value, int Count);
