using FangFan.Risk.Boosting;
using FangFan.Risk.Evaluation.Factors;
using FangFan.Risk.Models;

namespace FangFan.Risk.Tests.Evaluation.Factors;

public class PermutationImportanceTests
{
    private static FactorChange Feature(ImportanceResult result, string name) => result.Features.Single(f => f.Change.Factor.Name == name).Change;

    private static ImportanceResult Of(FactorSample sample) => PermutationImportance.Of(sample.Make(), FactorSample.Options);

    [Fact]
    public void The_stronger_feature_comes_first_and_its_interval_lies_above_nothing()
    {
        var result = Of(new FactorSample { Scorer = FactorSample.Linear(-1, 1.5, 0.5, 0) });
        result.Features.Select(f => f.Change.Factor.Name).ShouldBe(["x0", "x1", "x2"]);
        result.Groups.Select(f => f.Change.Factor.Group).ShouldBe([CauseGroup.Income, CauseGroup.Illness, CauseGroup.Work]);
        var first = Feature(result, "x0");
        first.LogLossRise.Interval!.Value.Low.ShouldBeGreaterThan(0);
        first.AucFall.Interval!.Value.Low.ShouldBeGreaterThan(0.1);
        first.AucFall.PValue.ShouldBe(2.0 / 201, 1e-12);
        result.Features[0].RepeatDeviation.ShouldBeInRange(1e-6, 0.05);
    }

    [Fact]
    public void A_feature_that_no_model_looks_at_has_an_importance_of_exactly_0()
    {
        var unseen = Feature(Of(new FactorSample { Scorer = FactorSample.Linear(-1, 1.5, 0.5, 0) }), "x2");
        unseen.LogLossRise.Value.ShouldBe(0);
        unseen.AucFall.Value.ShouldBe(0);
        unseen.RecallFall.Value.ShouldBe(0);
    }

    [Fact]
    public void A_feature_that_the_risk_does_not_follow_helps_nothing_though_the_model_looks_at_it()
    {
        var result = Of(new FactorSample { Scorer = FactorSample.Linear(-1, 1.5, 0.5, 0.2), Households = 2_000 });
        Math.Abs(Feature(result, "x2").LogLossRise.Value).ShouldBeLessThan(0.05 * Feature(result, "x0").LogLossRise.Value);
        Feature(result, "x2").AucFall.Interval!.Value.Low.ShouldBeLessThan(0);
    }

    [Fact]
    public void Two_copies_share_an_importance_that_their_group_shows_whole()
    {
        var sample = new FactorSample { Features = 5, Change = x => x[4] = x[0], Scorer = FactorSample.Linear(-1, 1.5, 0.5, 0, 0, 0) };
        var alone = Feature(Of(sample), "x0").LogLossRise.Value;
        // Feature 4 falls into the same group as feature 0.
        var shared = Of(sample with { Scorer = FactorSample.Linear(-1, 0.75, 0.5, 0, 0, 0.75) });
        Feature(shared, "x0").LogLossRise.Value.ShouldBeLessThan(0.6 * alone);
        shared.Groups.Single(g => g.Change.Factor.Group == CauseGroup.Income).Change.LogLossRise.Value.ShouldBe(alone, 1e-6);
        var twin = shared.Stand.Single(s => s.Feature == "x0");
        twin.Other.ShouldBe("x4");
        twin.Spearman.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void The_same_seed_deals_the_same_and_another_seed_otherwise()
    {
        var pool = new FactorSample { Scorer = FactorSample.Linear(-1, 1.5, 0.5, 0.1) }.Make();
        double[] Values(int seed) => [.. PermutationImportance.Of(pool, FactorSample.Options with { Seed = seed }).Features.Select(f => f.Change.LogLossRise.Value)];
        Values(1).ShouldBe(Values(1));
        Values(2).ShouldNotBe(Values(1));
    }

    [Fact]
    public void All_quarters_together_are_their_weighted_mean()
    {
        var pool = new FactorSample { Scorer = FactorSample.Linear(-1, 1.5, 0.5, 0), Quarters = 3 }.Make();
        var first = PermutationImportance.Of(pool, FactorSample.Options).Features[0].Change;
        double[] events = [.. pool.Quarters.Select(q => (double)q.Labels.Count(l => l > 0))];
        first.AucFall.Value.ShouldBe(first.Quarters.Zip(events, (q, n) => q.AucFall * n).Sum() / events.Sum(), 1e-12);
        first.LogLossRise.Value.ShouldBe(first.Quarters.Average(q => q.LogLossRise), 1e-12);
    }

    [Fact]
    public void Intervals_to_first_order_are_near_those_of_ranking_anew_in_every_draw()
    {
        var pool = new FactorSample { Scorer = FactorSample.Linear(-1, 1.5, 0.5, 0), Quarters = 1, Households = 1_500 }.Make();
        var quarter = pool.Quarters[0];
        var other = quarter.Columns[0];
        var (with, without) = (HouseholdMetrics.Of(quarter.RawScores, quarter.Model.Calibration, quarter.Labels, 0.05), HouseholdMetrics.Of(Array.ConvertAll(other, x => (double)x), quarter.Model.Calibration, quarter.Labels, 0.05));
        var change = new PairedChange(pool);
        change.Add(0, with, without, 1);
        var options = FactorSample.Options with { Draws = 600 };
        var quick = new VillageDraws(pool.ClusterCount, options).Estimate(change.Influences())[0];
        var (a, b) = (new ScoredOutcomes(quarter.RawScores, quarter.Labels), new ScoredOutcomes(Array.ConvertAll(other, x => (double)x), quarter.Labels));
        var exact = Interval.Of(ClusterBootstrap.Draw(pool.Clusters, options.Draws, options.Seed, w => [a.Auc(w) - b.Auc(w)]).Select(d => d[0]))!.Value;
        quick.Value.ShouldBe(a.Auc() - b.Auc(), 1e-12);
        var width = exact.High - exact.Low;
        quick.Interval!.Value.Low.ShouldBe(exact.Low, 0.12 * width);
        quick.Interval.Value.High.ShouldBe(exact.High, 0.12 * width);
    }

    [Fact]
    public void The_part_of_a_scorer_that_a_feature_reaches_moves_as_the_whole_does()
    {
        var trees = FactorSample.SameSign(3).Trees!;
        var scorer = new Scorer(trees with { Roots = [0, 2], BaseScore = 0.3 }, FactorSample.Linear(-1, 0, 0.5, 2).Linear, 0.6);
        float[][] before = [[-1, 1, float.NaN], [2, float.NaN, -1], [0, 1, 2]];
        float[][] after = [before[0], [-3, 1, 1], before[2]];
        var part = ScorerPart.Of(scorer, [1]);
        var expected = scorer.RawScores(after).Zip(scorer.RawScores(before), (a, b) => a - b);
        part.Scores(after).Zip(part.Scores(before), (a, b) => a - b).Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
        ScorerPart.Of(scorer with { Linear = FactorSample.Linear(0, 1, 0, 1).Linear, Trees = new TreeEnsemble(0, 3, [0], [trees.Nodes[2]]) }, [1]).IsEmpty.ShouldBeTrue();
    }
}
