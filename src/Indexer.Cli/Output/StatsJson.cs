using Indexer.Search.Faceting;

namespace Indexer.Cli.Output;

/// <summary>What is in an index.</summary>
internal sealed record StatsJson(
    string Index,
    int SchemaVersion,
    string Folder,
    DateTimeOffset BuiltAt,
    int Documents,
    long Skipped,
    long Failed,
    int WithoutDate,
    long TextBytes,
    long IndexBytes,
    int Segments,
    IReadOnlyList<FacetCount> Terms,
    SearchFacets Facets);
