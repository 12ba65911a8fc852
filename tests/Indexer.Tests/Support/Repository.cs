namespace Indexer.Tests.Support;

/// <summary>Where things stand in the checkout.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Articles { get; } = Path.Combine(Root, "data", "articles");

    public static string Cases(string file) => Path.Combine(Root, "tests", "Indexer.Tests", "Cases", file);

    /// <summary>The measured data beside the checkout; a test that needs it skips where it is absent.</summary>
    public static string Shared(params string[] path)
    {
        var full = Path.Combine([Root, "..", "shared", .. path]);
        Assert.SkipUnless(Path.Exists(full), $"the shared data ({Path.Combine(path)}) is not beside this checkout");
        return full;
    }

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Indexer.sln")))
            {
                return directory.FullName;
            }
        }

        throw new InvalidOperationException("Indexer.sln is in no folder above the tests");
    }
}
