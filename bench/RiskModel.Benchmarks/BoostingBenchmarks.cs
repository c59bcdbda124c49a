using BenchmarkDotNet.Attributes;
using FangFan.Risk.Boosting;
using FangFan.Risk.Explanation;

namespace FangFan.Risk.Benchmarks;

/// <summary>Values to bins.</summary>
public class BinningBenchmark
{
    private readonly Table table = GeneratedTable.Make(100_000, 60, seed: 1);

    [Params(1, 2)]
    public int Threads { get; set; }

    [Benchmark]
    public int Bin() => BinnedColumns.From(table.Columns, new BoostingOptions(), new Workers(Threads)).SlotCount;
}

/// <summary>One histogram over all features, of a large node and of a small one whose rows lie apart.</summary>
public class HistogramBenchmark
{
    private BinnedColumns data = null!;
    private HistogramPool pool = null!;
    private HistogramBuilder builder = null!;
    private int[] rows = [];

    [Params(1, 2)]
    public int Threads { get; set; }

    [Params(1, 20)]
    public int Apart { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var workers = new Workers(Threads);
        var table = GeneratedTable.Make(100_000, 60, seed: 1);
        var loss = new LogisticLoss(table.Labels, null);
        data = BinnedColumns.From(table.Columns, new BoostingOptions(), workers);
        var gradients = new QuantisedGradients(table.Rows, GradientScale.For(table.Rows, 0.5, 1), loss.Largest);
        pool = new HistogramPool(data.SlotCount);
        builder = new HistogramBuilder(data, gradients, pool, workers);
        rows = [.. Enumerable.Range(0, table.Rows).Where(row => row % Apart == 0)];
        builder.LookAt([.. Enumerable.Range(0, 60)]);
        loss.Differentiate(new float[table.Rows], 0, table.Rows);
        gradients.Round(loss, 0, table.Rows, 1);
    }

    [Benchmark]
    public long Sum()
    {
        var histogram = builder.Build(rows);
        pool.Return(histogram);
        return histogram[0];
    }
}

/// <summary>Whole trees, binning included once.</summary>
public class TreeBenchmark
{
    private readonly Table table = GeneratedTable.Make(100_000, 60, seed: 1);

    [Params(1, 2)]
    public int Threads { get; set; }

    [Benchmark]
    public int TenTrees() => Booster.Train(table.Columns, table.Labels, null, null, new BoostingOptions { Trees = 10, Threads = Threads }).Ensemble.Nodes.Length;
}

/// <summary>Raw scores and contributions of an ensemble of 200 trees.</summary>
public class ScoringBenchmark
{
    private readonly Table table = GeneratedTable.Make(20_000, 60, seed: 2);
    private readonly int[] explained = [.. Enumerable.Range(0, 1_000)];
    private TreeEnsemble trees = null!;

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Prepare() => trees = Booster.Train(table.Columns, table.Labels, null, null, new BoostingOptions()).Ensemble;

    [Benchmark]
    public double[] Scores() => trees.RawScores(table.Columns, Threads);

    [Benchmark]
    public AdditiveScores Contributions() => TreeShap.Contributions(trees, table.Columns, explained, Threads);
}
