using System.Reflection;

namespace Indexer.Tests.Architecture;

public sealed class DependencyTests
{
    // docs/architecture.md has the same table in words.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Indexer.Vietnamese"] = [],
        ["Indexer.Archive"] = [],
        ["Indexer.Extraction"] = ["Indexer.Vietnamese", "Indexer.Archive", "HtmlAgilityPack", "UtfUnknown"],
        ["Indexer.Search"] = ["Indexer.Vietnamese", "Lucene.Net", "Lucene.Net.Analysis.Common", "System.IO.Hashing", "ZstdSharp"],
        ["Indexer.Indexing"] = ["Indexer.Vietnamese", "Indexer.Archive", "Indexer.Extraction", "Indexer.Search", "Lucene.Net", "Lucene.Net.Analysis.Common"],
        ["indexer"] =
        [
            "Indexer.Vietnamese", "Indexer.Archive", "Indexer.Extraction", "Indexer.Search", "Indexer.Indexing", "Spectre.Console", "Spectre.Console.Ansi",
            "System.CommandLine",
        ],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Assembly_uses_only_what_the_design_allows(string project)
    {
        var used = Assembly.Load(project).GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => !IsFramework(name));
        used.Except(Allowed[project], StringComparer.Ordinal).ShouldBeEmpty($"{project} may use only {string.Join(", ", Allowed[project])}");
    }

    [Fact]
    public void Every_source_project_is_in_the_table()
    {
        var projects = Directory.EnumerateFiles(Path.Combine(Support.Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file)!.Replace("Indexer.Cli", "indexer", StringComparison.Ordinal));
        projects.Order(StringComparer.Ordinal).ShouldBe(Allowed.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_public_type_takes_a_name_of_the_framework_or_Lucene()
    {
        var clashing = Allowed.Keys.SelectMany(name => Assembly.Load(name).GetExportedTypes())
            .Where(type => type.Name is "Index" or "Document" or "Query" || type.Namespace!.Split('.').Any(part => part is "Index" or "Document" or "Query"));
        clashing.ShouldBeEmpty();
    }

    [Fact]
    public void Libraries_do_not_read_the_system_clock()
    {
        var source = Path.Combine(Support.Repository.Root, "src");
        var reading = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => !file.Contains("Indexer.Cli", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file) is var text && (text.Contains("DateTime.Now", StringComparison.Ordinal) || text.Contains("UtcNow", StringComparison.Ordinal) && !text.Contains("Clock.GetUtcNow", StringComparison.Ordinal)))
            .Select(Path.GetFileName);
        reading.ShouldBeEmpty();
    }

    private static bool IsFramework(string name) =>
        name is "mscorlib" or "netstandard" || (name.StartsWith("System.", StringComparison.Ordinal) && name is not ("System.CommandLine" or "System.IO.Hashing"))
        || name.StartsWith("Microsoft.", StringComparison.Ordinal);
}
