namespace Indexer.Extraction;

/// <summary>What the extractor makes of a page.</summary>
public sealed record Article
{
    /// <summary>The capture's locator: the document's identity.</summary>
    public required string Locator { get; init; }

    /// <summary>Where the page stood on the web; null where neither the archive nor the page says so.</summary>
    public string? Url { get; init; }

    /// <summary>The headline, without the site's name.</summary>
    public string? Title { get; init; }

    /// <summary>The lead (sapo); it is also the beginning of <see cref="Text"/>.</summary>
    public string? Lead { get; init; }

    /// <summary>Lead and body in reading order, one paragraph, subheading, list item or quote a line. Never null.</summary>
    public string Text { get; init; } = "";

    /// <summary>The captions of pictures; no part of <see cref="Text"/>.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>The author as printed; several are parted by ", ".</summary>
    public string? Author { get; init; }

    /// <summary>When the article appeared; in Vietnam's zone where the page states none.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When the article was last changed, where the page says so.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>The site's section (chuyên mục).</summary>
    public string? Section { get; init; }

    /// <summary>The host of <see cref="Url"/>.</summary>
    public string? Source { get; init; }

    /// <summary>Keywords given by the publisher.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The language as a BCP 47 tag, "vi" for Vietnamese.</summary>
    public string? Language { get; init; }

    /// <summary>The URL of the page's lead picture.</summary>
    public string? Image { get; init; }

    /// <summary>The number of syllables or words in <see cref="Text"/>, parted by white space.</summary>
    public int WordCount { get; init; }

    /// <summary>The charset that the page was read in.</summary>
    public string? Charset { get; init; }

    /// <summary>What was repaired or left out, for the user to know.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Why the page holds nothing to index; null where it does. All else is then empty.</summary>
    public string? Failure { get; init; }
}
