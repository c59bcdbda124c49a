using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Drift;
using FangFan.Risk.Features;

namespace FangFan.Risk.Tests.Evaluation.Drift;

public class DriftRulesTests
{
    private static readonly Quarter Newest = new(2021, 4);

    [Fact]
    public void Nothing_moved_keeps_the_model_and_says_that_outcomes_are_open()
    {
        var verdict = DriftRules.Judge(Evidence());

        verdict.Advice.ShouldBe(DriftAdvice.Keep);
        verdict.Reasons.Select(r => r.Code).ShouldBe(["stable", "no-outcomes"]);
    }

    [Fact]
    public void Probabilities_that_hold_are_named_as_a_reason_to_keep() =>
        Codes(Evidence() with { Score = Score(DriftLevel.Stable, Ratio(1.02, 0.9, 1.1)) }).ShouldBe(["stable", "calibration-holds"]);

    [Fact]
    public void A_score_that_moved_far_asks_for_training()
    {
        var verdict = DriftRules.Judge(Evidence() with { Score = Score(DriftLevel.Major, null) });

        verdict.Advice.ShouldBe(DriftAdvice.Retrain);
        verdict.Reasons.ShouldHaveSingleItem().Text.English.ShouldContain("0.31");
    }

    [Theory]
    [InlineData(2, DriftAdvice.Keep)]
    [InlineData(3, DriftAdvice.Retrain)]
    public void Three_of_the_foremost_features_ask_for_training_and_two_do_not(int moved, DriftAdvice advice) =>
        DriftRules.Judge(Evidence() with { Features = Features(moved, 0) }).Advice.ShouldBe(advice);

    [Fact]
    public void Features_behind_the_foremost_do_not_count()
    {
        var features = Features(0, 0).Concat(Features(5, 0)).ToArray();

        DriftRules.Judge(Evidence() with { Features = features }).Advice.ShouldBe(DriftAdvice.Keep);
    }

    [Theory]
    [InlineData(1.4, 1.1, 1.7, DriftAdvice.Retrain)]
    [InlineData(0.6, 0.4, 0.8, DriftAdvice.Retrain)]
    [InlineData(1.4, 0.9, 1.9, DriftAdvice.Keep)]
    [InlineData(1.05, 1.01, 1.09, DriftAdvice.Keep)]
    public void Calibration_asks_for_training_where_the_interval_leaves_out_one_and_the_ratio_is_far_from_it(double ratio, double low, double high, DriftAdvice advice) =>
        DriftRules.Judge(Evidence() with { Score = Score(DriftLevel.Stable, Ratio(ratio, low, high)) }).Advice.ShouldBe(advice);

    [Theory]
    [InlineData(7, DriftAdvice.Keep)]
    [InlineData(8, DriftAdvice.Retrain)]
    [InlineData(null, DriftAdvice.Keep)]
    public void A_model_is_old_after_eight_quarters_of_outcomes_and_a_stand_in_never(int? quarters, DriftAdvice advice) =>
        DriftRules.Judge(Evidence() with { QuartersSince = quarters }).Advice.ShouldBe(advice);

    [Fact]
    public void Features_gone_missing_in_one_township_ask_for_mended_records_first()
    {
        var verdict = DriftRules.Judge(Evidence() with { Features = Features(3, 0.9), Missing = Missing(changedTownships: 1), Score = Score(DriftLevel.Major, null) });

        verdict.Advice.ShouldBe(DriftAdvice.MendData);
        verdict.Reasons.Select(r => r.Code).ShouldBe(["missing", "score", "features"]);
        verdict.Reasons[0].Text.Chinese.ShouldContain("乡镇0");
    }

    [Fact]
    public void Features_gone_missing_everywhere_ask_for_training() =>
        DriftRules.Judge(Evidence() with { Features = Features(3, 0.9), Missing = Missing(changedTownships: 8) }).Advice.ShouldBe(DriftAdvice.Retrain);

    [Fact]
    public void Features_that_moved_in_what_is_known_ask_for_training_though_a_column_went_blank() =>
        DriftRules.Judge(Evidence() with { Features = Features(3, 0.1), Missing = Missing(changedTownships: 1) }).Advice.ShouldBe(DriftAdvice.Retrain);

    [Fact]
    public void A_township_that_fills_in_less_of_everything_asks_for_mended_records() =>
        DriftRules.Judge(Evidence() with { Missing = Missing(changedTownships: 1, overall: true) }).Advice.ShouldBe(DriftAdvice.MendData);

    private static string[] Codes(DriftEvidence evidence) => [.. DriftRules.Judge(evidence).Reasons.Select(r => r.Code)];

    private static DriftEvidence Evidence() => new(Features(0, 0), Score(DriftLevel.Stable, null), Missing(0), 3);

    private static FeatureDrift[] Features(int moved, double missingShare) => [.. Enumerable.Range(0, 10).Select(f =>
    {
        var far = f < moved;
        var point = new DriftPoint(Newest, 1000, far ? 0.4 : 0.02, 0.01, 0.03, far ? DriftLevel.Major : DriftLevel.Stable) { MissingPart = far ? 0.4 * missingShare : 0 };
        return new FeatureDrift(FeatureCatalogue.All[f], 0.1, [point], Series($"f{f}", far && missingShare > 0.5 ? 0.3 : 0));
    })];

    private static ScoreDrift Score(DriftLevel level, IntervalEstimate? ratio) => new(0.05, 0.1,
        [new ScorePoint(new DriftPoint(Newest, 1000, level == DriftLevel.Major ? 0.31 : 0.02, 0.01, 0.03, level), 0.02, 0.05, null)],
        ratio is not { } known ? null : new ScoreOutcome(1000, 20, 0.02, known, known, known));

    private static IntervalEstimate Ratio(double value, double low, double high) => new(value, new(low, high));

    private static MissingDrift Missing(int changedTownships, bool overall = false) => new(
        [],
        [.. Enumerable.Range(0, 8).Select(t => Series($"township{t}", overall && t < changedTownships ? 0.2 : 0))],
        [.. Enumerable.Range(0, changedTownships).Select(t => new MissingChange(new AreaCode($"53052110{t}"), new($"乡镇{t}", $"township {t}"), "members", new("家庭人口", "members"), 0, Point(0.3)))]);

    private static MissingSeries Series(string name, double difference) => new(name, new(name, name), 0.1, [Point(difference)]);

    private static MissingPoint Point(double difference) => new(Newest, 100, 0.1 + difference, new(difference, null), difference > 0.05);
}
