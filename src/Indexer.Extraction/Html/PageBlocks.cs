using System.Net;
using System.Text;
using HtmlAgilityPack;

namespace Indexer.Extraction.Html;

/// <summary>
/// The parsed page as a reader sees it: a list of text blocks in reading order and the tree of the block-level elements
/// that hold them.
/// </summary>
internal sealed class PageBlocks
{
    private static readonly HashSet<string> InlineElements = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr",
        "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "center", "o:p", "st1:place",
    };

    private static readonly HashSet<string> InvisibleElements = new(StringComparer.Ordinal)
    {
        "head", "script", "style", "noscript", "template", "iframe", "svg", "select", "option", "button", "input", "textarea", "object", "embed", "audio", "video", "map",
    };

    private readonly StringBuilder _run = new();
    private Element _current;
    private int _linkLength;
    private int _boldLength;
    private int _linkDepth;
    private int _boldDepth;
    private bool _pendingBreak;

    // How much of the run, from its beginning, stands in one inline element.
    private int _styledLength;

    private PageBlocks(HtmlNode root)
    {
        Root = _current = new Element(root, null, "", 0);
    }

    public Element Root { get; }

    public List<Block> Blocks { get; } = [];

    public static PageBlocks Read(HtmlNode root)
    {
        var page = new PageBlocks(root);
        page.VisitChildren(root);
        page.Flush();
        page.Root.EndBlock = page.Blocks.Count;
        return page;
    }

    private void VisitChildren(HtmlNode node)
    {
        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            switch (child.NodeType)
            {
                case HtmlNodeType.Text:
                    Append(((HtmlTextNode)child).Text);
                    break;
                case HtmlNodeType.Element:
                    VisitElement(child);
                    break;
            }
        }
    }

    private void VisitElement(HtmlNode node)
    {
        var name = node.Name;
        if (name == "br")
        {
            Break();
        }
        else if (InvisibleElements.Contains(name))
        {
            return;
        }
        else if (InlineElements.Contains(name))
        {
            VisitInline(node, name);
        }
        else
        {
            VisitBlock(node);
        }
    }

    private void VisitInline(HtmlNode node, string name)
    {
        if (BoilerplateRules.IsHidden(node))
        {
            return;
        }

        var isLink = name == "a" && node.GetAttributeValue("href", "").Length > 0;
        var isBold = name is "b" or "strong" or "em" or "i" || BoilerplateRules.IsBold(node);
        var label = BoilerplateRules.LabelOf(node);
        var noise = label.Length > 0 ? BoilerplateRules.NoiseReason(name, label) : null;
        if (noise is not null || BoilerplateRules.IsBylineLabel(label) || label.Contains("caption", StringComparison.Ordinal))
        {
            // An inline element that is something of its own (a byline, a share bar) is a block to a reader.
            VisitBlock(node);
            return;
        }

        var startsRun = _run.Length == 0;
        _linkDepth += isLink ? 1 : 0;
        _boldDepth += isBold ? 1 : 0;
        VisitChildren(node);
        _styledLength = startsRun ? _run.Length : _styledLength;
        _linkDepth -= isLink ? 1 : 0;
        _boldDepth -= isBold ? 1 : 0;
    }

    private void VisitBlock(HtmlNode node)
    {
        Flush();
        var label = BoilerplateRules.LabelOf(node);
        var element = new Element(node, _current, label, Blocks.Count)
        {
            NoiseReason = BoilerplateRules.IsHidden(node) ? "hidden" : BoilerplateRules.NoiseReason(node.Name, label),
        };
        _current.Children.Add(element);
        _current = element;
        var isBold = BoilerplateRules.IsBold(node);
        _boldDepth += isBold ? 1 : 0;
        VisitChildren(node);
        Flush();
        _boldDepth -= isBold ? 1 : 0;
        element.EndBlock = Blocks.Count;
        if (node.Name == "form" && !Blocks.Skip(element.FirstBlock).Any(block => block.IsProse))
        {
            // Old systems wrap whole pages in a form; one without prose asks for an address or a vote.
            element.NoiseReason ??= "a form without prose";
        }

        _current = element.Parent!;
    }

    private void Append(string markup)
    {
        var text = markup.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(markup) : markup;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (_run.Length > 0 && _run[^1] != ' ')
                {
                    AppendCounted(' ');
                }
            }
            else
            {
                _pendingBreak = false;
                AppendCounted(c);
            }
        }
    }

    private void AppendCounted(char c)
    {
        _run.Append(c);
        _linkLength += _linkDepth > 0 ? 1 : 0;
        _boldLength += _boldDepth > 0 || c == ' ' ? 1 : 0;
    }

    // Two line breaks part paragraphs, and so does one behind the end of a sentence or behind a line in a style of its own.
    private void Break()
    {
        if (_pendingBreak || EndsSentence() || (_styledLength > 0 && _styledLength == _run.Length))
        {
            Flush();
        }
        else if (_run.Length > 0)
        {
            _pendingBreak = true;
            if (_run[^1] != ' ')
            {
                AppendCounted(' ');
            }
        }
    }

    private bool EndsSentence()
    {
        var last = _run.Length - 1;
        while (last >= 0 && _run[last] is ' ' or '"' or '”' or ')')
        {
            last--;
        }

        return last >= 0 && _run[last] is '.' or '!' or '?' or '…' or ':';
    }

    private void Flush()
    {
        while (_run.Length > 0 && _run[^1] == ' ')
        {
            _run.Length--;
        }

        if (_run.Length > 0)
        {
            Blocks.Add(new Block(_run.ToString(), Math.Min(_linkLength, _run.Length), _current, _boldLength >= _run.Length));
        }

        _run.Clear();
        (_linkLength, _boldLength, _styledLength, _pendingBreak) = (0, 0, 0, false);
    }
}
