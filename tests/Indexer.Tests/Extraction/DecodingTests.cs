using System.Text;
using Indexer.Archive;
using Indexer.Extraction;
using Indexer.Tests.Support;
using Indexer.Vietnamese.Unicode;

namespace Indexer.Tests.Extraction;

/// <summary>Bytes to text: what the page declares, what it is, and what is wrong with it.</summary>
public sealed class DecodingTests
{
    private const string Title = "Trường học vùng cao đón năm học mới";
    private const string Paragraph = "Sáng nay, học sinh các bản xa đã xuống núi từ tinh mơ để kịp dự lễ khai giảng ở trường trung tâm xã.";

    public static TheoryData<string, string?, string> Encodings => new()
    {
        { "utf-8", "utf-8", "utf-8" },
        { "utf-8", null, "utf-8" },
        { "utf-8", "iso-8859-1", "utf-8" },           // declared wrongly: the bytes know better
        { "utf-8-bom", "windows-1258", "utf-8" },
        { "utf-16-bom", null, "utf-16" },
        { "utf-16be-bom", null, "utf-16BE" },
        { "utf-16", null, "utf-16" },
        { "windows-1258", "windows-1258", "windows-1258" },
        { "windows-1258", null, "windows-1258" },
        { "windows-1258", "utf-8", "windows-1258" },  // declared wrongly
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Page_is_read_in_the_encoding_that_it_is_in(string encoding, string? declared, string charset)
    {
        var meta = declared is null ? "" : $"<meta charset=\"{declared}\">";
        var html = $"<html><head><title>{Title}</title>{meta}</head><body><h1>{Title}</h1><p>{Paragraph}</p><p>{Paragraph}</p></body></html>";
        var article = Extract(Encode(html, encoding));
        article.Title.ShouldBe(Title);
        article.Text.ShouldBe($"{Paragraph}\n{Paragraph}");
        article.Charset.ShouldBe(charset);
    }

    [Fact]
    public void Charset_of_the_transport_counts_where_the_page_is_silent()
    {
        var bytes = Encoding.Latin1.GetBytes(TemporaryFolder.Page("Café", "Un café crème à la terrasse, déjà froid, et personne pour le boire avant la nuit.").Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal));
        ArticleExtractor.Extract(new Capture { Locator = "a", Body = bytes, Kind = PageKind.Html, Charset = "iso-8859-1" }).Title.ShouldBe("Café");
    }

    [Fact]
    public void Invalid_bytes_in_UTF8_are_kept_visible_and_reported()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("<html><body><h1>Tiêu đề bài báo</h1><p>"), 0xFF, .. Encoding.UTF8.GetBytes($"{Paragraph}</p>")];
        var article = Extract(bytes);
        article.Text.ShouldBe("\uFFFD" + Paragraph);
        article.Warnings.ShouldHaveSingleItem().ShouldStartWith("invalid UTF-8 at byte 45");
    }

    [Fact]
    public void Page_cut_in_the_middle_of_a_letter_is_still_UTF8()
    {
        var bytes = Encoding.UTF8.GetBytes($"<html><body><h1>Tiêu đề bài báo</h1><p>{Paragraph} ệ");
        var article = Extract(bytes[..^1]);
        article.Charset.ShouldBe("utf-8");
        article.Text.ShouldStartWith(Paragraph);
    }

    [Fact]
    public void Binary_data_named_as_a_page_is_a_failure_that_says_so()
    {
        var bytes = new byte[5000];
        new Random(7).NextBytes(bytes);
        Extract(bytes).Failure.ShouldBe("not text but binary data: if it is a page, save it again; otherwise move it out of the folder");
    }

    [Fact]
    public void Page_without_any_text_is_a_failure() =>
        Extract("<html><body><script>var a = 1;</script></body></html>"u8.ToArray()).Failure.ShouldBe("no text found: the page has neither a headline nor an article");

    [Fact]
    public void Character_references_become_letters() =>
        Extract(Encoding.UTF8.GetBytes("<html><body><h1>Ti&#7871;ng Vi&#x1EC7;t &amp; th&ecirc;m</h1><p>M&ocirc;̣t &lt;câu&gt; vi&#7871;t b&#7857;ng ký hi&#7879;u thay cho ch&#7919; cái, dài đủ để là văn xuôi.</p>")).Title.ShouldBe("Tiếng Việt & thêm");

    private static Article Extract(byte[] bytes) => ArticleExtractor.Extract(new Capture { Locator = "page.html", Body = bytes, Kind = PageKind.Html });

    private static byte[] Encode(string text, string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "utf-16" => Encoding.Unicode.GetBytes(text),
        "utf-16-bom" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        "utf-16be-bom" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        _ => Windows1258(text),
    };

    // The code page has letter marks precomposed and tones as combining characters of their own.
    private static byte[] Windows1258(string text)
    {
        var codePage = CodePagesEncodingProvider.Instance.GetEncoding(1258, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        var bytes = new List<byte>();
        foreach (var character in text)
        {
            if (VietnameseLetter.TryDecompose(character, out var letter) && letter.Tone != Tone.Level)
            {
                (letter with { Tone = Tone.Level }).TryCompose(out var toneless);
                var tone = letter.Tone switch { Tone.Grave => '\u0300', Tone.Hook => '\u0309', Tone.Tilde => '\u0303', Tone.Acute => '\u0301', _ => '\u0323' };
                bytes.AddRange(codePage.GetBytes([toneless, tone]));
            }
            else
            {
                bytes.AddRange(codePage.GetBytes([character]));
            }
        }

        return [.. bytes];
    }
}
