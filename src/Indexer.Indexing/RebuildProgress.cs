namespace Indexer.Indexing;

/// <summary>How far a rebuild is; may be read from any thread while it runs.</summary>
public sealed class RebuildProgress
{
    private long _totalFiles;
    private long _totalBytes;
    private long _files;
    private long _bytes;
    private long _pages;
    private int _writing;

    /// <summary>The files of the folder; 0 until the folder was walked through.</summary>
    public long TotalFiles => Interlocked.Read(ref _totalFiles);

    /// <summary>The bytes of these files.</summary>
    public long TotalBytes => Interlocked.Read(ref _totalBytes);

    /// <summary>Files done, of every kind.</summary>
    public long Files => Interlocked.Read(ref _files);

    /// <summary>Bytes done.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Pages put into the index.</summary>
    public long Pages => Interlocked.Read(ref _pages);

    /// <summary>Whether all pages are done and the index is being merged and committed.</summary>
    public bool IsWriting => Volatile.Read(ref _writing) != 0;

    internal void Start(long files, long bytes)
    {
        Interlocked.Exchange(ref _totalFiles, files);
        Interlocked.Exchange(ref _totalBytes, bytes);
    }

    internal void Done(long bytes, bool isPage)
    {
        Interlocked.Increment(ref _files);
        Interlocked.Add(ref _bytes, bytes);
        if (isPage)
        {
            Interlocked.Increment(ref _pages);
        }
    }

    internal void StartWriting() => Volatile.Write(ref _writing, 1);
}
