using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Indexer.Cli.Output;
using Indexer.Indexing;
using Indexer.Search;
using Indexer.Search.Json;

namespace Indexer.Cli.Commands;

internal sealed class SearchCommand
{
    private const int TrecDefaultTop = 1000;

    private readonly Argument<string?> _query = new("QUERY")
    {
        Description = "The words, with marks or without.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _index = IndexLocation.Option();
    private readonly Option<string?> _folder = new("--folder") { Description = "Search the pages of this folder; its index is first brought up to date.", HelpName = "FOLDER" };
    private readonly Option<int?> _top = new("--top", "-n") { Description = "How many hits a page. Default: 10; with --queries 1000.", HelpName = "N" };
    private readonly Option<int> _page = new("--page") { Description = "Which page of hits.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private readonly Option<SortOrder> _sort = new("--sort") { Description = "The order of hits.", HelpName = "relevance|newest|oldest", DefaultValueFactory = _ => SortOrder.Relevance };
    private readonly Option<DateTimeOffset?> _from = DateOption.Create("--from", "Only articles of this day and later (2024-09-01 or 01/09/2024).", endOfDay: false);
    private readonly Option<DateTimeOffset?> _to = DateOption.Create("--to", "Only articles of this day and earlier.", endOfDay: true);
    private readonly Option<string[]> _source = new("--source") { Description = "Only articles of this host; may be given several times.", HelpName = "HOST" };
    private readonly Option<string[]> _section = new("--section") { Description = "Only articles of this section, with or without marks; may be given several times.", HelpName = "NAME" };
    private readonly Option<string[]> _author = new("--author") { Description = "Only articles by this author, with or without marks; may be given several times.", HelpName = "NAME" };
    private readonly Option<bool> _all = new("--all") { Description = "Show near-duplicates one by one instead of collapsed." };
    private readonly Option<bool> _json = CommonOptions.Json("Print the answer as one JSON object.");
    private readonly Option<string?> _queries = new("--queries") { Description = "Run every query of a file, a line each: id <tab> query. Needs --format trec.", HelpName = "FILE" };
    private readonly Option<string?> _format = new("--format") { Description = "The form of the answers to --queries.", HelpName = "trec" };

    private SearchCommand()
    {
        _format.AcceptOnlyFromAmong("trec");
        AtLeastOne(_page);
        AtLeastOne(_top);
    }

    public static Command Create()
    {
        var search = new SearchCommand();
        var command = new Command(
            "search",
            """
            Search an index, or a folder of pages, for articles.
            Type with marks or without: "tri tue nhan tao" finds "Trí tuệ nhân tạo", and marks that you type come first.

            Example: indexer search "tri tue nhan tao" --folder data/articles --from 2024-01-01
            """)
        {
            search._query, search._index, search._folder, search._top, search._page, search._sort, search._from, search._to, search._source,
            search._section, search._author, search._all, search._json, search._queries, search._format,
        };
        command.Validators.Add(search.Validate);
        command.SetAction(search.RunAsync);
        return command;
    }

    private static void AtLeastOne<T>(Option<T> option) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) && number < 1)
        {
            result.AddError($"{option.Name} must be 1 or more, not {result.Tokens[0].Value}");
        }
    });

    private void Validate(CommandResult result)
    {
        var hasQuery = result.GetResult(_query)?.Tokens.Count > 0;
        var hasQueries = result.GetResult(_queries) is not null;
        if (!hasQuery && !hasQueries)
        {
            result.AddError("what to search for is missing: give a QUERY, or a file of them with --queries FILE --format trec");
        }
        else if (hasQuery && hasQueries)
        {
            result.AddError("give either a QUERY or --queries FILE, not both");
        }
        else if (hasQueries && result.GetResult(_format) is null)
        {
            result.AddError("--queries needs --format trec");
        }
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var index = await PrepareIndexAsync(parsed.GetValue(_folder), parsed.GetValue(_index), cancellationToken);
        using var searcher = ArticleSearcher.Open(index);
        if (parsed.GetValue(_queries) is { } queries)
        {
            return await TrecRun.WriteAsync(searcher, queries, parsed.GetValue(_top) ?? TrecDefaultTop, cancellationToken);
        }

        var json = parsed.GetValue(_json);
        var response = searcher.Search(
            new SearchRequest
            {
                Query = parsed.GetValue(_query)!,
                PageSize = parsed.GetValue(_top) ?? 10,
                Page = parsed.GetValue(_page),
                Sort = parsed.GetValue(_sort),
                From = parsed.GetValue(_from),
                Before = parsed.GetValue(_to),
                Sources = parsed.GetValue(_source) ?? [],
                Sections = parsed.GetValue(_section) ?? [],
                Authors = parsed.GetValue(_author) ?? [],
                CollapseDuplicates = !parsed.GetValue(_all),
                WithFacets = json,
            },
            cancellationToken);
        if (json)
        {
            await using var output = Terminal.OpenData();
            await output.WriteLineAsync(SearchJson.Serialize(response));
        }
        else
        {
            SearchView.Show(response);
        }

        return ExitCode.Done;
    }

    private static async Task<string> PrepareIndexAsync(string? folder, string? index, CancellationToken cancellationToken)
    {
        if (folder is null)
        {
            return IndexLocation.ForSearch(index);
        }

        var directory = IndexLocation.ForFolder(index, folder);
        if (!ArchiveIndexer.IsCurrent(folder, directory, cancellationToken))
        {
            var report = await RebuildView.RunAsync(new RebuildOptions { Folder = folder, IndexDirectory = directory }, cancellationToken);
            RebuildView.Summarize(report, Terminal.Err);
        }

        return directory;
    }
}
