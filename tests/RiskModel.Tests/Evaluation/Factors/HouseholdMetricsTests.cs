using FangFan.Risk.Evaluation.Factors;
using FangFan.Risk.Models;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests.Evaluation.Factors;

public class HouseholdMetricsTests
{
    private static readonly Calibration Plain = new("platt", [1, 0]);

    [Fact]
    public void What_households_add_up_to_is_the_metric_itself() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        // Few distinct scores, so that there are ties.
        double[] raw = [.. Enumerable.Range(0, 60).Select(_ => random.Next(-6, 7) / 3.0)];
        float[] labels = [1, 0, .. Enumerable.Range(0, 58).Select(_ => (float)random.Next(2))];
        var (metrics, outcomes) = (HouseholdMetrics.Of(raw, Plain, labels, 0.1), new ScoredOutcomes(raw, labels));
        double Mean(double[] values, float label) => values.Where((_, row) => labels[row] == label).Average();
        Mean(metrics.Placements, 1).ShouldBe(outcomes.Auc(), 1e-12);
        Mean(metrics.Placements, 0).ShouldBe(outcomes.Auc(), 1e-12);
        metrics.Losses.Average().ShouldBe(new ScoredProbabilities(Array.ConvertAll(raw, LogOdds.Probability), labels).LogLoss(), 1e-12);
        metrics.Found.Sum().ShouldBe(outcomes.EventsAmong(6), 1e-12);
    }).Check(Config.QuickThrowOnFailure.WithReplay(20210401, 1));
}
