namespace Indexer.Search.Analysis;

/// <summary>The forms in which each syllable or word is indexed.</summary>
public enum TokenForm
{
    /// <summary>Lower-case, without any mark: "tue".</summary>
    Folded,

    /// <summary>Lower-case, with its marks in canonical form: "tuệ".</summary>
    Exact,
}
