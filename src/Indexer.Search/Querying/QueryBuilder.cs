using Indexer.Search.Schema;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Indexer.Search.Querying;

/// <summary>Makes the Lucene query of a request: what must match, what raises the score, what filters.</summary>
internal static class QueryBuilder
{
    public static LuceneQuery Build(QueryTerms terms, SearchRequest request, RankingOptions ranking)
    {
        LuceneQuery query = Ranked(terms, ranking);
        foreach (var filter in Filters(request))
        {
            query = new FilteredQuery(query, filter);
        }

        return query;
    }

    private static BooleanQuery Ranked(QueryTerms terms, RankingOptions ranking)
    {
        var required = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = terms.Required };
        var query = new BooleanQuery(disableCoord: true) { { required, Occur.MUST } };
        foreach (var syllable in terms.Syllables)
        {
            required.Add(Term(ArticleFields.Text, syllable.Folded, 1), Occur.SHOULD);
            query.Add(Term(ArticleFields.Title, syllable.Folded, ranking.Title), Occur.SHOULD);
            foreach (var exact in syllable.Exact)
            {
                query.Add(Term(ArticleFields.Text, exact, ranking.Exact), Occur.SHOULD);
            }
        }

        foreach (var (first, second) in terms.Pairs)
        {
            var bigram = $"{terms.Syllables[first].Folded} {terms.Syllables[second].Folded}";
            query.Add(Term(ArticleFields.TextBigram, bigram, ranking.Bigram), Occur.SHOULD);
            query.Add(Term(ArticleFields.TitleBigram, bigram, ranking.TitleBigram), Occur.SHOULD);
        }

        return query;
    }

    private static TermQuery Term(string field, string text, float weight) => new(new Term(field, text)) { Boost = weight };

    private static IEnumerable<Filter> Filters(SearchRequest request)
    {
        if (request.From is not null || request.Before is not null)
        {
            yield return NumericRangeFilter.NewInt64Range(
                ArticleFields.Published, ArticleFields.DatePrecisionStep, request.From?.ToUnixTimeSeconds(), request.Before?.ToUnixTimeSeconds(), minInclusive: true, maxInclusive: false);
        }

        foreach (var (field, values) in new[] { (ArticleFields.Source, request.Sources), (ArticleFields.Section, request.Sections), (ArticleFields.Author, request.Authors) })
        {
            if (values.Count > 0)
            {
                var any = new BooleanQuery(disableCoord: true);
                foreach (var value in values)
                {
                    any.Add(new TermQuery(new Term(ArticleFields.KeyOf(field), ArticleDocumentBuilder.FacetKey(value))), Occur.SHOULD);
                }

                yield return new QueryWrapperFilter(any);
            }
        }
    }
}
