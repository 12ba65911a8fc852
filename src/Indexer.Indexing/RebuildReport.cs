namespace Indexer.Indexing;

/// <summary>What a rebuild did.</summary>
public sealed record RebuildReport
{
    /// <summary>The most failures that are kept one by one; all are counted.</summary>
    public const int MostFailures = 10_000;

    /// <summary>Articles in the index.</summary>
    public required long Documents { get; init; }

    /// <summary>Files that are no pages, links and special files.</summary>
    public required long Skipped { get; init; }

    /// <summary>Pages and folders that could not be read.</summary>
    public required long Failed { get; init; }

    /// <summary>Bytes of the pages indexed.</summary>
    public required long Bytes { get; init; }

    /// <summary>UTF-8 bytes of their headlines and texts.</summary>
    public required long TextBytes { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Took { get; init; }

    /// <summary>The size of the index on disk.</summary>
    public required long IndexBytes { get; init; }

    /// <summary>The failures, in order of their paths, at most <see cref="MostFailures"/>.</summary>
    public required IReadOnlyList<PageFailure> Failures { get; init; }
}
