using System.Text;

namespace Indexer.Search.Highlighting;

/// <summary>A text, as printed in the article, and the spans of it that match.</summary>
/// <param name="Text">The text.</param>
/// <param name="Highlights">Start and length of each match in UTF-16 units, in order, apart from each other.</param>
public sealed record HighlightedText(string Text, IReadOnlyList<(int Start, int Length)> Highlights)
{
    /// <summary>HTML-escaped text with each match in a mark element.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder(Text.Length + (Highlights.Count * 13));
        Write(text => html.Append(Escape(text)), text => html.Append("<mark>").Append(Escape(text)).Append("</mark>"));
        return html.ToString();
    }

    /// <summary>Hands the text on piece by piece, for any form of output.</summary>
    /// <param name="plain">Called with each piece that is no match.</param>
    /// <param name="match">Called with each match.</param>
    public void Write(Action<string> plain, Action<string> match)
    {
        ArgumentNullException.ThrowIfNull(plain);
        ArgumentNullException.ThrowIfNull(match);
        var position = 0;
        foreach (var (start, length) in Highlights)
        {
            plain(Text[position..start]);
            match(Text.Substring(start, length));
            position = start + length;
        }

        plain(Text[position..]);
    }

    // Only what HTML needs: letters with marks stay readable in the JSON.
    private static string Escape(string text) =>
        text.AsSpan().ContainsAny("&<>\"'") ? text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal) : text;
}
