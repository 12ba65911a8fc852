using System.CommandLine;

namespace Indexer.Cli.Commands;

internal static class CommonOptions
{
    public static Option<bool> Json(string description) => new("--json") { Description = description };
}
