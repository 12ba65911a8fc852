using System.Text;

namespace Indexer.Tests.Support;

/// <summary>A folder of its own for a test, deleted after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder()
    {
        FullPath = Directory.CreateTempSubdirectory("indexer-tests-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            // Some tests look at the folder as another user.
            File.SetUnixFileMode(FullPath, (UnixFileMode)Convert.ToInt32("755", 8));
        }
    }

    public string FullPath { get; }

    public string this[string relative] => Path.Combine(FullPath, relative);

    public string Write(string relative, string text, Encoding? encoding = null) => Write(relative, (encoding ?? new UTF8Encoding(false)).GetBytes(text));

    public string Write(string relative, byte[] bytes)
    {
        var path = this[relative];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Writes a small page with a headline and one paragraph a line of text.</summary>
    public string WritePage(string relative, string title, string text, string? head = null) =>
        Write(relative, Page(title, text, head));

    public static string Page(string title, string text, string? head = null) =>
        $"""
        <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>{head}</head>
        <body><article><h1>{title}</h1>{string.Concat(text.Split('\n').Select(line => $"<p>{line}</p>\n"))}</article></body></html>
        """;

    public void CopyFrom(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(folder, file);
            if (!relative.StartsWith(".index", StringComparison.Ordinal))
            {
                Write(relative, File.ReadAllBytes(file));
            }
        }
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(FullPath, recursive: true);
        }
        catch (IOException)
        {
            // A process that a test killed may still be closing its files; the system's own clean-up takes the rest.
        }
    }
}
