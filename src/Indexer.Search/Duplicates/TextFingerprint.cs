using System.IO.Hashing;
using System.Runtime.InteropServices;
using Indexer.Search.Analysis;

namespace Indexer.Search.Duplicates;

/// <summary>
/// A sketch of a text by which copies with small edits are recognised: MinHash (Broder 1997) over runs of three folded
/// syllables, one byte for each of 64 permutations (b-bit minwise hashing, Li and König 2010). The share of equal bytes
/// estimates the share of runs that two texts have in common.
/// </summary>
internal static class TextFingerprint
{
    /// <summary>The length of a fingerprint in bytes.</summary>
    public const int Size = 64;

    // With every tenth word changed, 0.9³ of the runs stay: a common share of 0.57. Unrelated articles share under 0.05.
    private const int EqualBytesOfCopies = 26;

    private const int RunLength = 3;
    private const int FewestRuns = 20;

    /// <summary>The fingerprint of the tokens from one on; null for a text too short to compare.</summary>
    public static byte[]? Of(AnalyzedText text, int firstToken)
    {
        if (text.Count - firstToken < FewestRuns + RunLength)
        {
            return null;
        }

        Span<ulong> minima = stackalloc ulong[Size];
        minima.Fill(ulong.MaxValue);
        ulong older = 0, old = 0;
        for (var i = firstToken; i < text.Count; i++)
        {
            var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.Term(i, TokenForm.Folded)));
            if (i - firstToken >= RunLength - 1)
            {
                Take(Mix(older + (3 * old) + (9 * hash)), minima);
            }

            (older, old) = (old, hash);
        }

        var fingerprint = new byte[Size];
        for (var i = 0; i < Size; i++)
        {
            fingerprint[i] = (byte)(minima[i] >> 32);
        }

        return fingerprint;
    }

    /// <summary>Whether two fingerprints are those of one text and its edited copy.</summary>
    public static bool AreCopies(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != Size || right.Length != Size)
        {
            return false;
        }

        var equal = 0;
        for (var i = 0; i < Size; i++)
        {
            equal += left[i] == right[i] ? 1 : 0;
        }

        return equal >= EqualBytesOfCopies;
    }

    private static void Take(ulong hash, Span<ulong> minima)
    {
        // Multiplying by a different odd number each makes the permutations; the high half is the mixed one.
        var multiplier = 0x9E3779B97F4A7C15ul;
        for (var i = 0; i < minima.Length; i++)
        {
            var permuted = hash * multiplier;
            permuted ^= permuted >> 29;
            minima[i] = Math.Min(minima[i], permuted);
            multiplier += 0xC2B2AE3D27D4EB4Eul;
        }
    }

    private static ulong Mix(ulong value)
    {
        value ^= value >> 33;
        value *= 0xFF51AFD7ED558CCDul;
        value ^= value >> 33;
        return value * 0xC4CEB9FE1A85EC53ul;
    }
}
