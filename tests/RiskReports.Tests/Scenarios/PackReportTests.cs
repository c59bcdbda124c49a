using FangFan.Risk.Assessment;
using FangFan.Risk.Reports;
using FangFan.Risk.Reports.Scenarios;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tests.Scenarios;

public class PackReportTests
{
    private static readonly VisitLoad Load = new(3, 1, 0, 2);

    [Fact]
    public void Two_packs_lists_balance_and_townships_add_up_to_them()
    {
        var difference = ScenarioSample.TwoPacks;
        var report = PackComparisonReport.Of(difference, ScenarioSample.Panel.Areas);
        var lists = Table(report, "lists").Rows.ToDictionary(r => r[0].Code!, r => r[1].Number);
        var townships = Table(report, "townships-by-pack").Rows;

        difference.Entering.Households.ShouldBeGreaterThan(0);
        (lists["before"] - lists["leaving"] + lists["entering"]).ShouldBe(lists["after"]);
        townships.Sum(r => r[1].Number).ShouldBe(lists["before"]);
        townships.Sum(r => r[4].Number).ShouldBe(lists["after"]);
        Table(report, "shifts").Rows.Sum(r => r[1].Number).ShouldBeGreaterThanOrEqualTo(lists["entering"]);
        Table(report, "level-moves").Rows.Sum(r => r[2].Number).ShouldBe(difference.Households.Count);
        report.Statement[0].Chinese.ShouldContain($"{difference.Entering.Households}户新进");
        foreach (var language in Enum.GetValues<Language>()) ReportSample.Html(report, language).ShouldContain("shidian-2021");
    }

    [Fact]
    public void A_pack_against_itself_moves_nothing_and_differs_in_nothing()
    {
        var same = RiskWorkflow.Compare(ScenarioSample.Panel, ScenarioSample.Request, ScenarioSample.Request);
        var report = PackComparisonReport.Of(same, []);

        Table(report, "shifts").Rows.ShouldBeEmpty();
        Table(report, "pack-differences").Rows.ShouldBeEmpty();
        report.Show("shifts").ToHtml().ShouldNotBeEmpty();
    }

    [Fact]
    public void Visits_follow_from_levels_and_from_those_who_newly_enter()
    {
        var raised = ScenarioSample.Line(1.65m);
        var table = Table(PackTrialsReport.Of([(new("上调10%", "up by 10 %"), raised)], Load), "trials");
        int At(QuarterAssessment assessment, RiskLevel level) => assessment.Households.Count(h => h.Level == level);

        raised.Entering.Households.ShouldBeGreaterThan(0);
        table.Rows.Count.ShouldBe(2);
        table.Rows[0][8].Number.ShouldBe(3 * At(raised.Before, RiskLevel.High) + At(raised.Before, RiskLevel.Medium));
        table.Rows[1][8].Number.ShouldBe(3 * At(raised.After, RiskLevel.High) + At(raised.After, RiskLevel.Medium));
        (table.Rows[0][9].Number, table.Rows[1][9].Number).ShouldBe((0, 2 * raised.Entering.Households));
        table.Rows[1][1].Number.ShouldBe(raised.MeetAfter.Households);
    }

    [Fact]
    public void Trials_that_start_from_different_packs_are_refused()
    {
        var (raised, other) = (ScenarioSample.Line(1.65m), ScenarioSample.TwoPacks with { Before = ScenarioSample.TwoPacks.After });

        Should.Throw<ArgumentException>(() => PackTrialsReport.Of([(new("一", "one"), raised), (new("二", "two"), other)], Load));
        Should.Throw<ArgumentException>(() => PackTrialsReport.Of([], Load));
    }

    [Fact]
    public void A_choices_range_holds_the_value_in_force_and_the_widest_comes_first()
    {
        var choices = RiskWorkflow.Sensitivity(ScenarioSample.Panel, ScenarioSample.Request);
        var report = SensitivityReport.Of(choices, ScenarioSample.TwoPacks.Before);
        var rows = Table(report, "choice-ranges").Rows;

        rows.Count.ShouldBe(choices.Count);
        rows.ShouldAllBe(r => r[3].Number <= r[2].Number && r[2].Number <= r[4].Number && r[5].Number <= r[6].Number);
        rows.Select(r => r[4].Number - r[3].Number).ShouldBeInOrder(SortDirection.Descending);
        Table(report, "choice-points").Rows.Count.ShouldBe(choices.Sum(c => c.Points.Count));
        foreach (var language in Enum.GetValues<Language>()) ReportSample.Html(report, language).ShouldContain("<svg");
    }

    [Fact]
    public void A_pack_without_choices_says_that_there_is_nothing_to_try()
    {
        var report = SensitivityReport.Of([], ScenarioSample.TwoPacks.Before);

        report.Statement[0].English.ShouldStartWith("There is no choice");
        report.Show("ranges").ToHtml().ShouldNotBeEmpty();
    }

    private static DataTable Table(Report report, string name) => report.Tables().Single(t => t.Table.Name == name).Table;
}
