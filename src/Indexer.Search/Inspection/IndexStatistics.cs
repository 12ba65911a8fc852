using Indexer.Search.Faceting;
using Indexer.Search.Schema;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Indexer.Search.Inspection;

/// <summary>What is in an index.</summary>
/// <param name="Manifest">What the index says of itself.</param>
/// <param name="Documents">The number of articles.</param>
/// <param name="Segments">The number of Lucene segments.</param>
/// <param name="IndexBytes">The size of the directory's files in bytes.</param>
/// <param name="Terms">Distinct terms by field, largest field first.</param>
/// <param name="Facets">Articles by source, section, author and year.</param>
/// <param name="WithoutDate">Articles without a date of publication.</param>
public sealed record IndexStatistics(
    IndexManifest Manifest, int Documents, int Segments, long IndexBytes, IReadOnlyList<FacetCount> Terms, SearchFacets Facets, int WithoutDate)
{
    /// <summary>Reads the statistics of an index.</summary>
    /// <exception cref="IndexUnavailableException">There is no usable index.</exception>
    public static IndexStatistics Read(string directory)
    {
        var (lucene, reader, manifest) = IndexOpener.Open(directory);
        using (lucene)
        using (reader)
        {
            var facets = new FacetCollector();
            new IndexSearcher(reader).Search(new MatchAllDocsQuery(), facets);
            var counts = facets.ToFacets();
            return new(manifest, reader.NumDocs, reader.Leaves.Count, SizeOf(directory), CountTerms(reader), counts, reader.NumDocs - counts.Year.Sum(year => year.Count));
        }
    }

    /// <summary>The size of the files in an index directory, in bytes.</summary>
    public static long SizeOf(string directory) => new DirectoryInfo(directory).EnumerateFiles().Sum(file => file.Length);

    private static List<FacetCount> CountTerms(IndexReader reader)
    {
        // A merged view would be exact and slow; over one or few segments the largest is nearly the whole.
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var segment in reader.Leaves)
        {
            foreach (var field in segment.AtomicReader.Fields)
            {
                var count = (int)(segment.AtomicReader.GetTerms(field)?.Count ?? 0);
                terms[field] = Math.Max(terms.GetValueOrDefault(field), count);
            }
        }

        return [.. terms.OrderByDescending(term => term.Value).ThenBy(term => term.Key, StringComparer.Ordinal).Select(term => new FacetCount(term.Key, term.Value))];
    }
}
