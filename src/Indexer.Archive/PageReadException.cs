namespace Indexer.Archive;

/// <summary>
/// A page that cannot be read. The message says what is wrong with it and what to do, without the path: who reports it
/// knows the locator.
/// </summary>
public sealed class PageReadException : Exception
{
    /// <summary>Creates the exception with a message for the user.</summary>
    public PageReadException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message for the user and its cause.</summary>
    public PageReadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception with a general message.</summary>
    public PageReadException()
        : base("the page cannot be read")
    {
    }
}
