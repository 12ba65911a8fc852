using System.IO.Hashing;
using System.Runtime.InteropServices;
using Indexer.Search.Analysis;
using Indexer.Search.Duplicates;
using Indexer.Vietnamese.Dates;
using Indexer.Vietnamese.Folding;
using Indexer.Vietnamese.Unicode;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace Indexer.Search.Schema;

/// <summary>
/// Makes the Lucene document of an article. Holds the buffers of the analysis: one builder a thread, and a document must
/// be written before the next is built.
/// </summary>
public sealed class ArticleDocumentBuilder : IDisposable
{
    private static readonly FieldType WithPositions = Postings(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static readonly FieldType WithFrequencies = Postings(IndexOptions.DOCS_AND_FREQS);

    // Few terms a date: a range of years may visit more of them, which costs nothing beside the search itself.
    private static readonly FieldType Date = DateType();

    private readonly AnalyzedText _text = new();
    private readonly StoredText _stored = new();
    private readonly AnalyzedTokenStream _title;
    private readonly AnalyzedTokenStream _titleBigrams;
    private readonly AnalyzedTokenStream _syllables;
    private readonly AnalyzedTokenStream _bigrams;

    /// <summary>Creates a builder.</summary>
    public ArticleDocumentBuilder()
    {
        _title = new(_text, bigrams: false);
        _titleBigrams = new(_text, bigrams: true);
        _syllables = new(_text, bigrams: false);
        _bigrams = new(_text, bigrams: true);
    }

    /// <summary>The Lucene document of an article, valid until the next call.</summary>
    public LuceneDocument Build(IndexedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        _text.Clear();
        _text.Append(article.Title ?? "");
        var titleCount = _text.Count;
        _text.Append(article.Text);

        var document = new LuceneDocument
        {
            new StringField(ArticleFields.Id, article.Id, Field.Store.YES),
            new NumericDocValuesField(ArticleFields.Order, OrderOf(article.Id)),
            new StoredField(ArticleFields.Body, _stored.Compress(article.Title, article.Text)),
            new Field(ArticleFields.Title, _title.Over(titleCount), WithPositions),
            new Field(ArticleFields.TitleBigram, _titleBigrams.Over(titleCount), WithFrequencies),
            new Field(ArticleFields.Text, _syllables.Over(_text.Count, titleCount), WithPositions),
            new Field(ArticleFields.TextBigram, _bigrams.Over(_text.Count), WithFrequencies),
        };
        AddStored(document, ArticleFields.Url, article.Url);
        AddFacet(document, ArticleFields.Source, article.Source, [article.Source]);
        AddFacet(document, ArticleFields.Section, article.Section, [article.Section]);
        AddFacet(document, ArticleFields.Author, article.Author, article.Author?.Split(", ") ?? []);
        AddPublished(document, article.Published);
        if (TextFingerprint.Of(_text, titleCount) is { } fingerprint)
        {
            document.Add(new BinaryDocValuesField(ArticleFields.Fingerprint, new BytesRef(fingerprint)));
        }

        return document;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stored.Dispose();
        _title.Dispose();
        _titleBigrams.Dispose();
        _syllables.Dispose();
        _bigrams.Dispose();
    }

    private static void AddStored(LuceneDocument document, string field, string? value)
    {
        if (value is not null)
        {
            document.Add(new StoredField(field, value));
        }
    }

    private static void AddFacet(LuceneDocument document, string field, string? value, IEnumerable<string?> keys)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        // A value longer than Lucene's limit on terms is no author and no section.
        var printed = Canonicalizer.ToCanonical(value.Length <= 200 ? value : value[..200]);
        document.Add(new SortedDocValuesField(field, new BytesRef(printed)));
        foreach (var key in keys.OfType<string>())
        {
            document.Add(new StringField(ArticleFields.KeyOf(field), FacetKey(key), Field.Store.NO));
        }
    }

    private static void AddPublished(LuceneDocument document, DateTimeOffset? published)
    {
        if (published is not { } time)
        {
            return;
        }

        var seconds = time.ToUnixTimeSeconds();
        document.Add(new Int64Field(ArticleFields.Published, seconds, Date));
        document.Add(new NumericDocValuesField(ArticleFields.Published, seconds));
        document.Add(new NumericDocValuesField(ArticleFields.Year, time.ToOffset(VietnameseDates.Zone).Year));
    }

    /// <summary>The form in which facet values are compared: folded, at most 200 characters.</summary>
    internal static string FacetKey(string value) => DiacriticFolding.Fold(value.Length <= 200 ? value : value[..200]).Trim();

    private static long OrderOf(string id) => (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(id.AsSpan()));

    private static FieldType DateType()
    {
        var type = new FieldType(Int64Field.TYPE_NOT_STORED) { NumericPrecisionStep = ArticleFields.DatePrecisionStep };
        type.Freeze();
        return type;
    }

    private static FieldType Postings(IndexOptions options)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = options == IndexOptions.DOCS_ONLY };
        type.Freeze();
        return type;
    }
}
