using FangFan.Risk.Records;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Rules.Criteria;

public sealed class SuddenGraveIllnessTests
{
    private const double Blank = double.NaN;

    [Theory]
    [InlineData(1, 0, 0, FindingState.Met)]
    [InlineData(1, 1, 0, FindingState.NotMet)]
    [InlineData(2, 1, 1, FindingState.Met)]
    [InlineData(0, 0, 1, FindingState.NotMet)]
    [InlineData(0, Blank, Blank, FindingState.NotMet)]
    [InlineData(1, 0, Blank, FindingState.Met)]
    [InlineData(1, Blank, 1, FindingState.Met)]
    [InlineData(1, Blank, 0, FindingState.Unknown)]
    [InlineData(1, 1, Blank, FindingState.Unknown)]
    [InlineData(Blank, 1, 0, FindingState.NotMet)]
    [InlineData(Blank, 0, 0, FindingState.Unknown)]
    public void Illness_is_sudden_where_nobody_was_gravely_ill_before_or_the_records_say_so(double now, double before, double shock, FindingState state)
    {
        var finding = Of(new HouseholdSample().Row("2021Q1", (QuarterColumns.GravelyIll, before)).Row("2021Q2", (QuarterColumns.GravelyIll, now), (QuarterColumns.ShockIllness, shock)));
        finding.State.ShouldBe(state, finding.Text.English);
        if (state == FindingState.Met) finding.Causes.ShouldBe([CauseGroup.Illness]);
    }

    [Fact]
    public void Without_a_row_the_quarter_before_is_named_as_missing()
    {
        var finding = Of(new HouseholdSample().Row("2021Q2", (QuarterColumns.GravelyIll, 1), (QuarterColumns.ShockIllness, 0)));
        finding.State.ShouldBe(FindingState.Unknown);
        finding.Missing.ShouldBe(["last_quarter"]);
        finding.Text.Chinese.ShouldContain("缺少上季度的情况");
    }

    [Fact]
    public void The_sentence_and_the_inputs_tell_both_quarters()
    {
        var finding = Of(new HouseholdSample().Row("2021Q1", (QuarterColumns.GravelyIll, 1)).Row("2021Q2", (QuarterColumns.GravelyIll, 2), (QuarterColumns.ShockIllness, 1)));
        finding.Text.Chinese.ShouldBe("2人患大病，上季度已有1人，本季有突发重病记录");
        finding.Inputs.Select(i => (i.Name, i.Value)).ShouldBe([("gravely_ill", 2m), ("shock_illness", 1m), ("gravely_ill_last_quarter", 1m)]);
        finding.Criterion.Clause.ShouldBe("shidian 二(三)五");
    }

    private static Finding Of(HouseholdSample household) => new Judge(MadeUpPack.Pack).Of(household.At("2021Q2")).Findings.Single(f => f.Criterion.Id == "medical-burden");
}
