using Indexer.Tests.Support;

namespace Indexer.Tests.CommandLine;

public sealed class HelpTests
{
    [Theory]
    [InlineData("")]
    [InlineData("rebuild")]
    [InlineData("search")]
    [InlineData("extract")]
    [InlineData("analyze")]
    [InlineData("stats")]
    [InlineData("check")]
    public async Task Help_tells_what_a_command_does_and_shows_an_example(string command)
    {
        var outcome = await IndexerProcess.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldContain($"Example: indexer {command}");
        outcome.Output.ShouldContain("Usage:");
        outcome.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(new[] { "serach", "x" }, "serach")]
    [InlineData(new[] { "rebuild" }, "Required argument 'FOLDER' missing")]
    [InlineData(new[] { "search" }, "give a QUERY, or a file of them with --queries FILE --format trec")]
    [InlineData(new[] { "search", "x", "--from", "hôm qua" }, "'hôm qua' is no date: write 2024-09-01, 01/09/2024, 2024-09 or 2024")]
    [InlineData(new[] { "search", "x", "--to", "9999" }, "'9999' is no date")]
    [InlineData(new[] { "search", "x", "--top", "0" }, "--top must be 1 or more, not 0")]
    [InlineData(new[] { "search", "x", "--page", "many" }, "many")]
    [InlineData(new[] { "search", "x", "--sort", "size" }, "size")]
    [InlineData(new[] { "search", "--queries", "file" }, "--queries needs --format trec")]
    [InlineData(new[] { "search", "x", "--queries", "file", "--format", "trec" }, "give either a QUERY or --queries FILE, not both")]
    [InlineData(new[] { "search", "x", "--format", "xml" }, "xml")]
    public async Task Bad_usage_is_explained_with_exit_status_2(string[] arguments, string message)
    {
        var outcome = await IndexerProcess.RunAsync(arguments);
        outcome.ExitCode.ShouldBe(2, outcome.ToString());
        outcome.Error.ShouldContain(message);
        outcome.Error.ShouldContain("--help");
        outcome.Output.ShouldBeEmpty();
    }
}
