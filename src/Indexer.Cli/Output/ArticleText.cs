using System.Globalization;
using System.Text;
using Indexer.Extraction;

namespace Indexer.Cli.Output;

/// <summary>An extracted article for a person to read.</summary>
internal static class ArticleText
{
    public static string Render(string file, Article article)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(article.Title ?? "(no headline)").Append('\n');
        Line("file", file);
        Line("url", article.Url);
        Line("author", article.Author);
        Line("published", Time(article.Published));
        Line("modified", Time(article.Modified));
        Line("section", article.Section);
        Line("source", article.Source);
        Line("tags", article.Tags.Count > 0 ? string.Join(", ", article.Tags) : null);
        Line("language", article.Language);
        Line("charset", article.Charset);
        foreach (var warning in article.Warnings)
        {
            Line("warning", warning);
        }

        text.Append('\n').Append(article.Text.Replace("\n", "\n\n", StringComparison.Ordinal)).Append("\n\n");
        foreach (var caption in article.Captions)
        {
            Line("caption", caption);
        }

        return Terminal.Printable(text.Append(article.Captions.Count > 0 ? "\n" : "").ToString());

        void Line(string name, string? value)
        {
            if (value is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"{name + ":",-11}{value}\n");
            }
        }
    }

    private static string? Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
