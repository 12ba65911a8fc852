using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Indexer.Search.Faceting;

namespace Indexer.Search.Json;

/// <summary>The one JSON form of a search's answer, for every front end.</summary>
public static class SearchJson
{
    private static readonly SearchJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = false,
        // Vietnamese stays readable; the snippet is escaped for HTML already.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The answer as a JSON object on one line; absent values are null, times ISO 8601 with offset.</summary>
    public static string Serialize(SearchResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return JsonSerializer.Serialize(new SearchResponseJson(
            response.Query,
            response.Interpreted,
            response.Total,
            Math.Round(response.Took.TotalMilliseconds, 3),
            [.. response.Hits.Select(ToJson)],
            response.Facets,
            response.Suggestion,
            response.Warnings), Context.SearchResponseJson);
    }

    private static SearchHitJson ToJson(SearchHit hit) => new(
        hit.Rank, hit.Id, hit.Score, hit.Url, hit.Title?.Text, hit.Snippet?.ToHtml(), hit.Published, hit.Source, hit.Section, hit.Author, hit.Duplicates);
}

internal sealed record SearchResponseJson(
    string Query,
    string Interpreted,
    int Total,
    double TookMs,
    IReadOnlyList<SearchHitJson> Hits,
    SearchFacets? Facets,
    string? Suggestion,
    IReadOnlyList<string> Warnings);

internal sealed record SearchHitJson(
    int Rank,
    string Id,
    float Score,
    string? Url,
    string? Title,
    string? Snippet,
    DateTimeOffset? Published,
    string? Source,
    string? Section,
    string? Author,
    int Duplicates);

[JsonSerializable(typeof(SearchResponseJson))]
internal sealed partial class SearchJsonContext : JsonSerializerContext;
