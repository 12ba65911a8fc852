using System.Diagnostics;
using Indexer.Tests.Support;

namespace Indexer.Tests.CommandLine;

/// <summary>kill -9 at moments spread over a rebuild, and Ctrl-C.</summary>
public sealed class KilledRebuildTests : IDisposable
{
    private const int Pages = 400;

    private readonly TemporaryFolder _folder = new();

    private string Index => _folder[".index"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_rebuild_leaves_the_old_index_and_the_next_one_cleans_up()
    {
        _folder.WritePage("first.html", "Bản tin đầu", "Chợ phiên họp ở bãi đất trống ven sông, người mua kẻ bán đông vui như mọi lần.");
        (await IndexerProcess.RunAsync("rebuild", _folder.FullPath)).ExitCode.ShouldBe(0);
        var old = IndexFiles.Contents(Index);
        WritePages();

        // Not by the clock but by what is on the disk: as soon as the lock, the first, the second … new file is there.
        var killed = 0;
        foreach (var newFiles in new[] { 0, 1, 2, 3, 5, 8, 12 })
        {
            using var process = IndexerProcess.Start(["rebuild", _folder.FullPath]);
            while (!process.HasExited && NewFiles(old) < newFiles)
            {
                await Task.Yield();
            }

            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            if (process.ExitCode == 0)
            {
                break;
            }

            killed++;
            IndexFiles.Contents(Index).Intersect(old).ShouldBe(old, $"killed with {newFiles} new files");
            var answer = await IndexerProcess.RunAsync("search", "chợ phiên", "--json", "--index", Index);
            answer.ExitCode.ShouldBe(0, answer.ToString());
            answer.Ids.ShouldBe(["first.html"]);
        }

        killed.ShouldBeGreaterThanOrEqualTo(3);
        (await IndexerProcess.RunAsync("rebuild", _folder.FullPath)).ExitCode.ShouldBe(0);
        (await IndexerProcess.RunAsync("search", "chợ phiên", "--json", "--index", Index)).Json.GetProperty("total").GetInt32().ShouldBe(Pages + 1);
        (await IndexerProcess.RunAsync("check", "--index", Index)).ExitCode.ShouldBe(0);
        IndexFiles.Stray(Index).ShouldBeEmpty();
    }

    [Fact]
    public async Task Interrupted_rebuild_ends_with_status_130_and_the_old_index()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs kill(1)");
        _folder.WritePage("first.html", "Bản tin đầu", "Chợ phiên họp ở bãi đất trống ven sông, người mua kẻ bán đông vui như mọi lần.");
        await IndexerProcess.RunAsync("rebuild", _folder.FullPath);
        var old = IndexFiles.Contents(Index);
        WritePages();
        using var process = IndexerProcess.Start(["rebuild", _folder.FullPath]);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (!process.HasExited && NewFiles(old) < 1)
        {
            await Task.Yield();
        }

        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(130);
        (await error).ShouldContain("interrupted");
        IndexFiles.Contents(Index).ShouldBe(old);
        IndexFiles.Stray(Index).ShouldBeEmpty();
    }

    private void WritePages()
    {
        for (var i = 0; i < Pages; i++)
        {
            _folder.WritePage($"{i % 7}/page{i}.html", $"Bản tin số {i}", string.Join('\n', Enumerable.Range(0, 60).Select(line => $"Chợ phiên lần {i} họp ở bãi đất số {line * i}, người mua kẻ bán đông vui hơn lần {i - line}.")));
        }
    }

    private int NewFiles(IReadOnlyList<(string Name, long Length, DateTime Changed)> old) =>
        Directory.EnumerateFiles(Index).Select(path => Path.GetFileName(path)).Except([.. old.Select(file => file.Name), "write.lock"], StringComparer.Ordinal).Count();
}
