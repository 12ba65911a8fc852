using System.Globalization;
using Indexer.Vietnamese.Dates;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Indexer.Search.Schema;

/// <summary>
/// Reads an article back from the index: what <see cref="ArticleDocumentBuilder"/> stored, and what stands in doc values
/// anyway, so that it need not be stored twice. Thread-safe.
/// </summary>
internal sealed class IndexedArticleReader(IndexReader reader) : IDisposable
{
    private static readonly HashSet<string> IdOnly = [ArticleFields.Id];

    private readonly IList<AtomicReaderContext> _segments = reader.Leaves;
    private readonly StoredText _body = new();
    private readonly Lock _lock = new();

    public string ReadId(int doc) => reader.Document(doc, IdOnly).Get(ArticleFields.Id, CultureInfo.InvariantCulture)!;

    public IndexedArticle Read(int doc)
    {
        var stored = reader.Document(doc);
        var segment = _segments[ReaderUtil.SubIndex(doc, _segments)];
        var (title, text) = Body(stored.GetBinaryValue(ArticleFields.Body));
        return new IndexedArticle
        {
            Id = stored.Get(ArticleFields.Id, CultureInfo.InvariantCulture)!,
            Url = stored.Get(ArticleFields.Url, CultureInfo.InvariantCulture),
            Title = title,
            Text = text,
            Published = Published(segment, doc - segment.DocBase),
            Source = Value(segment, doc - segment.DocBase, ArticleFields.Source),
            Section = Value(segment, doc - segment.DocBase, ArticleFields.Section),
            Author = Value(segment, doc - segment.DocBase, ArticleFields.Author),
        };
    }

    public void Dispose() => _body.Dispose();

    private (string? Title, string Text) Body(BytesRef stored)
    {
        lock (_lock)
        {
            return _body.Decompress(stored);
        }
    }

    private static DateTimeOffset? Published(AtomicReaderContext segment, int doc) =>
        segment.AtomicReader.GetDocsWithField(ArticleFields.Published)?.Get(doc) == true
            ? DateTimeOffset.FromUnixTimeSeconds(segment.AtomicReader.GetNumericDocValues(ArticleFields.Published).Get(doc)).ToOffset(VietnameseDates.Zone)
            : null;

    private static string? Value(AtomicReaderContext segment, int doc, string field)
    {
        if (segment.AtomicReader.GetSortedDocValues(field) is not { } values || values.GetOrd(doc) < 0)
        {
            return null;
        }

        var value = new BytesRef();
        values.Get(doc, value);
        return value.Utf8ToString();
    }
}
