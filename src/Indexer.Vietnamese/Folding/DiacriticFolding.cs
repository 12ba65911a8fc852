using Indexer.Vietnamese.Unicode;

namespace Indexer.Vietnamese.Folding;

/// <summary>
/// Folds case and every diacritic of Latin letters, tone and letter marks and đ alike, so that text typed without marks
/// meets text that has them. Works on canonical text (<see cref="Canonicalizer"/>); one character gives one character.
/// </summary>
public static class DiacriticFolding
{
    private const int TableSize = 0x1F00;

    // Latin letters of other languages, which names in the news carry. Letters that fold to two (ß, æ) keep their own form.
    private static readonly string[] OtherLatin =
    [
        "aäåāą", "cçćĉċč", "dď", "eëēĕėę", "eě", "gĝğġģ", "hĥħ", "iîïīĭįı", "jĵ", "kķ", "lĺļľŀł",
        "nñńņňŉ", "oöøōŏő", "rŕŗř", "sśŝşšș", "tţťŧț", "uûüūŭůűų", "wŵ", "yÿŷ", "zźżž",
    ];

    private static readonly char[] Lower = BuildLower();
    private static readonly char[] Folded = BuildFolded();

    /// <summary>The lower-case letter without any mark: Ệ gives e, Đ gives d.</summary>
    public static char Fold(char character) =>
        character < TableSize ? Folded[character] : char.ToLowerInvariant(character);

    /// <summary>The lower-case letter with its marks.</summary>
    public static char ToLower(char character) =>
        character < TableSize ? Lower[character] : char.ToLowerInvariant(character);

    /// <summary>Folds a text of any Unicode form: "Trí tuệ nhân tạo" gives "tri tue nhan tao".</summary>
    public static string Fold(string text)
    {
        var canonical = Canonicalizer.ToCanonical(text);
        return string.Create(canonical.Length, canonical, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Fold(source[i]);
            }
        });
    }

    /// <summary>True where folding the character takes a mark away (ệ, đ, ñ), whatever its case.</summary>
    public static bool IsMarked(char character) => Fold(character) != ToLower(character);

    private static char[] BuildLower()
    {
        var table = new char[TableSize];
        for (var code = 0; code < TableSize; code++)
        {
            table[code] = char.ToLowerInvariant((char)code);
        }

        return table;
    }

    private static char[] BuildFolded()
    {
        var table = BuildLower();
        foreach (var group in OtherLatin)
        {
            foreach (var letter in group)
            {
                table[letter] = group[0];
                table[char.ToUpperInvariant(letter)] = group[0];
            }
        }

        // İ has no simple lower case; ı would come back as I.
        table['\u0130'] = 'i';
        table['I'] = 'i';
        for (var code = 0; code < TableSize; code++)
        {
            if (VietnameseLetter.TryDecompose((char)code, out var letter))
            {
                table[code] = letter.BaseLetter;
            }
        }

        return table;
    }
}
