using System.Text;
using Lucene.Net.Util;
using ZstdSharp;

namespace Indexer.Search.Schema;

/// <summary>
/// Headline and text as they stand in the index: UTF-8, compressed one by one as a Zstandard frame (RFC 8878) with a
/// dictionary of Vietnamese news text, to a third of their size. Lucene's own compression of stored fields, made to be
/// fast for any content, leaves 0.6. Not thread-safe.
/// </summary>
internal sealed class StoredText : IDisposable
{
    // Above 6 each step costs twice the time for one per cent.
    private const int Level = 6;

    private static readonly byte[] Dictionary = ReadDictionary();

    private readonly Compressor _compressor = new(Level);
    private readonly Decompressor _decompressor = new();
    private byte[] _plain = new byte[16 * 1024];
    private byte[] _compressed = new byte[16 * 1024];

    public StoredText()
    {
        _compressor.LoadDictionary(Dictionary);
        _decompressor.LoadDictionary(Dictionary);
    }

    /// <summary>The stored form; its buffer is valid until the next call.</summary>
    public BytesRef Compress(string? title, string text)
    {
        EnsureRoom(ref _plain, Encoding.UTF8.GetMaxByteCount((title?.Length ?? 0) + 1 + text.Length));
        var length = Encoding.UTF8.GetBytes(title?.Replace('\n', ' ') ?? "", _plain);
        _plain[length++] = (byte)'\n';
        length += Encoding.UTF8.GetBytes(text, _plain.AsSpan(length));
        EnsureRoom(ref _compressed, Compressor.GetCompressBound(length));
        return new BytesRef(_compressed, 0, _compressor.Wrap(_plain.AsSpan(0, length), _compressed));
    }

    /// <summary>The headline (null where the article has none) and the text.</summary>
    public (string? Title, string Text) Decompress(BytesRef stored)
    {
        var plain = Encoding.UTF8.GetString(_decompressor.Unwrap(stored.Bytes.AsSpan(stored.Offset, stored.Length)));
        var title = plain.IndexOf('\n', StringComparison.Ordinal);
        return (title > 0 ? plain[..title] : null, plain[(title + 1)..]);
    }

    public void Dispose()
    {
        _compressor.Dispose();
        _decompressor.Dispose();
    }

    private static void EnsureRoom(ref byte[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new byte[Math.Max(length, buffer.Length * 2)];
        }
    }

    private static byte[] ReadDictionary()
    {
        using var resource = typeof(StoredText).Assembly.GetManifestResourceStream("stored-text.dictionary")!;
        var dictionary = new byte[resource.Length];
        resource.ReadExactly(dictionary);
        return dictionary;
    }
}
