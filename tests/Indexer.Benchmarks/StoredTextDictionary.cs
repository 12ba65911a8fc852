using System.Text;
using Indexer.Archive.Folders;
using Indexer.Archive.Pages;
using Indexer.Extraction;
using Indexer.Vietnamese.Unicode;
using ZstdSharp;

namespace Indexer.Benchmarks;

/// <summary>
/// Trains the dictionary with which texts are compressed in the index. A new dictionary makes older indexes unreadable:
/// change ArticleFields.SchemaVersion with it.
/// </summary>
internal static class StoredTextDictionary
{
    private const int Size = 48 * 1024;

    public static int Train(string output, IEnumerable<string> folders)
    {
        var texts = folders.SelectMany(Texts).Select(Encoding.UTF8.GetBytes).ToList();
        var dictionary = DictBuilder.TrainFromBuffer(texts, Size);
        File.WriteAllBytes(output, dictionary.ToArray());
        Console.WriteLine($"{texts.Count} samples, {dictionary.Length} bytes written to {output}");
        return 0;
    }

    // Whole articles teach the trainer phrases, their paragraphs the words.
    private static IEnumerable<string> Texts(string folder)
    {
        foreach (var file in new ArchiveFolder(folder).EnumerateFiles().OrderBy(file => file.RelativePath, StringComparer.Ordinal))
        {
            if (PageFile.Read(file) is { } capture && ArticleExtractor.Extract(capture) is { Failure: null } article)
            {
                var text = Canonicalizer.ToCanonical(article.Text);
                yield return text;
                foreach (var paragraph in text.Split('\n'))
                {
                    yield return paragraph;
                }
            }
        }
    }
}
