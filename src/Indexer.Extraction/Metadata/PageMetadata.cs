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

    public string? Author { get; set; }

    public DateTimeOffset? Published { get; set; }

    public DateTimeOffset? Modified { get; set; }

    public string? Section { get; set; }

    public string? Image { get; set; }

    public string? Language { get; set; }

    public List<string> Tags { get; } = [];
}
