using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Indexer.Search.Analysis;

/// <summary>Hands a range of an <see cref="AnalyzedText"/>'s tokens to Lucene in one form. Reusable.</summary>
internal sealed class AnalyzedTokenStream : TokenStream
{
    // Between headline and text: no phrase and no window reaches across.
    private const int GapBetweenTexts = 100;

    private readonly AnalyzedText _text;
    private readonly TokenForm _form;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private int _gapAt = -1;
    private int _end;
    private int _next;

    public AnalyzedTokenStream(AnalyzedText text, TokenForm form)
    {
        (_text, _form) = (text, form);
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Sets the range of tokens, from the first on, and the token before which a gap stands.</summary>
    public AnalyzedTokenStream Over(int end, int gapAt = -1)
    {
        (_end, _gapAt) = (end, gapAt);
        return this;
    }

    public override void Reset()
    {
        base.Reset();
        _next = _form == TokenForm.Bigram ? 1 : 0;
    }

    public override bool IncrementToken()
    {
        while (_form == TokenForm.Bigram && _next < _end && _text.OpensParagraph(_next))
        {
            _next++;
        }

        if (_next >= _end)
        {
            return false;
        }

        ClearAttributes();
        if (_form == TokenForm.Bigram)
        {
            SetBigram(_text.Term(_next - 1, TokenForm.Folded), _text.Term(_next, TokenForm.Folded));
        }
        else
        {
            Set(_text.Term(_next, _form), 0);
            _increment.PositionIncrement = _next > 0 && _next == _gapAt ? GapBetweenTexts : 1;
        }

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
