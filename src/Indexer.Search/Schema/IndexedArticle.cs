namespace Indexer.Search.Schema;

/// <summary>What an index keeps of an article.</summary>
public sealed record IndexedArticle
{
    /// <summary>The document's identity, unique in the index.</summary>
    public required string Id { get; init; }

    /// <summary>The page's URL, if known.</summary>
    public string? Url { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>Lead and body, one paragraph a line.</summary>
    public required string Text { get; init; }

    /// <summary>When it appeared.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>The host it appeared on.</summary>
    public string? Source { get; init; }

    /// <summary>The site's section.</summary>
    public string? Section { get; init; }

    /// <summary>The author; several parted by ", ".</summary>
    public string? Author { get; init; }
}
