using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class StepScorerTests
{
    [Fact]
    public void Scores_are_those_of_a_walk_to_the_last_bit() => RandomTables.ForManySeeds(40, random =>
    {
        var columns = RandomTables.FewValues(random, 400, 5, random.Next(2, 300));
        foreach (var column in columns) (column[random.Next(400)], column[random.Next(400)]) = (float.PositiveInfinity, float.NegativeInfinity);
        var options = new BoostingOptions { Trees = random.Next(1, 40), Leaves = random.Next(2, 33), MinimumRowsPerLeaf = 1, MinimumHessianPerLeaf = 1e-9, FeatureFraction = 0.6 };
        var trees = Booster.Train(columns, RandomTables.Labels(random, columns), null, null, options).Ensemble;
        var others = RandomTables.FewValues(random, 300, 5, 400);
        foreach (var column in others) (column[0], column[1], column[2]) = (float.PositiveInfinity, float.NegativeInfinity, float.NaN);
        foreach (var values in (float[][][])[columns, others])
            StepScorer.For(trees)!.Scores(values, new Workers(2)).ShouldBe(new EnsembleScorer(trees).Scores(values, new Workers(1)));
    });

    [Fact]
    public void A_missing_value_goes_by_each_split_and_a_threshold_of_the_largest_float_takes_every_value()
    {
        var trees = new TreeEnsemble(0.25, 1, [0], [new(0, float.MaxValue, false, 1, 2, 0, 9), new(0, 3, true, 3, 4, 0, 6), new(-1, 0, false, -1, -1, 4, 3), new(-1, 0, false, -1, -1, 1, 2), new(-1, 0, false, -1, -1, 2, 4)]);
        StepScorer.For(trees)!.Scores([[float.NaN, float.PositiveInfinity, float.MaxValue, 3, 3.5f, float.NegativeInfinity]], new Workers(1)).ShouldBe([4.25, 2.25, 2.25, 1.25, 2.25, 1.25]);
    }

    [Fact]
    public void A_threshold_of_infinity_or_the_largest_float_may_stand_alone_and_beside_as_many_as_a_byte_holds()
    {
        var thresholds = Enumerable.Range(0, FeatureBins.MostThresholds).Select(i => (float)i).Concat([float.MaxValue, float.PositiveInfinity]).ToArray();
        var nodes = new List<TreeNode>();
        var roots = new List<int>();
        foreach (var (feature, threshold, missingLeft) in thresholds.SelectMany(t => new[] { (0, t, true), (0, t, false) }).Concat([(1, float.MaxValue, false), (1, float.PositiveInfinity, true)]))
        {
            roots.Add(nodes.Count);
            nodes.AddRange([new(feature, threshold, missingLeft, nodes.Count + 1, nodes.Count + 2, 0, 2), new(-1, 0, false, -1, -1, 1.1 * roots.Count, 1), new(-1, 0, false, -1, -1, -1.7 * roots.Count, 1)]);
        }
        var trees = new TreeEnsemble(0.5, 2, [.. roots], [.. nodes]);
        float[] values = [float.NaN, float.NegativeInfinity, float.MaxValue, float.PositiveInfinity, -1, .. Enumerable.Range(0, 520).Select(i => i / 2f)];

        StepScorer.For(trees)!.Scores([values, [.. values.Reverse()]], new Workers(1)).ShouldBe(new EnsembleScorer(trees).Scores([values, [.. values.Reverse()]], new Workers(1)));
    }

    [Fact]
    public void Trees_without_a_split_and_ensembles_without_a_tree_give_their_values()
    {
        StepScorer.For(new TreeEnsemble(1, 1, [0, 1], [new(-1, 0, false, -1, -1, 2, 5), new(-1, 0, false, -1, -1, 3, 5)]))!.Scores([[1, float.NaN]], new Workers(1)).ShouldBe([6, 6]);
        StepScorer.For(new TreeEnsemble(1, 1, [], []))!.Scores([[1, 2]], new Workers(1)).ShouldBe([1, 1]);
    }

    [Fact]
    public void A_feature_may_have_more_thresholds_than_a_byte_has_values()
    {
        var random = new Random(4);
        var columns = RandomTables.Normal(random, 3_000, 3);
        (columns[0][5], columns[1][6], columns[2][7]) = (float.NaN, float.PositiveInfinity, float.NaN);
        var blend = TreeEnsemble.Blend([.. Enumerable.Range(1, 9).Select(seed =>
        {
            var options = new BoostingOptions { Trees = 30, Leaves = 31, MinimumRowsPerLeaf = 1, BinningRows = 500, Seed = seed };
            return (Booster.Train(columns, RandomTables.Labels(random, columns), null, null, options).Ensemble, 1.0);
        })]);

        blend.Nodes.Where(node => !node.IsLeaf).GroupBy(node => node.Feature).Select(splits => splits.Select(node => node.Threshold).Distinct().Count()).Max().ShouldBeGreaterThan(2 * FeatureBins.MostThresholds);
        StepScorer.For(blend)!.Scores(columns, new Workers(2)).ShouldBe(new EnsembleScorer(blend).Scores(columns, new Workers(1)));
    }

    [Fact]
    public void Trees_of_more_leaves_than_a_byte_has_values_are_left_to_the_walk()
    {
        var random = new Random(9);
        var columns = RandomTables.Normal(random, 3_000, 3);
        var labels = RandomTables.Labels(random, columns);
        StepScorer.For(Trained(LeafStep.MostLeaves + 1)).ShouldBeNull();
        var most = Trained(LeafStep.MostLeaves);
        StepScorer.For(most)!.Scores(columns, new Workers(1)).ShouldBe(new EnsembleScorer(most).Scores(columns, new Workers(1)));

        TreeEnsemble Trained(int leaves) => Booster.Train(columns, labels, null, null, new BoostingOptions { Trees = 2, Leaves = leaves, MinimumRowsPerLeaf = 1, MinimumHessianPerLeaf = 1e-9 }).Ensemble;
    }
}
