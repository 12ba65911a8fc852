using HtmlAgilityPack;

namespace Indexer.Extraction.Html;

/// <summary>A block-level element and the range of the page's blocks that stand in it.</summary>
internal sealed class Element(HtmlNode node, Element? parent, string label, int firstBlock)
{
    public HtmlNode Node { get; } = node;

    public Element? Parent { get; } = parent;

    public string Name => Node.Name;

    /// <summary>Class, id and role, in lower case, parted by spaces.</summary>
    public string Label { get; } = label;

    public List<Element> Children { get; } = [];

    public int FirstBlock { get; } = firstBlock;

    /// <summary>The block behind the last one.</summary>
    public int EndBlock { get; set; }

    /// <summary>What marks this element, and all in it, as no part of an article; null where nothing does.</summary>
    public string? NoiseReason { get; set; }

    /// <summary>Characters of prose in it that are not noise, less what speaks against it.</summary>
    public double Weight { get; set; }

    public bool IsNoise
    {
        get
        {
            for (var element = this; element is not null; element = element.Parent)
            {
                if (element.NoiseReason is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public bool Contains(int block) => block >= FirstBlock && block < EndBlock;
}
