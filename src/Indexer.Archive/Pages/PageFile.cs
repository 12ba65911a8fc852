using Indexer.Archive.Folders;

namespace Indexer.Archive.Pages;

/// <summary>Reads one file of a folder as a capture.</summary>
public static class PageFile
{
    /// <summary>The largest page that is read, in bytes. The largest real news pages stay below a tenth of it.</summary>
    public const int MaximumBytes = 64 * 1024 * 1024;

    private const int SniffedBytes = 1024;

    /// <summary>The capture that a file holds; null for a file that is no page.</summary>
    /// <exception cref="PageReadException">The file is a page and cannot be read, is empty or is too large.</exception>
    public static Capture? Read(FolderFile file)
    {
        var kind = PageFormats.FromName(file.RelativePath);
        if (kind == PageKind.Other || (kind is null && file.Length == 0))
        {
            return null;
        }

        try
        {
            return kind is { } known ? ReadWhole(file, known) : ReadIfHtml(file);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new PageReadException("permission denied: this user may not read the file", error);
        }
        catch (FileNotFoundException error)
        {
            throw new PageReadException("the file disappeared while the folder was read", error);
        }
        catch (IOException error)
        {
            throw new PageReadException($"the file cannot be read: {error.Message}", error);
        }
    }

    /// <summary>The capture that a stream holds (standard input, for instance): HTML where it looks like it, else text.</summary>
    /// <exception cref="PageReadException">The stream is empty or too large.</exception>
    public static Capture Read(Stream stream, string locator)
    {
        using var buffer = new MemoryStream();
        var block = new byte[81920];
        for (int read; (read = stream.Read(block)) > 0;)
        {
            buffer.Write(block, 0, read);
            Validate(buffer.Length);
        }

        Validate(buffer.Length);
        var body = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        var kind = PageFormats.FromContent(body.Span) == PageKind.Html ? PageKind.Html : PageKind.PlainText;
        return new Capture { Locator = locator, Body = body, Kind = kind };
    }

    private static Capture? ReadIfHtml(FolderFile file)
    {
        using (var stream = File.OpenRead(file.FullPath))
        {
            Span<byte> head = stackalloc byte[SniffedBytes];
            var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (PageFormats.FromContent(head[..count]) != PageKind.Html)
            {
                return null;
            }
        }

        return ReadWhole(file, PageKind.Html);
    }

    private static Capture ReadWhole(FolderFile file, PageKind kind)
    {
        Validate(file.Length);
        var body = File.ReadAllBytes(file.FullPath);
        Validate(body.Length);
        return new Capture { Locator = file.RelativePath, Body = body, Kind = kind };
    }

    private static void Validate(long length)
    {
        if (length == 0)
        {
            throw new PageReadException("the file is empty (0 bytes): save the page again, or delete the file");
        }

        if (length > MaximumBytes)
        {
            throw new PageReadException(
                $"the page is {length / (1024 * 1024)} MB, larger than the {MaximumBytes / (1024 * 1024)} MB that a page may have: split it, or move it out of the folder");
        }
    }
}
