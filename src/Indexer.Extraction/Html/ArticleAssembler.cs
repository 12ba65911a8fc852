using Indexer.Extraction.Metadata;
using Indexer.Extraction.Text;
using Indexer.Vietnamese.Dates;
using Indexer.Vietnamese.Folding;
using Indexer.Vietnamese.Unicode;

namespace Indexer.Extraction.Html;

/// <summary>
/// Puts the article together from the chosen element: takes the lead in where it stands before it, the boxes, captions
/// and bylines out.
/// </summary>
internal sealed class ArticleAssembler
{
    private const int LeadReach = 25;
    private const int ShortestLead = 30;
    // So many paragraphs make an article; before them "Bình luận" may be the name of its section.
    private const int EnoughProse = 2;

    private const int LongestLabel = 40;
    private const int LongestCaption = 250;
    private const int LongestDateLine = 100;
    private const int DescriptionMatch = 50;

    private readonly PageBlocks _page;
    private readonly Element _content;
    private readonly TitleFinder.Title _title;
    private readonly string? _description;
    private readonly List<string> _captions = [];

    private ArticleAssembler(PageBlocks page, Element content, TitleFinder.Title title, PageMetadata metadata)
    {
        (_page, _content, _title) = (page, content, title);
        _description = metadata.Description is { } text ? DiacriticFolding.Fold(text) : null;
    }

    public static ArticleBody Assemble(PageBlocks page, Element content, TitleFinder.Title title, PageMetadata metadata) =>
        new ArticleAssembler(page, content, title, metadata).Run();

    private ArticleBody Run()
    {
        var body = BodyBlocks();
        var lead = LeadBlocks(body);
        var author = TakeClosingAuthor(body);
        var leadText = lead.Count > 0 ? string.Join(' ', lead.Select(block => block.Text)) : null;
        var paragraphs = lead.Where(block => !body.Contains(block)).Concat(body).Select(block => block.Text).ToList();
        return new(paragraphs, leadText, _captions, author);
    }

    private List<Block> BodyBlocks()
    {
        var body = new List<Block>();
        var inClutter = false;
        for (var i = _content.FirstBlock; i < _content.EndBlock; i++)
        {
            var block = _page.Blocks[i];
            if (IsCaption(block))
            {
                _captions.Add(block.Text);
            }
            else if (IsNoise(block))
            {
                continue;
            }
            else if (ClutterHeadings.IsCommentHeading(block.Text) && body.Count(paragraph => paragraph.IsProse) >= EnoughProse)
            {
                break;
            }
            else if (ClutterHeadings.IsHeading(block.Text))
            {
                inClutter = true;
            }
            else if (inClutter && (!block.IsProse || IsIn(block.Parent, "li")))
            {
                continue;
            }
            else if (IsPartOfText(block, isFirst: body.Count == 0))
            {
                inClutter = false;
                body.Add(block);
            }
        }

        return body;
    }

    private bool IsPartOfText(Block block, bool isFirst)
    {
        if (block.IsMostlyLink || IsByline(block.Parent) || (block.LinkLength > 0 && ClutterHeadings.IsPointer(block.Text)) || block.Text.Equals(_title.Text, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (!block.Text.AsSpan().ContainsAnyInRange('0', '9') && !block.Text.Any(char.IsLetter))
        {
            return false;
        }

        // Before the first paragraph stand dates, labels, section names; a heading there belongs to the text.
        return !isFirst || block.IsProse || block.Text.Length > LongestLabel ? !(isFirst && IsDateLine(block)) : block.Parent.Name is "h2" or "h3" or "li" && block.LinkLength == 0;
    }

    private static bool IsDateLine(Block block) =>
        block.Text.Length <= LongestDateLine && !block.EndsSentence && VietnameseDates.TryFind(Canonicalizer.ToCanonical(block.Text), out _);

    // The blocks that are the lead: labelled so, or what the page's description repeats, or a bold first paragraph.
    private List<Block> LeadBlocks(List<Block> body)
    {
        // What stands before the headline is the site's own description.
        var start = _title.Block >= 0 && _title.Block < _content.EndBlock ? _title.Block + 1 : Math.Max(0, _content.FirstBlock - LeadReach);
        var lead = new List<Block>();
        for (var i = start; i < _content.EndBlock; i++)
        {
            var block = _page.Blocks[i];
            if (i > _content.FirstBlock + LeadReach || (lead.Count > 0 && block.Parent != lead[0].Parent && block.Parent.Parent != lead[0].Parent.Parent))
            {
                break;
            }

            if (IsLead(block))
            {
                lead.Add(block);
            }
        }

        if (lead.Count == 0 && UnlabelledLead(start) is { } setOff)
        {
            lead.Add(setOff);
        }

        if (lead.Count == 0 && body.Count > 1 && body[0] is { IsBold: true, IsProse: true } && !body[1].IsBold)
        {
            lead.Add(body[0]);
        }

        return lead;
    }

    private bool IsLead(Block block)
    {
        if (block.Text.Length < ShortestLead || block.IsMostlyLink || IsNoise(block) || IsCaption(block) || block.Text.Equals(_title.Text, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return LabelledLead(block.Parent) || RepeatsDescription(block.Text);
    }

    // Without a label: a sentence set off in bold or as a heading, between the headline and the text.
    private Block? UnlabelledLead(int start) =>
        _title.Block < 0 ? null : _page.Blocks
            .Skip(start).Take(_content.FirstBlock - start)
            .LastOrDefault(block => block.IsProse && (block.IsBold || IsSubheading(block)) && !block.IsMostlyLink && !block.Parent.IsNoise && !IsCaption(block));

    private bool LabelledLead(Element element) =>
        element != _content && (BoilerplateRules.IsLeadLabel(element.Label)
            || (element.Parent is { } parent && parent != _content && BoilerplateRules.IsLeadLabel(parent.Label) && parent.EndBlock - parent.FirstBlock <= 4));

    private bool RepeatsDescription(string text)
    {
        if (_description is null || text.Length < DescriptionMatch || _description.Length < DescriptionMatch)
        {
            return false;
        }

        var folded = DiacriticFolding.Fold(text);
        return folded.StartsWith(_description.AsSpan(0, DescriptionMatch), StringComparison.Ordinal) || _description.StartsWith(folded.AsSpan(0, DescriptionMatch), StringComparison.Ordinal);
    }

    // The last lines of an article name who wrote it and where it was taken from.
    private static string? TakeClosingAuthor(List<Block> body)
    {
        string? author = null;
        for (var lines = 0; lines < 3 && body.Count > 1; lines++)
        {
            var last = body[^1];
            var name = last.Parent.Name == "li" || IsSubheading(last) ? null : Bylines.AuthorOf(last.Text);
            if (name is not null && author is null)
            {
                author = name;
            }
            else if (!Bylines.IsAgencyLine(last.Text) && !IsSubheading(last))
            {
                break;
            }

            body.RemoveAt(body.Count - 1);
        }

        return author;
    }

    private static bool IsSubheading(Block block) => block.Parent.Name is "h2" or "h3" or "h4" or "h5" or "h6";

    private bool IsCaption(Block block) => IsCaption(block.Parent) || IsLineBesidePicture(block);

    // A short line that shares an element with a picture and with no other line; in the very same paragraph only where its
    // style or a credit sets it off from text.
    private bool IsLineBesidePicture(Block block)
    {
        if (block.Text.Length > LongestCaption)
        {
            return false;
        }

        for (var element = block.Parent; element != _content && element.EndBlock - element.FirstBlock == 1 && element.Parent is { } outer; element = outer)
        {
            if (element.Node.Descendants("img").Any())
            {
                return element != block.Parent || block.IsBold || block.Text.Contains("Ảnh:", StringComparison.Ordinal);
            }
        }

        return false;
    }

    private static bool IsCaption(Element element) =>
        IsIn(element, "figcaption") || IsIn(element, "figure") || IsIn(element, "caption")
        || element.Label.Contains("caption", StringComparison.Ordinal) || element.Parent?.Label.Contains("caption", StringComparison.Ordinal) == true;

    private static bool IsByline(Element element) =>
        BoilerplateRules.IsBylineLabel(element.Label) || (element.Parent is { } parent && BoilerplateRules.IsBylineLabel(parent.Label));

    private bool IsNoise(Block block)
    {
        for (var element = block.Parent; element is not null && element != _content; element = element.Parent)
        {
            if (element.NoiseReason is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(Element element, string name)
    {
        for (var outer = element; outer is not null; outer = outer.Parent!)
        {
            if (outer.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
