using System.Text;

namespace Indexer.Extraction.Html;

/// <summary>
/// One linear pass over the markup before it is parsed. Takes out scripts, styles, comments and the like, which are most
/// of a news page's bytes, and bounds depth, size and the length of a tag: HtmlAgilityPack takes time with the square of
/// the depth. Tags follow the HTML standard's tokenization as far as that needs.
/// </summary>
internal ref struct HtmlReducer
{
    /// <summary>Elements deeper than this lose their tags; their text stays. Real pages stay below 100.</summary>
    public const int MaximumDepth = 256;

    /// <summary>Markup beyond this many characters, counted after the reduction, is left out.</summary>
    public const int MaximumCharacters = 8 * 1024 * 1024;

    private const int LongestTag = 8 * 1024;
    private const int LongestJsonLd = 1024 * 1024;
    private const string SavedFromMark = "saved from url=";

    private static readonly HashSet<string> VoidElements = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    // Elements whose content is not for readers, up to their end tag.
    private static readonly HashSet<string> DroppedElements = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "textarea", "object", "noembed", "noframes", "xmp", "select", "canvas",
    };

    // A start tag of these ends an open element of the same name.
    private static readonly HashSet<string> SelfClosingSiblings = new(StringComparer.OrdinalIgnoreCase) { "p", "li", "tr", "td", "th", "dt", "dd", "option" };

    private static readonly HashSet<string> LineElements = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "li", "tr", "td", "table", "ul", "ol", "section", "article", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6",
    };

    private readonly string _html;
    private readonly StringBuilder _markup;
    private readonly List<string> _open = [];
    private readonly List<string> _jsonLd = [];
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _names;

    // A closing tag that was looked for in vain is not looked for again: a million unclosed <svg> stay linear.
    private readonly HashSet<string> _neverClosed = new(StringComparer.OrdinalIgnoreCase);
    private string? _savedFrom;
    private int _position;
    private bool _tooDeep;

    private HtmlReducer(string html)
    {
        _html = html;
        _markup = new StringBuilder(Math.Min(html.Length, 64 * 1024));
        _names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static ReducedHtml Reduce(string html) => new HtmlReducer(html).Run();

    private ReducedHtml Run()
    {
        var warnings = new List<string>();
        while (_position < _html.Length)
        {
            if (_markup.Length > MaximumCharacters)
            {
                warnings.Add($"the page has more than {MaximumCharacters / (1024 * 1024)} million characters of markup: the rest was left out");
                break;
            }

            ReadText();
            if (_position < _html.Length)
            {
                ReadMarkup();
            }
        }

        if (_tooDeep)
        {
            warnings.Add($"elements are nested deeper than {MaximumDepth}: below that only their text was read");
        }

        return new(_markup.ToString(), _jsonLd, _savedFrom, warnings);
    }

    private void ReadText()
    {
        var end = _html.IndexOf('<', _position);
        end = end < 0 ? _html.Length : end;
        var length = Math.Min(end - _position, MaximumCharacters);
        _markup.Append(_html, _position, length);
        _position = end;
    }

    private void ReadMarkup()
    {
        var next = _position + 1 < _html.Length ? _html[_position + 1] : ' ';
        if (next == '!' || next == '?')
        {
            ReadDeclaration();
        }
        else if (next == '/')
        {
            ReadEndTag();
        }
        else if (char.IsAsciiLetter(next))
        {
            ReadStartTag();
        }
        else
        {
            _markup.Append("&lt;");
            _position++;
        }
    }

    private void ReadDeclaration()
    {
        var rest = _html.AsSpan(_position);
        if (!rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            _position = After('>', _position);
            return;
        }

        // A comment that is never closed ends at its first ">", so that the article behind it is not lost.
        var end = IndexOrNever("-->", _position + 4);
        var comment = _html.AsSpan(_position, (end < 0 ? After('>', _position) : end) - _position);
        ReadSavedFrom(comment);
        _position += comment.Length + (end < 0 ? 0 : "-->".Length);
    }

    // <!-- saved from url=(0014)about:internet --> as browsers write it; the number is the length of the URL.
    private void ReadSavedFrom(ReadOnlySpan<char> comment)
    {
        var mark = comment.Length < 4096 ? comment.IndexOf(SavedFromMark, StringComparison.OrdinalIgnoreCase) : -1;
        if (mark < 0 || _savedFrom is not null)
        {
            return;
        }

        var url = comment[(mark + SavedFromMark.Length)..].Trim();
        var close = url.IndexOf(')');
        if (url.StartsWith("(", StringComparison.Ordinal) && close > 0)
        {
            url = url[(close + 1)..];
        }

        var space = url.IndexOfAny(" \t\r\n");
        _savedFrom = (space < 0 ? url : url[..space]).ToString();
    }

    private void ReadEndTag()
    {
        var nameStart = _position + 2;
        var name = ReadName(nameStart);
        var end = After('>', nameStart);
        _position = end;
        if (name.Length == 0)
        {
            return;
        }

        var index = _open.LastIndexOf(name);
        if (index >= 0)
        {
            _open.RemoveRange(index, _open.Count - index);
            _markup.Append("</").Append(name).Append('>');
        }
        else if (name is "p" or "br")
        {
            // The standard makes an element of a stray </p> and </br>.
            _markup.Append("<br>");
        }
        else if (LineElements.Contains(name))
        {
            _markup.Append(_tooDeep ? "<br>" : "");
        }
    }

    private void ReadStartTag()
    {
        var start = _position;
        var name = ReadName(start + 1);
        var end = EndOfTag(start + 1 + name.Length);
        var tag = _html.AsSpan(start, end - start);
        _position = end;
        if (DroppedElements.Contains(name))
        {
            DropElement(name, tag);
        }
        else if (VoidElements.Contains(name))
        {
            AppendTag(name, tag);
        }
        else if (tag.EndsWith("/>", StringComparison.Ordinal) && name is not ("p" or "div" or "span" or "a" or "td" or "li"))
        {
            AppendTag(name, tag);
        }
        else
        {
            Open(name, tag);
        }
    }

    private void Open(string name, ReadOnlySpan<char> tag)
    {
        if (SelfClosingSiblings.Contains(name) && _open.Count > 0 && _open[^1] == name)
        {
            _open.RemoveAt(_open.Count - 1);
        }

        if (_open.Count >= MaximumDepth)
        {
            _tooDeep = true;
            _markup.Append(LineElements.Contains(name) ? "<br>" : "");
            return;
        }

        _open.Add(name);
        AppendTag(name, tag);
    }

    private void DropElement(string name, ReadOnlySpan<char> tag)
    {
        if (tag.EndsWith("/>", StringComparison.Ordinal) && name is not "script" and not "style")
        {
            return;
        }

        var close = IndexOfEndTag(name);
        if (close < 0)
        {
            // Never closed: the standard takes the rest of the page for its content, a reader of an archive does not.
            return;
        }

        if (name == "script" && tag.Contains("ld+json", StringComparison.OrdinalIgnoreCase) && close - _position < LongestJsonLd)
        {
            _jsonLd.Add(_html[_position..close]);
        }

        _position = After('>', close);
    }

    private void AppendTag(string name, ReadOnlySpan<char> tag)
    {
        if (tag.Length <= LongestTag)
        {
            _markup.Append(tag);
        }
        else
        {
            // A tag of this length carries a picture or an attack; its first attributes are enough to place it.
            _markup.Append('<').Append(name).Append(ShortAttributes(tag[(name.Length + 1)..])).Append('>');
        }
    }

    // Keeps the attributes up to the first overlong value.
    private static ReadOnlySpan<char> ShortAttributes(ReadOnlySpan<char> attributes)
    {
        var end = 0;
        for (var i = 0; i < LongestTag / 4; i++)
        {
            if (attributes[i] is '"' or '\'')
            {
                var close = attributes[(i + 1)..].IndexOf(attributes[i]);
                if (close < 0 || i + close + 2 > LongestTag / 4)
                {
                    break;
                }

                i += close + 1;
                end = i + 1;
            }
        }

        return attributes[..end];
    }

    private string ReadName(int start)
    {
        var end = start;
        while (end < _html.Length && end - start < 64 && (char.IsAsciiLetterOrDigit(_html[end]) || _html[end] is ':' or '-' or '_'))
        {
            end++;
        }

        var name = _html.AsSpan(start, end - start);
        if (!_names.TryGetValue(name, out var known))
        {
            known = name.ToString().ToLowerInvariant();
            _names[name] = known;
        }

        return known;
    }

    // The end of a start tag: the first ">" outside a quoted attribute value. A quote that is never closed is no quote.
    private int EndOfTag(int start)
    {
        var afterEquals = false;
        for (var i = start; i < _html.Length; i++)
        {
            var c = _html[i];
            if (c == '>')
            {
                return i + 1;
            }

            if (afterEquals && c is '"' or '\'')
            {
                var close = IndexOrNever(c == '"' ? "\"" : "'", i + 1);
                if (close < 0)
                {
                    return After('>', i);
                }

                i = close;
            }

            afterEquals = c == '=' || (afterEquals && char.IsWhiteSpace(c));
        }

        return _html.Length;
    }

    private readonly int IndexOfEndTag(string name)
    {
        if (_neverClosed.Contains(name))
        {
            return -1;
        }

        for (var start = _position; start < _html.Length && _html.IndexOf("</", start, StringComparison.Ordinal) is >= 0 and var index; start = index + 2)
        {
            if (_html.AsSpan(index + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        _neverClosed.Add(name);
        return -1;
    }

    private readonly int IndexOrNever(string sought, int start)
    {
        if (start >= _html.Length || _neverClosed.Contains(sought))
        {
            return -1;
        }

        var index = _html.IndexOf(sought, start, StringComparison.Ordinal);
        if (index < 0)
        {
            _neverClosed.Add(sought);
        }

        return index;
    }

    private readonly int After(char end, int start)
    {
        var index = _html.IndexOf(end, start);
        return index < 0 ? _html.Length : index + 1;
    }
}
