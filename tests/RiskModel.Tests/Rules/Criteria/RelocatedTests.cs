using FangFan.Risk.Records;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Rules.Criteria;

/// <summary>Xishuangbanna's relocated households: one in work, one training a year.</summary>
public sealed class RelocatedTests
{
    private const double Blank = double.NaN;

    [Theory]
    [InlineData(1, 2, 0, 0, FindingState.Met)]
    [InlineData(1, 2, 1, 0, FindingState.NotMet)]
    [InlineData(1, 2, 0, 1, FindingState.NotMet)]
    [InlineData(1, 2, 1, Blank, FindingState.NotMet)]
    [InlineData(1, 2, Blank, 1, FindingState.NotMet)]
    [InlineData(1, 2, 0, Blank, FindingState.Unknown)]
    [InlineData(1, 2, Blank, 0, FindingState.Unknown)]
    [InlineData(0, 2, 0, 0, FindingState.NotMet)]
    [InlineData(1, 0, 0, 0, FindingState.NotMet)]
    [InlineData(0, Blank, Blank, Blank, FindingState.NotMet)]
    [InlineData(Blank, 0, Blank, Blank, FindingState.NotMet)]
    [InlineData(Blank, 2, 1, 0, FindingState.NotMet)]
    [InlineData(Blank, 2, 0, 0, FindingState.Unknown)]
    [InlineData(1, Blank, 0, 0, FindingState.Unknown)]
    public void A_relocated_household_with_labour_has_somebody_in_work(double relocated, double labourers, double working, double post, FindingState state)
    {
        var finding = Of("relocated-job", new HouseholdSample().Row("2021Q2", (QuarterColumns.Relocated, relocated), (QuarterColumns.Labourers, labourers),
            (QuarterColumns.WorkingMembers, working), (QuarterColumns.PublicWelfareJob, post)));
        finding.State.ShouldBe(state, finding.Text.English);
    }

    [Fact]
    public void The_gap_of_a_job_names_inputs_value_margin_and_cause()
    {
        var finding = Of("relocated-job", Household([0]));
        finding.ShouldSatisfyAllConditions(
            f => f.State.ShouldBe(FindingState.Met), f => f.Threshold!.Name.ShouldBe("relocated-jobs"), f => f.Margin.ShouldBe(-1), f => f.Causes.ShouldBe([CauseGroup.Work]),
            f => f.Text.Chinese.ShouldBe("有劳动力的搬迁户就业0人，少于1人"), f => f.Inputs.Select(i => i.Name).ShouldBe(["relocated", "labourers", "working_members", "public_welfare_job"]));
    }

    [Theory]
    [InlineData(new[] { 0.0, 0, 0, 0 }, FindingState.Met)]
    [InlineData(new[] { 0.0, 0, 0, 1 }, FindingState.NotMet)]
    [InlineData(new[] { 0.0, 0, 0, 0, 1 }, FindingState.Met)]
    [InlineData(new[] { 1.0, Blank, Blank, Blank }, FindingState.NotMet)]
    [InlineData(new[] { 0.0, 0, Blank, 0 }, FindingState.Unknown)]
    [InlineData(new[] { 0.0, 0, 0 }, FindingState.Unknown)]
    [InlineData(new[] { 0.0, 1 }, FindingState.NotMet)]
    public void A_training_within_four_quarters_is_enough_and_quarters_unknown_leave_it_open(double[] trainedAgo, FindingState state)
    {
        var finding = Of("relocated-training", Household(trainedAgo));
        finding.State.ShouldBe(state, finding.Text.English);
    }

    [Fact]
    public void What_leaves_a_training_open_is_named()
    {
        Of("relocated-training", Household([0, Blank, 0])).Missing.ShouldBe(["measure_jobs", "earlier_quarters"]);
        Of("relocated-training", Household([0, 0, 0])).Text.Chinese.ShouldContain("缺少近四个季度中没有记录的季度");
        Of("relocated-training", Household([0, 0, 0, 0])).ShouldSatisfyAllConditions(
            f => f.Margin.ShouldBe(-1), f => f.Inputs[^1].ShouldSatisfyAllConditions(i => i.Value.ShouldBe(0), i => i.Unit.ShouldBe("times a year")),
            f => f.Text.Chinese.ShouldBe("有劳动力的搬迁户近四个季度培训0次（以就业帮扶计），少于1次"));
    }

    [Fact]
    public void A_household_that_did_not_move_is_not_asked_for_trainings()
    {
        var finding = Of("relocated-training", new HouseholdSample().Row("2021Q2", (QuarterColumns.Relocated, 0)));
        (finding.State, finding.Text.Chinese).ShouldBe((FindingState.NotMet, "不是易地扶贫搬迁户"));
    }

    private static HouseholdSample Household(double[] trainedAgo)
    {
        var household = new HouseholdSample();
        for (var ago = 0; ago < trainedAgo.Length; ago++)
        {
            household.Row(new Quarter(2021, 2).Plus(-ago).ToString(), (QuarterColumns.Relocated, 1), (QuarterColumns.Labourers, 2), (QuarterColumns.WorkingMembers, 0),
                (QuarterColumns.PublicWelfareJob, 0), (QuarterColumns.MeasureJobs, trainedAgo[ago]));
        }
        return household;
    }

    private static Finding Of(string criterion, HouseholdSample household) => new Judge(MadeUpPack.Pack).Of(household.At("2021Q2")).Findings.Single(f => f.Criterion.Id == criterion);
}
