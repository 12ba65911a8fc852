using Indexer.Indexing;

namespace Indexer.Cli.Output;

/// <summary>A rebuild's outcome in the contract's JSON form.</summary>
internal sealed record RebuildJson(
    long Documents, long Added, long Updated, long Deleted, long Unchanged, long Skipped, long Failed, long Bytes, double Seconds, long IndexBytes, IReadOnlyList<PageErrorJson> Errors)
{
    public static RebuildJson From(RebuildReport report) => new(
        report.Documents, report.Documents, 0, 0, 0, report.Skipped, report.Failed, report.Bytes, Math.Round(report.Took.TotalSeconds, 3), report.IndexBytes,
        [.. report.Failures.Select(failure => new PageErrorJson(failure.File, failure.Error))]);
}

internal sealed record PageErrorJson(string File, string Error);
