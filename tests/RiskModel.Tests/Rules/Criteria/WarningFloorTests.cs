using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Rules.Criteria;

/// <summary>Shidian's warning floors: 10,000 yuan on one cause, a fifth of last year's income.</summary>
public sealed class WarningFloorTests
{
    private static readonly Column[] Causes = [QuarterColumns.MedicalSelfPaid, QuarterColumns.DisabilitySpending, QuarterColumns.DisasterSpending, QuarterColumns.AccidentSpending];

    [Fact]
    public void Spending_over_last_years_income_raises_nothing_unless_one_cause_reaches_the_floor()
    {
        var under = Spending(9999.99, 9999, 9999, 9999);
        under.State.ShouldBe(FindingState.NotMet);
        (under.Threshold!.Name, under.Margin).ShouldBe(("warning-floor-spending", -0.01m));
        under.Text.Chinese.ShouldEndWith("最大一项支出9,999.99元，未达到预警下限10,000元");
        under.Inputs.Single(i => i.Name == "largest_rigid_spending").Value.ShouldBe(9999.99m);

        var at = Spending(10000, 9999, 9999, 9999);
        at.State.ShouldBe(FindingState.Met);
        at.Threshold!.Name.ShouldBe("rigid-spending-ratio");
        at.Causes[0].ShouldBe(CauseGroup.Illness);
        at.Text.English.ShouldEndWith("10,000 yuan on the largest cause, reaching the warning floor of 10,000 yuan");
    }

    [Fact]
    public void One_large_cause_raises_nothing_while_the_total_stays_under_last_years_income()
    {
        var finding = Spending(20000, 0, 0, 0);
        finding.State.ShouldBe(FindingState.NotMet);
        finding.Threshold!.Name.ShouldBe("rigid-spending-ratio");
        finding.Text.Chinese.ShouldNotContain("预警下限");
    }

    [Theory]
    [InlineData(15000, double.NaN, FindingState.Unknown, "the blank may carry the total over the ratio")]
    [InlineData(34000, double.NaN, FindingState.Met, "total and floor are reached whatever the blank holds")]
    [InlineData(double.NaN, 0, FindingState.Unknown, "the blank may reach both")]
    public void A_blank_cause_leaves_open_only_what_it_can_decide(double medical, double disability, FindingState state, string why) =>
        Spending(medical, disability, 0, 0).State.ShouldBe(state, why);

    [Fact]
    public void Known_spending_under_the_floor_decides_although_last_years_income_is_unknown()
    {
        var finding = Of("rigid-spending", View(HouseholdSample.Income(9000, [.. Causes.Select(c => (c, 5000.0))])));
        finding.State.ShouldBe(FindingState.NotMet);
        finding.Text.Chinese.ShouldContain("未达到预警下限");
    }

    [Theory]
    [InlineData(8000.01, FindingState.NotMet)]
    [InlineData(8000, FindingState.Near)]
    [InlineData(7000.01, FindingState.Near)]
    [InlineData(7000, FindingState.Met)]
    public void A_fall_of_income_under_the_floor_raises_nothing_not_even_near(double income, FindingState state)
    {
        (Column, double)[] cells = HouseholdSample.Income(income, (QuarterColumns.IncomePerHeadLastYear, 10000), (QuarterColumns.ShockIllness, 1));
        var finding = Of("income-drop", View(cells));
        finding.State.ShouldBe(state);
        if (state == FindingState.NotMet) finding.Text.Chinese.ShouldEndWith("未达到预警下限20%");
    }

    [Fact]
    public void A_floor_over_the_sharp_fall_takes_its_place()
    {
        var pack = MadeUpPack.Pack with { Values = [.. MadeUpPack.Pack.Values.Select(v => v.Name == "warning-floor-income-loss" ? v with { Value = 0.4m } : v)] };
        var view = View(HouseholdSample.Income(6500, (QuarterColumns.IncomePerHeadLastYear, 10000), (QuarterColumns.ShockIllness, 1)));
        var finding = new Judge(pack).Of(view).Findings.Single(f => f.Criterion.Id == "income-drop");
        (finding.State, finding.Threshold!.Name, finding.Margin).ShouldBe((FindingState.NotMet, "warning-floor-income-loss", -0.05m));
    }

    // Three members with 9,000 yuan each last year: the ratio of 1.1 stands at 29,700 yuan.
    private static Finding Spending(params double[] spent) =>
        Of("rigid-spending", View(HouseholdSample.Income(9000, [.. Causes.Zip(spent), (QuarterColumns.IncomePerHeadLastYear, 9000)])));

    private static HouseholdView View((Column, double)[] cells) => new HouseholdSample().Row("2021Q2", cells).At("2021Q2");

    private static Finding Of(string criterion, HouseholdView view) => new Judge(MadeUpPack.Pack).Of(view).Findings.Single(f => f.Criterion.Id == criterion);
}
