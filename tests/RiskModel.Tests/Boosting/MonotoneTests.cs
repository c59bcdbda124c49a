using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class MonotoneTests
{
    [Fact]
    public void Scores_never_turn_against_a_constrained_feature() => RandomTables.ForManySeeds(25, random =>
    {
        var columns = RandomTables.Normal(random, 400, 4);
        // The truth turns, so that unconstrained trees would follow it.
        var labels = columns[0].Zip(columns[1], (a, b) => random.NextDouble() < 1 / (1 + Math.Exp(-Math.Sin(2 * a) - Math.Cos(2 * b))) ? 1f : 0f).ToArray();
        (labels[0], labels[1]) = (0, 1);
        var options = new BoostingOptions { Trees = 25, LearningRate = 0.3, MinimumRowsPerLeaf = 3, RowFraction = 0.8, Seed = random.Next() };
        var trees = Booster.Train(columns, labels, null, [1, -1, 0, 1], options).Ensemble;
        foreach (var (feature, direction) in new[] { (0, 1), (1, -1), (3, 1) })
        {
            for (var row = 0; row < 15; row++) AlongGrid(trees, columns, row, feature).Select(score => direction * score).ShouldBeInOrder();
        }
    });

    [Fact]
    public void The_same_data_turns_without_the_constraint()
    {
        var random = new Random(1);
        var columns = RandomTables.Normal(random, 2_000, 1);
        var labels = columns[0].Select(a => random.NextDouble() < 1 / (1 + Math.Exp(-3 * Math.Sin(2 * a))) ? 1f : 0f).ToArray();
        var trees = Booster.Train(columns, labels, null, null, new BoostingOptions { Trees = 20 }).Ensemble;
        var scores = AlongGrid(trees, columns, 0, 0);
        scores.ShouldNotBe([.. scores.Order()]);
    }

    [Fact]
    public void A_constrained_feature_is_still_learned_in_its_direction()
    {
        var random = new Random(2);
        var columns = RandomTables.Normal(random, 2_000, 1);
        var labels = columns[0].Select(a => random.NextDouble() < 1 / (1 + Math.Exp(-2 * a)) ? 1f : 0f).ToArray();
        var rising = Booster.Train(columns, labels, null, [1], new BoostingOptions { Trees = 40 }).Ensemble;
        var scores = AlongGrid(rising, columns, 0, 0);
        (scores[^1] - scores[0]).ShouldBeGreaterThan(2);
        Booster.Train(columns, labels, null, [-1], new BoostingOptions { Trees = 40 }).Ensemble.Nodes.Length.ShouldBeLessThan(rising.Nodes.Length);
    }

    private static double[] AlongGrid(TreeEnsemble trees, float[][] columns, int row, int feature)
    {
        var grid = Enumerable.Range(0, 121).Select(i => (i - 60) / 20f).Prepend(float.NegativeInfinity).Append(float.PositiveInfinity).ToArray();
        var rows = columns.Select((column, i) => i == feature ? grid : [.. Enumerable.Repeat(column[row], grid.Length)]).ToArray();
        return trees.RawScores(rows);
    }
}
