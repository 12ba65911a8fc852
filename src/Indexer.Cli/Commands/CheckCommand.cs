using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Indexer.Cli.Output;
using Indexer.Search.Inspection;
using Spectre.Console;

namespace Indexer.Cli.Commands;

internal static class CheckCommand
{
    public static Command Create()
    {
        var index = IndexLocation.Option();
        var verbose = new Option<bool>("--verbose") { Description = "Print what is read to standard error." };
        var json = CommonOptions.Json("Print one JSON object.");
        var command = new Command(
            "check",
            """
            Verify an index: read every part of it and compare the checksums.

            Example: indexer check --index data/articles/.index
            """)
        {
            index, verbose, json,
        };
        command.SetAction(parsed => Run(IndexLocation.ForSearch(parsed.GetValue(index)), parsed.GetValue(verbose), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string index, bool verbose, bool json)
    {
        var result = IndexVerification.Verify(index);
        if (verbose)
        {
            Terminal.Note(result.Log);
        }

        foreach (var problem in result.Problems)
        {
            Terminal.Error($"{index}: {problem}");
        }

        if (json)
        {
            using var output = Terminal.OpenData();
            output.WriteLine(JsonSerializer.Serialize(new CheckJson(index, result.IsSound, result.Documents, result.Segments, result.Problems), JsonLine.Readable.CheckJson));
        }
        else if (result.IsSound)
        {
            Terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index}: sound, {result.Documents:N0} articles in {result.Segments} segment{(result.Segments == 1 ? "" : "s")}"));
        }

        return result.IsSound ? ExitCode.Done : ExitCode.Failed;
    }
}
