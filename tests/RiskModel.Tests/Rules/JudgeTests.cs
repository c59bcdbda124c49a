using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;
using FangFan.Risk.Rules.Criteria;

namespace FangFan.Risk.Tests.Rules;

public sealed class JudgeTests
{
    private static readonly PackLibrary Library = PackLibrary.Bundled();
    private static readonly PolicyPack National = Library.Resolve("national-2020");
    private static readonly PolicyPack Suixi = Library.Resolve("suixi-2021");

    [Fact]
    public void Without_a_record_of_the_quarter_everything_is_unknown_and_nobody_is_dropped()
    {
        var judgement = new Judge(National).Of(new HouseholdSample().Row("2020Q2", HouseholdSample.Income(5000)).At("2020Q4"));
        judgement.Verdict.ShouldBe(Verdict.Unknown);
        judgement.Findings.ShouldAllBe(f => f.State == FindingState.Unknown && f.Missing.Single() == "quarter" && f.Text.Chinese.Contains("本季度没有记录"));
        judgement.ScopeReason.Chinese.ShouldContain("建档立卡已脱贫户");
        judgement.IncomeFall.ShouldBeNull();
    }

    [Fact]
    public void Without_any_record_of_a_year_scope_itself_is_to_be_checked()
    {
        var judgement = new Judge(National).Of(new HouseholdSample().Row("2019Q1", HouseholdSample.Income(5000)).At("2020Q4"));
        judgement.Verdict.ShouldBe(Verdict.Unknown);
        judgement.ScopeReason.English.ShouldContain("is to be checked");
    }

    [Fact]
    public void The_two_packs_judge_by_their_own_income_and_width()
    {
        var view = new HouseholdSample().Row("2021Q2", HouseholdSample.Income(6100, (QuarterColumns.TransfersPaid, 300), (QuarterColumns.IncomePerHeadLastYear, 6100))).At("2021Q2");
        new Judge(National).Of(view).Verdict.ShouldBe(Verdict.Near);
        StateOf(new Judge(National).Of(view), "income-below-line").Margin.ShouldBe(0);
        StateOf(new Judge(Suixi).Of(view), "income-below-line").ShouldSatisfyAllConditions(f => f.State.ShouldBe(FindingState.NotMet), f => f.Margin.ShouldBe(100));
    }

    [Fact]
    public void What_stands_in_for_disposable_income_is_named()
    {
        var reported = new HouseholdSample().Row("2021Q2", (QuarterColumns.Members, 3), (QuarterColumns.IncomePerHeadReported, 7000)).At("2021Q2");
        StateOf(new Judge(National).Of(reported), "income-below-line").Text.Chinese.ShouldStartWith("填报人均纯收入（转移性支出未知，代替可支配收入）7,000元，高于监测线");

        var bound = StateOf(new Judge(National).Of(new HouseholdSample().Row("2021Q2", HouseholdSample.Income(5000, (QuarterColumns.TransfersPaid, double.NaN))).At("2021Q2")), "income-below-line");
        bound.State.ShouldBe(FindingState.Met);
        bound.Inputs.Select(i => (i.Name, i.Value)).ShouldBe([("disposable_income_per_head", null), ("net_income_per_head", 5000m)]);
    }

    [Fact]
    public void A_house_is_judged_by_a_grade_that_the_finding_prints()
    {
        var house = StateOf(new Judge(National).Of(new HouseholdSample().Row("2021Q2", (QuarterColumns.HouseGrade, 2)).At("2021Q2")), "unsafe-house");
        house.State.ShouldBe(FindingState.Met);
        house.Inputs.ShouldHaveSingleItem().ShouldSatisfyAllConditions(i => i.Name.ShouldBe("house_grade"), i => i.Code.ShouldBe("C"), i => i.Value.ShouldBeNull());
    }

    [Fact]
    public void A_finding_says_where_its_threshold_comes_from()
    {
        var finding = StateOf(new Judge(Suixi).Of(new HouseholdSample().Row("2021Q2", HouseholdSample.Income(5999)).At("2021Q2")), "income-below-line");
        var threshold = finding.Threshold.ShouldNotBeNull();
        (threshold.Value, threshold.Unit, threshold.Source, threshold.Origin).ShouldBe((6000m, ValueUnits.YuanPerHeadYear, "suixi 三(六)一", "suixi-2021"));
        var input = finding.Inputs.ShouldHaveSingleItem();
        (input.Name, input.Value, input.Unit).ShouldBe(("net_income_per_head", 5999m, ValueUnits.YuanPerHeadYear));
        finding.Text.English.ShouldBe("net income per head 5,999 yuan, under the monitoring line of 6,000 yuan (4,000 x 1.5) by 1 yuan");
    }

    [Fact]
    public void The_fall_of_income_is_told_whatever_its_cause()
    {
        var view = new HouseholdSample().Row("2021Q2", HouseholdSample.Income(8000, (QuarterColumns.IncomePerHeadLastYear, 10000))).At("2021Q2");
        new Judge(Suixi).Of(view).IncomeFall.ShouldBe(0.2m);
    }

    [Fact]
    public void A_reported_figure_over_the_net_income_known_does_not_hide_that_the_line_is_missed()
    {
        var cells = HouseholdSample.Income(5900, (QuarterColumns.TransfersPaid, double.NaN), (QuarterColumns.IncomePerHeadReported, 6500));
        StateOf(new Judge(National).Of(new HouseholdSample().Row("2020Q4", cells).At("2020Q4")), "income-below-line").State.ShouldBe(FindingState.Met);
    }

    [Fact]
    public void A_value_that_was_repealed_leaves_its_criteria_unknown_and_named()
    {
        var pack = Suixi with { Values = [.. Suixi.Values.Select(v => v.Name == "minimum-living-standard" ? v with { End = new DateOnly(2022, 12, 31) } : v)] };
        var finding = StateOf(new Judge(pack).Of(new HouseholdSample().Row("2023Q1", HouseholdSample.Income(5000)).At("2023Q1")), "subsistence");
        finding.State.ShouldBe(FindingState.Unknown);
        finding.Missing.ShouldBe(["minimum-living-standard"]);
    }

    [Fact]
    public void Transfer_dependence_and_weak_industry_are_judged_where_a_pack_asks_for_them()
    {
        var values = new[] { Value("transfer-share", 0.6m), Value("weak-industry-share", 0.1m) };
        var criteria = new[] { Definition("transfer-dependence"), Definition("weak-industry") };
        var pack = National with { Values = [.. National.Values, .. values], Criteria = [.. National.Criteria, .. criteria] };
        var cells = HouseholdSample.Income(2000, (QuarterColumns.TransferIncome, 9001), (QuarterColumns.PolicyTransferIncome, 9001), (QuarterColumns.BusinessIncome, 0));
        var judgement = new Judge(pack).Of(new HouseholdSample().Row("2020Q4", cells).At("2020Q4"));
        StateOf(judgement, "transfer-dependence").ShouldSatisfyAllConditions(f => f.State.ShouldBe(FindingState.Met), f => f.Text.Chinese.ShouldContain("标准：超过60%"));
        StateOf(judgement, "weak-industry").State.ShouldBe(FindingState.Met);
        var even = HouseholdSample.Income(2000, (QuarterColumns.TransferIncome, 9000), (QuarterColumns.PolicyTransferIncome, 9000));
        StateOf(new Judge(pack).Of(new HouseholdSample().Row("2020Q4", even).At("2020Q4")), "transfer-dependence").State.ShouldBe(FindingState.NotMet);
    }

    [Fact]
    public void A_county_may_read_plunge_and_surge_as_either()
    {
        var pack = Suixi with { Criteria = [.. Suixi.Criteria.Select(c => c.Id == "shock" ? c with { Settings = new Dictionary<string, string> { ["changes"] = "either" } } : c)] };
        (Column, double)[] spent = [.. HouseholdFacts.SpendingColumns.Select(c => (c, 4000.0))];
        var view = new HouseholdSample().Row("2020Q4", spent)
            .Row("2021Q2", HouseholdSample.Income(7000, [.. spent, (QuarterColumns.IncomePerHeadLastYear, 10000)])).At("2021Q2");
        StateOf(new Judge(Suixi).Of(view), "shock").State.ShouldBe(FindingState.NotMet);
        StateOf(new Judge(pack).Of(view), "shock").ShouldSatisfyAllConditions(f => f.State.ShouldBe(FindingState.Met), f => f.Text.Chinese.ShouldEndWith("：收入骤减，入不敷出"));
    }

    [Fact]
    public void Each_criterion_of_the_catalogue_can_be_made()
    {
        foreach (var kind in CriterionCatalogue.All)
        {
            var settings = kind.Settings.ToDictionary(s => s.Key, s => s.Value.Count > 0 ? s.Value[0] : "medical-cover");
            var definition = Definition(kind.Id) with { Settings = settings, Causes = [CauseGroup.Illness] };
            var pack = National with { Criteria = [Definition("medical-cover"), definition], Values = [.. kind.ValuesFor(settings).Select(v => Value(v, 1))] };
            CriterionFactory.Create(pack, new Quarter(2020, 4))[1].ShouldNotBeOfType<StatedCriterion>(kind.Id);
        }
    }

    [Fact]
    public void Threads_judge_alike()
    {
        var view = new HouseholdSample().Row("2020Q4", HouseholdSample.Income(9000)).Row("2021Q1", HouseholdSample.Income(9000)).Row("2021Q2", HouseholdSample.Income(5999.5)).At("2021Q2");
        var judge = new Judge(Suixi);
        var said = new string[64];
        Parallel.For(0, said.Length, i => said[i] = string.Join("|", judge.Of(view).Findings.Select(f => $"{f.State} {f.Margin} {f.Text.Chinese}")));
        said.Distinct().ShouldHaveSingleItem();
    }

    private static Finding StateOf(Judgement judgement, string criterion) => judgement.Findings.Single(f => f.Criterion.Id == criterion);

    private static CriterionDefinition Definition(string id) => new(id, new(id, id), CriterionRoles.Watch, "xishuangbanna 一", [], new Dictionary<string, string>());

    private static DatedValue Value(string name, decimal value) => new(name, new(name, name), value, ValueUnits.Share, new DateOnly(2010, 1, 1), null, "xishuangbanna 一", null);
}
