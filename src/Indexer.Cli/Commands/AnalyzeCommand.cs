using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Indexer.Cli.Output;
using Indexer.Search.Analysis;
using Spectre.Console;

namespace Indexer.Cli.Commands;

internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var text = new Argument<string>("TEXT") { Description = "The text, in any Unicode form." };
        var json = CommonOptions.Json("Print one JSON object.");
        var command = new Command(
            "analyze",
            """
            Show the tokens that the analysers make of a text, and where in it they stand.

            Example: indexer analyze "Trí tuệ nhân tạo"
            """)
        {
            text, json,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(text), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string text, bool json)
    {
        var analyzed = new AnalyzedText();
        var canonical = analyzed.Append(text);
        var tokens = new List<TokenJson>();
        for (var i = 0; i < analyzed.Count; i++)
        {
            var (start, length) = analyzed.Span(i);
            (start, length) = canonical.ToOriginal(start, length);
            var folded = analyzed.Term(i, TokenForm.Folded).ToString();
            tokens.Add(new(
                i,
                start,
                length,
                text.Substring(start, length),
                folded,
                analyzed.Term(i, TokenForm.Exact).ToString(),
                i > 0 && !analyzed.OpensParagraph(i) ? $"{analyzed.Term(i - 1, TokenForm.Folded)} {folded}" : null));
        }

        if (json)
        {
            using var output = Terminal.OpenData();
            output.WriteLine(JsonSerializer.Serialize(new AnalysisJson(text, canonical.IsIdentity, tokens), JsonLine.Readable.AnalysisJson));
        }
        else
        {
            Show(tokens, canonical.IsIdentity);
        }

        return ExitCode.Done;
    }

    private static void Show(List<TokenJson> tokens, bool isCanonical)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("position", "start", "length", "text", "folded", "exact", "bigram");
        foreach (var token in tokens)
        {
            table.AddRow(
                new Text(token.Position.ToString(CultureInfo.InvariantCulture)),
                new Text(token.Start.ToString(CultureInfo.InvariantCulture)),
                new Text(token.Length.ToString(CultureInfo.InvariantCulture)),
                new Text(Terminal.Printable(token.Text)),
                new Text(token.Folded),
                new Text(token.Exact),
                new Text(token.Bigram ?? ""));
        }

        Terminal.Out.Write(table);
        if (!isCanonical)
        {
            Terminal.Note("The text was not in canonical form: it was composed before it was cut; offsets are those of the text as given.");
        }
    }
}
