using System.Text.RegularExpressions;
using Indexer.Extraction.Text;
using Indexer.Vietnamese.Dates;
using Indexer.Vietnamese.Unicode;

namespace Indexer.Extraction.PlainText;

/// <summary>
/// A page that was saved from a news site as text: the first line is the headline, a date line follows, and behind the
/// article comes what the site puts under every article.
/// </summary>
internal static partial class PlainTextPage
{
    // A date line stands within the first lines; further down it belongs to something else.
    private const int DateReach = 6;
    private const int LongestDateLine = 80;
    private const int LongestSubheading = 120;

    // Clutter is made of headlines and teasers; three paragraphs of this length in a row are an article going on.
    private const int ParagraphLength = 300;

    public static Article Read(string content)
    {
        var lines = Lines(content);
        if (lines.Count == 0)
        {
            return new Article { Locator = "" };
        }

        var published = FindDateLine(lines, out var dateLine);
        var start = dateLine >= 0 ? dateLine + 1 : 1;
        var body = RemoveClutter(lines, start);
        var author = TakeClosingAuthor(body);
        var captions = body.Where(IsCaption).ToList();
        body.RemoveAll(IsCaption);
        return new Article
        {
            Locator = "",
            Title = lines[0],
            Lead = dateLine >= 0 && body.Count > 1 ? body[0] : null,
            Text = string.Join('\n', body),
            Captions = [.. captions.Where(caption => !EmptyCaptionPattern().IsMatch(caption))],
            Author = author,
            Published = published,
        };
    }

    private static List<string> Lines(string content)
    {
        var lines = new List<string>();
        foreach (var line in content.EnumerateLines())
        {
            if (TextLines.Collapse(line.Trim('\uFEFF').ToString()) is { Length: > 0 } text)
            {
                lines.Add(text);
            }
        }

        return lines;
    }

    private static DateTimeOffset? FindDateLine(List<string> lines, out int index)
    {
        for (index = 1; index < Math.Min(lines.Count, DateReach); index++)
        {
            if (IsDateLine(lines[index], out var date))
            {
                return date;
            }
        }

        index = -1;
        return null;
    }

    private static bool IsDateLine(string line, out DateTimeOffset date)
    {
        date = default;
        if (line.Length > LongestDateLine || !VietnameseDates.TryFind(Canonicalizer.ToCanonical(line), out var found))
        {
            return false;
        }

        date = found.Value;
        return true;
    }

    // Everything from a clutter heading on goes, unless an article clearly continues behind it: then only the box does.
    private static List<string> RemoveClutter(List<string> lines, int start)
    {
        var body = new List<string>();
        for (var i = start; i < lines.Count; i++)
        {
            if (body.Count > 0 && ClutterHeadings.IsHeading(lines[i]))
            {
                var next = NextParagraph(lines, i + 1);
                if (next < 0)
                {
                    break;
                }

                i = next - 1;
            }
            else if (!ClutterHeadings.IsPointer(lines[i]))
            {
                body.Add(lines[i]);
            }
        }

        return body;
    }

    private static int NextParagraph(List<string> lines, int start)
    {
        int first = -1, paragraphs = 0;
        for (var i = start; i < lines.Count; i++)
        {
            if (IsDateLine(lines[i], out _) || ClutterHeadings.IsHeading(lines[i]))
            {
                return -1;
            }

            if (lines[i].Length >= ParagraphLength)
            {
                first = first < 0 ? i : first;
                paragraphs++;
            }
        }

        return paragraphs >= 3 ? first : -1;
    }

    private static string? TakeClosingAuthor(List<string> body)
    {
        string? author = null;
        while (body.Count > 1)
        {
            if (Bylines.IsAgencyLine(body[^1]))
            {
                body.RemoveAt(body.Count - 1);
            }
            else if (author is null && body[^1].Length < LongestSubheading && Bylines.AuthorOf(body[^1]) is { } name)
            {
                author = name;
                body.RemoveAt(body.Count - 1);
            }
            else
            {
                break;
            }
        }

        return author;
    }

    private static bool IsCaption(string line) => CaptionPattern().IsMatch(line);

    [GeneratedRegex(@"^[-–\s]{0,4}(?:Ảnh|Hình|Video)\s+[0-9]{1,3}\s?[.:]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CaptionPattern();

    [GeneratedRegex(@"^[-–\s]{0,4}(?:Ảnh|Hình|Video)\s+[0-9]{1,3}\s?[.:]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EmptyCaptionPattern();
}
