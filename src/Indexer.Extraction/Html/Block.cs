namespace Indexer.Extraction.Html;

/// <summary>A run of text that a reader sees as one line or paragraph.</summary>
internal sealed class Block(string text, int linkLength, Element parent, bool isBold)
{
    public string Text { get; } = text;

    /// <summary>How many characters of the text are links.</summary>
    public int LinkLength { get; } = linkLength;

    /// <summary>The element that holds the run.</summary>
    public Element Parent { get; } = parent;

    /// <summary>All of it is bold or italic.</summary>
    public bool IsBold { get; } = isBold;

    public bool IsMostlyLink => LinkLength * 5 >= Text.Length * 3;

    /// <summary>Whether the run reads like a sentence of prose and not like a label, a link or a headline.</summary>
    public bool IsProse => Text.Length >= 40 && LinkLength * 2 < Text.Length && (Text.Length >= 100 || EndsSentence);

    public bool EndsSentence => Text[^1] is '.' or '!' or '?' or '…' or ':' or '"' or '”' or ')' or ';';
}
