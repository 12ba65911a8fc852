namespace Indexer.Indexing;

/// <summary>An index could not be built. The index that was there before is intact and goes on answering.</summary>
public sealed class IndexingException : Exception
{
    /// <summary>Creates the exception with a message that says what to do.</summary>
    public IndexingException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message that says what to do, and its cause.</summary>
    public IndexingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception with a general message.</summary>
    public IndexingException()
        : base("the index could not be built")
    {
    }
}
