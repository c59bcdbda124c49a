using System.IO.Compression;
using FangFan.Risk.Panel;
using FangFan.Risk.Synthetic;
using FangFan.Risk.Synthetic.Histories;
using FangFan.Risk.Synthetic.Households;
using FangFan.Risk.Synthetic.Office;

namespace FangFan.Risk.Tests;

/// <summary>A household at risk at a year's end.</summary>
/// <param name="P">True probability of relapse within four quarters.</param>
/// <param name="Without">The same without support.</param>
/// <param name="Fell">Whether it fell.</param>
/// <param name="Supported">Whether any support reached it.</param>
public sealed record Row(double P, double Without, bool Fell, bool Supported);

/// <summary>Counties simulated once for all tests.</summary>
public static class Samples
{
    internal static readonly SynthesisOptions CommittedOptions = new();

    private static readonly Lazy<HouseholdHistory[]> LazyCommitted = new(() => Simulate(CommittedOptions with { TruthPaths = 0 }));
    private static readonly Lazy<HouseholdHistory[]> LazyLarge = new(() => Simulate(CommittedOptions with { Households = 9_000, Seed = 7, TruthPaths = 0 }));

    /// <summary>The committed sample's households as they truly were, without truth.</summary>
    internal static HouseholdHistory[] Committed => LazyCommitted.Value;

    private static readonly Lazy<Row[]> LazyTruth = new(TruthAtYearEnds);

    /// <summary>More households of another seed, without truth.</summary>
    internal static HouseholdHistory[] Large => LazyLarge.Value;

    /// <summary>The truth of other households at the ends of the years whose four quarters ahead are over.</summary>
    internal static Row[] YearEndTruth => LazyTruth.Value;

    internal static HouseholdHistory[] Simulate(SynthesisOptions options) => [.. Synthesizer.Histories(options).SelectMany(village => village.Households)];

    internal static bool IsFall(this OutcomeEvent outcome) => outcome.Kind is EventKind.FellBack or EventKind.FellIn;

    internal static HouseholdKind KindOf(this HouseholdHistory history) => history.Quarters[0].State.Kind;

    internal static bool Any(this HouseholdState h, Func<Person, bool> test)
    {
        for (var i = 0; i < h.Count; i++)
        {
            if (test(h.People[i])) return true;
        }
        return false;
    }

    private static Row[] TruthAtYearEnds()
    {
        var villages = Synthesizer.Histories(CommittedOptions with { Households = 4_500, Seed = 11, TruthPaths = 0 }).ToArray();
        return [.. villages.AsParallel().AsOrdered().SelectMany(village => TruthAtYearEnds(new TruthSimulator(village.Village, 25), village.Households))];
    }

    private static IEnumerable<Row> TruthAtYearEnds(TruthSimulator truth, HouseholdHistory[] households)
    {
        foreach (var history in households)
        {
            foreach (var quarter in history.Quarters.Where(q => q.Quarter.Number == 4 && q.Quarter.Plus(TruthSimulator.Horizon) <= CommittedOptions.Last && q.State.Watch != Watch.Fallen))
            {
                var risk = truth.Of(history.Key, quarter);
                var fell = history.Events.Any(o => o.IsFall() && o.Quarter - quarter.Quarter is >= 1 and <= TruthSimulator.Horizon);
                yield return new Row(risk.Relapse, risk.RelapseWithoutSupport, fell, Support.Reaches(quarter.State));
            }
        }
    }

    internal static string[] Lines(byte[] file, bool zipped)
    {
        using Stream stream = zipped ? new GZipStream(new MemoryStream(file), CompressionMode.Decompress) : new MemoryStream(file);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd('\n').Split('\n');
    }

    /// <summary>The files written for the options, by name.</summary>
    internal static Dictionary<string, byte[]> Files(SynthesisOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("synthetic-");
        try
        {
            Synthesizer.Write(options, folder.FullName);
            return folder.GetFiles().ToDictionary(file => file.Name, file => File.ReadAllBytes(file.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The folder of the committed sample.</summary>
    internal static string CommittedFolder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FangFan.Risk.sln"))) folder = folder.Parent;
            return Path.Combine(folder!.FullName, "data-synthetic", "sample-530521");
        }
    }
}
