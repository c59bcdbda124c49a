using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Rules.Criteria;

/// <summary>Suixi's new problem: a guarantee that held last quarter is broken now.</summary>
public sealed class NewProblemTests
{
    private const double Blank = double.NaN;
    private static readonly Judge Suixi = new(PackLibrary.Bundled().Resolve("suixi-2021"));
    private static readonly (Column Column, double Value)[] Sound =
    [
        (QuarterColumns.DropoutChildren, 0), (QuarterColumns.MedicalSelfPaid, 0), (QuarterColumns.HouseGrade, 0), (QuarterColumns.HouseLivedIn, 1), (QuarterColumns.AbleToRepair, 0),
        (QuarterColumns.WaterQuality, 0), (QuarterColumns.WaterQuantity, 0), (QuarterColumns.WaterConvenience, 0), (QuarterColumns.WaterAssurance, 0),
    ];

    private static readonly (Column, double) UnsafeHouse = (QuarterColumns.HouseGrade, 3);
    private static readonly (Column, double) UnsafeWater = (QuarterColumns.WaterQuality, 2);

    [Fact]
    public void What_held_last_quarter_and_is_broken_now_is_new()
    {
        var finding = Of(With(), With(UnsafeHouse));
        finding.State.ShouldBe(FindingState.Met);
        finding.Causes.ShouldBe([CauseGroup.Housing]);
        finding.Text.Chinese.ShouldBe("新产生的问题：住房为D级，实际居住，无力修缮");
    }

    [Fact]
    public void What_was_broken_last_quarter_already_is_not_new() => Of(With(UnsafeHouse), With(UnsafeHouse)).State.ShouldBe(FindingState.NotMet);

    [Fact]
    public void Without_a_row_last_quarter_it_is_open_whether_the_problem_is_new()
    {
        var finding = Of(null, With(UnsafeHouse));
        finding.State.ShouldBe(FindingState.Unknown);
        finding.Missing.ShouldBe(["last_quarter"]);
    }

    [Fact]
    public void A_blank_last_quarter_leaves_it_open() => Of(With((QuarterColumns.HouseGrade, Blank)), With(UnsafeHouse)).Missing.ShouldBe(["last_quarter"]);

    [Fact]
    public void One_new_problem_is_enough_whatever_is_unknown_of_another()
    {
        var finding = Of(With((QuarterColumns.HouseGrade, Blank)), With(UnsafeHouse, UnsafeWater));
        finding.State.ShouldBe(FindingState.Met);
        finding.Causes.ShouldBe([CauseGroup.Water]);
    }

    [Fact]
    public void Without_a_problem_now_a_missing_last_quarter_decides_nothing() => Of(null, With()).State.ShouldBe(FindingState.NotMet);

    [Fact]
    public void A_guarantee_unknown_now_but_broken_last_quarter_cannot_be_new() =>
        Of(With(UnsafeHouse), With((QuarterColumns.HouseGrade, Blank))).State.ShouldBe(FindingState.NotMet);

    [Fact]
    public void A_guarantee_unknown_now_that_held_last_quarter_is_open_for_its_own_columns() =>
        Of(With(), With((QuarterColumns.HouseGrade, Blank))).Missing.ShouldBe(["house_grade"]);

    [Fact]
    public void A_village_that_repairs_a_house_and_sees_it_damaged_again_has_a_new_problem()
    {
        var household = new HouseholdSample().Row("2020Q4", With(UnsafeHouse)).Row("2021Q1", With()).Row("2021Q2", With(UnsafeHouse));
        Of(household).State.ShouldBe(FindingState.Met);
    }

    [Theory]
    [InlineData(2, 1, 0, FindingState.Met)]
    [InlineData(3, 1, 0, FindingState.Met)]
    [InlineData(1, 1, 0, FindingState.NotMet)]
    [InlineData(3, 0, 0, FindingState.NotMet)]
    [InlineData(3, 1, 1, FindingState.NotMet)]
    [InlineData(3, Blank, 1, FindingState.NotMet)]
    [InlineData(Blank, 0, Blank, FindingState.NotMet)]
    [InlineData(1, Blank, Blank, FindingState.NotMet)]
    [InlineData(3, Blank, 0, FindingState.Unknown)]
    [InlineData(3, 1, Blank, FindingState.Unknown)]
    [InlineData(Blank, 1, 0, FindingState.Unknown)]
    public void A_house_counts_where_it_is_lived_in_damaged_and_beyond_the_household_to_repair(double grade, double livedIn, double able, FindingState state)
    {
        var household = new HouseholdSample().Row("2021Q2", (QuarterColumns.HouseGrade, grade), (QuarterColumns.HouseLivedIn, livedIn), (QuarterColumns.AbleToRepair, able));
        Suixi.Of(household.At("2021Q2")).Findings.Single(f => f.Criterion.Id == "unsafe-house").State.ShouldBe(state);
    }

    private static (Column, double)[] With(params (Column Column, double Value)[] changes) =>
        HouseholdSample.Income(9000, [.. Sound.Where(s => changes.All(c => c.Column != s.Column)), .. changes]);

    private static Finding Of((Column, double)[]? before, (Column, double)[] now)
    {
        var household = new HouseholdSample().Row("2021Q2", now);
        return Of(before is null ? household : household.Row("2021Q1", before));
    }

    private static Finding Of(HouseholdSample household) => Suixi.Of(household.At("2021Q2")).Findings.Single(f => f.Criterion.Id == "new-problem");
}
