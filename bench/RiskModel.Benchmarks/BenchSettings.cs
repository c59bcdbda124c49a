using System.Globalization;
using FangFan.Risk.Boosting;

namespace FangFan.Risk.Benchmarks;

/// <summary>What the command line asks of a bench.</summary>
internal sealed record BenchSettings
{
    public string Label { get; private init; } = "y";

    /// <summary>Whether the recipe is chosen by <see cref="FangFan.Risk.Models.AutoLearner"/> instead of by the options.</summary>
    public bool Auto { get; private init; }

    /// <summary>Column whose number orders rows in time; null where there is none.</summary>
    public string? Time { get; private init; }

    /// <summary>Column whose number says which rows belong together; null where each stands for itself.</summary>
    public string? Group { get; private init; }

    /// <summary>File that the test rows' probabilities are written to, one a line; null for none.</summary>
    public string? Predictions { get; private init; }

    public int Repeat { get; private init; } = 3;

    public int Households { get; private init; } = 100_000;

    /// <summary>As-of quarters, a year apart.</summary>
    public int Quarters { get; private init; } = 2;

    public BoostingOptions Boosting { get; private init; } = new() { Threads = 2 };

    /// <exception cref="ArgumentException">An option is unknown or lacks its value.</exception>
    /// <exception cref="FormatException">A value is no number.</exception>
    public static BenchSettings Parse(string[] arguments)
    {
        var settings = new BenchSettings();
        if (arguments.Contains("--auto")) (settings, arguments) = (settings with { Auto = true }, [.. arguments.Where(argument => argument != "--auto")]);
        if (arguments.Length % 2 == 1) throw new ArgumentException($"{arguments[^1]} has no value.");
        foreach (var pair in arguments.Chunk(2)) settings = settings.With(pair[0], pair[1]);
        if (settings.Repeat < 1) throw new ArgumentException($"--repeat is {settings.Repeat}; the range is 1 or more.");
        if (settings.Quarters < 1) throw new ArgumentException($"--quarters is {settings.Quarters}; the range is 1 or more.");
        return settings.Households >= 1 ? settings : throw new ArgumentException($"--households is {settings.Households}; the range is 1 or more.");
    }

    private BenchSettings With(string option, string value) => option switch
    {
        "--label" => this with { Label = value },
        "--time" => this with { Time = value },
        "--group" => this with { Group = value },
        "--predictions" => this with { Predictions = value },
        "--repeat" => this with { Repeat = Whole(value) },
        "--households" => this with { Households = Whole(value) },
        "--quarters" => this with { Quarters = Whole(value) },
        "--trees" => this with { Boosting = Boosting with { Trees = Whole(value) } },
        "--leaves" => this with { Boosting = Boosting with { Leaves = Whole(value) } },
        "--learning-rate" => this with { Boosting = Boosting with { LearningRate = double.Parse(value, CultureInfo.InvariantCulture) } },
        "--min-leaf" => this with { Boosting = Boosting with { MinimumRowsPerLeaf = Whole(value) } },
        "--l2" => this with { Boosting = Boosting with { L2 = double.Parse(value, CultureInfo.InvariantCulture) } },
        "--threads" => this with { Boosting = Boosting with { Threads = Whole(value) } },
        "--seed" => this with { Boosting = Boosting with { Seed = Whole(value) } },
        _ => throw new ArgumentException($"{option} is no option; there are --label, --auto, --time, --group, --predictions, --trees, --leaves, --learning-rate, --min-leaf, --l2, --threads, --seed, --repeat, --households and --quarters."),
    };

    private static int Whole(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
