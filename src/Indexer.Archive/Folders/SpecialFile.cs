using System.Runtime.InteropServices;

namespace Indexer.Archive.Folders;

/// <summary>
/// Tells pipes, sockets and devices from regular files without opening them: opening a pipe that nobody writes to waits
/// for ever. .NET has no call for this, so it asks Linux (statx, whose layout is the same on every architecture).
/// </summary>
internal static partial class SpecialFile
{
    private const int AtCurrentDirectory = -100;
    private const int DoNotFollowLinks = 0x100;
    private const uint TypeOnly = 0x1;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;

    public static unsafe bool Is(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        var status = stackalloc byte[256];
        return Statx(AtCurrentDirectory, path, DoNotFollowLinks, TypeOnly, status) == 0
            && (*(ushort*)(status + ModeOffset) & TypeMask) != RegularFile;
    }

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Statx(int directory, string path, int flags, uint mask, byte* status);
}
