using FangFan.Risk.Assessment;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Tests.Rules;

namespace FangFan.Risk.Tests.Assessment;

public sealed class CauseGapsTests
{
    private static readonly MeasureDefinition Health = Measure("health", CauseGroup.Illness, "measure_health") with { Department = new("县卫健部门", "county health") };
    private static readonly MeasureDefinition Society = Measure("society", CauseGroup.Illness, "measure_society");
    private static readonly MeasureDefinition Relief = Measure("relief", CauseGroup.Illness, null);

    [Theory]
    [InlineData(0.0, 0.0, GapState.Gap, "")]
    [InlineData(1.0, 0.0, GapState.Covered, "")]
    [InlineData(1.0, null, GapState.Covered, "")]
    [InlineData(0.0, null, GapState.Unknown, "measure_society")]
    [InlineData(null, null, GapState.Unknown, "measure_health measure_society")]
    public void A_cause_is_a_gap_where_every_support_column_says_no_and_open_where_one_is_blank(double? health, double? society, GapState state, string blank)
    {
        var gap = Gap([Health, Society, Relief], Cells((QuarterColumns.MeasureHealth, health), (QuarterColumns.MeasureSociety, society)));

        (gap.Cause, gap.State, string.Join(' ', gap.Blank)).ShouldBe((CauseGroup.Illness, state, blank));
    }

    [Fact]
    public void A_gap_names_what_would_answer_it_with_department_and_clause()
    {
        var text = CauseTexts.Of(Gap([Health, Relief], Cells((QuarterColumns.MeasureHealth, 0))));

        text.Chinese.ShouldBe("因病：本季没有落实任何措施；可用：health（县卫健部门，test 四）；relief（test 四，记录中无对应栏目）");
        text.English.ShouldBe("illness: no measure in place this quarter; would answer it: health (county health, test 四); relief (test 四, no column shows it)");
    }

    [Fact]
    public void A_covered_cause_names_only_what_is_in_place()
    {
        var gap = Gap([Health, Relief], Cells((QuarterColumns.MeasureHealth, 1)));

        gap.Measures.ShouldHaveSingleItem().Measure.ShouldBe(Health);
        CauseTexts.Of(gap).Chinese.ShouldBe("因病：本季已有措施：health（县卫健部门，test 四）");
    }

    [Fact]
    public void A_cause_whose_measures_no_column_shows_cannot_be_told()
    {
        var gap = Gap([Relief], []);

        (gap.State, gap.Blank.Count).ShouldBe((GapState.Unknown, 0));
        CauseTexts.Of(gap).English.ShouldContain("no support column shows its measures");
    }

    [Fact]
    public void A_cause_that_no_measure_answers_for_the_household_says_so()
    {
        var jobs = Health with { NeedsLabour = true };

        Gap([Society with { Causes = [CauseGroup.Water] }], []).State.ShouldBe(GapState.Unanswered);
        var gap = Gap([jobs], Cells((QuarterColumns.Labourers, 0), (QuarterColumns.MeasureHealth, 0)));
        gap.State.ShouldBe(GapState.Unanswered);
        CauseTexts.Of(gap).Chinese.ShouldBe("因病：政策包没有适合该户的措施，须由县里另行研究");
        Gap([jobs], Cells((QuarterColumns.Labourers, 2), (QuarterColumns.MeasureHealth, 0))).State.ShouldBe(GapState.Gap);
    }

    [Fact]
    public void Without_a_row_of_the_quarter_nothing_can_be_told()
    {
        var view = new HouseholdSample().Row("2021Q1", (QuarterColumns.MeasureHealth, 1)).At("2021Q2");

        var gap = Of(new SupportRecord(view.QuartersAgo(1)!.Value, view.Current), [Health], [Named(CauseGroup.Illness)]).ShouldHaveSingleItem();

        (gap.State, gap.Recorded).ShouldBe((GapState.Unknown, false));
        CauseTexts.Of(gap).Chinese.ShouldContain("本季无记录");
    }

    [Fact]
    public void What_the_model_alone_points_at_is_no_gap()
    {
        var row = new HouseholdSample().Row("2021Q2", (QuarterColumns.MeasureHealth, 0)).At("2021Q2").Current!.Value;

        Of(new SupportRecord(row, row), [Health], [new HouseholdCause(CauseGroup.Illness, [new(CauseBasis.Model, "", Samples.Same("model"))])]).ShouldBeEmpty();
    }

    private static CauseGap Gap(MeasureDefinition[] measures, (Column, double)[] cells)
    {
        var row = new HouseholdSample().Row("2021Q2", cells).At("2021Q2").Current!.Value;
        return Of(new SupportRecord(row, row), measures, [Named(CauseGroup.Illness)]).ShouldHaveSingleItem();
    }

    private static IReadOnlyList<CauseGap> Of(SupportRecord support, MeasureDefinition[] measures, HouseholdCause[] causes) =>
        CauseGaps.Of(support, causes, MeasurePlan.For(Samples.Pack() with { Measures = measures }, support, [.. causes.Select(c => c.Cause)], []));

    private static HouseholdCause Named(CauseGroup cause) => new(cause, [new(CauseBasis.Register, cause.Name(), Samples.Same("register"))]);

    private static MeasureDefinition Measure(string id, CauseGroup cause, string? column) => new(id, Samples.Same(id), [cause], null, null, "test 四", column);

    private static (Column, double)[] Cells(params (Column Column, double? Value)[] cells) => [.. cells.Where(c => c.Value is not null).Select(c => (c.Column, c.Value!.Value))];
}
