namespace Indexer.Search;

/// <summary>The order of hits.</summary>
public enum SortOrder
{
    /// <summary>Best first.</summary>
    Relevance,

    /// <summary>Latest publication first; articles without a date last.</summary>
    Newest,

    /// <summary>Earliest publication first; articles without a date last.</summary>
    Oldest,
}
