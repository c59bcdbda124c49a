using FangFan.Risk.Assessment;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Ranking;
using FangFan.Risk.Reports.Quarters;
using FangFan.Risk.Rules;
using static FangFan.Risk.Tests.Quarters.QuarterSample;

namespace FangFan.Risk.Tests.Quarters;

public sealed class RecordTablesTests
{
    [Fact]
    public void A_quarter_is_told_by_what_was_recorded_at_its_end()
    {
        var panel = new PanelBuilder();
        void Rows(string id, params int[] ago)
        {
            foreach (var quarters in ago) panel.AddRow(new HouseholdId(id), Now.Plus(-quarters));
        }
        Rows("stays", 0, 1);
        Rows("new", 0);
        Rows("back", 0, 2);
        Rows("moved", 1);
        Rows("gone", 1);
        panel.AddRow(new HouseholdId("late"), Now, null, Now.Plus(1).LastDay);
        panel.AddEvent(new HouseholdId("moved"), new(EventKind.MovedAway, Now.FirstDay, Now.FirstDay));
        panel.AddEvent(new HouseholdId("stays"), new(EventKind.FellBack, Now.FirstDay, Now.LastDay));
        panel.AddEvent(new HouseholdId("new"), new(EventKind.FellIn, Now.FirstDay, Now.Plus(1).LastDay));

        var table = RecordTables.OfQuarter(panel.Build(), Now);

        table.Rows.Select(row => $"{row[0].Code} {row[1].Number}").ShouldBe(["now 3", "before 3", "came 2", "new 1", "gone 2", "left 1", "fallen 1", "monitored 0", "eliminated 0"]);
    }

    [Fact]
    public void A_criterion_counts_whom_it_alone_puts_on_the_list()
    {
        var (income, house) = (QuarterSample.Finding("income-below-line", FindingState.Met), QuarterSample.Finding("income-drop", FindingState.Met));
        var quarter = Quarter(Household("a", RiskLevel.High, Verdict.Meets, income, house), Household("b", RiskLevel.High, Verdict.Meets, income), Household("c", RiskLevel.High, Verdict.Excluded, income));

        var table = CapTables.ByCriterion(quarter);

        var identifying = new[] { income, house }.Count(f => f.Criterion.Roles.HasFlag(CriterionRoles.Identify));
        table.Rows.Count.ShouldBe(identifying);
        table.Codes("criterion").First().ShouldBe("income-below-line");
        table.Rows[0].Skip(2).Select(cell => cell.Number).ShouldBe([2, 3 - identifying, 3 * (3 - identifying)]);
    }

    [Fact]
    public void Each_pack_stands_with_the_clause_of_its_cap_and_one_without_a_cap_says_so()
    {
        PriorityList List(string pack) => PriorityListBuilder.Build(
            Quarter(Household("a", RiskLevel.High, Verdict.Meets)) with { Pack = PackLibrary.Bundled().Resolve(pack) }, ListOrder.Priority, [new(new AreaCode("530521"), null, null, 100, null, false)]);

        var rows = CapTables.ByPack([List("national-2020"), List("suixi-2021")]).ForPeople(Language.Chinese).Rows;

        rows[0].Skip(1).ShouldBe(["5.0%", "national 三(二)", "1", "3", "5", "60.0%"]);
        rows[1].Skip(1).ShouldBe(["–", "不设上限", "1", "3", "–", "–"]);
    }
}
