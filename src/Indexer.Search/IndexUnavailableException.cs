namespace Indexer.Search;

/// <summary>There is no index to search: none in the directory, one of another schema, or one that is damaged.</summary>
public sealed class IndexUnavailableException : Exception
{
    /// <summary>Creates the exception with a message that says what to do.</summary>
    public IndexUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message that says what to do, and its cause.</summary>
    public IndexUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception with a general message.</summary>
    public IndexUnavailableException()
        : base("there is no usable index")
    {
    }
}
