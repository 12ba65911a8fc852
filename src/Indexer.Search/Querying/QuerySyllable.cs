namespace Indexer.Search.Querying;

/// <summary>A syllable of a query.</summary>
/// <param name="Folded">Without marks.</param>
/// <param name="Exact">The forms with marks that the query has; none where it was typed without.</param>
internal sealed record QuerySyllable(string Folded, IReadOnlyList<string> Exact);
