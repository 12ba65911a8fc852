using System.Net;
using HtmlAgilityPack;
using Indexer.Extraction.Text;

namespace Indexer.Extraction.Metadata;

/// <summary>
/// Reads a page's meta, link and title elements: OpenGraph (https://ogp.me), article:*, Dublin Core, and the names that
/// publishers' systems use.
/// </summary>
internal static class HeadReader
{
    /// <summary>Adds what the elements say to what JSON-LD said; what is there already stays.</summary>
    public static void Read(HtmlNode root, PageMetadata metadata)
    {
        for (var node = Next(root, root); node is not null; node = Next(node, root))
        {
            switch (node.Name)
            {
                case "html":
                    metadata.Language ??= TextLines.CollapseOrNull(node.GetAttributeValue("lang", null) ?? node.GetAttributeValue("xml:lang", null));
                    break;
                case "title":
                    metadata.HtmlTitle ??= TextLines.CollapseOrNull(WebUtility.HtmlDecode(node.InnerText));
                    break;
                case "link" when node.GetAttributeValue("rel", "").Equals("canonical", StringComparison.OrdinalIgnoreCase):
                    metadata.CanonicalUrl ??= Value(node, "href");
                    break;
                case "base":
                    metadata.BaseUrl ??= Value(node, "href");
                    break;
                case "meta":
                    ReadMeta(node, metadata);
                    break;
                default:
                    MicrodataReader.Read(node, metadata);
                    break;
            }
        }
    }

    // Some pages leave their head unclosed, so meta elements are looked for everywhere; a walk without recursion.
    private static HtmlNode? Next(HtmlNode node, HtmlNode root)
    {
        if (node.FirstChild is { } child)
        {
            return child;
        }

        for (var up = node; up is not null && up != root; up = up.ParentNode)
        {
            if (up.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }

    private static void ReadMeta(HtmlNode node, PageMetadata metadata)
    {
        var name = (node.GetAttributeValue("property", null) ?? node.GetAttributeValue("name", null) ?? node.GetAttributeValue("itemprop", null))?.ToLowerInvariant();
        if (name is null || Value(node, "content") is not { } content)
        {
            return;
        }

        switch (name)
        {
            case "og:title" or "twitter:title" or "dc.title" or "headline":
                metadata.Headline ??= content;
                break;
            case "og:description" or "description" or "twitter:description" or "dc.description":
                metadata.Description ??= content;
                break;
            case "og:site_name" or "application-name":
                metadata.SiteName ??= content;
                break;
            case "og:url":
                metadata.OpenGraphUrl ??= content;
                break;
            case "og:image" or "twitter:image":
                metadata.Image ??= content;
                break;
            case "article:published_time" or "og:article:published_time" or "datepublished" or "pubdate" or "publishdate" or "publish_date" or "dc.date" or "dc.date.issued"
                or "dcterms.created" or "parsely-pub-date" or "sailthru.date" or "date" or "publication_date" or "published_time" or "cxenseparse:recs:publishtime":
                metadata.Published ??= StatedTime.Parse(content);
                break;
            case "article:modified_time" or "og:updated_time" or "datemodified" or "lastmod" or "dcterms.modified" or "last-modified":
                metadata.Modified ??= StatedTime.Parse(content);
                break;
            case "author" or "article:author" or "dc.creator" or "parsely-author" or "sailthru.author" or "byl":
                metadata.Author ??= IsAddress(content) ? null : content;
                break;
            case "article:section" or "articlesection" or "parsely-section" or "dc.subject" or "og:article:section":
                metadata.Section ??= content;
                break;
            case "article:tag":
                metadata.Tags.Add(content);
                break;
            case "keywords" or "news_keywords" when metadata.Tags.Count == 0:
                metadata.Tags.AddRange(content.Split(',').Select(TextLines.CollapseOrNull).OfType<string>());
                break;
        }
    }

    private static bool IsAddress(string text) => text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    private static string? Value(HtmlNode node, string attribute) =>
        TextLines.CollapseOrNull(WebUtility.HtmlDecode(node.GetAttributeValue(attribute, null)));
}
