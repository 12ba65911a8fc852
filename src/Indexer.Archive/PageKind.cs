namespace Indexer.Archive;

/// <summary>What a file of an archive folder is.</summary>
public enum PageKind
{
    /// <summary>Not a page: an image, a style sheet, a script, anything else. Counted as skipped.</summary>
    Other,

    /// <summary>An HTML or XHTML page.</summary>
    Html,

    /// <summary>A page saved as plain text.</summary>
    PlainText,
}
