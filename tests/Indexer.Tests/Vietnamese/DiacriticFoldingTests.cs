using CsCheck;
using Indexer.Vietnamese.Folding;

namespace Indexer.Tests.Vietnamese;

public sealed class DiacriticFoldingTests
{
    [Theory]
    [InlineData("Trí tuệ nhân tạo", "tri tue nhan tao")]
    [InlineData("ĐƯỜNG", "duong")]
    [InlineData("Tri\u0301 tue\u0323\u0302", "tri tue")]
    [InlineData("Đắk Lắk", "dak lak")]
    [InlineData("Nguyễn Thị Thuỷ", "nguyen thi thuy")]
    [InlineData("São Paulo, Zürich, Łódź", "sao paulo, zurich, lodz")]
    [InlineData("İstanbul ISTANBUL", "istanbul istanbul")]
    [InlineData("5G, COVID-19", "5g, covid-19")]
    [InlineData("Straße", "straße")]
    public void Text_loses_case_and_every_mark(string text, string folded) => DiacriticFolding.Fold(text).ShouldBe(folded);

    [Fact]
    public void Every_Vietnamese_letter_folds_to_its_base_letter()
    {
        foreach (var (letters, folded) in new[] { ("àảãáạăằẳẵắặâầẩẫấậ", 'a'), ("èẻẽéẹêềểễếệ", 'e'), ("ìỉĩíị", 'i'), ("òỏõóọôồổỗốộơờởỡớợ", 'o'), ("ùủũúụưừửữứự", 'u'), ("ỳỷỹýỵ", 'y'), ("đ", 'd') })
        {
            foreach (var letter in letters)
            {
                DiacriticFolding.Fold(letter).ShouldBe(folded, $"{letter}");
                DiacriticFolding.Fold(char.ToUpperInvariant(letter)).ShouldBe(folded, $"capital {letter}");
                DiacriticFolding.IsMarked(letter).ShouldBeTrue($"{letter}");
                DiacriticFolding.ToLower(char.ToUpperInvariant(letter)).ShouldBe(letter);
            }
        }
    }

    [Fact]
    public void Letter_without_a_mark_is_not_marked()
    {
        DiacriticFolding.IsMarked('A').ShouldBeFalse();
        DiacriticFolding.IsMarked('7').ShouldBeFalse();
        DiacriticFolding.IsMarked('漢').ShouldBeFalse();
    }

    [Fact]
    public void Folding_is_idempotent_for_any_text() =>
        Gen.String.Sample(text => DiacriticFolding.Fold(DiacriticFolding.Fold(text)) == DiacriticFolding.Fold(text));
}
