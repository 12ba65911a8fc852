using Indexer.Vietnamese.Folding;
using Indexer.Vietnamese.Unicode;

namespace Indexer.Search.Analysis;

/// <summary>
/// A text cut into syllables and words, in every indexed form at once. Index and query side both use it, so they cannot
/// disagree. Reusable: after <see cref="Clear"/> it keeps its buffers and allocates nothing for text that is canonical.
/// </summary>
public sealed class AnalyzedText
{
    /// <summary>Longer runs of letters and digits (encoded data, usually) are not indexed. In UTF-16 units.</summary>
    public const int LongestToken = 128;

    private char[] _exact = new char[4096];
    private char[] _folded = new char[4096];
    private Token[] _tokens = new Token[1024];
    private int _length;

    /// <summary>The number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>Makes a text's tokens.</summary>
    public static AnalyzedText Of(string text)
    {
        var analyzed = new AnalyzedText();
        analyzed.Append(text);
        return analyzed;
    }

    /// <summary>Removes all tokens; the buffers stay.</summary>
    public void Clear() => (Count, _length) = (0, 0);

    /// <summary>Adds the tokens of a further text. No bigram crosses the border to it.</summary>
    /// <returns>The text in canonical form, which knows the way back to the original offsets.</returns>
    public CanonicalText Append(string text)
    {
        var canonical = Canonicalizer.Canonicalize(text);
        AppendCanonical(canonical.Text);
        return canonical;
    }

    /// <summary>A token's characters in one of the single-syllable forms.</summary>
    public ReadOnlySpan<char> Term(int index, TokenForm form)
    {
        var token = _tokens[index];
        return (form == TokenForm.Exact ? _exact : _folded).AsSpan(token.BufferStart, token.Length);
    }

    /// <summary>Where a token begins in the canonical form of the text that was appended, and how long it is.</summary>
    public (int Start, int Length) Span(int index) => (_tokens[index].Start, _tokens[index].Length);

    /// <summary>Whether a token opens a paragraph: no bigram ends with it.</summary>
    public bool OpensParagraph(int index) => _tokens[index].OpensParagraph;

    /// <summary>Whether a token carries a mark that folding takes away.</summary>
    public bool IsMarked(int index) => _tokens[index].IsMarked;

    private void AppendCanonical(string text)
    {
        EnsureBuffer(text.Length);
        var opensParagraph = true;
        var start = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsTokenCharacter(text, i))
            {
                start = start < 0 ? i : start;
                continue;
            }

            opensParagraph = AddToken(text, start, i, opensParagraph);
            start = -1;
            opensParagraph |= c == '\n';
        }

        AddToken(text, start, text.Length, opensParagraph);
    }

    private bool AddToken(string text, int start, int end, bool opensParagraph)
    {
        var length = end - start;
        if (start < 0 || length > LongestToken)
        {
            return opensParagraph;
        }

        var isMarked = false;
        for (var i = start; i < end; i++)
        {
            var (lower, folded) = (DiacriticFolding.ToLower(text[i]), DiacriticFolding.Fold(text[i]));
            isMarked |= lower != folded;
            _exact[_length + i - start] = lower;
            _folded[_length + i - start] = folded;
        }

        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Count * 2);
        }

        _tokens[Count++] = new(start, length, _length, opensParagraph, isMarked);
        _length += length;
        return false;
    }

    private void EnsureBuffer(int more)
    {
        if (_length + more > _exact.Length)
        {
            var size = Math.Max(_length + more, _exact.Length * 2);
            Array.Resize(ref _exact, size);
            Array.Resize(ref _folded, size);
        }
    }

    // Letters, digits, the marks on letters that no precomposed letter holds, and letters beyond the basic plane.
    private static bool IsTokenCharacter(string text, int index)
    {
        var c = text[index];
        if (char.IsAscii(c))
        {
            return char.IsAsciiLetterOrDigit(c);
        }

        if (char.IsLetterOrDigit(c))
        {
            return true;
        }

        return char.GetUnicodeCategory(c) switch
        {
            System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark => true,
            System.Globalization.UnicodeCategory.Surrogate => IsLetterPair(text, char.IsLowSurrogate(c) ? index - 1 : index),
            _ => false,
        };
    }

    private static bool IsLetterPair(string text, int index) =>
        index >= 0 && System.Text.Rune.TryGetRuneAt(text, index, out var rune) && rune.Utf16SequenceLength == 2 && System.Text.Rune.IsLetterOrDigit(rune);

    private readonly record struct Token(int Start, int Length, int BufferStart, bool OpensParagraph, bool IsMarked);
}
