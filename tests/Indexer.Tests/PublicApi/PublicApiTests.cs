using System.Reflection;
using PublicApiGenerator;

namespace Indexer.Tests.PublicApi;

/// <summary>
/// The libraries' public surface, one approved text file each. A change shows up here first: compare the received file
/// beside the approved one, and replace it if the change is meant.
/// </summary>
public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    [Theory]
    [InlineData("Indexer.Vietnamese")]
    [InlineData("Indexer.Archive")]
    [InlineData("Indexer.Extraction")]
    [InlineData("Indexer.Search")]
    [InlineData("Indexer.Indexing")]
    public async Task Public_surface_is_the_approved_one(string assembly)
    {
        var surface = Assembly.Load(assembly).GeneratePublicApi(Options).ReplaceLineEndings("\n");
        var folder = Path.Combine(Support.Repository.Root, "tests", "Indexer.Tests", "PublicApi");
        var approved = Path.Combine(folder, $"PublicApi.{assembly}.approved.txt");
        var text = File.Exists(approved) ? (await File.ReadAllTextAsync(approved, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n") : "";
        if (text.TrimEnd() != surface.TrimEnd())
        {
            // The whole surface in a message helps nobody: the file does.
            await File.WriteAllTextAsync(Path.Combine(folder, $"PublicApi.{assembly}.received.txt"), surface + "\n", TestContext.Current.CancellationToken);
            Assert.Fail($"the public surface of {assembly} changed: compare PublicApi.{assembly}.received.txt with the approved file beside it, and replace that if the change is meant");
        }
    }
}
