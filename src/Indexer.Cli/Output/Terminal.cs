using System.Text;
using Spectre.Console;

namespace Indexer.Cli.Output;

/// <summary>Data goes to standard output, everything else to standard error; colour only on a terminal and without NO_COLOR.</summary>
internal static class Terminal
{
    private const int BrokenPipe = 32;

    /// <summary>The width that text is broken at where standard output is no terminal: never.</summary>
    private const int Unbroken = 1_000_000;

    /// <summary>Standard output for people: tables, colour.</summary>
    public static IAnsiConsole Out { get; } = Create(Console.Out, Console.IsOutputRedirected);

    /// <summary>Standard error: progress, warnings, errors.</summary>
    public static IAnsiConsole Err { get; } = Create(Console.Error, Console.IsErrorRedirected);

    /// <summary>Opens standard output for many lines of data.</summary>
    public static StreamWriter OpenData() =>
        new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 64 * 1024) { NewLine = "\n" };

    public static void Error(string message) => Labelled("error", "red", message);

    public static void Warning(string message) => Labelled("warning", "yellow", message);

    public static void Note(string message)
    {
        lock (Err)
        {
            Err.WriteLine(Printable(message));
        }
    }

    /// <summary>
    /// A text from an archive without characters that would steer the terminal: control characters and the marks that
    /// turn the reading direction become visible.
    /// </summary>
    public static string Printable(string text)
    {
        if (!text.Any(IsSteering))
        {
            return text;
        }

        var printable = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            printable.Append(IsSteering(c) ? '\uFFFD' : c);
        }

        return printable.ToString();
    }

    public static bool IsOutputClosed(IOException error) => error.HResult == BrokenPipe || error.Message.Contains("Broken pipe", StringComparison.OrdinalIgnoreCase);

    private static bool IsSteering(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    // Workers report at the same time: one line at a time.
    private static void Labelled(string label, string colour, string message)
    {
        lock (Err)
        {
            Err.Markup($"[{colour}]{label}:[/] ");
            Err.WriteLine(Printable(message));
        }
    }

    private static IAnsiConsole Create(TextWriter writer, bool isRedirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = isRedirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (isRedirected)
        {
            console.Profile.Width = Unbroken;
        }

        return console;
    }
}
