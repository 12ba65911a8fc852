using System.Buffers.Binary;
using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;

namespace Indexer.Archive.Folders;

/// <summary>
/// A folder of saved pages, at any depth. Walks through it without holding a list of its files; does not follow symbolic
/// links, does not open special files, does not look into an index.
/// </summary>
public sealed class ArchiveFolder
{
    /// <summary>The name of the folder that holds a folder's own index and is never read as content.</summary>
    public const string IndexFolderName = ".index";

    /// <summary>Opens a folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public ArchiveFolder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        FullPath = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (!Directory.Exists(FullPath))
        {
            throw new DirectoryNotFoundException(File.Exists(FullPath)
                ? $"{path} is a file, not a folder: name the folder that holds the pages"
                : $"there is no folder {path}: check the spelling");
        }
    }

    /// <summary>The folder's absolute path.</summary>
    public string FullPath { get; }

    /// <summary>
    /// The regular files below the folder, in the order in which the file system lists them. Memory does not grow with
    /// their number.
    /// </summary>
    /// <param name="onFailure">Called for each folder that may not be listed; the walk goes on.</param>
    /// <param name="onSkipped">Called with the relative path of each symbolic link and special file.</param>
    public IEnumerable<FolderFile> EnumerateFiles(Action<FolderFailure>? onFailure = null, Action<string>? onSkipped = null)
    {
        var pending = new Stack<string>([FullPath]);
        while (pending.TryPop(out var directory))
        {
            using var entries = new DirectoryListing(directory);
            while (true)
            {
                Entry entry;
                try
                {
                    if (!entries.TryNext(out entry))
                    {
                        break;
                    }
                }
                catch (Exception error) when (error is UnauthorizedAccessException or IOException)
                {
                    onFailure?.Invoke(new(RelativePath(directory), ReasonFor(error)));
                    break;
                }

                if (entry.IsDirectory)
                {
                    pending.Push(entry.Path);
                }
                else if (entry.IsLink || (entry.Length == 0 && SpecialFile.Is(entry.Path)))
                {
                    onSkipped?.Invoke(RelativePath(entry.Path));
                }
                else
                {
                    yield return new(RelativePath(entry.Path), entry.Path, entry.Length, entry.LastWriteTime);
                }
            }
        }
    }

    /// <summary>Walks through the folder once and sums it up.</summary>
    public FolderSummary Summarize(CancellationToken cancellationToken = default)
    {
        long files = 0, bytes = 0;

        // The sum of the entries' hashes does not depend on the order in which the file system lists them.
        Span<ulong> sum = stackalloc ulong[4];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var file in EnumerateFiles())
        {
            cancellationToken.ThrowIfCancellationRequested();
            files++;
            bytes += file.Length;
            SHA256.HashData(Encoding.UTF8.GetBytes($"{file.RelativePath}\0{file.Length}\0{file.LastWriteTime.UtcTicks}"), hash);
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += BinaryPrimitives.ReadUInt64LittleEndian(hash[(i * sizeof(ulong))..]);
            }
        }

        return new(files, bytes, $"{sum[0]:x16}{sum[1]:x16}{sum[2]:x16}{sum[3]:x16}");
    }

    private static string ReasonFor(Exception error) => error is UnauthorizedAccessException
        ? "permission denied: the folder may not be listed by this user"
        : $"the folder cannot be listed: {error.Message}";

    private string RelativePath(string path) =>
        path.Length == FullPath.Length ? "." : Path.GetRelativePath(FullPath, path).Replace(Path.DirectorySeparatorChar, '/');

    private readonly record struct Entry(string Path, bool IsDirectory, bool IsLink, long Length, DateTimeOffset LastWriteTime);

    // Opens the directory at the first call, so that a directory that may not be listed fails there.
    private sealed class DirectoryListing(string directory) : IDisposable
    {
        private static readonly EnumerationOptions Everything = new()
        {
            AttributesToSkip = FileAttributes.None,
            IgnoreInaccessible = false,
            RecurseSubdirectories = false,
            ReturnSpecialDirectories = false,
        };

        private IEnumerator<Entry>? _entries;

        public bool TryNext(out Entry entry)
        {
            _entries ??= new FileSystemEnumerable<Entry>(directory, Describe, Everything)
            {
                ShouldIncludePredicate = (ref FileSystemEntry found) =>
                    !(found.IsDirectory && found.FileName.Equals(IndexFolderName, StringComparison.Ordinal)),
            }.GetEnumerator();
            var any = _entries.MoveNext();
            entry = any ? _entries.Current : default;
            return any;
        }

        public void Dispose() => _entries?.Dispose();

        private static Entry Describe(ref FileSystemEntry found)
        {
            var isLink = found.Attributes.HasFlag(FileAttributes.ReparsePoint);
            return new(found.ToFullPath(), found.IsDirectory && !isLink, isLink, isLink || found.IsDirectory ? 0 : found.Length, found.LastWriteTimeUtc);
        }
    }
}
