using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class EarlyStoppingTests
{
    private static readonly float[][] Columns = RandomTables.Normal(new Random(1), 600, 5);
    private static readonly float[] Labels = RandomTables.Labels(new Random(2), Columns);
    private static readonly float[][] Others = RandomTables.Normal(new Random(3), 600, 5);
    private static readonly float[] OtherLabels = RandomTables.Labels(new Random(4), Others);
    private static readonly BoostingOptions Quick = new() { Trees = 300, LearningRate = 0.2, MinimumRowsPerLeaf = 5 };

    [Fact]
    public void The_ensemble_is_cut_where_the_validation_loss_is_least()
    {
        var result = Booster.Train(Columns, Labels, null, null, Quick, new ValidationSet(Others, OtherLabels, 15));
        var best = result.ValidationLosses.Min();
        var trees = result.Ensemble.Roots.Length;
        result.ValidationLosses[trees - 1].ShouldBe(best);
        result.ValidationLosses.Count.ShouldBe(trees + 15);
        LogLoss(result.Ensemble.RawScores(Others)).ShouldBe(best, 1e-12);
    }

    [Fact]
    public void A_cut_ensemble_is_the_one_grown_to_that_number()
    {
        var cut = Booster.Train(Columns, Labels, null, null, Quick, new ValidationSet(Others, OtherLabels, 5)).Ensemble;
        var grown = Booster.Train(Columns, Labels, null, null, Quick with { Trees = cut.Roots.Length }).Ensemble;
        cut.Nodes.ShouldBe(grown.Nodes);
        cut.Roots.ShouldBe(grown.Roots);
    }

    [Fact]
    public void All_trees_are_kept_while_the_loss_still_falls()
    {
        var result = Booster.Train(Columns, Labels, null, null, Quick with { Trees = 3 }, new ValidationSet(Columns, Labels, 2));
        result.Ensemble.Roots.Length.ShouldBe(3);
        result.ValidationLosses.ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void Validation_weights_count()
    {
        var weights = Enumerable.Range(0, 600).Select(row => row < 300 ? 1f : 2f).ToArray();
        var result = Booster.Train(Columns, Labels, null, null, Quick with { Trees = 1 }, new ValidationSet(Others, OtherLabels, 1, weights));
        var scores = result.Ensemble.RawScores(Others);
        result.ValidationLosses[0].ShouldBe((300 * LogLoss(scores, 0, 300) + 600 * LogLoss(scores, 300, 300)) / 900, 1e-12);
    }

    private static double LogLoss(double[] scores, int from = 0, int count = 600) =>
        Enumerable.Range(from, count).Average(row => Math.Log(1 + Math.Exp(OtherLabels[row] == 1 ? -scores[row] : scores[row])));
}
