namespace FangFan.Risk.Boosting;

/// <summary>
/// Features of few bins put together into one byte a row: a flag, a count to ten and another flag take up 3 x 12 x 3 of its 256 values.
/// A histogram over the bytes costs one addition for all of them, and sums over the values that share a bin give back each feature's own.
/// </summary>
/// <remarks>Unlike the exclusive bundles of Ke et al. 2017 nothing is lost where features are set together: every combination has a value of its own.</remarks>
internal sealed class ColumnBundles
{
    private const int Values = 256;

    private readonly int[] radix;
    private readonly int[] levels;

    /// <summary>Deals features into bundles, those of many bins first, each into the first bundle with room for it.</summary>
    /// <param name="levels">Bins of each feature that hold rows, the one for missing values last.</param>
    public ColumnBundles(int[] levels)
    {
        Of = new int[levels.Length];
        radix = new int[levels.Length];
        this.levels = levels;
        var (sizes, members) = (new List<int>(), new List<List<int>>());
        foreach (var feature in Enumerable.Range(0, levels.Length).OrderByDescending(feature => levels[feature]).ThenBy(feature => feature))
        {
            var bundle = sizes.FindIndex(size => size * levels[feature] <= Values);
            if (bundle < 0)
            {
                bundle = sizes.Count;
                sizes.Add(1);
                members.Add([]);
            }
            (Of[feature], radix[feature]) = (bundle, sizes[bundle]);
            sizes[bundle] *= levels[feature];
            members[bundle].Add(feature);
        }
        Members = [.. members.Select(of => of.ToArray())];
    }

    /// <summary>The bundle of each feature.</summary>
    public int[] Of { get; }

    /// <summary>The features of each bundle.</summary>
    public int[][] Members { get; }

    /// <summary>How many bundles.</summary>
    public int Count => Members.Length;

    /// <summary>What a feature's bin adds to its bundle's value.</summary>
    public byte ValueOf(int feature, byte bin) => (byte)(bin * radix[feature]);

    /// <summary>Takes a feature off its bundle: words that differ by its bin alone are added up in the first of them.</summary>
    /// <param name="feature">The last of the bundle's features that has not been taken off.</param>
    /// <param name="words">A word a value, see <see cref="PackedSums"/>; all of them together fit one.</param>
    /// <param name="slots">Has the feature's sums by bin added; empty where nobody looks at them.</param>
    public void TakeOff(int feature, Span<int> words, Span<long> slots)
    {
        var step = radix[feature];
        for (var bin = 0; bin < levels[feature]; bin++)
        {
            var of = words.Slice(bin * step, step);
            if (!slots.IsEmpty) slots[bin] += PackedSums.Widen(PackedSums.Sum(of));
            if (bin > 0) PackedSums.Move(of, words);
        }
    }
}
