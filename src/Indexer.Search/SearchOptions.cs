using Indexer.Search.Querying;

namespace Indexer.Search;

/// <summary>How a searcher works.</summary>
public sealed record SearchOptions
{
    /// <summary>The weights of the ranking.</summary>
    public RankingOptions Ranking { get; init; } = new();

    /// <summary>The clock that measures how long a search takes.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
