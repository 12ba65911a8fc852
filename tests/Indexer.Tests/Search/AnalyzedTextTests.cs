using CsCheck;
using Indexer.Search.Analysis;

namespace Indexer.Tests.Search;

public sealed class AnalyzedTextTests
{
    [Fact]
    public void Text_becomes_syllables_folded_and_exact()
    {
        var text = AnalyzedText.Of("Trí tuệ nhân tạo: AI năm 2024!");
        Terms(text, TokenForm.Folded).ShouldBe(["tri", "tue", "nhan", "tao", "ai", "nam", "2024"]);
        Terms(text, TokenForm.Exact).ShouldBe(["trí", "tuệ", "nhân", "tạo", "ai", "năm", "2024"]);
        Enumerable.Range(0, text.Count).Select(text.IsMarked).ShouldBe([true, true, true, true, false, true, false]);
    }

    [Fact]
    public void Every_Unicode_form_gives_the_same_tokens()
    {
        var composed = AnalyzedText.Of("Đắk Lắk");
        var decomposed = AnalyzedText.Of("\u0110a\u0306\u0301k La\u0301\u0306k");
        Terms(decomposed, TokenForm.Exact).ShouldBe(Terms(composed, TokenForm.Exact));
    }

    [Fact]
    public void Paragraphs_part_the_bigrams()
    {
        var text = AnalyzedText.Of("một hai\nba bốn");
        Enumerable.Range(0, text.Count).Select(text.OpensParagraph).ShouldBe([true, false, true, false]);
    }

    [Fact]
    public void Encoded_data_is_no_word()
    {
        var text = AnalyzedText.Of($"trước {new string('x', AnalyzedText.LongestToken + 1)} sau");
        Terms(text, TokenForm.Folded).ShouldBe(["truoc", "sau"]);
    }

    [Fact]
    public void Other_scripts_are_not_lost() => Terms(AnalyzedText.Of("Москва 北京 ភាសា 𠮷"), TokenForm.Folded).ShouldBe(["москва", "北京", "ភាសា", "𠮷"]);

    [Fact]
    public void Cleared_text_starts_anew()
    {
        var text = AnalyzedText.Of("một hai ba");
        text.Clear();
        text.Append("bốn");
        Terms(text, TokenForm.Exact).ShouldBe(["bốn"]);
        text.Span(0).ShouldBe((0, 3));
    }

    [Fact]
    public void Spans_of_any_text_hold_the_tokens() => Gen.String.Sample(text =>
    {
        var analyzed = new AnalyzedText();
        var canonical = analyzed.Append(text);
        var end = 0;
        for (var i = 0; i < analyzed.Count; i++)
        {
            var (start, length) = analyzed.Span(i);
            start.ShouldBeGreaterThanOrEqualTo(end);
            end = start + length;
            analyzed.Term(i, TokenForm.Exact).Length.ShouldBe(length);
            analyzed.Term(i, TokenForm.Folded).Length.ShouldBe(length);
        }

        end.ShouldBeLessThanOrEqualTo(canonical.Text.Length);
    });

    private static IEnumerable<string> Terms(AnalyzedText text, TokenForm form) => Enumerable.Range(0, text.Count).Select(i => text.Term(i, form).ToString());
}
