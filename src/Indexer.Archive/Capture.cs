namespace Indexer.Archive;

/// <summary>One page as it was kept: its bytes and what is known about how they were fetched.</summary>
public sealed record Capture
{
    /// <summary>
    /// Where the capture stands: the path relative to the archive folder with forward slashes. It is the document's
    /// identity in an index.
    /// </summary>
    public required string Locator { get; init; }

    /// <summary>The page's bytes, as they were received or saved.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What the bytes are.</summary>
    public required PageKind Kind { get; init; }

    /// <summary>The URL the page was fetched from, where the archive says so; null for a plain file.</summary>
    public string? Url { get; init; }

    /// <summary>When the page was fetched, where the archive says so.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>The charset that the transport declared (HTTP Content-Type), where the archive says so.</summary>
    public string? Charset { get; init; }
}
