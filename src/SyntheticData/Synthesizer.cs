using FangFan.Risk.Synthetic.Histories;
using FangFan.Risk.Synthetic.Places;
using FangFan.Risk.Synthetic.Recording;

namespace FangFan.Risk.Synthetic;

/// <summary>Generates a county's household records: a simulation of households, what the county writes down of them, and the truth behind it.</summary>
public static class Synthesizer
{
    private const int VillagesInBatch = 8;

    /// <summary>Writes quarters.csv.gz, outcomes.csv, areas.csv and, unless <see cref="SynthesisOptions.TruthPaths"/> is 0, truth.csv.gz.</summary>
    /// <param name="options">What to generate.</param>
    /// <param name="folder">Where to; made if absent. Files of these names are replaced, once all is written.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <param name="cancellation">Stops the work; files already there stay as they were.</param>
    /// <exception cref="ArgumentException">An option is outside its range; the message names it.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static void Write(SynthesisOptions options, string folder, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        options.Validate();
        Directory.CreateDirectory(folder);
        using var files = new OutputFiles(folder, options.TruthPaths > 0);
        var areas = new AreaTable(options.County, options);
        var (done, plan) = (0, VillagePlan.Of(options.County, options));
        foreach (var batch in plan.Chunk(VillagesInBatch * options.Threads))
        {
            var pages = new VillagePages[batch.Length];
            Parallel.For(0, batch.Length, Parallelism(options, cancellation), i => pages[i] = VillagePages.Of(batch[i], options));
            foreach (var page in pages)
            {
                files.Append(page);
                areas.Add(page.Village, page.Households);
            }
            progress?.Report((done += batch.Length) / (double)plan.Count);
        }
        files.Complete(areas);
    }

    /// <summary>The households as they truly were, village by village.</summary>
    internal static IEnumerable<(Village Village, HouseholdHistory[] Households)> Histories(SynthesisOptions options)
    {
        options.Validate();
        foreach (var batch in VillagePlan.Of(options.County, options).Chunk(VillagesInBatch * options.Threads))
        {
            var lived = new HouseholdHistory[batch.Length][];
            Parallel.For(0, batch.Length, Parallelism(options, default), i => lived[i] = VillagePages.Live(batch[i], options));
            for (var i = 0; i < batch.Length; i++) yield return (batch[i], lived[i]);
        }
    }

    private static ParallelOptions Parallelism(SynthesisOptions options, CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation };
}
