using System.Text;

namespace Indexer.Extraction.Text;

/// <summary>White space as a reader sees it.</summary>
internal static class TextLines
{
    /// <summary>Runs of white space, no-break spaces among it, become one space; the ends are trimmed.</summary>
    public static string Collapse(string text)
    {
        if (IsCollapsed(text))
        {
            return text;
        }

        var collapsed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                collapsed.Append(c);
            }
            else if (collapsed.Length > 0 && collapsed[^1] != ' ')
            {
                collapsed.Append(' ');
            }
        }

        if (collapsed.Length > 0 && collapsed[^1] == ' ')
        {
            collapsed.Length--;
        }

        return collapsed.ToString();
    }

    /// <summary>The collapsed text, or null where nothing is left.</summary>
    public static string? CollapseOrNull(string? text) =>
        text is null || Collapse(text) is not { Length: > 0 } collapsed ? null : collapsed;

    private static bool IsCollapsed(string text)
    {
        var afterSpace = true;
        foreach (var c in text)
        {
            var space = char.IsWhiteSpace(c);
            if (space && (c != ' ' || afterSpace))
            {
                return false;
            }

            afterSpace = space;
        }

        return text.Length == 0 || !afterSpace;
    }
}
