using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class BitVectorScorerTests
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
            BitVectorScorer.For(trees)!.Scores(values, new Workers(2)).ShouldBe(new EnsembleScorer(trees).Scores(values, new Workers(1)));
    });

    [Fact]
    public void A_missing_value_goes_by_each_split_and_a_threshold_of_the_largest_float_takes_every_value()
    {
        var trees = new TreeEnsemble(0.25, 1, [0], [new(0, float.MaxValue, false, 1, 2, 0, 9), new(0, 3, true, 3, 4, 0, 6), new(-1, 0, false, -1, -1, 4, 3), new(-1, 0, false, -1, -1, 1, 2), new(-1, 0, false, -1, -1, 2, 4)]);
        BitVectorScorer.For(trees)!.Scores([[float.NaN, float.PositiveInfinity, float.MaxValue, 3, 3.5f, float.NegativeInfinity]], new Workers(1)).ShouldBe([4.25, 2.25, 2.25, 1.25, 2.25, 1.25]);
    }

    [Fact]
    public void Trees_without_a_split_and_ensembles_without_a_tree_give_their_values()
    {
        BitVectorScorer.For(new TreeEnsemble(1, 1, [0, 1], [new(-1, 0, false, -1, -1, 2, 5), new(-1, 0, false, -1, -1, 3, 5)]))!.Scores([[1, float.NaN]], new Workers(1)).ShouldBe([6, 6]);
        BitVectorScorer.For(new TreeEnsemble(1, 1, [], []))!.Scores([[1, 2]], new Workers(1)).ShouldBe([1, 1]);
    }

    [Fact]
    public void Trees_of_more_leaves_than_bits_are_left_to_the_walk()
    {
        var random = new Random(9);
        var columns = RandomTables.Normal(random, 2_000, 3);
        var labels = RandomTables.Labels(random, columns);
        BitVectorScorer.For(Booster.Train(columns, labels, null, null, new BoostingOptions { Trees = 2, Leaves = 33, MinimumRowsPerLeaf = 1 }).Ensemble).ShouldBeNull();
        BitVectorScorer.For(Booster.Train(columns, labels, null, null, new BoostingOptions { Trees = 2, Leaves = 32, MinimumRowsPerLeaf = 1 }).Ensemble).ShouldNotBeNull();
    }
}
