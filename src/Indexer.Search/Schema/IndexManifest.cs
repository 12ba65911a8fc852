using System.Globalization;

namespace Indexer.Search.Schema;

/// <summary>What an index says of itself; kept in the user data of its Lucene commit.</summary>
/// <param name="SchemaVersion">The version of the fields, see <see cref="ArticleFields.SchemaVersion"/>.</param>
/// <param name="Folder">The folder it was built from, as an absolute path.</param>
/// <param name="FolderState">The fingerprint of that folder when the build began.</param>
/// <param name="BuiltAt">When it was committed.</param>
/// <param name="Documents">How many articles it holds.</param>
/// <param name="Skipped">How many files of the folder were no pages.</param>
/// <param name="Failed">How many pages could not be read.</param>
/// <param name="TextBytes">The UTF-8 bytes of all headlines and texts.</param>
public sealed record IndexManifest(int SchemaVersion, string Folder, string FolderState, DateTimeOffset BuiltAt, long Documents, long Skipped, long Failed, long TextBytes)
{
    private const string SchemaKey = "indexer.schema";

    /// <summary>The user data to commit.</summary>
    public IDictionary<string, string> ToUserData() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [SchemaKey] = Text(SchemaVersion),
        ["indexer.folder"] = Folder,
        ["indexer.folder_state"] = FolderState,
        ["indexer.built_at"] = BuiltAt.ToString("O", CultureInfo.InvariantCulture),
        ["indexer.documents"] = Text(Documents),
        ["indexer.skipped"] = Text(Skipped),
        ["indexer.failed"] = Text(Failed),
        ["indexer.text_bytes"] = Text(TextBytes),
    };

    /// <summary>Reads a commit's user data.</summary>
    /// <returns>Null where this program did not write them.</returns>
    public static IndexManifest? FromUserData(IDictionary<string, string> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (!data.TryGetValue(SchemaKey, out var schema) || !int.TryParse(schema, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            return null;
        }

        return new(
            version,
            data.TryGetValue("indexer.folder", out var folder) ? folder : "",
            data.TryGetValue("indexer.folder_state", out var state) ? state : "",
            data.TryGetValue("indexer.built_at", out var at) && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.None, out var built) ? built : default,
            Number("indexer.documents"),
            Number("indexer.skipped"),
            Number("indexer.failed"),
            Number("indexer.text_bytes"));

        long Number(string key) =>
            data.TryGetValue(key, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
