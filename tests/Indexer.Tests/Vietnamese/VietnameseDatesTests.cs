using System.Globalization;
using CsCheck;
using Indexer.Tests.Support;
using Indexer.Vietnamese.Dates;

namespace Indexer.Tests.Vietnamese;

public sealed class VietnameseDatesTests
{
    public static TheoryData<string, string, string> Dates => new(
        File.ReadLines(Repository.Cases("dates.tsv")).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).Select(cell => (cell[0], cell[1], cell[2])));

    [Theory]
    [MemberData(nameof(Dates))]
    public void Date_is_found_as_printed(string text, string moment, string found)
    {
        if (moment == "none")
        {
            VietnameseDates.TryFind(text, out var none).ShouldBeFalse(none.ToString());
            return;
        }

        VietnameseDates.TryFind(text, out var date).ShouldBeTrue();
        date.Value.ShouldBe(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));
        date.Value.Offset.ShouldBe(TimeSpan.FromHours(7));
        text.Substring(date.Start, date.Length).ShouldBe(found);
    }

    [Fact]
    public void Later_date_is_found_from_a_position()
    {
        const string Text = "từ 01/09/2024 đến 15/10/2024";
        VietnameseDates.TryFind(Text, 14, out var date).ShouldBeTrue();
        date.Value.Day.ShouldBe(15);
        date.HasTime.ShouldBeFalse();
    }

    [Fact]
    public void Any_text_gives_an_answer_inside_it() =>
        Gen.OneOf(Gen.String, Gen.String["0123456789/-.: |thángnămhgNgày"]).Sample(text =>
            !VietnameseDates.TryFind(text, out var date) || (date.Start >= 0 && date.Length > 0 && date.Start + date.Length <= text.Length));
}
