using Indexer.Vietnamese.Folding;

namespace Indexer.Extraction.Text;

/// <summary>
/// The headings under which Vietnamese news sites put what is no part of the article: related links, comments, most read.
/// Compared without marks and case, so that every spelling is met.
/// </summary>
internal static class ClutterHeadings
{
    private const int LongestHeading = 60;

    private static readonly HashSet<string> Headings = new(StringComparer.Ordinal)
    {
        "tin lien quan", "bai lien quan", "bai viet lien quan", "tin tuc lien quan", "cac tin lien quan", "chu de lien quan", "noi dung lien quan",
        "tin bai lien quan", "bai viet cung chu de", "tin cung chuyen muc", "cung chuyen muc", "cung chu de", "bai cung chuyen muc",
        "cac tin khac", "tin khac", "cac bai khac", "cac bai viet khac", "tin cu hon", "tin moi hon", "bai moi", "tin moi", "tin moi nhat", "moi nhat",
        "doc nhieu", "doc nhieu nhat", "tin doc nhieu", "xem nhieu", "xem nhieu nhat", "tin xem nhieu", "duoc quan tam", "noi bat", "tin noi bat",
        "noi bat trong ngay", "tin noi bat trong ngay", "noi bat trang chu", "co the ban quan tam", "ban co the quan tam", "co the ban thich", "dung bo lo", "dang quan tam", "tin hot",
        "xem them", "xem tiep", "doc them", "doc tiep", "tin tuc khac", "goi y cho ban", "danh cho ban", "tin tai tro", "thong tin doanh nghiep",
        "sap xep theo luot thich", "chia se bai viet", "chia se", "theo doi chung toi", "tu khoa", "tags", "tag",
        "related news", "related articles", "related posts", "related stories", "most read", "most popular", "trending",
        "read more", "read also", "see also", "more from", "you may also like", "recommended", "share this", "share this article",
    };

    private static readonly HashSet<string> CommentHeadings = new(StringComparer.Ordinal)
    {
        "binh luan", "y kien", "y kien ban doc", "binh luan tieu bieu", "y kien cua ban", "phan hoi", "ban doc binh luan", "y kien binh luan", "y kien doc gia",
        "gui binh luan", "viet binh luan", "thao luan", "comments", "leave a comment",
    };

    // How such headings begin where more stands in them.
    private static readonly string[] CommentOpenings =
    [
        "chua co binh luan", "hay la nguoi dau tien binh luan", "sap xep theo luot thich", "sap xep theo ngay", "binh luan tieu bieu", "y kien ban doc",
    ];

    /// <summary>Whether a line is such a heading and nothing else; a count behind it ("Bình luận (0)") aside.</summary>
    public static bool IsHeading(string line)
    {
        if (line.Length > LongestHeading * 2)
        {
            return false;
        }

        var heading = Normalize(line);
        return Headings.Contains(heading) || CommentHeadings.Contains(heading) || IsCommentOpening(heading);
    }

    /// <summary>Whether a line is the heading of readers' comments: behind an article only they follow.</summary>
    public static bool IsCommentHeading(string line) => line.Length <= LongestHeading && CommentHeadings.Contains(Normalize(line));

    /// <summary>Whether a line opens with "Xem thêm:" or the like: a pointer to another article inside this one.</summary>
    public static bool IsPointer(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 40 && Normalize(line[..colon]) is "xem them" or "doc them" or "xem tiep" or "doc tiep" or "tin lien quan" or "bai lien quan"
            or "tu khoa" or "tags" or "tag" or "read more" or "read also" or "see also";
    }

    private static bool IsCommentOpening(string heading)
    {
        foreach (var opening in CommentOpenings)
        {
            if (heading.StartsWith(opening, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string Normalize(string line)
    {
        var folded = DiacriticFolding.Fold(TextLines.Collapse(line));
        var end = folded.Length;
        while (end > 0 && (char.IsPunctuation(folded[end - 1]) || char.IsDigit(folded[end - 1]) || char.IsSymbol(folded[end - 1]) || folded[end - 1] == ' '))
        {
            end--;
        }

        var start = 0;
        while (start < end && !char.IsLetter(folded[start]))
        {
            start++;
        }

        return folded[start..end];
    }
}
