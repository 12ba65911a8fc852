namespace Indexer.Search.Faceting;

/// <summary>Counts over all matches, most frequent first, at most <see cref="MostValues"/> of each.</summary>
public sealed record SearchFacets(
    IReadOnlyList<FacetCount> Source,
    IReadOnlyList<FacetCount> Section,
    IReadOnlyList<FacetCount> Author,
    IReadOnlyList<FacetCount> Year)
{
    /// <summary>The most values of one facet; years are never cut.</summary>
    public const int MostValues = 50;
}
