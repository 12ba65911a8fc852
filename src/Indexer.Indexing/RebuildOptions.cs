namespace Indexer.Indexing;

/// <summary>How a rebuild works.</summary>
public sealed record RebuildOptions
{
    /// <summary>The folder that holds the pages.</summary>
    public required string Folder { get; init; }

    /// <summary>The index directory; the folder's own (.index) where none is given.</summary>
    public string? IndexDirectory { get; init; }

    /// <summary>How many pages are read, extracted and analysed at the same time; the number of cores.</summary>
    public int Threads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;

    /// <summary>
    /// The memory in MB that holds postings before they are written as a segment. Too little makes many segments, and
    /// merging them costs more than the indexing.
    /// </summary>
    public double BufferMegabytes { get; init; } = 192;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
