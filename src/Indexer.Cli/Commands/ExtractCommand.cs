using System.CommandLine;
using System.Text.Json;
using Indexer.Archive;
using Indexer.Archive.Folders;
using Indexer.Archive.Pages;
using Indexer.Cli.Output;
using Indexer.Extraction;

namespace Indexer.Cli.Commands;

internal static class ExtractCommand
{
    private const string StandardInput = "-";

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var json = CommonOptions.Json("Print one JSON object a page.");
        var command = new Command(
            "extract",
            """
            Show what the extractor makes of pages: headline, text, author, dates.

            Example: indexer extract page.html --json
            """)
        {
            paths, json,
        };
        command.SetAction((parsed, token) => RunAsync(parsed.GetRequiredValue(paths), parsed.GetValue(json), token));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, bool json, CancellationToken cancellationToken)
    {
        var failed = false;
        await using var output = Terminal.OpenData();

        // A window of pages in work, answered in order: all cores busy, memory bounded.
        var window = new Queue<Task<(string File, Article? Article)>>();
        foreach (var page in paths.SelectMany(path => Pages(path, Fail)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            window.Enqueue(Task.Run(() => (page.File, Extract(page.Read, page.File, page.IsNamed)), cancellationToken));
            if (window.Count >= Environment.ProcessorCount * 4)
            {
                await WriteAsync(await window.Dequeue());
            }
        }

        while (window.TryDequeue(out var next))
        {
            await WriteAsync(await next);
        }

        return failed ? ExitCode.Failed : ExitCode.Done;

        void Fail(string file, string reason)
        {
            failed = true;
            Terminal.Error($"{file}: {reason}");
        }

        async Task WriteAsync((string File, Article? Article) page)
        {
            if (page.Article is null)
            {
                return;
            }

            if (page.Article.Failure is { } reason)
            {
                Fail(page.File, reason);
            }
            else if (json)
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(ArticleJson.From(page.File, page.Article), JsonLine.Readable.ArticleJson));
            }
            else
            {
                await output.WriteAsync(ArticleText.Render(page.File, page.Article));
            }
        }
    }

    // A file that is named is a page, whatever its ending; in a folder only pages are.
    private static IEnumerable<(string File, Func<Capture?> Read, bool IsNamed)> Pages(string path, Action<string, string> fail)
    {
        if (path == StandardInput)
        {
            yield return (StandardInput, () => ReadStandardInput(), true);
        }
        else if (Directory.Exists(path))
        {
            var folder = new ArchiveFolder(path);
            var prefix = path.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/') + "/";
            foreach (var file in folder.EnumerateFiles(failure => fail(prefix + failure.Path, failure.Reason)))
            {
                yield return (prefix + file.RelativePath, () => PageFile.Read(file), false);
            }
        }
        else if (File.Exists(path))
        {
            var info = new FileInfo(path);
            yield return (path, () => PageFile.Read(new FolderFile(path, info.FullName, info.Length, new DateTimeOffset(info.LastWriteTimeUtc))), true);
        }
        else
        {
            fail(path, "there is no such file or folder: check the spelling");
        }
    }

    private static Article? Extract(Func<Capture?> read, string file, bool isNamed)
    {
        try
        {
            var capture = read();
            return capture is not null ? ArticleExtractor.Extract(capture)
                : isNamed ? new Article { Locator = file, Failure = "the file is no page: neither its name nor its content says HTML or text" }
                : null;
        }
        catch (PageReadException error)
        {
            return new Article { Locator = file, Failure = error.Message };
        }
    }

    private static Capture ReadStandardInput()
    {
        using var input = Console.OpenStandardInput();
        return PageFile.Read(input, StandardInput);
    }
}
