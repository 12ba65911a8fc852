using Indexer.Vietnamese.Folding;

namespace Indexer.Extraction.Metadata;

/// <summary>Finds the section in the path to an article: "Trang chủ › Kinh doanh › …".</summary>
internal static class Breadcrumbs
{
    private const int LongestSection = 40;

    /// <summary>The first step that is not the home page and is no headline; null where there is none.</summary>
    public static string? SectionOf(IEnumerable<string> steps)
    {
        foreach (var step in steps)
        {
            var name = step.Trim(' ', '›', '»', '>', '/', '|', '•');
            if (name.Length is > 1 and <= LongestSection && !IsHome(name))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whether a step is the home page.</summary>
    public static bool IsHome(string name) =>
        DiacriticFolding.Fold(name) is "trang chu" or "home" or "homepage" or "trang nhat" or "bao dien tu" || name.Contains('.', StringComparison.Ordinal);
}
