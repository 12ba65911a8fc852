using System.Globalization;
using Indexer.Indexing;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Indexer.Cli.Output;

/// <summary>Runs a rebuild and shows it: a progress bar on a terminal, failures and warnings as they come, a summary.</summary>
internal static class RebuildView
{
    // The bar is redrawn this often.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    public static async Task<RebuildReport> RunAsync(RebuildOptions options, CancellationToken cancellationToken)
    {
        var progress = new RebuildProgress();
        var rebuild = Task.Run(
            () => ArchiveIndexer.Rebuild(
                options,
                progress,
                failure => Terminal.Error($"{failure.File}: {failure.Error}"),
                warning => Terminal.Warning($"{warning.File}: {warning.Error}"),
                cancellationToken),
            cancellationToken);
        if (Terminal.Err.Profile.Capabilities.Interactive && !Console.IsErrorRedirected)
        {
            await ShowAsync(rebuild, progress);
        }

        return await rebuild;
    }

    public static void Summarize(RebuildReport report, IAnsiConsole console)
    {
        var rate = report.Took.TotalSeconds > 0 ? report.Documents / report.Took.TotalSeconds : 0;
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Documents:N0} articles indexed in {report.Took.TotalSeconds:0.0} s ({rate:N0} pages/s), {report.Skipped:N0} files skipped, {report.Failed:N0} failed; index {Size(report.IndexBytes)}"));
    }

    public static string Size(long bytes) => bytes switch
    {
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} kB"),
        < 1000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.00} GB"),
    };

    private static Task ShowAsync(Task rebuild, RebuildProgress progress) =>
        Terminal.Err.Progress()
            .AutoClear(enabled: true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(progress), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask("reading the folder", maxValue: 1);
                while (!rebuild.IsCompleted)
                {
                    if (progress.TotalFiles > 0)
                    {
                        task.Description = progress.IsWriting ? "writing the index" : "indexing";
                        task.MaxValue = Math.Max(1, progress.TotalBytes);
                        task.Value = progress.Bytes;
                    }

                    await Task.WhenAny(rebuild, Task.Delay(Interval));
                }
            });

    // Pages a second since the first page.
    private sealed class RateColumn(RebuildProgress progress) : ProgressColumn
    {
        private readonly long _started = TimeProvider.System.GetTimestamp();

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
        {
            var seconds = TimeProvider.System.GetElapsedTime(_started).TotalSeconds;
            var rate = seconds > 0 ? progress.Pages / seconds : 0;
            return new Text(string.Create(CultureInfo.InvariantCulture, $"{progress.Pages:N0} pages, {rate:N0}/s"));
        }
    }
}
