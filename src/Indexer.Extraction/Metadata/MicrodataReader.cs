using System.Net;
using HtmlAgilityPack;
using Indexer.Extraction.Text;

namespace Indexer.Extraction.Metadata;

/// <summary>
/// Reads what elements in a page's text say by attributes: microdata (https://html.spec.whatwg.org/#microdata) and the link
/// types author and category.
/// </summary>
internal static class MicrodataReader
{
    private const int LongestName = 80;

    public static void Read(HtmlNode node, PageMetadata metadata)
    {
        if (!node.HasAttributes)
        {
            return;
        }

        if (node.Name == "a" && node.GetAttributeValue("rel", null) is { } rel)
        {
            ReadLink(node, rel, metadata);
        }

        if (node.GetAttributeValue("itemprop", null) is { } property)
        {
            ReadProperty(node, property, metadata);
        }

        if (node.GetAttributeValue("itemtype", "").EndsWith("/BreadcrumbList", StringComparison.Ordinal))
        {
            metadata.LinkedSection ??= Breadcrumbs.SectionOf(
                node.Descendants().Where(step => step.GetAttributeValue("itemprop", "") == "name").Select(Text).OfType<string>());
        }
    }

    private static void ReadLink(HtmlNode node, string rel, PageMetadata metadata)
    {
        var types = rel.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (types.Contains("author", StringComparer.OrdinalIgnoreCase))
        {
            metadata.LinkedAuthor ??= Name(node);
        }
        else if (types.Contains("category", StringComparer.OrdinalIgnoreCase))
        {
            metadata.LinkedSection ??= Name(node);
        }
    }

    private static void ReadProperty(HtmlNode node, string property, PageMetadata metadata)
    {
        switch (property)
        {
            case "author":
                var named = node.Descendants().FirstOrDefault(part => part.GetAttributeValue("itemprop", "") == "name");
                metadata.LinkedAuthor ??= Name(named ?? node);
                break;
            case "articleSection":
                metadata.LinkedSection ??= Name(node);
                break;
            case "datePublished":
                metadata.Published ??= StatedTime.Parse(node.GetAttributeValue("datetime", null) ?? node.GetAttributeValue("content", null));
                break;
            case "dateModified":
                metadata.Modified ??= StatedTime.Parse(node.GetAttributeValue("datetime", null) ?? node.GetAttributeValue("content", null));
                break;
        }
    }

    private static string? Name(HtmlNode node) => Text(node) is { Length: <= LongestName } name ? name : null;

    private static string? Text(HtmlNode node) => TextLines.CollapseOrNull(WebUtility.HtmlDecode(node.InnerText));
}
