using Indexer.Benchmarks;

return args switch
{
    ["dictionary", var output, .. var folders] when folders.Length > 0 => StoredTextDictionary.Train(output, folders),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: dotnet run -c Release --project tests/Indexer.Benchmarks -- COMMAND
          dictionary OUTPUT FOLDER...   train the dictionary of stored texts on the pages of folders
        """);
    return 2;
}
