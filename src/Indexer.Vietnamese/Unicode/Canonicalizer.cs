using System.Text;

namespace Indexer.Vietnamese.Unicode;

/// <summary>
/// Brings Vietnamese text to one form: each letter precomposed (Unicode NFC, whatever the order in which its marks came),
/// look-alikes of đ replaced by đ, invisible characters removed.
/// Needs no ICU, so it gives the same answer on every machine.
/// </summary>
public static class Canonicalizer
{
    /// <summary>The canonical form of a text, with the map back to the original offsets.</summary>
    public static CanonicalText Canonicalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = FirstToRepair(text);
        return first < 0 ? new CanonicalText(text, null, null) : Repair(text, first);
    }

    /// <summary>The canonical form of a text, where the original offsets do not matter.</summary>
    public static string ToCanonical(string text) => Canonicalize(text).Text;

    /// <summary>True for a combining mark that a Vietnamese letter may carry.</summary>
    public static bool IsVietnameseMark(char character) => character is >= '\u0300' and <= '\u0341' && TryReadMark(character, out _, out _);

    private static int FirstToRepair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= '\u00AD' && (IsInvisible(c) || IsVietnameseMark(c) || LookAlike(c) != c))
            {
                // A mark changes the letter before it, and one may follow what is invisible.
                return i > 0 ? i - 1 : i;
            }
        }

        return -1;
    }

    private static CanonicalText Repair(string text, int first)
    {
        var canonical = new StringBuilder(text.Length);
        var starts = new int[text.Length];
        var ends = new int[text.Length];
        canonical.Append(text, 0, first);
        for (var i = 0; i < first; i++)
        {
            (starts[i], ends[i]) = (i, i + 1);
        }

        var position = first;
        while (position < text.Length)
        {
            var start = position;
            var c = LookAlike(text[position++]);
            if (IsInvisible(c))
            {
                continue;
            }

            if (VietnameseLetter.TryDecompose(c, out var letter))
            {
                c = ReadMarks(text, letter, c, ref position);
            }

            (starts[canonical.Length], ends[canonical.Length]) = (start, position);
            canonical.Append(c);
        }

        return new CanonicalText(canonical.ToString(), starts[..canonical.Length], ends[..canonical.Length]);
    }

    // Takes the marks that follow a letter, in any order, as long as the letter with them exists.
    private static char ReadMarks(string text, VietnameseLetter letter, char composed, ref int position)
    {
        while (NextVisible(text, position) is var next && next < text.Length && TryReadMark(text[next], out var quality, out var tone))
        {
            var marked = letter with
            {
                Quality = letter.Quality == LetterQuality.Plain ? quality : letter.Quality,
                Tone = letter.Tone == Tone.Level ? tone : letter.Tone,
            };
            if (marked == letter || !marked.TryCompose(out var character))
            {
                // The mark a letter has already, once more, is a slip; any other is not ours to judge.
                if (quality == letter.Quality && tone == letter.Tone)
                {
                    position = next + 1;
                    continue;
                }

                break;
            }

            (letter, composed) = (marked, character);
            position = next + 1;
        }

        return composed;
    }

    private static int NextVisible(string text, int position)
    {
        while (position < text.Length && IsInvisible(text[position]))
        {
            position++;
        }

        return position;
    }

    private static bool TryReadMark(char character, out LetterQuality quality, out Tone tone)
    {
        (quality, tone) = character switch
        {
            '\u0300' or '\u0340' => (LetterQuality.Plain, Tone.Grave),
            '\u0301' or '\u0341' => (LetterQuality.Plain, Tone.Acute),
            '\u0303' => (LetterQuality.Plain, Tone.Tilde),
            '\u0309' => (LetterQuality.Plain, Tone.Hook),
            '\u0323' => (LetterQuality.Plain, Tone.Dot),
            '\u0302' => (LetterQuality.Circumflex, Tone.Level),
            '\u0306' => (LetterQuality.Breve, Tone.Level),
            '\u031B' => (LetterQuality.Horn, Tone.Level),
            _ => (LetterQuality.Plain, Tone.Level),
        };
        return quality != LetterQuality.Plain || tone != Tone.Level;
    }

    private static char LookAlike(char character) => character switch
    {
        '\u00D0' or '\u0189' => 'Đ',
        '\u00F0' => 'đ',
        _ => character,
    };

    // Soft hyphen, zero-width space, (non-)joiners, directional marks, word joiner, byte order mark.
    private static bool IsInvisible(char character) =>
        character is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';
}
