namespace Indexer.Cli;

/// <summary>The exit statuses of the command line's contract.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int NoIndex = 3;
    public const int Interrupted = 130;
}
