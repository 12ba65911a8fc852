namespace Indexer.Extraction.Html;

/// <summary>The article put together: lead and body in reading order, and what was taken out of them.</summary>
internal sealed record ArticleBody(IReadOnlyList<string> Paragraphs, string? Lead, IReadOnlyList<string> Captions, string? ClosingAuthor);
