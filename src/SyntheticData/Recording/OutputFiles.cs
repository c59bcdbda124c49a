using System.IO.Compression;
using FangFan.Risk.Records;

namespace FangFan.Risk.Synthetic.Recording;

/// <summary>The files of a folder, written under other names until all is done, so that a stop leaves what was there.</summary>
internal sealed class OutputFiles : IDisposable
{
    private const string Unfinished = ".unfinished";
    private readonly string folder;
    private readonly Stream quarters;
    private readonly Stream outcomes;
    private readonly Stream? truth;

    /// <summary>Opens the files and writes their headers.</summary>
    public OutputFiles(string folder, bool withTruth)
    {
        this.folder = folder;
        quarters = Open("quarters.csv.gz", [.. QuarterColumns.All.Select(c => c.Name)]);
        outcomes = Open("outcomes.csv", "household_id", "event", "happened_on", "recorded_on");
        truth = withTruth ? Open("truth.csv.gz", "household_id", "quarter", "p_relapse", "p_relapse_without_support") : null;
    }

    /// <summary>Appends a village.</summary>
    public void Append(VillagePages pages)
    {
        quarters.Write(pages.Quarters.Bytes);
        outcomes.Write(pages.Outcomes.Bytes);
        truth?.Write(pages.Truth.Bytes);
    }

    /// <summary>Closes everything and gives the files their names; a truth.csv.gz of other data does not stay behind.</summary>
    public void Complete(AreaTable areas)
    {
        var page = new CsvPage();
        areas.Write(page);
        File.WriteAllBytes(PathOf("areas.csv") + Unfinished, page.Bytes);
        Close();
        if (truth is null) File.Delete(PathOf("truth.csv.gz"));
        foreach (var name in Names()) File.Move(PathOf(name) + Unfinished, PathOf(name), overwrite: true);
    }

    /// <summary>Closes everything and removes what was not completed.</summary>
    public void Dispose()
    {
        Close();
        foreach (var name in Names()) File.Delete(PathOf(name) + Unfinished);
    }

    private IEnumerable<string> Names() => truth is null ? ["quarters.csv.gz", "outcomes.csv", "areas.csv"] : ["quarters.csv.gz", "outcomes.csv", "areas.csv", "truth.csv.gz"];

    private string PathOf(string name) => Path.Combine(folder, name);

    private Stream Open(string name, params string[] header)
    {
        var page = new CsvPage();
        page.Line(header);
        Stream stream = File.Create(PathOf(name) + Unfinished);
        // The gzip header of the framework carries no time.
        if (name.EndsWith(".gz", StringComparison.Ordinal)) stream = new GZipStream(stream, CompressionLevel.Optimal);
        stream.Write(page.Bytes);
        return stream;
    }

    private void Close()
    {
        quarters.Dispose();
        outcomes.Dispose();
        truth?.Dispose();
    }
}
