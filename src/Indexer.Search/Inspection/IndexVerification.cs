using System.Globalization;
using Lucene.Net.Index;

namespace Indexer.Search.Inspection;

/// <summary>The outcome of reading an index through and through.</summary>
/// <param name="IsSound">Whether every part could be read and the counts agree.</param>
/// <param name="Documents">The number of articles.</param>
/// <param name="Segments">The number of segments.</param>
/// <param name="Problems">What is wrong, a sentence each.</param>
/// <param name="Log">What was read, line by line.</param>
public sealed record IndexVerification(bool IsSound, int Documents, int Segments, IReadOnlyList<string> Problems, string Log)
{
    /// <summary>Reads every segment of an index: postings, stored fields, norms and doc values, with their checksums.</summary>
    /// <exception cref="IndexUnavailableException">There is no index, or it cannot be opened at all.</exception>
    public static IndexVerification Verify(string directory)
    {
        var (lucene, reader, manifest) = IndexOpener.Open(directory);
        using (lucene)
        using (reader)
        {
            using var log = new StringWriter(CultureInfo.InvariantCulture);
            var status = new CheckIndex(lucene) { InfoStream = log }.DoCheckIndex();
            var problems = new List<string>();
            if (!status.Clean)
            {
                problems.Add($"{status.NumBadSegments} of {status.NumSegments} segments are broken, {status.TotLoseDocCount} articles with them: rebuild the index with 'indexer rebuild FOLDER'");
            }

            if (manifest.Documents != reader.NumDocs)
            {
                problems.Add($"the commit says {manifest.Documents} articles, the index holds {reader.NumDocs}: rebuild it with 'indexer rebuild FOLDER'");
            }

            return new(problems.Count == 0, reader.NumDocs, status.NumSegments, problems, log.ToString());
        }
    }
}
