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
        rows.Villages.ShouldBe([0, 1, -1, -1, 0]);
        // One of six leaves, in the first quarter after: who stays counts for 6/5.
        rows.CensoringWeights.ShouldAllBe(w => Math.Abs(w - 1.2f) < 1e-6f);
    }

    [Fact]
    public void The_preset_decides_the_columns() =>
        Build("2020Q2", FeaturePreset.BeforeSupport).Matrix.Features.ShouldBe(FeatureCatalogue.For(FeaturePreset.BeforeSupport));
}
