namespace Indexer.Search.Schema;

/// <summary>The fields of an article in the index. An index directory is a plain Lucene index.</summary>
public static class ArticleFields
{
    /// <summary>Grows with every change that makes older indexes unreadable; kept in the commit.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The capture's locator. Indexed whole, stored.</summary>
    public const string Id = "id";

    /// <summary>A hash of the id that orders hits of equal score: the same on every machine and in every rebuild.</summary>
    public const string Order = "order";

    /// <summary>The page's URL. Stored.</summary>
    public const string Url = "url";

    /// <summary>Headline and text as printed, compressed. Stored.</summary>
    public const string Body = "body";

    /// <summary>Headline: syllables as in <see cref="Text"/>.</summary>
    public const string Title = "title";

    /// <summary>
    /// Headline and text: each syllable folded ("tue") and, where it has marks, exact ("tuệ") at the same position, so that
    /// a phrase may mix both.
    /// </summary>
    public const string Text = "text";

    /// <summary>Folded bigrams of <see cref="Text"/>.</summary>
    public const string TextBigram = "text_bigram";

    /// <summary>Folded bigrams of <see cref="Title"/>.</summary>
    public const string TitleBigram = "title_bigram";

    /// <summary>Publication time in seconds since 1970 (UTC). Indexed as a number, doc value.</summary>
    public const string Published = "published";

    /// <summary>Lucene's precision step of <see cref="Published"/>, in bits.</summary>
    public const int DatePrecisionStep = 16;

    /// <summary>Year of publication in Vietnam's zone. Doc value.</summary>
    public const string Year = "year";

    /// <summary>The host. Doc value; indexed folded under <see cref="KeyOf"/>.</summary>
    public const string Source = "source";

    /// <summary>The section. Doc value; indexed folded under <see cref="KeyOf"/>.</summary>
    public const string Section = "section";

    /// <summary>The author as printed. Doc value; each name indexed folded under <see cref="KeyOf"/>.</summary>
    public const string Author = "author";

    /// <summary>The near-duplicate fingerprint. Doc value.</summary>
    public const string Fingerprint = "fingerprint";

    /// <summary>The field that holds the folded values of a facet field, for filtering.</summary>
    public static string KeyOf(string field) => field + "_key";
}
