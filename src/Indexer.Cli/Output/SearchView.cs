using System.Globalization;
using System.Text;
using Indexer.Search;
using Indexer.Search.Highlighting;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Indexer.Cli.Output;

/// <summary>Prints the answer to a search for a person: headline, where and when, the passage, where it stands.</summary>
internal static class SearchView
{
    private const int Indent = 4;

    public static void Show(SearchResponse response)
    {
        foreach (var warning in response.Warnings)
        {
            Terminal.Warning(warning);
        }

        var console = Terminal.Out;
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Count(response.Total)} for \"{Terminal.Printable(response.Query)}\" ({response.Took.TotalMilliseconds:0} ms)"));
        if (response.Suggestion is { } suggestion)
        {
            console.WriteLine($"Did you mean: {Terminal.Printable(suggestion)}");
        }

        foreach (var hit in response.Hits)
        {
            console.WriteLine();
            console.Write(new Markup($"{hit.Rank,3} [bold]{(hit.Title is null ? "(no headline)" : Marked(hit.Title))}[/]\n"));
            if (Where(hit) is { Length: > 0 } where)
            {
                console.Write(Indented(new Text(Terminal.Printable(where))));
            }

            if (hit.Snippet is { Text.Length: > 0 } snippet)
            {
                console.Write(Indented(new Markup(Marked(snippet))));
            }

            console.Write(Indented(new Markup($"[dim]{Markup.Escape(Terminal.Printable(hit.Id))}[/]")));
        }
    }

    private static Padder Indented(IRenderable content) => new(content, new Padding(Indent, 0, 0, 0));

    private static string Count(int total) => total switch
    {
        0 => "No articles",
        1 => "1 article",
        _ => string.Create(CultureInfo.InvariantCulture, $"{total:N0} articles"),
    };

    private static string Where(SearchHit hit)
    {
        var parts = new List<string?>
        {
            hit.Source,
            hit.Section,
            hit.Published?.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture),
            hit.Author,
            hit.Duplicates > 0 ? string.Create(CultureInfo.InvariantCulture, $"+{hit.Duplicates} near-duplicate{(hit.Duplicates > 1 ? "s" : "")}") : null,
        };
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string Marked(HighlightedText text)
    {
        var marked = new StringBuilder();
        text.Write(
            plain => marked.Append(Markup.Escape(Terminal.Printable(plain))),
            match => marked.Append(CultureInfo.InvariantCulture, $"[yellow]{Markup.Escape(Terminal.Printable(match))}[/]"));
        return marked.ToString();
    }
}
