using System.CommandLine;
using Indexer.Archive.Folders;
using Indexer.Indexing;

namespace Indexer.Cli;

/// <summary>Where the index is: --index, else INDEXER_INDEX, else the folder's own.</summary>
internal static class IndexLocation
{
    public const string Variable = "INDEXER_INDEX";

    public static Option<string?> Option() => new("--index")
    {
        Description = $"The index directory. Default: the {Variable} variable, else FOLDER/{ArchiveFolder.IndexFolderName}.",
        HelpName = "DIR",
    };

    public static string ForFolder(string? option, string folder) => option ?? FromEnvironment() ?? ArchiveIndexer.DefaultIndexDirectory(folder);

    public static string ForSearch(string? option) => option ?? FromEnvironment() ?? Path.Combine(".", ArchiveFolder.IndexFolderName);

    private static string? FromEnvironment() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } value ? value : null;
}
