namespace Indexer.Search;

/// <summary>What to search for.</summary>
public sealed record SearchRequest
{
    /// <summary>The deepest hit that can be reached by page number.</summary>
    public const int DeepestHit = 10_000;

    /// <summary>The words, with marks, without, or half of them.</summary>
    public required string Query { get; init; }

    /// <summary>The number of hits a page, at least 1.</summary>
    public int PageSize
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 10;

    /// <summary>The page, from 1.</summary>
    public int Page
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1;

    /// <summary>The order of hits.</summary>
    public SortOrder Sort { get; init; }

    /// <summary>Only articles published at or after this moment.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only articles published before this moment.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Only articles of one of these hosts. Compared without case.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Only articles of one of these sections. Compared without case and marks.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Only articles by one of these authors. Compared without case and marks.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Whether near-duplicates are shown as one hit with a count.</summary>
    public bool CollapseDuplicates { get; init; } = true;

    /// <summary>Whether to count all matches by source, section, author and year.</summary>
    public bool WithFacets { get; init; }

    /// <summary>Whether to make snippets and marked headlines; without, a hit has its stored fields only.</summary>
    public bool WithSnippets { get; init; } = true;
}
