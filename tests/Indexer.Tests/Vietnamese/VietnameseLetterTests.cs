using Indexer.Vietnamese.Unicode;

namespace Indexer.Tests.Vietnamese;

public sealed class VietnameseLetterTests
{
    [Fact]
    public void Every_letter_comes_back_from_its_parts()
    {
        var count = 0;
        for (var code = 0; code <= char.MaxValue; code++)
        {
            if (VietnameseLetter.TryDecompose((char)code, out var letter))
            {
                letter.TryCompose(out var character).ShouldBeTrue();
                character.ShouldBe((char)code);
                count++;
            }
        }

        // Twelve vowels in six tones, d and đ, and all of them as capitals.
        count.ShouldBe(((12 * 6) + 2) * 2);
    }

    [Fact]
    public void Letter_is_taken_apart()
    {
        VietnameseLetter.TryDecompose('Ặ', out var letter).ShouldBeTrue();
        letter.ShouldBe(new VietnameseLetter('a', LetterQuality.Breve, Tone.Dot, IsUpper: true));
        VietnameseLetter.TryDecompose('ñ', out _).ShouldBeFalse();
        new VietnameseLetter('e', LetterQuality.Horn, Tone.Level, IsUpper: false).TryCompose(out _).ShouldBeFalse();
    }
}
