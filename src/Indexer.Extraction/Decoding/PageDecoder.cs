using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Indexer.Archive;
using Indexer.Vietnamese.Unicode;
using UtfUnknown;

namespace Indexer.Extraction.Decoding;

/// <summary>
/// Bytes to text, in the order of the HTML standard's encoding sniffing algorithm, but trusting the bytes more than what
/// is said of them: a byte order mark first; then valid UTF-8 wins over any declaration; then the declared charset; then
/// what the bytes look like.
/// </summary>
internal static partial class PageDecoder
{
    private const int DeclarationReach = 4096;
    private const int SampleBytes = 256 * 1024;

    // What no text holds: the control characters but tab, line feed, form feed, carriage return and escape.
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code).Except("\t\n\f\r\x1B"u8.ToArray())]);

    private static readonly Encoding Windows1258 = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;

    public static DecodedPage Decode(ReadOnlySpan<byte> bytes, PageKind kind, string? declaredCharset)
    {
        if (FromByteOrderMark(bytes) is { } marked)
        {
            return marked;
        }

        if (WideEncodingWithoutMark(bytes) is { } wide)
        {
            return new(wide.GetString(bytes), wide.WebName, []);
        }

        if (LooksBinary(bytes))
        {
            return new("", null, [], "not text but binary data: if it is a page, save it again; otherwise move it out of the folder");
        }

        if (Utf8.IsValid(bytes))
        {
            return new(Encoding.UTF8.GetString(bytes), "utf-8", []);
        }

        var declared = EncodingNamed(declaredCharset) ?? (kind == PageKind.Html ? EncodingNamed(DeclaredInPage(bytes)) : null);
        if (declared is not null and not UTF8Encoding)
        {
            return DecodeAs(declared, bytes, []);
        }

        return MostlyUtf8(bytes, out var firstInvalid)
            ? new(Encoding.UTF8.GetString(bytes), "utf-8", [$"invalid UTF-8 at byte {firstInvalid}: what could not be read is shown as \uFFFD"])
            : DecodeAs(Sniffed(bytes), bytes, declared is null ? [] : ["declared as UTF-8, but it is not: charset sniffed"]);
    }

    private static DecodedPage DecodeAs(Encoding encoding, ReadOnlySpan<byte> bytes, IReadOnlyList<string> warnings)
    {
        var text = encoding.GetString(bytes);

        // windows-1258 writes tones as combining characters of its own; nobody's Unicode form is lost by composing them.
        return encoding.CodePage == Windows1258.CodePage
            ? new(Canonicalizer.ToCanonical(text), "windows-1258", warnings)
            : new(text, encoding.WebName, warnings);
    }

    private static DecodedPage? FromByteOrderMark(ReadOnlySpan<byte> bytes)
    {
        (Encoding Encoding, int Length)? mark = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => null,
        };
        if (mark is not { } found)
        {
            return null;
        }

        var text = found.Encoding.GetString(bytes[found.Length..]);
        return new(text, found.Encoding.WebName, text.Contains('\uFFFD', StringComparison.Ordinal)
            ? [$"the page has invalid {found.Encoding.WebName}: what could not be read is shown as \uFFFD"]
            : []);
    }

    // UTF-16 of a Latin text has a zero in most of its odd (little-endian) or even (big-endian) places.
    private static UnicodeEncoding? WideEncodingWithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, SampleBytes) & ~1)];
        if (sample.Length < 4 || !sample.Contains((byte)0))
        {
            return null;
        }

        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var pairs = sample.Length / 2;
        return odd > pairs / 2 && even < pairs / 50 ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
            : even > pairs / 2 && odd < pairs / 50 ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
            : null;
    }

    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        var controls = 0;
        for (var rest = sample; rest.IndexOfAny(Controls) is >= 0 and var index; rest = rest[(index + 1)..])
        {
            controls++;
        }

        return controls * 20 > sample.Length;
    }

    // A page cut in the middle of a character, or with a few bytes of another encoding pasted in, is still UTF-8.
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes, out int firstInvalid)
    {
        firstInvalid = -1;
        int good = 0, bad = 0, position = 0;
        while (position < bytes.Length)
        {
            var status = Rune.DecodeFromUtf8(bytes[position..], out _, out var consumed);
            if (status != OperationStatus.Done)
            {
                firstInvalid = firstInvalid < 0 ? position : firstInvalid;
                bad++;
            }
            else if (consumed > 1)
            {
                good++;
            }

            position += consumed;
        }

        return good >= bad * 4 || bad <= 2;
    }

    private static Encoding Sniffed(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)].ToArray();
        var detected = CharsetDetector.DetectFromBytes(sample).Detected;
        return detected is { Confidence: > 0.5f } ? EncodingNamed(detected.EncodingName) ?? Windows1258 : Windows1258;
    }

    private static string? DeclaredInPage(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationReach)]);
        var match = DeclarationPattern().Match(head);
        return match.Success ? match.Groups["charset"].Value : null;
    }

    private static Encoding? EncodingNamed(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        // The web's names for Latin-1 mean windows-1252 (WHATWG Encoding Standard, section 4.2).
        var label = name.Trim().Trim('"', '\'').ToLowerInvariant();
        label = label is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" ? "windows-1252" : label;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        """(?:<meta\b[^>]{0,400}?\bcharset\s{0,4}=\s{0,4}["']?|<\?xml\b[^>]{0,200}?\bencoding\s{0,4}=\s{0,4}["'])(?<charset>[A-Za-z0-9_.:\-]{1,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DeclarationPattern();
}
