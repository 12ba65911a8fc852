using System.CommandLine;
using System.Globalization;
using Indexer.Vietnamese.Dates;

namespace Indexer.Cli.Commands;

/// <summary>An option whose value is a day, a month or a year, as ISO 8601 or in Vietnamese order, in Vietnam's zone.</summary>
internal static class DateOption
{
    private static readonly string[] Days = ["yyyy-M-d", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];
    private static readonly string[] Months = ["yyyy-M", "M/yyyy"];
    private static readonly string[] Years = ["yyyy"];

    /// <param name="name">The option's name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="endOfDay">Whether the value is the first moment after the period instead of its first.</param>
    public static Option<DateTimeOffset?> Create(string name, string description, bool endOfDay) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Parse(text) is var (start, end))
            {
                return endOfDay ? end : start;
            }

            result.AddError($"{name}: '{text}' is no date: write 2024-09-01, 01/09/2024, 2024-09 or 2024");
            return null;
        },
    };

    private static (DateTimeOffset Start, DateTimeOffset End)? Parse(string text)
    {
        if (TryParse(text, Days, out var day))
        {
            return (At(day), At(day.AddDays(1)));
        }

        if (TryParse(text, Months, out var month))
        {
            return (At(month), At(month.AddMonths(1)));
        }

        return TryParse(text, Years, out var year) ? (At(year), At(year.AddYears(1))) : null;
    }

    // The first and the last year of the calendar have no day before or behind them in every zone.
    private static bool TryParse(string text, string[] formats, out DateOnly date) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && date.Year is > 1 and < 9999;

    private static DateTimeOffset At(DateOnly day) => new(day, TimeOnly.MinValue, VietnameseDates.Zone);
}
