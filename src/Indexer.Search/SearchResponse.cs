using Indexer.Search.Faceting;

namespace Indexer.Search;

/// <summary>The answer to a search.</summary>
public sealed record SearchResponse
{
    /// <summary>The query as typed.</summary>
    public required string Query { get; init; }

    /// <summary>The query as understood.</summary>
    public required string Interpreted { get; init; }

    /// <summary>How many articles match, near-duplicates included.</summary>
    public required int Total { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Took { get; init; }

    /// <summary>The page of hits.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Counts over all matches; null where none were asked for.</summary>
    public SearchFacets? Facets { get; init; }

    /// <summary>A query that may have been meant.</summary>
    public string? Suggestion { get; init; }

    /// <summary>What was not understood or left out.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
