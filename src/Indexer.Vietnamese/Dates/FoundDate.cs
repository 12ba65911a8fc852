namespace Indexer.Vietnamese.Dates;

/// <summary>A date found in a text.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="Length">How long it is, with the time of day where one stands beside it.</param>
/// <param name="Value">The moment, in Vietnam's zone (+07:00); midnight where no time of day is given.</param>
/// <param name="HasTime">Whether the text gives a time of day.</param>
public readonly record struct FoundDate(int Start, int Length, DateTimeOffset Value, bool HasTime);
