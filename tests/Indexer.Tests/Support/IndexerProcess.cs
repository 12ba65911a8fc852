using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Indexer.Tests.Support;

/// <summary>The indexer command as a real process.</summary>
internal static class IndexerProcess
{
    // Long enough for the slowest machine: it only ends a test that hangs.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "indexer.dll");

    public static Task<Outcome> RunAsync(params string[] arguments) => RunAsync(arguments, null);

    public static async Task<Outcome> RunAsync(string[] arguments, string? input = null, string? workingDirectory = null, IReadOnlyDictionary<string, string>? environment = null, string[]? prefix = null)
    {
        using var process = Start(arguments, workingDirectory, environment, prefix);
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
        }

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new Outcome(process.ExitCode, await output, await error);
    }

    /// <summary>Starts the command and does not wait for it.</summary>
    public static Process Start(string[] arguments, string? workingDirectory = null, IReadOnlyDictionary<string, string>? environment = null, string[]? prefix = null)
    {
        string[] command = [.. prefix ?? [], Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Program, .. arguments];
        var start = new ProcessStartInfo(command[0])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = workingDirectory ?? Path.GetTempPath(),
        };
        foreach (var argument in command[1..])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Remove("INDEXER_INDEX");
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    internal sealed record Outcome(int ExitCode, string Output, string Error)
    {
        public JsonElement Json => JsonDocument.Parse(Output).RootElement;

        public IEnumerable<JsonElement> JsonLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);

        /// <summary>The ids of a search's hits.</summary>
        public IReadOnlyList<string> Ids => [.. Json.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!)];

        public override string ToString() => $"exit {ExitCode}\n{Output}\n{Error}";
    }
}
