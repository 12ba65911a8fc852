using System.Globalization;
using System.Text;
using Indexer.Search;
using Indexer.Search.Highlighting;
using Spectre.Console;

namespace Indexer.Cli.Output;

/// <summary>Prints the answer to a search for a person: headline, where and when, the passage, where it stands.</summary>
internal static class SearchView
{
    private const string Indent = "    ";

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
            console.Write(new Markup($"{hit.Rank,3} [bold]{Marked(hit.Title, "bold")}[/]\n"));
            if (Where(hit) is { Length: > 0 } where)
            {
                console.Write(new Padder(new Text(Terminal.Printable(where)), new Padding(Indent.Length, 0, 0, 0)));
            }

            console.Write(new Padder(new Markup(Marked(hit.Snippet, "")), new Padding(Indent.Length, 0, 0, 0)));
            console.Write(new Padder(new Markup($"[dim]{Markup.Escape(Terminal.Printable(hit.Id))}[/]"), new Padding(Indent.Length, 0, 0, 0)));
        }
    }

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

    private static string Marked(HighlightedText? text, string style)
    {
        if (text is null)
        {
            return style.Length > 0 ? "(no headline)" : "";
        }

        var marked = new StringBuilder();
        text.Write(
            plain => marked.Append(Markup.Escape(Terminal.Printable(plain))),
            match => marked.Append(CultureInfo.InvariantCulture, $"[yellow {style}]{Markup.Escape(Terminal.Printable(match))}[/]"));
        return marked.ToString();
    }
}
