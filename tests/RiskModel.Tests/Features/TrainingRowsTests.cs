using FangFan.Risk.Features;
using FangFan.Risk.Panel;
using C = FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Tests.Features;

public class TrainingRowsTests
{
    private static readonly AreaCode Other = new("530521101002");

    private static TrainingRows Build(string until, FeaturePreset preset = FeaturePreset.All)
    {
        var county = new TestCounty()
            .Row("a", "2019Q1", (C.HeadAge, 30)).Row("a", "2019Q2", (C.HeadAge, 30)).Row("a", "2020Q4")
            .RowIn(Other, "b", "2019Q1", null, (C.HeadAge, 40)).RowIn(null, "c", "2019Q1", null, (C.HeadAge, 50)).RowIn(null, "d", "2019Q1", null, (C.HeadAge, 60))
            .Row("e", "2019Q1", (C.HeadAge, 70)).Event("e", EventKind.MovedAway, "2019-05-01").Event("b", EventKind.FellBack, "2020-03-31");
        return TrainingRows.Build(county.Build(), new TrainingRowsRequest(Target.Relapse, TestCounty.Lines, Quarter.Parse(until)) { Preset = preset });
    }

    [Fact]
    public void A_quarter_is_trained_on_once_its_horizon_is_over()
    {
        Build("2019Q4").Labels.ShouldBeEmpty();
        Build("2020Q1").Matrix.Rows.Select(r => r.AsOf.ToString()).Distinct().ShouldBe(["2019Q1"]);
        Build("2020Q2").Matrix.Rows.Select(r => r.AsOf.ToString()).Distinct().ShouldBe(["2019Q1", "2019Q2"]);
    }

    [Fact]
    public void Rows_carry_label_village_and_weight_and_leave_out_who_left()
    {
        var rows = Build("2020Q2");
        var age = rows.Matrix.Columns[rows.Matrix.Features.Index().Single(f => f.Item.Name == "head_age").Index];
        age.ShouldBe([30f, 40f, 50f, 60f, 30f]);
        rows.Labels.ShouldBe([0f, 1f, 0f, 0f, 0f]);
        rows.Villages.ShouldBe([0, 1, 2, 3, 0]);
        // One of six leaves, in the first quarter after: who stays counts for 6/5.
        rows.CensoringWeights.ShouldAllBe(w => Math.Abs(w - 1.2f) < 1e-6f);
    }

    [Fact]
    public void The_preset_decides_the_columns() =>
        Build("2020Q2", FeaturePreset.BeforeSupport).Matrix.Features.ShouldBe(FeatureCatalogue.For(FeaturePreset.BeforeSupport));
}

public class CensoringWeightsTests
{
    [Fact]
    public void Those_who_stay_stand_for_those_who_left_before_them()
    {
        // Ten at risk. Quarter 1: one target, one leaves of nine -> stays 8/9. Quarter 3: two leave of eight -> 8/9 x 6/8.
        Label[] labels =
        [
            new(LabelState.Positive, 1), new(LabelState.Censored, 1), new(LabelState.Censored, 3), new(LabelState.Censored, 3), new(LabelState.Positive, 4),
            .. Enumerable.Repeat(new Label(LabelState.Negative), 5), new(LabelState.NotAtRisk), new(LabelState.NotYetKnown),
        ];
        var weights = CensoringWeights.Of(labels, 4);
        float[] expected = [1, 0, 0, 0, 1.5f, 1.5f, 1.5f, 1.5f, 1.5f, 1.5f, 0, 0];
        weights.Length.ShouldBe(expected.Length);
        for (var i = 0; i < expected.Length; i++) weights[i].ShouldBe(expected[i], 1e-6f);
        weights.Sum().ShouldBe(10f, 1e-5f);
    }

    [Fact]
    public void Without_leaving_every_weight_is_one() =>
        CensoringWeights.Of([new(LabelState.Positive, 2), new(LabelState.Negative)], 4).ShouldBe([1f, 1f]);
}
