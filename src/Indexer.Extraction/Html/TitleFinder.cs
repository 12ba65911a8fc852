using Indexer.Extraction.Metadata;
using Indexer.Extraction.Text;
using Indexer.Vietnamese.Folding;

namespace Indexer.Extraction.Html;

/// <summary>Finds the headline: the h1 that the page's metadata agrees with, else the metadata without the site's name.</summary>
internal static class TitleFinder
{
    private const int LongestTitle = 400;
    private const int LongestSiteName = 40;

    private static readonly string[] Separators = [" - ", " | ", " – ", " — ", " :: ", " » ", " · ", " • ", "|"];

    /// <summary>The headline and the block that shows it; -1 where none does.</summary>
    internal readonly record struct Title(string? Text, int Block);

    public static Title Find(PageBlocks page, PageMetadata metadata)
    {
        var stated = metadata.Headline ?? metadata.HtmlTitle;
        var headings = Headings(page);
        var agreeing = headings.Where(index => Agrees(page.Blocks[index].Text, metadata)).ToList();
        if (agreeing.Count > 0)
        {
            // The site's name may stand in a heading of its own, and in the title element too.
            return At(page, agreeing.MaxBy(index => WordsShared(page.Blocks[index].Text, stated)));
        }

        if (stated is null)
        {
            return headings.Count > 0 ? At(page, headings[0]) : new(null, -1);
        }

        // A page without a heading may still show its headline: the beginning of its title stands somewhere as a block.
        if (metadata.HtmlTitle is { } whole)
        {
            foreach (var shorter in WithoutSuffixes(whole))
            {
                var index = page.Blocks.FindIndex(block => block.Text.Equals(shorter, StringComparison.OrdinalIgnoreCase));
                if (index >= 0)
                {
                    return At(page, index);
                }
            }
        }

        var text = metadata.Headline is { } headline && headline != metadata.HtmlTitle ? WithoutSiteName(headline, metadata) : WithoutSiteName(stated, metadata);
        return new(text, page.Blocks.FindIndex(block => block.Text == text));
    }

    private static List<int> Headings(PageBlocks page)
    {
        var headings = new List<int>();
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            if (block.Text.Length <= LongestTitle && IsInHeading(block.Parent) && !block.Parent.IsNoise)
            {
                headings.Add(i);
            }
        }

        return headings;
    }

    private static bool IsInHeading(Element element) => element.Name == "h1" || element.Parent?.Name == "h1";

    // The title element holds the headline and the site's name; OpenGraph often the headline, shortened or not.
    private static bool Agrees(string heading, PageMetadata metadata) =>
        Shares(heading, metadata.Headline) || Shares(heading, metadata.HtmlTitle);

    private static bool Shares(string heading, string? stated)
    {
        if (stated is null)
        {
            return false;
        }

        var (left, right) = (DiacriticFolding.Fold(heading), DiacriticFolding.Fold(stated));
        return left.Length >= 8 ? right.Contains(left, StringComparison.Ordinal) || left.Contains(right, StringComparison.Ordinal) || CommonWords(left, right) : left == right;
    }

    private static int WordsShared(string heading, string? stated) =>
        stated is null ? 0 : Words(DiacriticFolding.Fold(heading)).Intersect(Words(DiacriticFolding.Fold(stated)), StringComparer.Ordinal).Count();

    private static bool CommonWords(string left, string right)
    {
        var words = Words(left);
        var others = Words(right);
        var common = words.Count(others.Contains);
        return common * 3 >= Math.Min(words.Count, others.Count) * 2 && common >= 3;
    }

    private static HashSet<string> Words(string text) => text.Split(' ').ToHashSet(StringComparer.Ordinal);

    private static Title At(PageBlocks page, int index) => new(page.Blocks[index].Text, index);

    private static IEnumerable<string> WithoutSuffixes(string title)
    {
        yield return title;
        var text = title;
        while (true)
        {
            var cut = Separators.Max(separator => text.LastIndexOf(separator, StringComparison.Ordinal));
            if (cut <= 0)
            {
                yield break;
            }

            text = text[..cut].TrimEnd();
            yield return text;
        }
    }

    private static string WithoutSiteName(string title, PageMetadata metadata)
    {
        var cut = Separators.Max(separator => title.LastIndexOf(separator, StringComparison.Ordinal));
        if (cut <= 0)
        {
            return title;
        }

        var head = title[..cut].TrimEnd();
        var tail = TextLines.Collapse(title[cut..].TrimStart(' ', '-', '|', '–', '—', ':', '»', '·', '•'));
        var isSite = tail.Equals(metadata.SiteName, StringComparison.OrdinalIgnoreCase)
            || (tail.Contains('.', StringComparison.Ordinal) && !tail.Contains(' ', StringComparison.Ordinal))
            || DiacriticFolding.Fold(tail).StartsWith("bao ", StringComparison.Ordinal)
            || (tail.Length <= LongestSiteName && tail.Count(c => c == ' ') < 4 && head.Length > tail.Length * 3 / 2);
        return isSite ? WithoutSiteName(head, metadata) : title;
    }
}
