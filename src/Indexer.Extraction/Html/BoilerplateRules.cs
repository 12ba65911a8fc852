using System.Text.RegularExpressions;
using HtmlAgilityPack;

namespace Indexer.Extraction.Html;

/// <summary>
/// What an element's name, class, id and role say of its content. The words are those that publishers' content management
/// systems use, Vietnamese and English; none belongs to one site.
/// </summary>
internal static partial class BoilerplateRules
{
    private static readonly HashSet<string> NoiseWords = new(StringComparer.Ordinal)
    {
        "nav", "navbar", "navigation", "menu", "submenu", "topbar", "toolbar", "footer", "foot", "sidebar", "aside", "breadcrumb", "breadcrumbs", "crumb", "crumbs",
        "share", "sharing", "shares", "social", "socials", "like", "facebook", "fb", "zalo", "twitter", "addthis", "sharethis",
        "tags", "taglist", "keywords", "tukhoa", "ads", "ad", "adv", "advert", "advertisement", "advertising", "banner", "qc", "quangcao", "sponsor", "sponsored", "promo", "promotion",
        "popup", "modal", "overlay", "newsletter", "subscribe", "subscription", "signup", "login", "register", "search", "searchbox",
        "related", "relate", "relatednews", "relatedonenews", "relatedposts", "lienquan", "tinlienquan", "recommend", "recommended", "recommendation", "recommendations", "suggest", "suggestion",
        "mostread", "mostviewed", "popular", "trending", "docnhieu", "xemnhieu", "readmore", "xemthem", "docthem", "othernews", "tinkhac", "cungchuyenmuc", "tinmoi", "hotnews",
        "comment", "comments", "commentlist", "cmt", "binhluan", "disqus", "reply", "replies", "feedback", "ykien",
        "print", "rating", "ratings", "vote", "poll", "survey", "pagination", "pager", "paging", "copyright", "cookie", "cookies", "consent",
        "outbrain", "taboola", "mgid", "videoplayer", "player", "jwplayer", "visually", "sr", "screenreader", "tooltip", "skip", "noprint", "hide", "hidden",
        "categories", "ticker", "marquee", "weather", "tygia", "lichphatsong",
    };

    private static readonly string[] NoiseParts =
    [
        "related", "breadcrumb", "newsletter", "sidebar", "recommend", "most-read", "mostread", "most-view", "binhluan", "binh-luan", "lienquan", "lien-quan", "docnhieu", "doc-nhieu",
        "xemthem", "xem-them", "cung-chuyen-muc", "tin-khac", "read-more", "link-content-footer", "comment-", "-comment", "social-", "share-", "-share", "tag-list", "list-tag",
        "article-tag", "box-tag", "tags-", "author-box", "author-bio", "about-author", "video-player", "quang-cao", "advert",
    ];

    private static readonly HashSet<string> ContentWords = new(StringComparer.Ordinal)
    {
        "articlebody", "storybody", "entry-content", "post-content", "article-content", "article-body", "article__body", "article__content", "story-body", "post-body",
        "detail-content", "content-detail", "contentdetail", "detailcontent", "news-content", "content-news", "fck_detail", "singular-content", "maincontent", "main-content",
        "article-detail", "detail-body", "knc-content", "noi-dung", "noidung", "ndchitiet", "post__content", "td-post-content", "cms-body", "body-content", "entry__content", "the-article-body",
    };

    private static readonly string[] LeadWords = ["sapo", "description", "summary", "chapeau", "excerpt", "standfirst", "trichdan", "mota", "subtitle"];

    // Short words count whole only: "leading-7" is a line height.
    private static readonly string[] WholeLeadWords = ["lead", "lede", "dek", "intro"];

    private static readonly string[] BylineWords = ["author", "byline", "tacgia", "tac-gia", "writer", "butdanh", "nguon-tin"];

    /// <summary>Class, id, role and the type some systems use, in lower case.</summary>
    public static string LabelOf(HtmlNode node)
    {
        if (!node.HasAttributes)
        {
            return "";
        }

        var label = string.Join(' ', node.GetAttributeValue("class", ""), node.GetAttributeValue("id", ""), node.GetAttributeValue("role", ""),
            node.GetAttributeValue("itemprop", ""), node.GetAttributeValue("data-role", ""), node.GetAttributeValue("type", "")).Trim();
        return SplitCamelCase(label.Length <= 400 ? label : label[..400]);
    }

    public static bool IsHidden(HtmlNode node)
    {
        if (!node.HasAttributes)
        {
            return false;
        }

        var style = node.GetAttributeValue("style", "");
        return node.Attributes["hidden"] is not null
            || (style.Length > 0 && style.Replace(" ", "", StringComparison.Ordinal) is var rules
                && (rules.Contains("display:none", StringComparison.OrdinalIgnoreCase) || rules.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Why an element of this name and label is no part of an article; null where nothing says so.</summary>
    public static string? NoiseReason(string name, string label)
    {
        switch (name)
        {
            case "nav" or "footer" or "aside" or "menu" or "dialog":
                return $"<{name}>";
            case "html" or "body" or "main" or "article" or "form" or "h1":
                return null;
        }

        if (label.Length == 0)
        {
            return null;
        }

        foreach (var part in NoiseParts)
        {
            if (label.Contains(part, StringComparison.Ordinal))
            {
                return $"labelled \"{part}\"";
            }
        }

        foreach (var range in label.AsSpan().SplitAny(" -_:/.[]"))
        {
            var word = label.AsSpan(range);
            if (word.Length > 1 && NoiseWords.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known))
            {
                return $"labelled \"{known}\"";
            }
        }

        return null;
    }

    /// <summary>Whether the label is one that content management systems give to the body of an article.</summary>
    public static bool IsContentLabel(string label)
    {
        foreach (var range in label.AsSpan().Split(' '))
        {
            if (ContentWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(label.AsSpan(range)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an inline style sets the element in bold.</summary>
    public static bool IsBold(HtmlNode node) =>
        node.HasAttributes && node.GetAttributeValue("style", null) is { Length: > 0 } style && BoldPattern().IsMatch(style);

    public static bool IsLeadLabel(string label) => ContainsAny(label, LeadWords) || ContainsWord(label, WholeLeadWords);

    public static bool IsBylineLabel(string label) => ContainsAny(label, BylineWords);

    private static bool ContainsAny(string label, string[] words)
    {
        if (label.Length > 0)
        {
            foreach (var word in words)
            {
                if (label.Contains(word, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool ContainsWord(string label, string[] words)
    {
        foreach (var word in words)
        {
            for (var at = label.IndexOf(word, StringComparison.Ordinal); at >= 0; at = label.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var end = at + word.Length;
                if ((at == 0 || !char.IsAsciiLetter(label[at - 1])) && (end == label.Length || !char.IsAsciiLetter(label[end])))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "RelatedOneNews" reads "related-one-news"; "articleBody" stays findable as "articlebody" beside it.
    private static string SplitCamelCase(string label)
    {
        var capitals = 0;
        for (var i = 1; i < label.Length; i++)
        {
            capitals += char.IsAsciiLetterUpper(label[i]) && char.IsAsciiLetterLower(label[i - 1]) ? 1 : 0;
        }

        if (capitals == 0)
        {
            return label.ToLowerInvariant();
        }

        var split = new System.Text.StringBuilder(label.Length * 2 + capitals);
        for (var i = 0; i < label.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(label[i]) && char.IsAsciiLetterLower(label[i - 1]))
            {
                split.Append('-');
            }

            split.Append(char.ToLowerInvariant(label[i]));
        }

        return split.Append(' ').Append(label.ToLowerInvariant()).ToString();
    }

    [GeneratedRegex(@"font-weight\s{0,4}:\s{0,4}(?:bold|[6-9]00)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BoldPattern();
}
