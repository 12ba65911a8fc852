using Indexer.Search.Analysis;

namespace Indexer.Search.Querying;

/// <summary>The distinct syllables of a query and which of them stand beside each other.</summary>
internal sealed class QueryTerms
{
    // More words than any person types; the rest of a pasted page adds cost and no meaning.
    public const int MostSyllables = 64;

    private QueryTerms(List<QuerySyllable> syllables, List<(int First, int Second)> pairs, bool isCut) =>
        (Syllables, Pairs, IsCut) = (syllables, pairs, isCut);

    public IReadOnlyList<QuerySyllable> Syllables { get; }

    /// <summary>The syllables that stand beside each other in the query, as places in <see cref="Syllables"/>.</summary>
    public IReadOnlyList<(int First, int Second)> Pairs { get; }

    /// <summary>Whether the query had more syllables than are searched for.</summary>
    public bool IsCut { get; }

    /// <summary>
    /// How many of the syllables an article must have: all of up to three, and of more two thirds, so that a slip or a
    /// word too many does not hide it.
    /// </summary>
    public int Required => Syllables.Count <= 3 ? Syllables.Count : Syllables.Count - (Syllables.Count / 3);

    public static QueryTerms Of(string query)
    {
        var text = AnalyzedText.Of(query);
        var syllables = new List<QuerySyllable>();
        var pairs = new List<(int First, int Second)>();
        var previous = -1;
        var count = Math.Min(text.Count, MostSyllables);
        for (var i = 0; i < count; i++)
        {
            var folded = text.Term(i, TokenForm.Folded).ToString();
            var exact = text.IsMarked(i) ? text.Term(i, TokenForm.Exact).ToString() : null;
            var place = syllables.FindIndex(syllable => syllable.Folded == folded);
            if (place < 0)
            {
                place = syllables.Count;
                syllables.Add(new(folded, exact is null ? [] : [exact]));
            }
            else if (exact is not null && !syllables[place].Exact.Contains(exact, StringComparer.Ordinal))
            {
                syllables[place] = new(folded, [.. syllables[place].Exact, exact]);
            }

            if (previous >= 0 && !text.OpensParagraph(i) && !pairs.Contains((previous, place)))
            {
                pairs.Add((previous, place));
            }

            previous = place;
        }

        return new(syllables, pairs, text.Count > count);
    }

    /// <summary>The query as understood: its syllables as typed.</summary>
    public override string ToString() =>
        string.Join(' ', Syllables.Select(syllable => syllable.Exact.Count > 0 ? string.Join('/', syllable.Exact) : syllable.Folded));
}
