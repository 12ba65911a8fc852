namespace Indexer.Cli.Output;

/// <summary>The outcome of verifying an index.</summary>
internal sealed record CheckJson(string Index, bool Sound, int Documents, int Segments, IReadOnlyList<string> Problems);
