using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Indexer.Cli.Output;

/// <summary>The JSON objects that the command line prints, one a line: snake_case keys, absent values null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ArticleJson))]
[JsonSerializable(typeof(RebuildJson))]
[JsonSerializable(typeof(AnalysisJson))]
[JsonSerializable(typeof(StatsJson))]
[JsonSerializable(typeof(CheckJson))]
internal sealed partial class JsonLine : JsonSerializerContext
{
    /// <summary>Vietnamese stays readable: nothing is escaped that JSON does not ask for.</summary>
    public static JsonLine Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
