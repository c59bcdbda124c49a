using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Scenarios;
using FangFan.Risk.Tests.Assessment;
using FangFan.Risk.Tests.Rules;

namespace FangFan.Risk.Tests.Scenarios;

public class ScenarioShockTests
{
    private static readonly ScenarioDefinition LostJob = Scenario(
        new("shock_job_loss", EffectKind.Set, 1, null),
        new("wage_income", EffectKind.LessOneOf, null, "working_members"),
        new("working_members", EffectKind.Add, -1, null));

    [Fact]
    public void A_lost_job_takes_one_workers_wages_and_the_reported_income_follows()
    {
        // Two of three members earn 24,000: one wage of 12,000 goes, 4,000 a head.
        var after = Struck(LostJob, Row((QuarterColumns.Members, 3), (QuarterColumns.WageIncome, 24_000), (QuarterColumns.WorkingMembers, 2), (QuarterColumns.ShockJobLoss, 0), (QuarterColumns.IncomePerHeadReported, 9_000)));

        after.Flag(QuarterColumns.ShockJobLoss).ShouldBe(true);
        after.Money(QuarterColumns.WageIncome).ShouldBe(12_000);
        after.Number(QuarterColumns.WorkingMembers).ShouldBe(1);
        after.Money(QuarterColumns.IncomePerHeadReported).ShouldBe(5_000);
    }

    [Fact]
    public void Nobody_loses_a_job_where_nobody_works_and_no_flag_is_raised()
    {
        var row = Row((QuarterColumns.Members, 3), (QuarterColumns.WageIncome, 0), (QuarterColumns.WorkingMembers, 0), (QuarterColumns.ShockJobLoss, 0));

        new ScenarioShock(LostJob).Strike(row).ShouldSatisfyAllConditions(s => s.Changes.ShouldBeEmpty(), s => s.Blank.ShouldBeEmpty());
    }

    [Fact]
    public void A_scenario_of_flags_alone_strikes_everybody()
    {
        var flags = Scenario(new ScenarioEffect("shock_disaster", EffectKind.Set, 1, null));

        Struck(flags, Row((QuarterColumns.ShockDisaster, 0))).Flag(QuarterColumns.ShockDisaster).ShouldBe(true);
    }

    [Fact]
    public void Blank_stays_blank_and_is_told()
    {
        var row = Row((QuarterColumns.Members, 3), (QuarterColumns.WageIncome, 24_000), (QuarterColumns.ShockJobLoss, 0), (QuarterColumns.IncomePerHeadReported, 9_000));

        var struck = new ScenarioShock(LostJob).Strike(row);

        struck.Blank.ShouldBe([QuarterColumns.WorkingMembers]);
        struck.Changes.Select(c => c.Column).ShouldBe([QuarterColumns.ShockJobLoss]);
    }

    [Fact]
    public void What_a_scenario_sets_is_set_in_a_blank_cell_too()
    {
        // A county whose records have no column of job losses.
        var after = Struck(LostJob, Row((QuarterColumns.Members, 3), (QuarterColumns.WageIncome, 24_000), (QuarterColumns.WorkingMembers, 2)));

        after.Flag(QuarterColumns.ShockJobLoss).ShouldBe(true);
        after.Money(QuarterColumns.WageIncome).ShouldBe(12_000);
    }

    [Fact]
    public void A_blank_flag_stays_blank_where_the_household_has_nothing_to_lose() =>
        new ScenarioShock(LostJob).Strike(Row((QuarterColumns.Members, 3), (QuarterColumns.WageIncome, 0), (QuarterColumns.WorkingMembers, 0))).Changes.ShouldBeEmpty();

    [Fact]
    public void A_part_of_the_income_that_was_blank_and_is_set_leaves_the_reported_income_and_is_told()
    {
        var wages = Scenario(new ScenarioEffect("wage_income", EffectKind.Set, 0, null));

        var struck = new ScenarioShock(wages).Strike(Row((QuarterColumns.Members, 3), (QuarterColumns.IncomePerHeadReported, 9_000)));

        struck.Changes.Select(c => (c.Column, c.Value)).ShouldBe([(QuarterColumns.WageIncome, 0d)]);
        struck.Blank.ShouldBe([QuarterColumns.WageIncome]);
    }

    [Fact]
    public void Effects_see_the_cells_as_they_were_whatever_their_order()
    {
        var forth = Scenario(new("transfer_income", EffectKind.Less, null, "policy_transfer_income"), new("policy_transfer_income", EffectKind.Set, 0, null));
        var back = Scenario([.. forth.Effects.Reverse()]);
        var row = Row((QuarterColumns.TransferIncome, 5_000), (QuarterColumns.PolicyTransferIncome, 3_000));

        foreach (var scenario in new[] { forth, back })
        {
            var after = Struck(scenario, row);
            after.Money(QuarterColumns.TransferIncome).ShouldBe(2_000);
            after.Money(QuarterColumns.PolicyTransferIncome).ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("members", -5, 3, 1)]
    [InlineData("labourers", -5, 3, 0)]
    [InlineData("wage_income", -5_000, 3_000, 0)]
    [InlineData("medical_self_paid", 20_000_000, 3_000, 10_000_000)]
    public void A_result_outside_the_columns_range_is_the_nearest_end_of_it(string column, double added, double before, double expected)
    {
        var changed = QuarterColumns.All.Single(c => c.Name == column);

        Struck(Scenario(new ScenarioEffect(column, EffectKind.Add, (decimal)added, null)), Row((changed, before))).Number(changed).ShouldBe(expected);
    }

    [Fact]
    public void Counts_are_whole_and_money_is_to_the_fen()
    {
        var halved = Scenario(new("labourers", EffectKind.Times, 0.5m, null), new("wage_income", EffectKind.Times, 0.333m, null));

        var after = Struck(halved, Row((QuarterColumns.Labourers, 3), (QuarterColumns.WageIncome, 100.01)));

        after.Number(QuarterColumns.Labourers).ShouldBe(2);
        after.Money(QuarterColumns.WageIncome).ShouldBe(33.30m);
    }

    [Fact]
    public void The_reported_income_is_shared_by_the_members_who_are_left_and_costs_count_against_it()
    {
        // 3 members at 6,000 = 18,000; production costs rise by 2,000: 16,000 over 2 members.
        var scenario = Scenario(new("members", EffectKind.Add, -1, null), new("production_costs", EffectKind.Add, 2_000, null));

        Struck(scenario, Row((QuarterColumns.Members, 3), (QuarterColumns.ProductionCosts, 500), (QuarterColumns.IncomePerHeadReported, 6_000)))
            .Money(QuarterColumns.IncomePerHeadReported).ShouldBe(8_000);
    }

    [Fact]
    public void A_scenario_that_states_the_reported_income_itself_has_the_last_word_and_without_members_it_stays()
    {
        ScenarioEffect halved = new("wage_income", EffectKind.Times, 0.5m, null);
        var own = Scenario(halved, new("income_per_head_reported", EffectKind.Times, 0.9m, null));

        Struck(own, Row((QuarterColumns.Members, 2), (QuarterColumns.WageIncome, 4_000), (QuarterColumns.IncomePerHeadReported, 5_000))).Money(QuarterColumns.IncomePerHeadReported).ShouldBe(4_500);
        new ScenarioShock(Scenario(halved)).Strike(Row((QuarterColumns.WageIncome, 4_000), (QuarterColumns.IncomePerHeadReported, 5_000))).Blank.ShouldBe([QuarterColumns.Members]);
    }

    [Fact]
    public void A_column_without_numbers_or_an_effect_without_its_number_is_refused()
    {
        Should.Throw<ArgumentException>(() => new ScenarioShock(Scenario(new ScenarioEffect("house_grade", EffectKind.Set, 3, null)))).Message.ShouldContain("'house_grade'");
        Should.Throw<ArgumentException>(() => new ScenarioShock(Scenario(new ScenarioEffect("wage_income", EffectKind.Times, null, null)))).Message.ShouldContain("the number of its effect");
        Should.Throw<ArgumentException>(() => new ScenarioShock(Scenario(new ScenarioEffect("wage_income", EffectKind.Less, 1, null)))).Message.ShouldContain("which column is taken off");
    }

    internal static ScenarioDefinition Scenario(params ScenarioEffect[] effects) => new("test", Samples.Same("test"), "suixi 三(八)4", effects, Samples.Same("sizes for a test"));

    private static HouseholdQuarter Row(params (Column, double)[] cells) => new HouseholdSample().Row("2021Q2", cells).At("2021Q2").Current!.Value;

    private static HouseholdQuarter Struck(ScenarioDefinition scenario, HouseholdQuarter row)
    {
        var cells = new ScenarioShock(scenario).Strike(row).Changes.Select(c => (c.Column, c.Value)).ToDictionary();
        return Row([.. QuarterColumns.All.Where(c => c.Kind is ColumnKind.Flag or ColumnKind.Count or ColumnKind.Money)
            .Select(c => (c, cells.TryGetValue(c, out var value) ? value : row.Number(c)))]);
    }
}
