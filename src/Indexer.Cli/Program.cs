using System.CommandLine;
using System.Text;
using Indexer.Archive;
using Indexer.Cli;
using Indexer.Cli.Commands;
using Indexer.Cli.Output;
using Indexer.Indexing;
using Indexer.Search;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand(
    """
    Full-text search for archives of Vietnamese web articles.

    Example: indexer search "tri tue nhan tao" --folder data/articles
    """)
{
    RebuildCommand.Create(),
    SearchCommand.Create(),
    ExtractCommand.Create(),
    AnalyzeCommand.Create(),
    StatsCommand.Create(),
    CheckCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Terminal.Error(error.Message);
    }

    Terminal.Note($"usage: see 'indexer {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help'");
    return ExitCode.Usage;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    Terminal.Error("interrupted");
    return ExitCode.Interrupted;
}
catch (IndexUnavailableException error)
{
    Terminal.Error(error.Message);
    return ExitCode.NoIndex;
}
catch (Exception error) when (error is IndexingException or DirectoryNotFoundException or PageReadException or UnauthorizedAccessException)
{
    Terminal.Error(error.Message);
    return ExitCode.Failed;
}
catch (IOException error)
{
    // Whoever read the output has seen enough (indexer search … | head): that is no failure.
    if (Terminal.IsOutputClosed(error))
    {
        return ExitCode.Done;
    }

    Terminal.Error(error.Message);
    return ExitCode.Failed;
}
