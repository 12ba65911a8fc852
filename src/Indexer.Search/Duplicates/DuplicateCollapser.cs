using Indexer.Search.Schema;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Indexer.Search.Duplicates;

/// <summary>Goes down a ranked list and puts each near-duplicate of an earlier hit under it.</summary>
internal sealed class DuplicateCollapser(IndexReader reader)
{
    private readonly IList<AtomicReaderContext> _segments = reader.Leaves;

    /// <summary>The hits that are no copies of better ones, in order, each with the number of its copies in the list.</summary>
    public List<(ScoreDoc Doc, int Duplicates)> Collapse(IEnumerable<ScoreDoc> ranked)
    {
        var kept = new List<(ScoreDoc Doc, int Duplicates)>();
        var fingerprints = new List<byte[]>();
        foreach (var doc in ranked)
        {
            var fingerprint = FingerprintOf(doc.Doc);
            var original = fingerprint.Length == 0 ? -1 : fingerprints.FindIndex(other => TextFingerprint.AreCopies(other, fingerprint));
            if (original < 0)
            {
                kept.Add((doc, 0));
                fingerprints.Add(fingerprint);
            }
            else
            {
                kept[original] = (kept[original].Doc, kept[original].Duplicates + 1);
            }
        }

        return kept;
    }

    private byte[] FingerprintOf(int doc)
    {
        var segment = _segments[ReaderUtil.SubIndex(doc, _segments)];
        var values = segment.AtomicReader.GetBinaryDocValues(ArticleFields.Fingerprint);
        if (values is null)
        {
            return [];
        }

        var bytes = new BytesRef();
        values.Get(doc - segment.DocBase, bytes);
        return bytes.Length == TextFingerprint.Size ? bytes.Bytes.AsSpan(bytes.Offset, bytes.Length).ToArray() : [];
    }
}
