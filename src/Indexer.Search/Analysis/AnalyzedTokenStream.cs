using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Indexer.Search.Analysis;

/// <summary>
/// Hands a range of an <see cref="AnalyzedText"/>'s tokens to Lucene: either each syllable folded and, where it has marks,
/// exact at the same position, or the folded bigrams. Reusable.
/// </summary>
internal sealed class AnalyzedTokenStream : TokenStream
{
    // Between headline and text: no phrase and no window reaches across.
    private const int GapBetweenTexts = 100;

    private readonly AnalyzedText _text;
    private readonly bool _bigrams;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private int _gapAt = -1;
    private int _end;
    private int _next;
    private bool _exactIsNext;

    public AnalyzedTokenStream(AnalyzedText text, bool bigrams)
    {
        (_text, _bigrams) = (text, bigrams);
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Sets how many of the tokens to hand over, and the token before which a gap stands.</summary>
    public AnalyzedTokenStream Over(int end, int gapAt = -1)
    {
        (_end, _gapAt) = (end, gapAt);
        return this;
    }

    public override void Reset()
    {
        base.Reset();
        _next = _bigrams ? 1 : 0;
        _exactIsNext = false;
    }

    public override bool IncrementToken() => _bigrams ? NextBigram() : NextSyllable();

    // The exact form of a marked syllable follows its folded form, at the same position.
    private bool NextSyllable()
    {
        if (_exactIsNext)
        {
            Set(_text.Term(_next++, TokenForm.Exact), 0);
            _increment.PositionIncrement = 0;
            _exactIsNext = false;
            return true;
        }

        if (_next >= _end)
        {
            return false;
        }

        Set(_text.Term(_next, TokenForm.Folded), 0);
        _increment.PositionIncrement = _next > 0 && _next == _gapAt ? GapBetweenTexts : 1;
        _exactIsNext = _text.IsMarked(_next);
        _next += _exactIsNext ? 0 : 1;
        return true;
    }

    private bool NextBigram()
    {
        while (_next < _end && _text.OpensParagraph(_next))
        {
            _next++;
        }

        if (_next >= _end)
        {
            return false;
        }

        SetBigram(_text.Term(_next - 1, TokenForm.Folded), _text.Term(_next, TokenForm.Folded));
        _increment.PositionIncrement = 1;
        _next++;
        return true;
    }

    private void SetBigram(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        Set(first, second.Length + 1);
        _term.Buffer[first.Length] = ' ';
        second.CopyTo(_term.Buffer.AsSpan(first.Length + 1));
        _term.Length = first.Length + 1 + second.Length;
    }

    private void Set(ReadOnlySpan<char> term, int room)
    {
        _term.ResizeBuffer(term.Length + room);
        term.CopyTo(_term.Buffer);
        _term.Length = term.Length;
    }
}
