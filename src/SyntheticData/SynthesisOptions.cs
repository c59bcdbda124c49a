using FangFan.Risk.Synthetic.Places;
using FangFan.Risk.Synthetic.Times;

namespace FangFan.Risk.Synthetic;

/// <summary>What to generate; the defaults are those of the committed sample.</summary>
public sealed record SynthesisOptions
{
    /// <summary>County: 530521, 340621, 532801, 532822, 532823 or 211322.</summary>
    public string Area { get; init; } = "530521";

    /// <summary>Households, at least 1.</summary>
    public int Households { get; init; } = 3000;

    /// <summary>The first quarter of the rows, from 2008Q1.</summary>
    public Quarter First { get; init; } = new(2015, 1);

    /// <summary>The last quarter of the rows, up to 2038Q4.</summary>
    public Quarter Last { get; init; } = new(2021, 4);

    /// <summary>Seed of every draw.</summary>
    public int Seed { get; init; } = 20210426;

    /// <summary>Share of lifted households among the lifted and marginal ones, 0 to 1.</summary>
    public double ShareLifted { get; init; } = 0.7;

    /// <summary>Share of other farm households among all, 0 to 1.</summary>
    public double ShareOther { get; init; }

    /// <summary>Imagined paths behind each true probability; 0 writes no truth.csv.</summary>
    public int TruthPaths { get; init; } = 200;

    /// <summary>Rate of planted mistakes against the usual, 0 for none.</summary>
    public double Mistakes { get; init; } = 1;

    /// <summary>Threads; the bytes do not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The counties that can be simulated: code and name.</summary>
    public static IReadOnlyDictionary<string, string> Areas { get; } = Counties.All.ToDictionary(c => c.Key, c => c.Value.Name, StringComparer.Ordinal);

    internal County County => Counties.All[Area];

    internal void Validate()
    {
        if (!Counties.All.ContainsKey(Area)) throw new ArgumentException($"There is no county '{Area}' to simulate; there are {string.Join(", ", Counties.All.Keys)}.", nameof(Area));
        Require(Households >= 1, nameof(Households), Households, "at least 1 household");
        Require(First >= CountyCalendar.First.Plus(12), nameof(First), First, "a first quarter from 2008Q1");
        Require(Last >= First && Last <= CountyCalendar.Last.Plus(-8), nameof(Last), Last, "a last quarter not before the first and up to 2038Q4");
        Require(ShareLifted is >= 0 and <= 1, nameof(ShareLifted), ShareLifted, "a share from 0 to 1");
        Require(ShareOther is >= 0 and <= 1, nameof(ShareOther), ShareOther, "a share from 0 to 1");
        Require(TruthPaths is >= 0 and <= 100_000, nameof(TruthPaths), TruthPaths, "0 to 100,000 paths");
        Require(Mistakes is >= 0 and <= 20, nameof(Mistakes), Mistakes, "a factor from 0 to 20");
        Require(Threads >= 1, nameof(Threads), Threads, "at least 1 thread");
    }

    private static void Require(bool holds, string name, object value, string wanted)
    {
        if (!holds) throw new ArgumentOutOfRangeException(name, value, $"{name} is {value}; give {wanted}.");
    }
}
