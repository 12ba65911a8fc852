namespace Indexer.Vietnamese.Unicode;

/// <summary>
/// A text in canonical form, with the way back to the characters it came from.
/// Every canonical character stands for one or more characters of the original.
/// </summary>
public sealed class CanonicalText
{
    private readonly int[]? _starts;
    private readonly int[]? _ends;

    internal CanonicalText(string text, int[]? starts, int[]? ends)
    {
        Text = text;
        _starts = starts;
        _ends = ends;
    }

    /// <summary>The canonical text.</summary>
    public string Text { get; }

    /// <summary>True where the original was canonical already: offsets are the same in both.</summary>
    public bool IsIdentity => _starts is null;

    /// <summary>The span of the original that a span of the canonical text stands for.</summary>
    /// <param name="start">The first character, an offset into <see cref="Text"/>.</param>
    /// <param name="length">The number of characters in <see cref="Text"/>, at least 1.</param>
    /// <returns>Start and length in UTF-16 units of the original.</returns>
    public (int Start, int Length) ToOriginal(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Text.Length - start);
        if (_starts is null)
        {
            return (start, length);
        }

        var originalStart = _starts[start];
        return (originalStart, _ends![start + length - 1] - originalStart);
    }
}
