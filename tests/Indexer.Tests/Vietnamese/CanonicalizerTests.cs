using System.Text;
using CsCheck;
using Indexer.Vietnamese.Unicode;

namespace Indexer.Tests.Vietnamese;

public sealed class CanonicalizerTests
{
    private const string Sentence = "Trí tuệ nhân tạo, Đắk Lắk, giữ nước, khuỷu tay, ngoằn ngoèo, TƯỜNG VÀ QUỲNH";

    // Letters, marks in any order, invisible characters: what archives and attackers hold.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char["aăâeêioôơuưydđAĐỆ xz"],
        Gen.Char["\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323\u0340\u0341"],
        Gen.Char["\u00AD\u200B\u200E\uFEFF\u00D0\u00F0\u0189"],
        Gen.Char).Array[0, 40].Select(characters => new string(characters));

    public static TheoryData<string, string> Forms => new()
    {
        { "tue\u0302\u0323", "tuệ" },                 // letter mark, tone
        { "tue\u0323\u0302", "tuệ" },                 // tone, letter mark
        { "tuê\u0323", "tuệ" },                       // half composed
        { "tuẹ\u0302", "tuệ" },                       // half composed, the other half
        { "d\u0111", "dđ" },
        { "u\u031B\u0301", "ứ" },
        { "ú\u031B", "ứ" },                           // tone before the horn
        { "a\u0306\u0300", "ằ" },
        { "\u00D0ắk", "Đắk" },                        // Eth for Đ
        { "\u0189ắk \u00F0en", "Đắk đen" },           // African D, small eth
        { "o\u0340\u0301", "ò\u0301" },               // a second tone is not ours to judge
        { "a\u0341", "á" },
        { "á\u0301", "á" },                           // the same mark twice
        { "trí\u00ADtuệ", "trítuệ" },                 // soft hyphen
        { "\uFEFFtrí\u200B tuệ", "trí tuệ" },
        { "e\u031B", "e\u031B" },                     // no such letter
        { "n\u0303", "n\u0303" },                     // no letter of Vietnamese
        { "\u0301a", "\u0301a" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_of_a_letter_becomes_one(string text, string canonical) => Canonicalizer.ToCanonical(text).ShouldBe(canonical);

    [Fact]
    public void Text_in_NFD_becomes_NFC()
    {
        var decomposed = string.Concat(Sentence.Select(Decompose));
        decomposed.ShouldNotBe(Sentence);
        Canonicalizer.ToCanonical(decomposed).ShouldBe(Sentence);
    }

    [Fact]
    public void Canonical_text_is_its_own_form_with_identical_offsets()
    {
        var canonical = Canonicalizer.Canonicalize(Sentence);
        canonical.IsIdentity.ShouldBeTrue();
        canonical.Text.ShouldBeSameAs(Sentence);
        canonical.ToOriginal(4, 3).ShouldBe((4, 3));
    }

    [Fact]
    public void Offsets_lead_back_to_the_letters_and_all_their_marks()
    {
        const string Original = "x\u200Bo\u0302\u0323 tue\u0302\u0323.";
        var canonical = Canonicalizer.Canonicalize(Original);
        canonical.Text.ShouldBe("xộ tuệ.");
        canonical.ToOriginal(1, 1).ShouldBe((2, 3));
        canonical.ToOriginal(3, 3).ShouldBe((6, 5));
        Original.Substring(6, 5).ShouldBe("tue\u0302\u0323");
    }

    [Fact]
    public void Canonical_form_is_idempotent_for_any_text() =>
        Texts.Sample(text => Canonicalizer.ToCanonical(Canonicalizer.ToCanonical(text)) == Canonicalizer.ToCanonical(text));

    [Fact]
    public void Offsets_of_any_text_lie_inside_it_in_order() => Texts.Sample(text =>
    {
        var canonical = Canonicalizer.Canonicalize(text);
        var end = 0;
        for (var i = 0; i < canonical.Text.Length; i++)
        {
            var (start, length) = canonical.ToOriginal(i, 1);
            start.ShouldBeGreaterThanOrEqualTo(end);
            length.ShouldBeGreaterThanOrEqualTo(1);
            end = start + length;
        }

        end.ShouldBeLessThanOrEqualTo(text.Length);
    });

    [Fact]
    public void Span_outside_the_text_is_refused()
    {
        var canonical = Canonicalizer.Canonicalize("tue\u0323");
        Should.Throw<ArgumentOutOfRangeException>(() => canonical.ToOriginal(2, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => canonical.ToOriginal(0, 0));
    }

    // .NET's own Normalize needs ICU; a letter taken apart and put together by its parts needs none.
    private static string Decompose(char character)
    {
        if (!VietnameseLetter.TryDecompose(character, out var letter) || letter.Quality == LetterQuality.Stroke)
        {
            return character.ToString();
        }

        var text = new StringBuilder().Append(letter.IsUpper ? char.ToUpperInvariant(letter.BaseLetter) : letter.BaseLetter);
        text.Append(letter.Tone == Tone.Dot ? "\u0323" : "");
        text.Append(letter.Quality switch { LetterQuality.Circumflex => "\u0302", LetterQuality.Breve => "\u0306", LetterQuality.Horn => "\u031B", _ => "" });
        return text.Append(letter.Tone switch { Tone.Grave => "\u0300", Tone.Hook => "\u0309", Tone.Tilde => "\u0303", Tone.Acute => "\u0301", _ => "" }).ToString();
    }
}
