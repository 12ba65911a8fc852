using Indexer.Search.Analysis;

namespace Indexer.Search.Querying;

/// <summary>The distinct syllables of a query and its bigrams, as terms of the index.</summary>
internal sealed class QueryTerms
{
    // More words than any person types; the rest of a pasted page adds cost and no meaning.
    public const int MostSyllables = 64;

    private QueryTerms(List<QuerySyllable> syllables, List<string> bigrams, bool isCut) =>
        (Syllables, Bigrams, IsCut) = (syllables, bigrams, isCut);

    public IReadOnlyList<QuerySyllable> Syllables { get; }

    public IReadOnlyList<string> Bigrams { get; }

    /// <summary>Whether the query had more syllables than are searched for.</summary>
    public bool IsCut { get; }

    /// <summary>
    /// How many of the syllables an article must have: all of up to three, and of more all but a quarter, so that a slip
    /// or a word too many does not hide it.
    /// </summary>
    public int Required => Syllables.Count - (Syllables.Count / 4);

    public static QueryTerms Of(string query)
    {
        var text = AnalyzedText.Of(query);
        var syllables = new List<QuerySyllable>();
        var bigrams = new List<string>();
        var count = Math.Min(text.Count, MostSyllables);
        for (var i = 0; i < count; i++)
        {
            var folded = text.Term(i, TokenForm.Folded).ToString();
            var exact = text.IsMarked(i) ? text.Term(i, TokenForm.Exact).ToString() : null;
            var known = syllables.FindIndex(syllable => syllable.Folded == folded);
            if (known < 0)
            {
                syllables.Add(new(folded, exact is null ? [] : [exact]));
            }
            else if (exact is not null && !syllables[known].Exact.Contains(exact, StringComparer.Ordinal))
            {
                syllables[known] = new(folded, [.. syllables[known].Exact, exact]);
            }

            var bigram = i > 0 && !text.OpensParagraph(i) ? $"{text.Term(i - 1, TokenForm.Folded)} {folded}" : null;
            if (bigram is not null && !bigrams.Contains(bigram))
            {
                bigrams.Add(bigram);
            }
        }

        return new(syllables, bigrams, text.Count > count);
    }

    /// <summary>The query as understood: its syllables as typed.</summary>
    public override string ToString() =>
        string.Join(' ', Syllables.Select(syllable => syllable.Exact.Count > 0 ? string.Join('/', syllable.Exact) : syllable.Folded));
}
