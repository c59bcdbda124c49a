using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Association;
using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Evaluation.Association;

public class CriterionValuesTests
{
    private static readonly CriterionValueOptions Few = new() { Draws = 50 };

    private static readonly CriterionValueResult Result = CriterionValues.Of(SmallCohorts.All, [SmallCohorts.Pack, PackLibrary.Bundled().Packs["national-2020"]], Few);

    [Fact]
    public void The_ratio_and_its_interval_are_those_of_a_village_robust_logistic_regression()
    {
        var random = new Random(3);
        int[] village = [.. Enumerable.Range(0, 600).Select(_ => random.Next(25))];
        double[] outcomes = [.. village.Select(v => random.NextDouble() < 0.1 + 0.01 * v ? 1.0 : 0)];
        FindingState[] findings = [.. outcomes.Select((o, i) => random.NextDouble() < 0.2 + 0.2 * o ? FindingState.Met : i % 3 == 0 ? FindingState.Near : FindingState.NotMet)];
        var (estimate, corrected) = new FindingTally(findings, outcomes, new BacktestClusters(village, 25, true)).OddsRatio();
        var regression = OddsEstimate.Of(RobustRegression.Fit(new([new("met", [.. findings.Select(f => f == FindingState.Met ? 1.0 : 0)])], outcomes, village)), "met");
        corrected.ShouldBeFalse();
        estimate.Value.ShouldBe(regression.Value, 1e-8);
        estimate.Low.ShouldBe(regression.Low, 1e-8);
        estimate.High.ShouldBe(regression.High, 1e-8);
        estimate.P.ShouldBe(regression.P, 1e-8);
    }

    [Fact]
    public void An_empty_cell_gets_a_half_everywhere_and_no_interval()
    {
        FindingState[] findings = [.. Enumerable.Repeat(FindingState.Met, 10), .. Enumerable.Repeat(FindingState.NotMet, 30)];
        double[] outcomes = [.. Enumerable.Range(0, 40).Select(i => i >= 20 ? 1.0 : 0)];
        var (estimate, corrected) = new FindingTally(findings, outcomes, new BacktestClusters([.. Enumerable.Range(0, 40)], 40, true)).OddsRatio();
        corrected.ShouldBeTrue();
        estimate.Value.ShouldBe(0.5 / 10.5 / (20.5 / 10.5), 1e-12);
        estimate.P.ShouldBe(double.NaN);
        estimate.Low.ShouldBe(double.NaN);
    }

    [Fact]
    public void What_nobody_meets_has_no_figures()
    {
        var tally = new FindingTally([FindingState.NotMet, FindingState.Unknown, FindingState.NotMet], [1, 1, 0], new BacktestClusters([0, 1, 2], 3, true));
        tally.OddsRatio().ShouldBe((OddsEstimate.None, false));
        tally.Rates([1, 1, 1]).Precision.ShouldBe(double.NaN);
        tally.Rates([1, 1, 1]).Recall.ShouldBe(0);
        tally.Counts.ShouldBe(new FindingCounts(0, 0, 2, 1, 1, 1));
    }

    [Fact]
    public void Every_criterion_of_every_pack_is_there_after_the_verdict_and_every_household_is_counted_once()
    {
        foreach (var (pack, value) in new[] { SmallCohorts.Pack, PackLibrary.Bundled().Packs["national-2020"] }.Zip(Result.Packs))
        {
            value.Pack.ShouldBe(pack.Id);
            value.Values[0].Subject.ShouldBe(CriterionSubject.Verdict);
            value.Values.Where(v => v.Subject == CriterionSubject.Criterion).Select(v => v.Id).ShouldBe(pack.Criteria.Select(c => c.Id));
            value.Values.ShouldAllBe(v => v.Counts.Met + v.Counts.NotMet + v.Counts.Unknown == Result.Rows);
            value.Values.ShouldAllBe(v => v.Counts.MetEvents + v.Counts.NotMetEvents + v.Counts.UnknownEvents == Result.Events);
        }
    }

    [Fact]
    public void Precision_recall_and_lift_are_those_of_the_counts()
    {
        var some = Result.Packs.SelectMany(p => p.Values).First(v => v.Counts is { MetEvents: > 0, NotMetEvents: > 0 });
        var counts = some.Counts;
        some.Precision.Value.ShouldBe((double)counts.MetEvents / counts.Met, 1e-15);
        some.Recall.Value.ShouldBe((double)counts.MetEvents / (counts.MetEvents + counts.NotMetEvents), 1e-15);
        some.Lift.Value.ShouldBe(some.Precision.Value / ((double)(counts.MetEvents + counts.NotMetEvents) / (counts.Met + counts.NotMet)), 1e-12);
        some.Lift.Interval!.Value.Low.ShouldBeLessThan(some.Lift.Interval.Value.High);
    }

    [Fact]
    public void Quarters_before_a_pack_was_in_force_are_counted_as_if() => Result.Packs.Select(p => (p.Quarters, p.AsIf)).ShouldBe([(3, 3), (3, 1)]);

    [Fact]
    public void The_same_seed_gives_the_same_intervals_and_another_one_others()
    {
        double[] Lows(int seed) => [.. CriterionValues.Of(SmallCohorts.All, [SmallCohorts.Pack], Few with { Seed = seed }).Packs[0].Values.Select(v => v.Lift.Interval?.Low ?? double.NaN)];
        Lows(1).ShouldBe(Lows(1));
        Lows(1).ShouldNotBe(Lows(2));
    }

    [Fact]
    public void No_quarter_or_no_pack_is_refused()
    {
        Should.Throw<ArgumentException>(() => CriterionValues.Of([], [SmallCohorts.Pack]));
        Should.Throw<ArgumentException>(() => CriterionValues.Of(SmallCohorts.All, []));
    }
}
