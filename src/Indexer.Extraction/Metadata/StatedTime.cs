using System.Globalization;
using System.Text.RegularExpressions;
using Indexer.Vietnamese.Dates;
using Indexer.Vietnamese.Unicode;

namespace Indexer.Extraction.Metadata;

/// <summary>Reads a time as metadata states it: ISO 8601 in its many spellings, RFC 1123, or a Vietnamese date.</summary>
internal static partial class StatedTime
{
    /// <summary>The time; in Vietnam's zone where none is stated; null where the text is no time.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100)
        {
            return null;
        }

        var value = text.Trim();
        var iso = IsoPattern().Match(value);
        if (iso.Success)
        {
            return FromIso(iso);
        }

        if (VietnameseDates.TryFind(Canonicalizer.ToCanonical(value), out var found))
        {
            return found.Value;
        }

        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var other) && other.Year > 1900
            ? other.Offset == TimeSpan.Zero && !value.Contains("GMT", StringComparison.Ordinal) && !value.Contains("UTC", StringComparison.Ordinal) ? new DateTimeOffset(other.DateTime, VietnameseDates.Zone) : other
            : null;
    }

    private static DateTimeOffset? FromIso(Match iso)
    {
        var (year, month, day) = (Number(iso, "year"), Number(iso, "month"), Number(iso, "day"));
        var (hour, minute, second) = (Number(iso, "hour"), Number(iso, "minute"), Number(iso, "second"));
        if (year is < 1900 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59)
        {
            return null;
        }

        var offset = VietnameseDates.Zone;
        if (iso.Groups["utc"].Success)
        {
            offset = TimeSpan.Zero;
        }
        else if (iso.Groups["sign"].Success)
        {
            var hours = Number(iso, "zonehour");
            var minutes = Number(iso, "zoneminute");
            if (hours <= 14 && minutes <= 59)
            {
                offset = new TimeSpan(hours, minutes, 0) * (iso.Groups["sign"].ValueSpan is "-" ? -1 : 1);
            }
        }

        return new DateTimeOffset(year, month, day, hour, minute, Math.Min(second, 59), offset);
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        """
        ^ (?<year>[0-9]{4}) [-/] (?<month>[0-9]{1,2}) [-/] (?<day>[0-9]{1,2})
        (?: [T\s]\s{0,3} (?<hour>[0-9]{1,2}) : (?<minute>[0-9]{2}) (?: : (?<second>[0-9]{2}) (?:[.,][0-9]{1,9})? )?
            \s{0,3} (?: (?<utc>Z|UTC|GMT(?![+\-])) | (?:GMT|UTC)? (?<sign>[+\-]) (?<zonehour>[0-9]{1,2}) :? (?<zoneminute>[0-9]{2})? )? )?
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IsoPattern();
}
