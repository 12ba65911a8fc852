namespace Indexer.Cli.Output;

/// <summary>The tokens of a text. Offsets and lengths are in UTF-16 units of the text as given.</summary>
internal sealed record AnalysisJson(string Text, bool IsCanonical, IReadOnlyList<TokenJson> Tokens);

internal sealed record TokenJson(int Position, int Start, int Length, string Text, string Folded, string Exact, string? Bigram);
