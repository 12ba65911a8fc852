using System.Text.RegularExpressions;
using Indexer.Vietnamese.Folding;
using Indexer.Vietnamese.Unicode;

namespace Indexer.Extraction.Text;

/// <summary>Recognises the short lines that name who wrote an article.</summary>
internal static partial class Bylines
{
    private const int LongestName = 48;
    private const int MostWords = 6;

    /// <summary>Whether a line names nothing but an agency or another paper: "Theo TTXVN", "(Theo VnExpress)".</summary>
    public static bool IsAgencyLine(string line)
    {
        var text = line.Trim().Trim('(', ')', '.').Trim();
        return text.Length <= 80
            && DiacriticFolding.Fold(text) is var folded
            && (folded.StartsWith("theo ", StringComparison.Ordinal) || folded.StartsWith("nguon: ", StringComparison.Ordinal) || folded.StartsWith("nguon tin: ", StringComparison.Ordinal))
            && text.IndexOfAny([',', '.', ':', ';', '!', '?'], Math.Min(text.Length, 10)) < 0;
    }

    /// <summary>
    /// The author that a short line names: "Mạnh Kiên", "Bài và ảnh: Lê Lan", "Minh Anh - Thu Hà"; null where it names none.
    /// </summary>
    public static string? AuthorOf(string line)
    {
        var text = Canonicalizer.ToCanonical(TextLines.Collapse(line));
        var label = LabelPattern().Match(text);
        if (label.Success)
        {
            text = text[label.Length..];
        }

        text = ContactPattern().Replace(text, "").Trim(' ', '(', ')', '.', '-', '–', '|', ',', ';');
        text = AgencyTailPattern().Replace(text, "").Trim(' ', '(', ')', '-', '–', ',');
        if (text.Length is < 2 or > LongestName * 2)
        {
            return null;
        }

        var names = SeparatorPattern().Split(text);
        foreach (var name in names)
        {
            if (!IsName(name))
            {
                return null;
            }
        }

        return string.Join(", ", names);
    }

    // Every word of a name is capitalised; a pen name may be one word.
    private static bool IsName(string name)
    {
        if (name.Length is < 2 or > LongestName)
        {
            return false;
        }

        var words = name.Split(' ');
        if (words.Length > MostWords)
        {
            return false;
        }

        foreach (var word in words)
        {
            if (word.Length == 0 || !char.IsUpper(word[0]))
            {
                return false;
            }

            foreach (var c in word)
            {
                if (!char.IsLetter(c) && c is not ('.' or '-' or '\'' or '’'))
                {
                    return false;
                }
            }
        }

        return true;
    }

    [GeneratedRegex(
        @"^(?:(?:Bài(?:\s?,|\s+và)?\s+ảnh|Bài viết|Bài|Tác giả|Tin(?:\s?,|\s+và)?\s+ảnh|Thực hiện|Người viết|Phóng viên|PV|By|Author|Written by)\s{0,3}:\s{0,3}|By\s+|Phóng viên\s+|PV\s+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelPattern();

    [GeneratedRegex(@"\s{0,3}[(<]?[\w.+\-]{1,64}@[\w.\-]{1,64}[)>]?", RegexOptions.CultureInvariant)]
    private static partial Regex ContactPattern();

    [GeneratedRegex(@"\s*[(\-–]?\s*(?:Theo|theo|tổng hợp|Tổng hợp|lược dịch|ghi|dịch)\b.{0,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex AgencyTailPattern();

    [GeneratedRegex(@"\s{0,3}(?:[,;&/]|\s[-–]\s|\bvà\b|\band\b)\s{0,3}", RegexOptions.CultureInvariant)]
    private static partial Regex SeparatorPattern();
}
