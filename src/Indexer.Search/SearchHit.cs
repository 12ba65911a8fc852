using Indexer.Search.Highlighting;

namespace Indexer.Search;

/// <summary>An article found.</summary>
public sealed record SearchHit
{
    /// <summary>The place among all hits, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>The document's identity.</summary>
    public required string Id { get; init; }

    /// <summary>The score; comparable within one search only.</summary>
    public required float Score { get; init; }

    /// <summary>The page's URL.</summary>
    public string? Url { get; init; }

    /// <summary>The headline with the matches marked.</summary>
    public HighlightedText? Title { get; init; }

    /// <summary>The passage that shows best why the article was found.</summary>
    public HighlightedText? Snippet { get; init; }

    /// <summary>When it appeared.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>The host.</summary>
    public string? Source { get; init; }

    /// <summary>The section.</summary>
    public string? Section { get; init; }

    /// <summary>The author.</summary>
    public string? Author { get; init; }

    /// <summary>How many near-duplicates of this article are among the hits behind it and are not shown.</summary>
    public int Duplicates { get; init; }
}
