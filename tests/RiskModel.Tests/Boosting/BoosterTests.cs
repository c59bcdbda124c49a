using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class BoosterTests
{
    [Fact]
    public void It_learns_exclusive_or()
    {
        var columns = RandomTables.Columns(2_000, 2, _ => 0);
        var random = new Random(1);
        foreach (var column in columns)
        {
            for (var row = 0; row < column.Length; row++) column[row] = random.Next(2);
        }
        columns = [columns[0], columns[1], RandomTables.Normal(random, 2_000, 1)[0]];
        var labels = columns[0].Zip(columns[1], (a, b) => a != b ? 1f : 0f).ToArray();
        var scores = Booster.Train(columns, labels, null, null, new BoostingOptions { Trees = 100, LearningRate = 0.2 }).Ensemble.RawScores(columns);
        Accuracy(scores, labels).ShouldBe(1);
    }

    [Fact]
    public void It_learns_a_sine()
    {
        var (random, columns) = (new Random(2), RandomTables.Columns(6_000, 1, _ => 0));
        for (var row = 0; row < 6_000; row++) columns[0][row] = (float)(random.NextDouble() * 4 * Math.PI);
        var labels = columns[0].Select(x => random.NextDouble() < Probability(3 * Math.Sin(x)) ? 1f : 0f).ToArray();
        var trees = Booster.Train(columns, labels, null, null, new BoostingOptions { Trees = 80, Leaves = 8, MinimumRowsPerLeaf = 50 }).Ensemble;
        var grid = Enumerable.Range(0, 400).Select(i => (float)(i / 400.0 * 4 * Math.PI)).ToArray();
        var error = trees.RawScores([grid]).Zip(grid, (score, x) => Math.Abs(Probability(score) - Probability(3 * Math.Sin(x)))).Average();
        error.ShouldBeLessThan(0.05);
    }

    [Fact]
    public void Rounded_gradients_in_bins_score_as_well_as_an_exact_search()
    {
        var random = new Random(3);
        var (train, test) = (Coarse(RandomTables.Normal(random, 1_000, 4)), Coarse(RandomTables.Normal(random, 3_000, 4)));
        var (labels, testLabels) = (RandomTables.Labels(random, train), RandomTables.Labels(random, test));
        var options = new BoostingOptions { Trees = 30, Leaves = 6, LearningRate = 0.1 };
        var exact = LogLoss(new ExactBooster(train, labels, options).TrainAndScore(test), testLabels);
        var quantised = LogLoss(Booster.Train(train, labels, null, null, options).Ensemble.RawScores(test), testLabels);
        quantised.ShouldBe(exact, 0.003);
        exact.ShouldBeLessThan(0.6);
    }

    [Fact]
    public void Weights_stand_for_repeated_rows()
    {
        var random = new Random(4);
        var columns = RandomTables.FewValues(random, 300, 3, 10);
        var labels = RandomTables.Labels(random, columns);
        var times = Enumerable.Range(0, 300).Select(_ => random.Next(1, 4)).ToArray();
        var repeated = Enumerable.Range(0, 300).SelectMany(row => Enumerable.Repeat(row, times[row])).ToArray();
        var options = new BoostingOptions { Trees = 5, Leaves = 4, MinimumRowsPerLeaf = 1 };
        var weighted = Booster.Train(columns, labels, [.. times.Select(time => (float)time)], null, options).Ensemble;
        var plain = Booster.Train(Array.ConvertAll(columns, column => repeated.Select(row => column[row]).ToArray()), [.. repeated.Select(row => labels[row])], null, null, options).Ensemble;
        weighted.BaseScore.ShouldBe(plain.BaseScore, 1e-12);
        weighted.RawScores(columns).ShouldBe(plain.RawScores(columns), 1e-5);
        weighted.Roots.Select(root => weighted.Nodes[root].Cover).ShouldAllBe(cover => cover == repeated.Length);
    }

    [Fact]
    public void Covers_count_the_rows_that_reach_each_node()
    {
        var random = new Random(5);
        var columns = RandomTables.FewValues(random, 800, 4, 20);
        var trees = Booster.Train(columns, RandomTables.Labels(random, columns), null, null, new BoostingOptions { Trees = 10, Leaves = 10 }).Ensemble;
        var reached = new double[trees.Nodes.Length];
        foreach (var root in trees.Roots)
        {
            for (var row = 0; row < 800; row++)
            {
                var node = root;
                for (reached[node]++; !trees.Nodes[node].IsLeaf; reached[node]++)
                    node = trees.Nodes[node].GoesLeft(columns[trees.Nodes[node].Feature][row]) ? trees.Nodes[node].Left : trees.Nodes[node].Right;
            }
        }
        trees.Nodes.Select(node => node.Cover).ShouldBe(reached);
        trees.Nodes.Where(node => node.IsLeaf).ShouldAllBe(leaf => leaf.Cover >= 20);
    }

    [Fact]
    public void Covers_of_a_sampled_tree_count_its_sample()
    {
        var random = new Random(6);
        var columns = RandomTables.Normal(random, 1_000, 3);
        var trees = Booster.Train(columns, RandomTables.Labels(random, columns), null, null, new BoostingOptions { Trees = 3, RowFraction = 0.6 }).Ensemble;
        trees.Roots.ShouldAllBe(root => trees.Nodes[root].Cover == 600);
    }

    [Fact]
    public void Constant_duplicated_and_absent_features_do_no_harm()
    {
        var random = new Random(7);
        var useful = RandomTables.Normal(random, 1_000, 2);
        var labels = RandomTables.Labels(random, useful);
        var options = new BoostingOptions { Trees = 20 };
        var plain = Booster.Train(useful, labels, null, null, options).Ensemble.RawScores(useful);
        var constant = RandomTables.Columns(1_000, 1, _ => 3)[0];
        var absent = RandomTables.Columns(1_000, 1, _ => float.NaN)[0];
        float[][] padded = [useful[0], useful[1], constant, absent, useful[0]];
        Booster.Train(padded, labels, null, null, options).Ensemble.RawScores(padded).ShouldBe(plain);
    }

    [Fact]
    public void Without_anything_to_split_on_the_prior_is_the_score()
    {
        var trees = Booster.Train([[5, 5, 5, 5], [float.NaN, float.NaN, float.NaN, float.NaN]], [0, 0, 0, 1], null, null, new BoostingOptions { FeatureFraction = 0.5 }).Ensemble;
        trees.Roots.ShouldBeEmpty();
        trees.RawScores([[1, 2], [3, float.NaN]]).ShouldBe([Math.Log(1 / 3.0), Math.Log(1 / 3.0)], 1e-12);
    }

    [Fact]
    public void Infinite_values_are_the_extremes()
    {
        float[] column = [float.NegativeInfinity, -1, 0, 1, float.PositiveInfinity, float.PositiveInfinity];
        var trees = Booster.Train([column], [0, 0, 0, 1, 1, 1], null, null, new BoostingOptions { Trees = 3, MinimumRowsPerLeaf = 1, Leaves = 8 }).Ensemble;
        var scores = trees.RawScores([column]);
        scores[0].ShouldBeLessThan(0);
        scores[4].ShouldBeGreaterThan(0);
        trees.Nodes.ShouldAllBe(node => float.IsFinite(node.Threshold) && double.IsFinite(node.Value));
    }

    [Fact]
    public void Progress_counts_the_trees_and_cancelling_stops()
    {
        var random = new Random(9);
        var columns = RandomTables.Normal(random, 300, 2);
        var labels = RandomTables.Labels(random, columns);
        using var stop = new CancellationTokenSource();
        var told = new List<int>();
        var progress = new Told(count =>
        {
            told.Add(count);
            if (count == 4) stop.Cancel();
        });
        Should.Throw<OperationCanceledException>(() => Booster.Train(columns, labels, null, null, new BoostingOptions { Trees = 10 }, null, progress, stop.Token));
        told.ShouldBe([1, 2, 3, 4]);
    }

    /// <summary>Rounds to quarters: few enough values for the exhaustive search.</summary>
    private static float[][] Coarse(float[][] columns) => Array.ConvertAll(columns, column => Array.ConvertAll(column, value => MathF.Round(value * 4) / 4));

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }

    private static double Probability(double score) => 1 / (1 + Math.Exp(-score));

    private static double Accuracy(double[] scores, float[] labels) => scores.Zip(labels, (score, label) => score > 0 == (label == 1) ? 1.0 : 0).Average();

    private static double LogLoss(double[] scores, float[] labels) => scores.Zip(labels, (score, label) => -Math.Log(label == 1 ? Probability(score) : 1 - Probability(score))).Average();
}
