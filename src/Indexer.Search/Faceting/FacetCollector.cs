using System.Globalization;
using Indexer.Search.Schema;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Indexer.Search.Faceting;

/// <summary>Counts the values of every match by the ordinals of its doc values.</summary>
internal sealed class FacetCollector : ICollector
{
    private static readonly string[] Fields = [ArticleFields.Source, ArticleFields.Section, ArticleFields.Author];

    private readonly Dictionary<string, int>[] _totals = [.. Fields.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    private readonly Dictionary<int, int> _years = [];
    private readonly SortedDocValues?[] _values = new SortedDocValues?[Fields.Length];
    private readonly int[][] _counts = new int[Fields.Length][];
    private NumericDocValues? _segmentYears;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
        // Counting needs no scores.
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        AddSegment();
        for (var i = 0; i < Fields.Length; i++)
        {
            _values[i] = context.AtomicReader.GetSortedDocValues(Fields[i]);
            _counts[i] = new int[_values[i]?.ValueCount ?? 0];
        }

        _segmentYears = context.AtomicReader.GetNumericDocValues(ArticleFields.Year);
    }

    public void Collect(int doc)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (_values[i]?.GetOrd(doc) is >= 0 and var ordinal)
            {
                _counts[i][ordinal]++;
            }
        }

        if (_segmentYears?.Get(doc) is > 0 and var year)
        {
            _years[(int)year] = _years.GetValueOrDefault((int)year) + 1;
        }
    }

    public SearchFacets ToFacets()
    {
        AddSegment();
        return new(Top(_totals[0]), Top(_totals[1]), Top(_totals[2]),
            [.. _years.OrderByDescending(year => year.Key).Select(year => new FacetCount(year.Key.ToString(CultureInfo.InvariantCulture), year.Value))]);
    }

    private void AddSegment()
    {
        var bytes = new BytesRef();
        for (var i = 0; i < Fields.Length; i++)
        {
            if (_values[i] is not { } values)
            {
                continue;
            }

            for (var ordinal = 0; ordinal < _counts[i].Length; ordinal++)
            {
                if (_counts[i][ordinal] > 0)
                {
                    values.LookupOrd(ordinal, bytes);
                    var value = bytes.Utf8ToString();
                    _totals[i][value] = _totals[i].GetValueOrDefault(value) + _counts[i][ordinal];
                }
            }

            _values[i] = null;
        }
    }

    private static List<FacetCount> Top(Dictionary<string, int> totals) =>
        [.. totals.OrderByDescending(total => total.Value).ThenBy(total => total.Key, StringComparer.Ordinal).Take(SearchFacets.MostValues).Select(total => new FacetCount(total.Key, total.Value))];
}
