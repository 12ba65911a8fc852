using Indexer.Extraction;

namespace Indexer.Cli.Output;

/// <summary>An extracted article in the contract's JSON form.</summary>
internal sealed record ArticleJson(
    string File,
    string? Url,
    string? Title,
    string? Lead,
    string Text,
    IReadOnlyList<string> Captions,
    string? Author,
    DateTimeOffset? Published,
    DateTimeOffset? Modified,
    string? Section,
    string? Source,
    IReadOnlyList<string> Tags,
    string? Language,
    string? Image,
    int WordCount,
    string? Charset,
    IReadOnlyList<string> Warnings)
{
    public static ArticleJson From(string file, Article article) => new(
        file, article.Url, article.Title, article.Lead, article.Text, article.Captions, article.Author, article.Published, article.Modified, article.Section,
        article.Source, article.Tags, article.Language, article.Image, article.WordCount, article.Charset, article.Warnings);
}
