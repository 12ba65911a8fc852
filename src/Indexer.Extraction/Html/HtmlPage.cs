using HtmlAgilityPack;
using Indexer.Extraction.Metadata;
using Indexer.Extraction.Text;
using Indexer.Vietnamese.Dates;
using Indexer.Vietnamese.Unicode;

namespace Indexer.Extraction.Html;

/// <summary>Reads an article out of an HTML page: reduce, parse, read blocks and metadata, find the content, put it together.</summary>
internal static class HtmlPage
{
    private const int MostSteps = 5;

    private static readonly char[] PathSeparators = ['›', '»', '>', '/'];

    public static Article Read(string html, string? capturedUrl)
    {
        var reduced = HtmlReducer.Reduce(html);
        var document = new HtmlDocument { OptionReadEncoding = false };
        document.LoadHtml(reduced.Markup);

        var metadata = new PageMetadata();
        foreach (var script in reduced.JsonLd)
        {
            JsonLdReader.Read(script, metadata);
        }

        HeadReader.Read(document.DocumentNode, metadata);
        var page = PageBlocks.Read(document.DocumentNode);
        var content = ContentFinder.Find(page);
        var title = TitleFinder.Find(page, metadata);
        var body = ArticleAssembler.Assemble(page, content, title, metadata);
        var url = AbsoluteUrl(capturedUrl) ?? AbsoluteUrl(metadata.CanonicalUrl) ?? AbsoluteUrl(metadata.OpenGraphUrl) ?? AbsoluteUrl(reduced.SavedFrom) ?? AbsoluteUrl(metadata.JsonLdUrl);
        return new Article
        {
            Locator = "",
            Url = url?.AbsoluteUri,
            Title = title.Text,
            Lead = body.Lead,
            Text = string.Join('\n', body.Paragraphs),
            Captions = body.Captions,
            Author = AuthorOf(page, metadata, body),
            Published = metadata.Published ?? VisibleDate(page, content, title),
            Modified = metadata.Modified,
            Section = metadata.Section ?? metadata.LinkedSection ?? VisibleSection(page, title),
            Source = (url ?? AbsoluteUrl(metadata.BaseUrl))?.IdnHost,
            Tags = [.. metadata.Tags.Distinct(StringComparer.Ordinal)],
            Language = metadata.Language?.StartsWith("vi", StringComparison.OrdinalIgnoreCase) == true ? null : metadata.Language,
            Image = metadata.Image,
            Warnings = body.Paragraphs.Count > 0 ? reduced.Warnings : [.. reduced.Warnings, "no article text found: only the headline is kept"],
        };
    }

    private static Uri? AbsoluteUrl(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0 ? url : null;

    private static string? AuthorOf(PageBlocks page, PageMetadata metadata, ArticleBody body)
    {
        if ((metadata.Author ?? metadata.LinkedAuthor) is { } stated && !IsSite(stated, metadata))
        {
            return Bylines.AuthorOf(stated) ?? stated;
        }

        foreach (var block in page.Blocks)
        {
            if (block.Text.Length <= 80 && IsByline(block.Parent) && !block.Parent.IsNoise && Bylines.AuthorOf(block.Text) is { } name)
            {
                return name;
            }
        }

        return body.ClosingAuthor;
    }

    private static bool IsSite(string name, PageMetadata metadata) =>
        name.Equals(metadata.SiteName, StringComparison.OrdinalIgnoreCase) || (name.Contains('.', StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal));

    private static bool IsByline(Element element) =>
        BoilerplateRules.IsBylineLabel(element.Label) || (element.Parent is { } parent && BoilerplateRules.IsBylineLabel(parent.Label));

    // A short line with a date: the one nearest before or behind the headline, else the first before the article.
    private static DateTimeOffset? VisibleDate(PageBlocks page, Element content, TitleFinder.Title title)
    {
        foreach (var time in page.Root.Node.Descendants("time"))
        {
            if (StatedTime.Parse(time.GetAttributeValue("datetime", null)) is { } stated)
            {
                return stated;
            }
        }

        var headline = title.Block >= 0 ? title.Block : content.FirstBlock;
        DateTimeOffset? best = null;
        var bestDistance = int.MaxValue;
        for (var i = Math.Max(0, headline - 15); i < Math.Min(page.Blocks.Count, headline + 15); i++)
        {
            var block = page.Blocks[i];
            var distance = Math.Abs(i - headline);
            if (distance < bestDistance && block.Text.Length <= 100 && !block.IsMostlyLink
                && VietnameseDates.TryFind(Canonicalizer.ToCanonical(block.Text), out var found) && found.Value.Year >= 1990)
            {
                (best, bestDistance) = (found.Value, distance);
            }
        }

        return best;
    }

    private static string? VisibleSection(PageBlocks page, TitleFinder.Title title)
    {
        foreach (var element in Labelled(page.Root, "crumb"))
        {
            var steps = page.Blocks[element.FirstBlock..element.EndBlock].Select(block => block.Text).Where(text => text != title.Text);
            if (Breadcrumbs.SectionOf(steps.SelectMany(step => step.Split([.. PathSeparators, '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))) is { } section)
            {
                return section;
            }
        }

        // Without a label: a line before the headline that begins at the home page.
        for (var i = title.Block - 1; i >= Math.Max(0, title.Block - 15); i--)
        {
            var steps = page.Blocks[i].Text.Split(PathSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (steps.Length is > 1 and <= MostSteps && Breadcrumbs.IsHome(steps[0]) && page.Blocks[i].LinkLength > 0)
            {
                return Breadcrumbs.SectionOf(steps.Where(step => step != title.Text));
            }
        }

        return null;
    }

    private static IEnumerable<Element> Labelled(Element element, string part)
    {
        if (element.Label.Contains(part, StringComparison.Ordinal))
        {
            yield return element;
        }

        foreach (var child in element.Children)
        {
            foreach (var found in Labelled(child, part))
            {
                yield return found;
            }
        }
    }
}
