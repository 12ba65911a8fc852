namespace Indexer.Extraction.Html;

/// <summary>A page's markup without what no reader sees, safe to hand to the parser.</summary>
/// <param name="Markup">Markup of bounded depth and size, without scripts, styles, comments and drawings.</param>
/// <param name="JsonLd">The page's JSON-LD scripts.</param>
/// <param name="SavedFrom">The URL in the comment that browsers write into saved pages, if any.</param>
/// <param name="Warnings">What was cut.</param>
internal sealed record ReducedHtml(string Markup, IReadOnlyList<string> JsonLd, string? SavedFrom, IReadOnlyList<string> Warnings);
