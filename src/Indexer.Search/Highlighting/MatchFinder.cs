using Indexer.Search.Analysis;
using Indexer.Search.Querying;
using Indexer.Vietnamese.Unicode;

namespace Indexer.Search.Highlighting;

/// <summary>
/// Finds the tokens of an article's text that a query is about. A syllable typed with marks means those marks: where the
/// article has it so, other marks on the same letters are no match; where it has not, they are what was found.
/// </summary>
internal sealed class MatchFinder
{
    private readonly AnalyzedText _text;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _syllables;
    private readonly IReadOnlyList<QuerySyllable> _query;

    public MatchFinder(QueryTerms query, string text)
    {
        _query = query.Syllables;
        _text = new AnalyzedText();
        Canonical = _text.Append(text);
        _syllables = query.Syllables.Select((syllable, index) => (syllable.Folded, index))
            .ToDictionary(pair => pair.Folded, pair => pair.index, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public CanonicalText Canonical { get; }

    /// <summary>The matching tokens in order: which syllable of the query, which token, where in the original text.</summary>
    public List<Match> Find()
    {
        var matches = new List<Match>();
        var seenExact = new bool[_query.Count];
        for (var i = 0; i < _text.Count; i++)
        {
            if (_syllables.TryGetValue(_text.Term(i, TokenForm.Folded), out var syllable))
            {
                var isExact = IsExact(i, _query[syllable]);
                seenExact[syllable] |= isExact;
                var (start, length) = _text.Span(i);
                (start, length) = Canonical.ToOriginal(start, length);
                matches.Add(new(syllable, i, start, length, isExact));
            }
        }

        matches.RemoveAll(match => !match.IsExact && seenExact[match.Syllable]);
        return matches;
    }

    private bool IsExact(int token, QuerySyllable syllable)
    {
        if (syllable.Exact.Count == 0)
        {
            return true;
        }

        var term = _text.Term(token, TokenForm.Exact);
        foreach (var exact in syllable.Exact)
        {
            if (term.SequenceEqual(exact))
            {
                return true;
            }
        }

        return false;
    }

    public readonly record struct Match(int Syllable, int Token, int Start, int Length, bool IsExact);
}
