using FangFan.Risk.Assessment;
using FangFan.Risk.Reports;
using FangFan.Risk.Reports.Scenarios;

namespace FangFan.Risk.Tests.Scenarios;

public class WhatIfReportTests
{
    private static readonly Report Report = WhatIfReport.Of(ScenarioSample.Misfortunes, ScenarioSample.Panel.Areas);

    [Fact]
    public void Misfortunes_stand_side_by_side_with_the_counts_of_their_results()
    {
        var table = Table("misfortunes");

        table.Rows.Count.ShouldBe(ScenarioSample.Misfortunes.Count);
        foreach (var (row, result) in table.Rows.Zip(ScenarioSample.Misfortunes))
        {
            row[0].Code.ShouldBe(result.Scenario.Id);
            Number(table, row, "struck").ShouldBe(result.StruckCount.Households);
            Number(table, row, "entering").ShouldBe(result.Difference.Entering.Households);
            Number(table, row, "leaving").ShouldBe(result.Difference.Leaving.Households);
            (Number(table, row, "struck") + Number(table, row, "spared")).ShouldBe(ScenarioSample.Households);
        }
        ScenarioSample.Misfortunes.ShouldContain(r => r.Difference.Entering.Households > 0);
    }

    [Fact]
    public void What_becomes_of_those_struck_adds_up_to_them()
    {
        foreach (var (row, result) in Table("misfortune-outcomes").Rows.Zip(ScenarioSample.Misfortunes)) row.Skip(1).Sum(cell => cell.Number).ShouldBe(result.StruckCount.Households);
    }

    [Fact]
    public void Levels_before_and_after_add_up_to_the_households_in_scope()
    {
        var table = Table("levels-by-misfortune");

        table.Rows[0][0].Code.ShouldBe("as-it-is");
        foreach (var row in table.Rows) row.Skip(1).SkipLast(1).Sum(cell => cell.Number).ShouldBe(row[^1].Number);
        Number(table, table.Rows[0], RiskLevel.Medium.Name()).ShouldBe(ScenarioSample.Misfortunes[0].Difference.Before.Households.Count(h => h.Level == RiskLevel.Medium));
    }

    [Fact]
    public void Fragile_households_are_those_in_scope_and_off_the_list_by_the_misfortunes_they_cannot_bear()
    {
        var table = Table("fragile");
        var before = ScenarioSample.Misfortunes[0].Difference.Before;

        table.Rows.Count.ShouldBe(ScenarioSample.Misfortunes.Count + 1);
        table.Rows.Sum(row => row[1].Number).ShouldBe(before.Households.Count(h => h.InScope && !h.MeetsRules));
        table.Rows.Sum(row => row[0].Number * row[1].Number).ShouldBe(
            ScenarioSample.Misfortunes.Sum(r => r.Struck.Count(s => s.Enters && s.Before!.InScope)));
        table.Rows.ShouldAllBe(row => double.IsNaN(row[3].Number), "there is no model");
    }

    [Fact]
    public void A_township_has_its_name_and_one_of_too_few_struck_no_share()
    {
        var table = Table("townships-by-misfortune");
        var (known, small) = (table.Rows.Where(r => r[0].Code == "530521101").ToList(), table.Rows.Where(r => r[0].Code == "530521102").ToList());

        known.ShouldAllBe(r => r[0].Text!.Value.Chinese == "甸阳镇");
        known.ShouldContain(r => double.IsFinite(Number(table, r, "share")));
        small.ShouldAllBe(r => r[0].Text!.Value.Chinese == "530521102" && double.IsNaN(Number(table, r, "share")));
    }

    [Fact]
    public void The_statement_names_the_misfortune_by_which_most_enter()
    {
        var most = ScenarioSample.Misfortunes.MaxBy(r => r.Difference.Entering.Households)!;

        Report.Statement[0].Chinese.ShouldContain(most.Scenario.Title.Chinese);
        Report.Statement[0].English.ShouldContain(most.Difference.Entering.Households.ToString("N0"));
    }

    [Fact]
    public void Every_page_can_be_written_in_both_languages()
    {
        foreach (var language in Enum.GetValues<Language>()) ReportSample.Html(Report, language).ShouldContain("misfortunes");
        Report.Show("lines").ToHtml().ShouldContain("<svg");
    }

    [Fact]
    public void Misfortunes_of_different_packs_are_refused()
    {
        var other = ScenarioSample.Misfortunes[0] with { Difference = ScenarioSample.TwoPacks with { Before = ScenarioSample.TwoPacks.After } };

        Should.Throw<ArgumentException>(() => WhatIfReport.Of([ScenarioSample.Misfortunes[0], other], []));
        Should.Throw<ArgumentException>(() => WhatIfReport.Of([], []));
    }

    private static DataTable Table(string name) => Report.Tables().Single(t => t.Table.Name == name).Table;

    private static double Number(DataTable table, IReadOnlyList<DataCell> row, string column) => row[table.Columns.Select(c => c.Name).ToList().IndexOf(column)].Number;
}
