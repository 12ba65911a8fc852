namespace Indexer.Extraction.Html;

/// <summary>
/// Chooses the element that holds the article. Each block speaks for the elements around it (prose, by its length) or
/// against them (links and labels); the article is the smallest element that holds most of the page's prose.
/// </summary>
internal sealed class ContentFinder
{
    // The share of an element's weight that one child must hold for the search to go on inside it.
    private const double Dominance = 0.8;

    // The share of the page's weight that an element needs for its label (articleBody and the like) to be believed.
    private const double LabelledShare = 0.4;

    private const int LongestTeaser = 400;
    private const int ShortestTeaserLink = 15;
    private const int ProseWorthRescuing = 500;

    private readonly PageBlocks _page;

    private ContentFinder(PageBlocks page) => _page = page;

    public static Element Find(PageBlocks page)
    {
        var finder = new ContentFinder(page);
        finder.MarkTeasers(page.Root);
        finder.RescueArticle();
        finder.Weigh(page.Root, insideNoise: false);
        return finder.Labelled() ?? finder.Dominant();
    }

    // A list of headlines with a line of text each: two or more siblings that begin with a link.
    private void MarkTeasers(Element element)
    {
        Element? previous = null;
        foreach (var child in element.Children)
        {
            if (IsTeaser(child))
            {
                if (previous is not null && previous.Name == child.Name)
                {
                    previous.NoiseReason ??= "one of several linked headlines";
                    child.NoiseReason ??= "one of several linked headlines";
                }

                previous = child;
            }

            if (child.NoiseReason is null)
            {
                MarkTeasers(child);
            }
        }
    }

    private bool IsTeaser(Element element)
    {
        var count = element.EndBlock - element.FirstBlock;
        if (element.Name is not ("li" or "div" or "article" or "tr" or "td") || count is < 1 or > 5 || _page.Blocks[element.FirstBlock] is not { IsMostlyLink: true } first
            || first.Text.Length < ShortestTeaserLink)
        {
            return false;
        }

        var length = 0;
        for (var i = element.FirstBlock; i < element.EndBlock; i++)
        {
            length += _page.Blocks[i].Text.Length;
        }

        return length <= LongestTeaser;
    }

    // A label can lie: an element that holds nearly all of the page's prose is the article, whatever its name says.
    private void RescueArticle()
    {
        var total = _page.Blocks.Where(block => block.IsProse).Sum(block => block.Text.Length);
        Element? mistaken = null;
        do
        {
            mistaken = null;
            foreach (var (element, prose) in NoiseRoots(_page.Root))
            {
                if (prose >= ProseWorthRescuing && prose * 3 > total * 2 && element.NoiseReason is not null && !element.NoiseReason.StartsWith('<') && element.NoiseReason != "hidden")
                {
                    mistaken = element;
                }
            }

            if (mistaken is not null)
            {
                mistaken.NoiseReason = null;
            }
        }
        while (mistaken is not null);
    }

    private IEnumerable<(Element Element, int Prose)> NoiseRoots(Element element)
    {
        foreach (var child in element.Children)
        {
            if (child.NoiseReason is null)
            {
                foreach (var root in NoiseRoots(child))
                {
                    yield return root;
                }
            }
            else
            {
                yield return (child, _page.Blocks[child.FirstBlock..child.EndBlock].Where(block => block.IsProse).Sum(block => block.Text.Length));
            }
        }
    }

    private void Weigh(Element element, bool insideNoise)
    {
        insideNoise |= element.NoiseReason is not null;
        var weight = 0.0;
        var next = 0;
        for (var i = element.FirstBlock; i < element.EndBlock;)
        {
            while (next < element.Children.Count && element.Children[next].EndBlock <= i)
            {
                next++;
            }

            if (next < element.Children.Count && element.Children[next].Contains(i))
            {
                i = element.Children[next].EndBlock;
            }
            else
            {
                weight += insideNoise ? 0 : WeightOf(_page.Blocks[i]);
                i++;
            }
        }

        foreach (var child in element.Children)
        {
            Weigh(child, insideNoise);
            weight += child.Weight;
        }

        element.Weight = weight;
    }

    private static double WeightOf(Block block) =>
        block.IsProse ? block.Text.Length - (2 * block.LinkLength)
        : block.IsMostlyLink ? -20 - (block.Text.Length / 2.0)
        : -5;

    private Element? Labelled()
    {
        Element? best = null;
        Visit(_page.Root);
        return best;

        void Visit(Element element)
        {
            if (element.NoiseReason is not null)
            {
                return;
            }

            if (BoilerplateRules.IsContentLabel(element.Label) && element.Weight > 0 && element.Weight >= _page.Root.Weight * LabelledShare
                && (best is null || element.Weight >= best.Weight * Dominance))
            {
                best = element;
            }

            foreach (var child in element.Children)
            {
                Visit(child);
            }
        }
    }

    private Element Dominant()
    {
        var element = _page.Root;
        while (true)
        {
            var heaviest = element.Children.Where(child => child.NoiseReason is null && child.Name is not ("p" or "li" or "blockquote" or "pre")).MaxBy(child => child.Weight);
            if (heaviest is null || heaviest.Weight <= 0 || heaviest.Weight < element.Weight * Dominance)
            {
                return element;
            }

            element = heaviest;
        }
    }
}
