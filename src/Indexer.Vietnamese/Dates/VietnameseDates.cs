using System.Globalization;
using System.Text.RegularExpressions;

namespace Indexer.Vietnamese.Dates;

/// <summary>
/// Finds dates as Vietnamese news pages print them: day before month ("01/09/2024 19:00", "19:00 | 1-9-2024",
/// "Chủ nhật, 01/09/2024"), in words ("ngày 2 tháng 9 năm 1945") and as ISO 8601. The text is expected in canonical form.
/// </summary>
public static partial class VietnameseDates
{
    /// <summary>Vietnam's offset from UTC; the country has had no other since 1975 and keeps no summer time.</summary>
    public static readonly TimeSpan Zone = TimeSpan.FromHours(7);

    private const int ReachBack = 48;

    /// <summary>The first date in a text.</summary>
    /// <returns>False where there is none; a date that no calendar has (31/02/2024) is passed over.</returns>
    public static bool TryFind(string text, out FoundDate date) => TryFind(text, 0, out date);

    /// <summary>The first date at or after a position of the text.</summary>
    public static bool TryFind(string text, int position, out FoundDate date)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var match = DayPattern().Match(text, position); match.Success; match = match.NextMatch())
        {
            if (TryReadDay(match, out var day))
            {
                date = WithTime(text, match, day);
                return true;
            }
        }

        date = default;
        return false;
    }

    private static bool TryReadDay(Match match, out DateOnly day)
    {
        day = default;
        var year = Number(match.Groups["year"]);
        var month = Number(match.Groups["month"]);
        var dayOfMonth = Number(match.Groups["day"]);
        if (year is < 1 or > 9998 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, dayOfMonth);
        return true;
    }

    private static FoundDate WithTime(string text, Match match, DateOnly day)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        var after = TimeAfterPattern().Match(text, end);
        if (after.Success && TryReadTime(after, out var time))
        {
            return At(start, after.Index + after.Length, day, time);
        }

        var reach = Math.Max(0, start - ReachBack);
        var before = TimeBeforePattern().Match(text[reach..start]);
        return before.Success && TryReadTime(before, out time)
            ? At(reach + before.Index, end, day, time)
            : At(start, end, day, null);
    }

    private static bool TryReadTime(Match match, out TimeOnly time)
    {
        time = default;
        var hour = Number(match.Groups["hour"]);
        var minute = match.Groups["minute"].Success ? Number(match.Groups["minute"]) : 0;
        var half = match.Groups["half"].Value.ToUpperInvariant();
        if (half is "PM" or "CH" && hour < 12)
        {
            hour += 12;
        }
        else if (half is "AM" or "SA" && hour == 12)
        {
            hour = 0;
        }

        if (hour > 23 || minute > 59)
        {
            return false;
        }

        var second = match.Groups["second"].Success ? Number(match.Groups["second"]) : 0;
        time = new TimeOnly(hour, minute, Math.Min(second, 59));
        return true;
    }

    private static FoundDate At(int start, int end, DateOnly day, TimeOnly? time) =>
        new(start, end - start, new DateTimeOffset(day, time ?? TimeOnly.MinValue, Zone), time is not null);

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // Every quantifier is bounded: no text, however hostile, makes these patterns slow.
    [GeneratedRegex(
        """
        (?<![\d/.\-]) (?<day>[0-9]{1,2}) (?<separator>[/.\-]) (?<month>[0-9]{1,2}) \k<separator> (?<year>[0-9]{4}) (?![\d])
        | (?<![\d]) (?<year>[0-9]{4}) - (?<month>[0-9]{2}) - (?<day>[0-9]{2}) (?![\d])
        | (?<![\d]) (?<day>[0-9]{1,2}) \s{1,4} tháng \s{1,4} (?<month>[0-9]{1,2}) \s{0,4} ,? \s{1,4} (?:năm \s{1,4})? (?<year>[0-9]{4}) (?![\d])
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayPattern();

    [GeneratedRegex(
        """
        \G (?: T | \s{0,4} [,|\-–—•·(]? \s{0,4} (?:lúc|vào)? \s{0,4} )
        (?<hour>[0-9]{1,2}) (?: \s? : \s? (?<minute>[0-9]{2}) (?: : (?<second>[0-9]{2}) )? | (?:h|g|\s?giờ) \s? (?<minute>[0-9]{2})? ) (?![\d])
        (?: \s{0,4} (?<half>AM|PM|SA|CH) \b )?
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeAfterPattern();

    [GeneratedRegex(
        """
        (?<![\d:/.]) (?<hour>[0-9]{1,2}) (?: \s? : \s? (?<minute>[0-9]{2}) (?: : (?<second>[0-9]{2}) )? | (?:h|g|\s?giờ) \s? (?<minute>[0-9]{2})? )
        (?: \s{0,4} (?<half>AM|PM|SA|CH) \b )?
        (?: \s{0,4} \(? (?:GMT|UTC) \s? \+ \s? 0?7 (?::00)? \)? )?
        \s{0,4} [,|\-–—•·]? \s{0,4}
        (?: (?: thứ \s{1,4} \w{1,8} | chủ \s{1,4} nhật | T[2-7] | CN ) \s{0,4} [,|\-–—]? \s{0,4} )?
        (?: ngày \s{1,4} )? $
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeBeforePattern();
}
