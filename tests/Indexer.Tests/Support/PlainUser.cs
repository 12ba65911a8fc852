using System.Diagnostics;

namespace Indexer.Tests.Support;

/// <summary>Runs a command as a user who is bound by file rights: root is not.</summary>
internal static class PlainUser
{
    /// <summary>What to put before a command; empty where the tests do not run as root. Skips where there is no way.</summary>
    public static async Task<string[]> PrefixAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "file rights need a Unix file system");
        if (!Environment.IsPrivilegedProcess)
        {
            return [];
        }

        string[] prefix = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "env", "HOME=/tmp", "DOTNET_CLI_HOME=/tmp"];
        var canRead = await ExitCodeAsync([.. prefix, "test", "-r", Path.Combine(AppContext.BaseDirectory, "indexer.dll")]);
        Assert.SkipUnless(canRead == 0, "the tests run as root in a place that no other user may read: rights bind nobody here");
        return prefix;
    }

    private static async Task<int> ExitCodeAsync(string[] command)
    {
        try
        {
            using var process = Process.Start(command[0], command[1..]);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
