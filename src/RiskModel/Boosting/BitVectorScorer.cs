namespace FangFan.Risk.Boosting;

/// <summary>
/// Scores many rows without walking a tree. Each tree's leaves are bits of a word, left to right; a split that sends the row right rules out
/// the leaves on its left; what is left of all such words is a row's leaf in its lowest bit (Lucchese et al. 2015, "QuickScorer"). For one
/// feature the words of every split that a value passes are put together beforehand, for sixteen trees side by side: a row takes one
/// vector a feature and <see cref="LeafWords"/>.
/// </summary>
/// <remarks>Values add up tree by tree, as a walk would add them, so the scores are the same to the bit.</remarks>
internal sealed class BitVectorScorer
{
    private const int BatchRows = 128;
    private const int MostThresholds = ushort.MaxValue - 2;

    private readonly double baseScore;
    private readonly FeatureThresholds[] thresholds;
    private readonly LeafWords[] blocks;

    private BitVectorScorer(double baseScore, FeatureThresholds[] thresholds, LeafWords[] blocks)
    {
        this.baseScore = baseScore;
        this.thresholds = thresholds;
        this.blocks = blocks;
    }

    /// <summary>The scorer of an ensemble; null where a tree has more leaves than a word has bits.</summary>
    public static BitVectorScorer? For(TreeEnsemble trees)
    {
        var shapes = Array.ConvertAll(trees.Roots, root => TreeShape.Of(trees, root));
        if (shapes.Any(shape => shape.Values.Count > LeafWords.MostLeaves)) return null;
        var thresholds = FeatureThresholds.Of(shapes);
        if (thresholds.Any(feature => feature.Count > MostThresholds)) return null;
        return new BitVectorScorer(trees.BaseScore, thresholds, [.. shapes.Chunk(LeafWords.Trees).Select(block => new LeafWords(block, thresholds))]);
    }

    /// <summary>One raw score a row, in log-odds.</summary>
    /// <param name="columns">One array a feature, NaN = missing.</param>
    /// <param name="workers">Who works.</param>
    public double[] Scores(float[][] columns, Workers workers)
    {
        var scores = new double[columns.Length == 0 ? 0 : columns[0].Length];
        var scratch = new ushort[workers.Count][];
        workers.Run(Blocks.Count(scores.Length, BatchRows), (worker, batch) =>
        {
            var (from, to) = (batch * BatchRows, Math.Min(scores.Length, (batch + 1) * BatchRows));
            Score(columns, from, scratch[worker] ??= new ushort[BatchRows * thresholds.Length], scores.AsSpan(from, to - from));
        });
        return scores;
    }

    private void Score(float[][] columns, int from, ushort[] ranks, Span<double> scores)
    {
        for (var f = 0; f < thresholds.Length; f++)
        {
            var values = columns[thresholds[f].Feature].AsSpan(from, scores.Length);
            for (var row = 0; row < values.Length; row++) ranks[row * thresholds.Length + f] = thresholds[f].RankOf(values[row]);
        }
        foreach (var block in blocks)
        {
            for (var row = 0; row < scores.Length; row++) block.AddValues(ranks.AsSpan(row * thresholds.Length, thresholds.Length), ref scores[row]);
        }
        for (var row = 0; row < scores.Length; row++) scores[row] += baseScore;
    }
}

/// <summary>A tree as its leaves from left to right and the splits, each with the leaves on its left.</summary>
internal sealed class TreeShape
{
    /// <summary>A split: a row goes right where its value is above the threshold, or missing and <paramref name="MissingRight"/>.</summary>
    public readonly record struct Cut(int Feature, float Threshold, bool MissingRight, int FirstLeft, int EndLeft);

    /// <summary>Values of the leaves, left to right.</summary>
    public List<double> Values { get; } = [];

    /// <summary>Splits.</summary>
    public List<Cut> Cuts { get; } = [];

    /// <summary>The shape of one tree of an ensemble.</summary>
    public static TreeShape Of(TreeEnsemble trees, int root)
    {
        var shape = new TreeShape();
        shape.Add(trees, root);
        return shape;
    }

    private void Add(TreeEnsemble trees, int position)
    {
        var node = trees.Nodes[position];
        if (node.IsLeaf)
        {
            Values.Add(node.Value);
            return;
        }
        var first = Values.Count;
        Add(trees, node.Left);
        // At the largest threshold every value goes left, +infinity too.
        Cuts.Add(new Cut(node.Feature, node.Threshold == float.MaxValue ? float.PositiveInfinity : node.Threshold, !node.MissingLeft, first, Values.Count));
        Add(trees, node.Right);
    }
}

/// <summary>All thresholds of one feature in an ensemble: a value's rank is how many lie below it, and missing values have one more rank.</summary>
internal sealed class FeatureThresholds
{
    private readonly ThresholdRanks ranks;

    private FeatureThresholds(int feature, float[] sorted)
    {
        (Feature, Sorted) = (feature, sorted);
        ranks = new ThresholdRanks(sorted);
    }

    /// <summary>The feature.</summary>
    public int Feature { get; }

    /// <summary>Its thresholds, ascending.</summary>
    public float[] Sorted { get; }

    /// <summary>Thresholds.</summary>
    public int Count => Sorted.Length;

    /// <summary>Ranks, that of missing values included.</summary>
    public int RankCount => Sorted.Length + 2;

    /// <summary>The thresholds of every feature that a tree splits on.</summary>
    public static FeatureThresholds[] Of(IEnumerable<TreeShape> shapes) =>
        [.. shapes.SelectMany(shape => shape.Cuts).GroupBy(cut => cut.Feature).OrderBy(cuts => cuts.Key).Select(cuts => new FeatureThresholds(cuts.Key, [.. cuts.Select(cut => cut.Threshold).Distinct().Order()]))];

    /// <summary>The rank of a value.</summary>
    public ushort RankOf(float value) => (ushort)(float.IsNaN(value) ? Count + 1 : ranks.Below(value));
}
