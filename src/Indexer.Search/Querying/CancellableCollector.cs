using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Indexer.Search.Querying;

/// <summary>Stops a running search when its token is cancelled.</summary>
internal sealed class CancellableCollector(ICollector collector, CancellationToken cancellationToken) : ICollector
{
    // A look at the token every so many matches costs nothing that can be measured.
    private const int Interval = 4096;

    private int _collected;

    public bool AcceptsDocsOutOfOrder => collector.AcceptsDocsOutOfOrder;

    public void SetScorer(Scorer scorer) => collector.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context)
    {
        cancellationToken.ThrowIfCancellationRequested();
        collector.SetNextReader(context);
    }

    public void Collect(int doc)
    {
        if (++_collected % Interval == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        collector.Collect(doc);
    }
}
