namespace Indexer.Archive.Pages;

/// <summary>Decides by its name, and by its first bytes where the name does not tell, whether a file is a page.</summary>
internal static class PageFormats
{
    private static readonly HashSet<string> HtmlEndings = new(StringComparer.OrdinalIgnoreCase) { ".html", ".htm", ".xhtml", ".shtml" };

    // Endings of what lies beside saved pages; they are not worth opening.
    private static readonly HashSet<string> OtherEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".css", ".js", ".mjs", ".map", ".json", ".jsonl", ".xml", ".rss", ".atom", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp",
        ".avif", ".ico", ".bmp", ".tif", ".tiff", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".m4a", ".m4v", ".webm",
        ".ogg", ".wav", ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".rtf", ".epub", ".csv", ".tsv", ".sqlite",
        ".db", ".gz", ".zst", ".xz", ".bz2", ".zip", ".7z", ".rar", ".tar", ".warc", ".wacz", ".arc", ".cdx", ".cdxj", ".mht", ".mhtml",
        ".md", ".log", ".exe", ".dll", ".so", ".py", ".sh", ".swf",
    };

    private static readonly byte[][] HtmlMarks = ["<!doctype html"u8.ToArray(), "<html"u8.ToArray(), "<head"u8.ToArray(), "<body"u8.ToArray()];

    /// <summary>What the name says; null where it does not tell.</summary>
    public static PageKind? FromName(string path)
    {
        var ending = Path.GetExtension(path);
        if (HtmlEndings.Contains(ending))
        {
            return PageKind.Html;
        }

        if (ending.Equals(".txt", StringComparison.OrdinalIgnoreCase))
        {
            return PageKind.PlainText;
        }

        return OtherEndings.Contains(ending) ? PageKind.Other : null;
    }

    /// <summary>What the first bytes say: HTML where one of its opening tags stands in them, otherwise no page.</summary>
    public static PageKind FromContent(ReadOnlySpan<byte> head)
    {
        // UTF-16 has a zero beside each ASCII letter: without them both encodings read the same.
        Span<byte> letters = stackalloc byte[Math.Min(head.Length, 1024)];
        var count = 0;
        foreach (var value in head[..letters.Length])
        {
            if (value != 0)
            {
                letters[count++] = value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value | 0x20) : value;
            }
        }

        foreach (var mark in HtmlMarks)
        {
            if (letters[..count].IndexOf(mark) >= 0)
            {
                return PageKind.Html;
            }
        }

        return PageKind.Other;
    }
}
