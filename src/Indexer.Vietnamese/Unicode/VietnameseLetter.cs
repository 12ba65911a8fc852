namespace Indexer.Vietnamese.Unicode;

/// <summary>
/// A vowel letter or đ taken apart: its base letter a-z, the mark that makes it another letter, its tone, its case.
/// The 67 letters and their capitals are those of Unicode's Latin-1, Latin Extended-A/B and Latin Extended Additional
/// blocks that Vietnamese uses.
/// </summary>
public readonly record struct VietnameseLetter(char BaseLetter, LetterQuality Quality, Tone Tone, bool IsUpper)
{
    private const int TableSize = 0x1F00;

    // Each row: one letter in the order of the Tone enumeration.
    private static readonly (string Letters, char BaseLetter, LetterQuality Quality)[] Rows =
    [
        ("aàảãáạ", 'a', LetterQuality.Plain),
        ("ăằẳẵắặ", 'a', LetterQuality.Breve),
        ("âầẩẫấậ", 'a', LetterQuality.Circumflex),
        ("eèẻẽéẹ", 'e', LetterQuality.Plain),
        ("êềểễếệ", 'e', LetterQuality.Circumflex),
        ("iìỉĩíị", 'i', LetterQuality.Plain),
        ("oòỏõóọ", 'o', LetterQuality.Plain),
        ("ôồổỗốộ", 'o', LetterQuality.Circumflex),
        ("ơờởỡớợ", 'o', LetterQuality.Horn),
        ("uùủũúụ", 'u', LetterQuality.Plain),
        ("ưừửữứự", 'u', LetterQuality.Horn),
        ("yỳỷỹýỵ", 'y', LetterQuality.Plain),
    ];

    private static readonly VietnameseLetter[] Letters = BuildLetters();

    private static readonly Dictionary<VietnameseLetter, char> Characters = BuildCharacters();

    /// <summary>Takes a precomposed character apart.</summary>
    /// <returns>False where the character is no vowel letter of Vietnamese and no d or đ.</returns>
    public static bool TryDecompose(char character, out VietnameseLetter letter)
    {
        letter = character < TableSize ? Letters[character] : default;
        return letter.BaseLetter != 0;
    }

    /// <summary>The precomposed character of this letter.</summary>
    /// <returns>False for a combination that Vietnamese does not have (an e with a horn).</returns>
    public bool TryCompose(out char character) => Characters.TryGetValue(this, out character);

    private static VietnameseLetter[] BuildLetters()
    {
        var table = new VietnameseLetter[TableSize];
        foreach (var (letters, baseLetter, quality) in Rows)
        {
            for (var tone = Tone.Level; tone <= Tone.Dot; tone++)
            {
                Add(letters[(int)tone], baseLetter, quality, tone);
            }
        }

        Add('d', 'd', LetterQuality.Plain, Tone.Level);
        Add('đ', 'd', LetterQuality.Stroke, Tone.Level);
        return table;

        void Add(char character, char baseLetter, LetterQuality quality, Tone tone)
        {
            table[character] = new(baseLetter, quality, tone, IsUpper: false);
            table[char.ToUpperInvariant(character)] = new(baseLetter, quality, tone, IsUpper: true);
        }
    }

    private static Dictionary<VietnameseLetter, char> BuildCharacters()
    {
        var characters = new Dictionary<VietnameseLetter, char>();
        for (var code = 0; code < TableSize; code++)
        {
            if (Letters[code].BaseLetter != 0)
            {
                characters.Add(Letters[code], (char)code);
            }
        }

        return characters;
    }
}
