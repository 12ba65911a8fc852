using System.CommandLine;
using System.Text.Json;
using Indexer.Cli.Output;
using Indexer.Indexing;

namespace Indexer.Cli.Commands;

internal static class RebuildCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder that holds the pages, at any depth." };
        var index = IndexLocation.Option();
        var json = CommonOptions.Json("Print the outcome as one JSON object.");
        var command = new Command(
            "rebuild",
            """
            Build a fresh index from every article under a folder, then switch to it.
            Until the end, and if it is interrupted, the old index goes on answering.

            Example: indexer rebuild ~/archive
            """)
        {
            folder, index, json,
        };
        command.SetAction((parsed, token) => RunAsync(parsed.GetRequiredValue(folder), parsed.GetValue(index), parsed.GetValue(json), token));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string? index, bool json, CancellationToken cancellationToken)
    {
        var options = new RebuildOptions { Folder = folder, IndexDirectory = IndexLocation.ForFolder(index, folder) };
        var report = await RebuildView.RunAsync(options, cancellationToken);
        if (json)
        {
            await using var output = Terminal.OpenData();
            await output.WriteLineAsync(JsonSerializer.Serialize(RebuildJson.From(report), JsonLine.Readable.RebuildJson));
        }
        else
        {
            RebuildView.Summarize(report, Terminal.Out);
        }

        return report.Failed > 0 ? ExitCode.Failed : ExitCode.Done;
    }
}
