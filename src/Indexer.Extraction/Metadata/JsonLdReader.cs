using System.Net;
using System.Text.Json;
using Indexer.Extraction.Text;

namespace Indexer.Extraction.Metadata;

/// <summary>
/// Reads schema.org metadata of an article from JSON-LD (https://schema.org/Article): graphs, arrays and nested objects;
/// broken JSON as far as it can be mended.
/// </summary>
internal static class JsonLdReader
{
    private const int MaximumDepth = 32;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = MaximumDepth * 2,
    };

    /// <summary>Adds what a script says to the metadata; what is there already stays.</summary>
    public static void Read(string script, PageMetadata metadata)
    {
        using var json = Parse(script);
        if (json is not null)
        {
            Visit(json.RootElement, metadata, 0);
        }
    }

    private static JsonDocument? Parse(string script)
    {
        // Raw line breaks inside strings are the commonest fault, the CDATA and comment marks of old templates the next.
        var text = string.Create(script.Length, script, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        });
        var start = text.AsSpan().IndexOfAny('{', '[');
        var end = text.AsSpan().LastIndexOfAny('}', ']');
        if (start < 0 || end < start)
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(text.AsMemory(start, end - start + 1), Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Visit(JsonElement element, PageMetadata metadata, int depth)
    {
        if (depth > MaximumDepth)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Visit(item, metadata, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (IsArticle(element))
            {
                ReadArticle(element, metadata);
            }
            else if (HasType(element, "BreadcrumbList"))
            {
                metadata.Section ??= SectionOf(element);
            }

            foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
            {
                if (element.TryGetProperty(name, out var nested) && nested.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                {
                    Visit(nested, metadata, depth + 1);
                }
            }
        }
    }

    private static void ReadArticle(JsonElement article, PageMetadata metadata)
    {
        metadata.Headline ??= Text(article, "headline") ?? Text(article, "name");
        metadata.Description ??= Text(article, "description");
        metadata.Published ??= StatedTime.Parse(Text(article, "datePublished") ?? Text(article, "dateCreated"));
        metadata.Modified ??= StatedTime.Parse(Text(article, "dateModified"));
        metadata.Author ??= AuthorOf(article);
        metadata.Section ??= FirstText(article, "articleSection");
        metadata.Image ??= UrlOf(article, "image");
        metadata.JsonLdUrl ??= UrlOf(article, "url") ?? UrlOf(article, "mainEntityOfPage");
        if (metadata.Tags.Count == 0)
        {
            AddTags(article, metadata.Tags);
        }
    }

    private static bool IsArticle(JsonElement element) =>
        HasType(element, "Article") || HasType(element, "BlogPosting") || HasType(element, "Report") || HasType(element, "LiveBlogPosting");

    // NewsArticle, ReportageNewsArticle and the like all end in Article.
    private static bool HasType(JsonElement element, string type)
    {
        if (!element.TryGetProperty("@type", out var types))
        {
            return false;
        }

        return types.ValueKind switch
        {
            JsonValueKind.String => types.GetString()!.EndsWith(type, StringComparison.OrdinalIgnoreCase),
            JsonValueKind.Array => types.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.String && item.GetString()!.EndsWith(type, StringComparison.OrdinalIgnoreCase)),
            _ => false,
        };
    }

    private static string? AuthorOf(JsonElement article)
    {
        if (!article.TryGetProperty("author", out var author))
        {
            return null;
        }

        var names = new List<string>();
        foreach (var person in author.ValueKind == JsonValueKind.Array ? [.. author.EnumerateArray()] : new[] { author })
        {
            var name = person.ValueKind switch
            {
                JsonValueKind.String => person.GetString(),
                JsonValueKind.Object when !HasType(person, "Organization") => FirstText(person, "name"),
                _ => null,
            };
            if (Clean(name) is { } clean && !names.Contains(clean))
            {
                names.Add(clean);
            }
        }

        return names.Count == 0 ? null : string.Join(", ", names);
    }

    // The last step of the path that is neither the home page nor the article itself.
    private static string? SectionOf(JsonElement breadcrumbs)
    {
        if (!breadcrumbs.TryGetProperty("itemListElement", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var names = new List<string>();
        foreach (var item in items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object))
        {
            var name = Text(item, "name") ?? (item.TryGetProperty("item", out var page) && page.ValueKind == JsonValueKind.Object ? Text(page, "name") : null);
            if (name is not null)
            {
                names.Add(name);
            }
        }

        return Breadcrumbs.SectionOf(names);
    }

    private static void AddTags(JsonElement article, List<string> tags)
    {
        if (!article.TryGetProperty("keywords", out var keywords))
        {
            return;
        }

        var values = keywords.ValueKind switch
        {
            JsonValueKind.String => keywords.GetString()!.Split(','),
            JsonValueKind.Array => [.. keywords.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
            _ => [],
        };
        tags.AddRange(values.Select(Clean).OfType<string>());
    }

    private static string? UrlOf(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            value = value.EnumerateArray().FirstOrDefault();
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => Clean(value.GetString()),
            JsonValueKind.Object => Text(value, "url") ?? Text(value, "@id"),
            _ => null,
        };
    }

    private static string? FirstText(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => Clean(item.GetString())).FirstOrDefault()
            : Text(element, name);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? Clean(value.GetString()) : null;

    private static string? Clean(string? text) => TextLines.CollapseOrNull(WebUtility.HtmlDecode(text));
}
