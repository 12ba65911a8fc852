namespace Indexer.Extraction.Metadata;

/// <summary>What a page says of itself in its head: JSON-LD, meta elements, links. Values as printed, entities decoded.</summary>
internal sealed class PageMetadata
{
    public string? HtmlTitle { get; set; }

    public string? Headline { get; set; }

    public string? Description { get; set; }

    public string? SiteName { get; set; }

    public string? CanonicalUrl { get; set; }

    public string? OpenGraphUrl { get; set; }

    public string? JsonLdUrl { get; set; }

    /// <summary>The address that relative links start from; its host is the page's where nothing else says so.</summary>
    public string? BaseUrl { get; set; }

    public string? Author { get; set; }

    /// <summary>The author that a link or microdata in the page's text names.</summary>
    public string? LinkedAuthor { get; set; }

    public DateTimeOffset? Published { get; set; }

    public DateTimeOffset? Modified { get; set; }

    public string? Section { get; set; }

    /// <summary>The section that a link or microdata in the page's text names.</summary>
    public string? LinkedSection { get; set; }

    public string? Image { get; set; }

    public string? Language { get; set; }

    public List<string> Tags { get; } = [];
}
