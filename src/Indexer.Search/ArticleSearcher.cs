using Indexer.Search.Duplicates;
using Indexer.Search.Faceting;
using Indexer.Search.Highlighting;
using Indexer.Search.Querying;
using Indexer.Search.Schema;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Indexer.Search;

/// <summary>Searches an index of articles. Thread-safe; sees the commit that was newest when it was opened.</summary>
public sealed class ArticleSearcher : IDisposable
{
    // Collapsing looks this many times further down the list than the page reaches, and again as far if that is not enough.
    private const int CollapseReach = 3;

    private readonly FSDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly SearchOptions _options;
    private readonly IndexedArticleReader _articles;

    private ArticleSearcher(FSDirectory directory, DirectoryReader reader, IndexManifest manifest, SearchOptions options)
    {
        (_directory, _reader, Manifest, _options) = (directory, reader, manifest, options);
        _articles = new IndexedArticleReader(reader);
        _searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity(options.Ranking.K1, options.Ranking.B) };
    }

    /// <summary>What the index says of itself.</summary>
    public IndexManifest Manifest { get; }

    /// <summary>Opens the newest commit of an index.</summary>
    /// <exception cref="IndexUnavailableException">There is none, it has another schema version, or it is damaged.</exception>
    public static ArticleSearcher Open(string directory, SearchOptions? options = null)
    {
        var (lucene, reader, manifest) = IndexOpener.Open(directory);
        return new ArticleSearcher(lucene, reader, manifest, options ?? new SearchOptions());
    }

    /// <summary>Searches. Whatever the query is, there is an answer.</summary>
    public SearchResponse Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = _options.Clock.GetTimestamp();
        var warnings = new List<string>();
        var terms = QueryTerms.Of(request.Query);
        var (wanted, first) = PageBounds(request, warnings);
        if (terms.IsCut)
        {
            warnings.Add($"the query has more than {QueryTerms.MostSyllables} words: the rest was left out");
        }

        if (terms.Syllables.Count == 0)
        {
            warnings.Add("the query has no letter and no digit: there is nothing to search for");
        }

        var query = QueryBuilder.Build(terms, request, _options.Ranking);
        var facets = request.WithFacets ? new FacetCollector() : null;
        var (total, ranked) = terms.Syllables.Count == 0 ? (0, []) : Rank(query, request, wanted, facets, cancellationToken);
        var hits = new List<SearchHit>();
        for (var i = first; i < Math.Min(wanted, ranked.Count); i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hits.Add(ToHit(i + 1, ranked[i].Doc, ranked[i].Duplicates, terms, request.WithSnippets));
        }

        return new SearchResponse
        {
            Query = request.Query,
            Interpreted = terms.ToString(),
            Total = total,
            Took = _options.Clock.GetElapsedTime(started),
            Hits = hits,
            Facets = facets?.ToFacets(),
            Warnings = warnings,
        };
    }

    /// <summary>The ids and scores of the best hits, near-duplicates included: for evaluation runs.</summary>
    public IReadOnlyList<(string Id, float Score)> Rank(string query, int count, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var terms = QueryTerms.Of(query);
        if (terms.Syllables.Count == 0)
        {
            return [];
        }

        var request = new SearchRequest { Query = query, CollapseDuplicates = false };
        var (_, ranked) = Rank(QueryBuilder.Build(terms, request, _options.Ranking), request, count, null, cancellationToken);
        return [.. ranked.Select(hit => (_articles.ReadId(hit.Doc.Doc), hit.Doc.Score))];
    }

    /// <summary>Closes the index.</summary>
    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _articles.Dispose();
    }

    private static (int Wanted, int First) PageBounds(SearchRequest request, List<string> warnings)
    {
        var last = (long)request.Page * request.PageSize;
        if (last > SearchRequest.DeepestHit)
        {
            warnings.Add($"hits behind the {SearchRequest.DeepestHit}th cannot be shown: narrow the search by words, dates or source");
        }

        return ((int)Math.Min(last, SearchRequest.DeepestHit), (int)Math.Min(last - request.PageSize, SearchRequest.DeepestHit));
    }

    private (int Total, List<(ScoreDoc Doc, int Duplicates)> Ranked) Rank(
        LuceneQuery query, SearchRequest request, int wanted, FacetCollector? facets, CancellationToken cancellationToken)
    {
        var depth = request.CollapseDuplicates ? wanted * CollapseReach : wanted;
        while (true)
        {
            var top = TopFieldCollector.Create(SortOf(request.Sort), Math.Max(1, Math.Min(depth, _reader.MaxDoc)), fillFields: false, trackDocScores: true, trackMaxScore: false, docsScoredInOrder: true);
            ICollector collector = facets is null ? top : MultiCollector.Wrap(top, facets);
            _searcher.Search(query, new CancellableCollector(collector, cancellationToken));
            var docs = top.GetTopDocs();
            if (!request.CollapseDuplicates)
            {
                return (docs.TotalHits, [.. docs.ScoreDocs.Select(doc => (doc, 0))]);
            }

            var collapsed = new DuplicateCollapser(_reader).Collapse(docs.ScoreDocs);
            if (collapsed.Count >= wanted || docs.ScoreDocs.Length >= docs.TotalHits)
            {
                return (docs.TotalHits, collapsed);
            }

            // So many copies that the page is not full: look further, and count the facets only once.
            depth *= 4;
            facets = null;
        }
    }

    private static Sort SortOf(SortOrder order)
    {
        var tie = new SortField(ArticleFields.Order, SortFieldType.INT64);
        return order switch
        {
            SortOrder.Newest => new Sort(Date(newestFirst: true), tie),
            SortOrder.Oldest => new Sort(Date(newestFirst: false), tie),
            _ => new Sort(SortField.FIELD_SCORE, tie),
        };

        static SortField Date(bool newestFirst)
        {
            var field = new SortField(ArticleFields.Published, SortFieldType.INT64, newestFirst);
            field.SetMissingValue(newestFirst ? long.MinValue : long.MaxValue);
            return field;
        }
    }

    private SearchHit ToHit(int rank, ScoreDoc doc, int duplicates, QueryTerms terms, bool withSnippet)
    {
        var article = _articles.Read(doc.Doc);
        return new SearchHit
        {
            Rank = rank,
            Id = article.Id,
            Score = doc.Score,
            Url = article.Url,
            Title = article.Title is not { } title ? null : withSnippet ? SnippetBuilder.Mark(terms, title) : new HighlightedText(title, []),
            Snippet = withSnippet ? SnippetBuilder.Build(terms, article.Text) : null,
            Published = article.Published,
            Source = article.Source,
            Section = article.Section,
            Author = article.Author,
            Duplicates = duplicates,
        };
    }
}
