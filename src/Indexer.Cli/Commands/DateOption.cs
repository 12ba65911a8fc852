using System.CommandLine;
using System.Globalization;
using Indexer.Vietnamese.Dates;

namespace Indexer.Cli.Commands;

/// <summary>An option whose value is a day, a month or a year, as ISO 8601 or in Vietnamese order, in Vietnam's zone.</summary>
internal static class DateOption
{
    private static readonly string[] Days = ["yyyy-M-d", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];
    private static readonly string[] Months = ["yyyy-M", "M/yyyy"];

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
        var invariant = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, Days, invariant, DateTimeStyles.None, out var day))
        {
            return (At(day), At(day.AddDays(1)));
        }

        if (DateOnly.TryParseExact(text, Months, invariant, DateTimeStyles.None, out var month))
        {
            return (At(month), At(month.AddMonths(1)));
        }

        return DateOnly.TryParseExact(text, "yyyy", invariant, DateTimeStyles.None, out var year) ? (At(year), At(year.AddYears(1))) : null;
    }

    private static DateTimeOffset At(DateOnly day) => new(day, TimeOnly.MinValue, VietnameseDates.Zone);
}
