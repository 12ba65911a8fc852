using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Indexer.Cli.Output;
using Indexer.Search.Faceting;
using Indexer.Search.Inspection;
using Spectre.Console;

namespace Indexer.Cli.Commands;

internal static class StatsCommand
{
    private const int ShownValues = 10;

    public static Command Create()
    {
        var index = IndexLocation.Option();
        var json = CommonOptions.Json("Print one JSON object.");
        var command = new Command(
            "stats",
            """
            Show what is in an index: articles, size, sources, sections, years.

            Example: indexer stats --index data/articles/.index
            """)
        {
            index, json,
        };
        command.SetAction(parsed => Run(IndexLocation.ForSearch(parsed.GetValue(index)), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string index, bool json)
    {
        var statistics = IndexStatistics.Read(index);
        if (json)
        {
            using var output = Terminal.OpenData();
            output.WriteLine(JsonSerializer.Serialize(ToJson(index, statistics), JsonLine.Readable.StatsJson));
        }
        else
        {
            Show(index, statistics);
        }

        return ExitCode.Done;
    }

    private static StatsJson ToJson(string index, IndexStatistics statistics) => new(
        index,
        statistics.Manifest.SchemaVersion,
        statistics.Manifest.Folder,
        statistics.Manifest.BuiltAt,
        statistics.Documents,
        statistics.Manifest.Skipped,
        statistics.Manifest.Failed,
        statistics.WithoutDate,
        statistics.Manifest.TextBytes,
        statistics.IndexBytes,
        statistics.Segments,
        statistics.Terms,
        statistics.Facets);

    private static void Show(string index, IndexStatistics statistics)
    {
        var manifest = statistics.Manifest;
        var grid = new Grid().AddColumn().AddColumn();
        Row("index", index);
        Row("folder", manifest.Folder);
        Row("built", manifest.BuiltAt.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture));
        Row("schema version", Number(manifest.SchemaVersion));
        Row("articles", Number(statistics.Documents));
        Row("without a date", Number(statistics.WithoutDate));
        Row("files skipped", Number(manifest.Skipped));
        Row("pages failed", Number(manifest.Failed));
        Row("text", RebuildView.Size(manifest.TextBytes));
        Row("index size", RebuildView.Size(statistics.IndexBytes) + string.Create(CultureInfo.InvariantCulture, $" ({statistics.IndexBytes / (double)Math.Max(1, manifest.TextBytes):0.00} of the text)"));
        Row("segments", Number(statistics.Segments));
        Terminal.Out.Write(grid);
        Facet("terms by field", statistics.Terms);
        Facet("source", statistics.Facets.Source);
        Facet("section", statistics.Facets.Section);
        Facet("author", statistics.Facets.Author);
        Facet("year", statistics.Facets.Year);

        void Row(string name, string value) => grid.AddRow(new Text(name), new Text(Terminal.Printable(value)));
    }

    private static void Facet(string name, IReadOnlyList<FacetCount> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumn(name).AddColumn(new TableColumn("count").RightAligned());
        foreach (var value in values.Take(ShownValues))
        {
            table.AddRow(new Text(Terminal.Printable(value.Value)), new Text(Number(value.Count)));
        }

        if (values.Count > ShownValues)
        {
            table.AddRow($"… and {values.Count - ShownValues} more", "");
        }

        Terminal.Out.Write(table);
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
