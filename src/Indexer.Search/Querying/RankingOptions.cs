namespace Indexer.Search.Querying;

/// <summary>
/// The weights of the ranking: BM25 of folded syllables of headline and text, plus these multiples of BM25 over the other
/// forms. The defaults were chosen by measurement (docs/measurements.md).
/// </summary>
public sealed record RankingOptions
{
    /// <summary>BM25's saturation of repeated words.</summary>
    public float K1 { get; init; } = 1.2f;

    /// <summary>BM25's correction for length, 0 to 1.</summary>
    public float B { get; init; } = 0.75f;

    /// <summary>Folded bigrams of headline and text.</summary>
    public float Bigram { get; init; } = 0.8f;

    /// <summary>Syllables with the marks that the query has; only those that have any.</summary>
    public float Exact { get; init; } = 0.3f;

    /// <summary>Folded syllables of the headline, on top of their weight in headline and text.</summary>
    public float Title { get; init; } = 0.3f;

    /// <summary>Folded bigrams of the headline.</summary>
    public float TitleBigram { get; init; } = 0.3f;
}
