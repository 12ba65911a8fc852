namespace Indexer.Vietnamese.Unicode;

/// <summary>The mark that makes a Vietnamese letter another letter (â, ă, ơ, đ), as opposed to a tone mark.</summary>
public enum LetterQuality
{
    /// <summary>No mark: a, e, i, o, u, y, d.</summary>
    Plain,

    /// <summary>Mũ: â, ê, ô.</summary>
    Circumflex,

    /// <summary>Trăng: ă.</summary>
    Breve,

    /// <summary>Móc: ơ, ư.</summary>
    Horn,

    /// <summary>Gạch ngang: đ.</summary>
    Stroke,
}
