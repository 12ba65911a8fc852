using System.Text;
using Indexer.Search.Querying;

namespace Indexer.Search.Highlighting;

/// <summary>Makes the passage that shows best why an article was found, and marks the matches in it and in headlines.</summary>
internal static class SnippetBuilder
{
    private const int SnippetLength = 260;

    // How far a cut moves to fall on the beginning of a sentence, else of a word.
    private const int SentenceReach = 90;

    /// <summary>A whole text, a headline for instance, with its matches marked.</summary>
    public static HighlightedText Mark(QueryTerms query, string text) =>
        new(text, Joined(text, new MatchFinder(query, text).Find()));

    /// <summary>The best passage of a text; its beginning where nothing in it matches.</summary>
    public static HighlightedText Build(QueryTerms query, string text)
    {
        var matches = new MatchFinder(query, text).Find();
        var (start, end) = matches.Count == 0 ? (0, Math.Min(SnippetLength, text.Length)) : Passage(text, matches);
        end = EndOfWord(text, end);
        var inside = matches.Where(match => match.Start >= start && match.Start + match.Length <= end).ToList();
        return Cut(text, start, end, Joined(text, inside));
    }

    // The window with the most distinct syllables; among equals the one where they stand in the query's order, then the first.
    private static (int Start, int End) Passage(string text, List<MatchFinder.Match> matches)
    {
        double best = -1;
        var (bestFirst, bestLast) = (0, 0);
        for (var first = 0; first < matches.Count; first++)
        {
            var seen = 0UL;
            var score = 0.0;
            var last = first;
            for (var i = first; i < matches.Count && matches[i].Start + matches[i].Length - matches[first].Start <= SnippetLength - 40; i++)
            {
                var bit = 1UL << (matches[i].Syllable % 64);
                score += (seen & bit) == 0 ? 1 : 0.02;
                score += i > first && matches[i].Token == matches[i - 1].Token + 1 && matches[i].Syllable == matches[i - 1].Syllable + 1 ? 0.4 : 0;
                seen |= bit;
                last = i;
            }

            if (score > best + 1e-9)
            {
                (best, bestFirst, bestLast) = (score, first, last);
            }
        }

        var start = matches[bestFirst].Start;
        var end = matches[bestLast].Start + matches[bestLast].Length;
        start = StartOfPassage(text, start);
        return (start, Math.Max(end, Math.Min(text.Length, start + SnippetLength)));
    }

    private static int StartOfPassage(string text, int matchStart)
    {
        var earliest = Math.Max(0, matchStart - SentenceReach);
        if (earliest == 0)
        {
            return 0;
        }

        for (var i = matchStart - 1; i > earliest; i--)
        {
            if (text[i] == '\n' || (text[i] == ' ' && text[i - 1] is '.' or '!' or '?' or '…' or '”'))
            {
                return i + 1;
            }
        }

        var nearest = Math.Max(0, matchStart - (SentenceReach / 2));
        while (nearest > 0 && nearest < matchStart && !char.IsWhiteSpace(text[nearest - 1]))
        {
            nearest++;
        }

        return nearest;
    }

    private static int EndOfWord(string text, int end)
    {
        var limit = Math.Min(text.Length, end + 40);
        var cut = end;
        while (cut < limit && !char.IsWhiteSpace(text[cut]))
        {
            cut++;
        }

        if (cut == limit && limit < text.Length)
        {
            // No white space near: at least not inside a letter and its marks.
            cut = end;
            while (cut < text.Length && (char.IsLowSurrogate(text[cut]) || char.GetUnicodeCategory(text[cut]) == System.Globalization.UnicodeCategory.NonSpacingMark))
            {
                cut++;
            }
        }

        return cut;
    }

    private static HighlightedText Cut(string text, int start, int end, List<(int Start, int Length)> highlights)
    {
        var cut = new StringBuilder(end - start + 2);
        if (start > 0)
        {
            cut.Append('…');
        }

        var shift = cut.Length - start;
        foreach (var c in text.AsSpan(start, end - start))
        {
            cut.Append(char.IsWhiteSpace(c) ? ' ' : c);
        }

        if (end < text.Length)
        {
            cut.Append('…');
        }

        return new(cut.ToString(), [.. highlights.Select(span => (span.Start + shift, span.Length))]);
    }

    // Neighbouring matches that only a space or a hyphen parts are marked as one, as a reader would.
    private static List<(int Start, int Length)> Joined(string text, List<MatchFinder.Match> matches)
    {
        var joined = new List<(int Start, int Length)>();
        var previousToken = -2;
        foreach (var match in matches)
        {
            if (joined.Count > 0 && match.Token == previousToken + 1 && joined[^1] is var (start, length) && match.Start - (start + length) == 1 && text[start + length] is ' ' or '-')
            {
                joined[^1] = (start, match.Start + match.Length - start);
            }
            else
            {
                joined.Add((match.Start, match.Length));
            }

            previousToken = match.Token;
        }

        return joined;
    }
}
