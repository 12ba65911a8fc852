using System.Collections.Concurrent;
using System.Text;
using Indexer.Archive;
using Indexer.Archive.Folders;
using Indexer.Archive.Pages;
using Indexer.Extraction;
using Indexer.Search;
using Indexer.Search.Inspection;
using Indexer.Search.Schema;

namespace Indexer.Indexing;

/// <summary>
/// Builds an index from a folder of pages: each core takes the next file, reads it, extracts its article and hands it to
/// Lucene. Nothing is kept between files, so memory does not grow with the folder. Nothing of the old index goes before
/// the one commit at the end.
/// </summary>
public sealed class ArchiveIndexer
{
    // Pages above this size take their turns: parsing one needs many times its size in memory.
    private const long LargePage = 1024 * 1024;

    private readonly RebuildOptions _options;
    private readonly RebuildProgress _progress;
    private readonly Action<PageFailure>? _onFailure;
    private readonly Action<PageFailure>? _onWarning;
    private readonly ConcurrentBag<PageFailure> _failures = [];
    private readonly Lock _largePages = new();
    private long _documents;
    private long _skipped;
    private long _failed;
    private long _bytes;
    private long _textBytes;

    private ArchiveIndexer(RebuildOptions options, RebuildProgress progress, Action<PageFailure>? onFailure, Action<PageFailure>? onWarning) =>
        (_options, _progress, _onFailure, _onWarning) = (options, progress, onFailure, onWarning);

    /// <summary>The index directory that belongs to a folder where no other is named.</summary>
    public static string DefaultIndexDirectory(string folder) => Path.Combine(folder, ArchiveFolder.IndexFolderName);

    /// <summary>Builds a fresh index from every article below a folder, then switches to it.</summary>
    /// <param name="options">The folder and how to read it.</param>
    /// <param name="progress">Filled while the rebuild runs.</param>
    /// <param name="onFailure">Called, from any thread, for each page that cannot be indexed.</param>
    /// <param name="onWarning">Called, from any thread, for what was repaired or cut in a page that was indexed.</param>
    /// <param name="cancellationToken">Ends the rebuild; the old index stays.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IndexingException">The folder holds no article, or the index cannot be written.</exception>
    public static RebuildReport Rebuild(
        RebuildOptions options,
        RebuildProgress? progress = null,
        Action<PageFailure>? onFailure = null,
        Action<PageFailure>? onWarning = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ArchiveIndexer(options, progress ?? new RebuildProgress(), onFailure, onWarning).Run(cancellationToken);
    }

    /// <summary>Whether an index was built from a folder as it is now.</summary>
    public static bool IsCurrent(string folder, string indexDirectory, CancellationToken cancellationToken = default)
    {
        var archive = new ArchiveFolder(folder);
        try
        {
            using var searcher = ArticleSearcher.Open(indexDirectory);
            return searcher.Manifest.Folder == archive.FullPath && searcher.Manifest.FolderState == archive.Summarize(cancellationToken).State;
        }
        catch (IndexUnavailableException)
        {
            return false;
        }
    }

    private RebuildReport Run(CancellationToken cancellationToken)
    {
        var started = _options.Clock.GetTimestamp();
        var folder = new ArchiveFolder(_options.Folder);
        var indexDirectory = Path.GetFullPath(_options.IndexDirectory ?? DefaultIndexDirectory(folder.FullPath));

        // The state is taken before the first page is read: what changes from here on makes the index out of date.
        var summary = folder.Summarize(cancellationToken);
        _progress.Start(summary.Files, summary.Bytes);
        using (var target = IndexTarget.Open(indexDirectory, _options.BufferMegabytes))
        {
            ReadPages(folder, target, cancellationToken);
            if (_documents == 0)
            {
                throw new IndexingException(NothingFound());
            }

            _progress.StartWriting();
            target.Commit(new IndexManifest(
                ArticleFields.SchemaVersion, folder.FullPath, summary.State, _options.Clock.GetUtcNow(), _documents, _skipped, _failed, _textBytes), cancellationToken);
        }

        return new RebuildReport
        {
            Documents = _documents,
            Skipped = _skipped,
            Failed = _failed,
            Bytes = _bytes,
            TextBytes = _textBytes,
            Took = _options.Clock.GetElapsedTime(started),
            IndexBytes = IndexStatistics.SizeOf(indexDirectory),
            Failures = [.. _failures.OrderBy(failure => failure.File, StringComparer.Ordinal)],
        };
    }

    private string NothingFound()
    {
        var found = (_skipped, _failed) switch
        {
            (0, 0) => "it is empty",
            (_, 0) => $"none of its {_skipped} files is a page (.html, .htm, .xhtml, .shtml, .txt)",
            _ => $"{_failed} pages could not be read, {_skipped} files are no pages",
        };
        return $"no article found in {_options.Folder}: {found}. No index was built; one that was there is unchanged.";
    }

    private void ReadPages(ArchiveFolder folder, IndexTarget target, CancellationToken cancellationToken)
    {
        var files = folder.EnumerateFiles(
            failure => Fail(failure.Path, failure.Reason),
            _ => Interlocked.Increment(ref _skipped));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Threads, CancellationToken = cancellationToken };
        try
        {
            Parallel.ForEach(
                Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering),
                parallel,
                () => new ArticleDocumentBuilder(),
                (file, _, builder) =>
                {
                    if (file.Length > LargePage)
                    {
                        lock (_largePages)
                        {
                            AddPage(file, builder, target);
                        }
                    }
                    else
                    {
                        AddPage(file, builder, target);
                    }

                    return builder;
                },
                builder => builder.Dispose());
        }
        catch (AggregateException errors) when (errors.Flatten().InnerExceptions.OfType<IndexingException>().FirstOrDefault() is { } error)
        {
            throw new IndexingException(error.Message, errors);
        }
    }

    private void AddPage(FolderFile file, ArticleDocumentBuilder builder, IndexTarget target)
    {
        var article = Read(file);
        if (article is null)
        {
            _progress.Done(file.Length, isPage: false);
            return;
        }

        foreach (var warning in article.Warnings)
        {
            _onWarning?.Invoke(new(file.RelativePath, warning));
        }

        target.Add(builder.Build(new IndexedArticle
        {
            Id = article.Locator,
            Url = article.Url,
            Title = article.Title,
            Text = article.Text,
            Published = article.Published,
            Source = article.Source,
            Section = article.Section,
            Author = article.Author,
        }));
        Interlocked.Increment(ref _documents);
        Interlocked.Add(ref _bytes, file.Length);
        Interlocked.Add(ref _textBytes, Encoding.UTF8.GetByteCount(article.Text) + Encoding.UTF8.GetByteCount(article.Title ?? ""));
        _progress.Done(file.Length, isPage: true);
    }

    private Article? Read(FolderFile file)
    {
        try
        {
            if (PageFile.Read(file) is not { } capture)
            {
                Interlocked.Increment(ref _skipped);
                return null;
            }

            var article = ArticleExtractor.Extract(capture);
            if (article.Failure is null)
            {
                return article;
            }

            Fail(file.RelativePath, article.Failure);
        }
        catch (PageReadException error)
        {
            Fail(file.RelativePath, error.Message);
        }

        return null;
    }

    private void Fail(string path, string reason)
    {
        var failure = new PageFailure(path, reason);
        if (Interlocked.Increment(ref _failed) <= RebuildReport.MostFailures)
        {
            _failures.Add(failure);
        }

        _onFailure?.Invoke(failure);
    }
}
