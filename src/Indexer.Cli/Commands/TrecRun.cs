using System.Globalization;
using Indexer.Cli.Output;
using Indexer.Search;

namespace Indexer.Cli.Commands;

/// <summary>Runs a file of queries and prints the hits as TREC run lines: query-id Q0 document-id rank score tag.</summary>
internal static class TrecRun
{
    private const string Tag = "indexer";

    public static async Task<int> WriteAsync(ArticleSearcher searcher, string file, int top, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            Terminal.Error($"there is no file {file}: --queries takes a file with a line 'id <tab> query' each");
            return ExitCode.Failed;
        }

        // All cores search; the lines come in the order of the file.
        await using var output = Terminal.OpenData();
        var answers = Lines(file).AsParallel().AsOrdered().WithCancellation(cancellationToken).WithMergeOptions(ParallelMergeOptions.AutoBuffered)
            .Select(line => (line.Id, Hits: searcher.Rank(line.Query, top, cancellationToken)));
        foreach (var (id, hits) in answers)
        {
            for (var i = 0; i < hits.Count; i++)
            {
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{id} Q0 {hits[i].Id} {i + 1} {hits[i].Score:R} {Tag}"));
            }
        }

        return ExitCode.Done;
    }

    private static IEnumerable<(string Id, string Query)> Lines(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0)
            {
                yield return (line[..tab].Trim(), line[(tab + 1)..]);
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                Terminal.Warning($"{file}:{number}: no tab between id and query: the line was left out");
            }
        }
    }
}
