using FangFan.Risk.Assessment;
using FangFan.Risk.Reports;
using FangFan.Risk.Reports.Quarters;
using FangFan.Risk.Rules;
using static FangFan.Risk.Tests.Quarters.QuarterSample;

namespace FangFan.Risk.Tests.Quarters;

public sealed class AgreementTablesTests
{
    private static readonly QuarterAssessment Sample = Quarter(
        Household("a", RiskLevel.High, Verdict.Meets, QuarterSample.Finding("income-below-line", FindingState.Met)).Scored(0.10, 1).Before(RiskLevel.Low),
        Household("b", RiskLevel.High, Verdict.Meets).Scored(0.004), Household("c", RiskLevel.Low).Scored(0.02, 2),
        Household("d", RiskLevel.Low, Verdict.Unknown, QuarterSample.Finding("unsafe-house", FindingState.Unknown, "house_grade")), Household("e", null));

    [Fact]
    public void Every_household_in_scope_stands_in_one_cell()
    {
        var table = AgreementTables.VerdictByBand(Sample).Data;

        table.Numbers("value").Sum().ShouldBe(4);
        table.Rows.Where(row => row[2].Number > 0).Select(row => $"{row[0].Code} {row[1].Code}").ShouldBe(["meets first", "meets rest", "unknown unscored", "not-meets second"]);
    }

    [Fact]
    public void A_probability_on_the_edge_of_a_band_counts_in_the_higher_one()
    {
        var table = AgreementTables.LevelByProbability(Sample);

        table.Codes("level").ShouldBe(["high", "low"]);
        table.Rows[0].Skip(1).Take(7).Select(cell => cell.Number).ShouldBe([1, 0, 0, 0, 0, 1, 0]);
        table.Rows[1].Skip(1).Take(7).Select(cell => cell.Number).ShouldBe([0, 0, 0, 1, 0, 0, 1]);
        table.Numbers("mean").First().ShouldBe(0.052, 1e-12);
        table.Numbers("expected").ShouldBe([0.104, 0.02], 1e-12);
        table.ForPeople(Language.English).Columns.Select(c => c.Header).ShouldContain("0.5–1%");
    }

    [Fact]
    public void What_is_not_met_stays_out_of_a_households_findings_and_is_counted()
    {
        var household = Household("a", RiskLevel.Low, Verdict.Near, QuarterSample.Finding("unsafe-house", FindingState.NotMet), QuarterSample.Finding("income-drop", FindingState.Near), QuarterSample.Finding("income-below-line", FindingState.Met));

        var table = HouseholdTables.Findings(household);

        table.Codes("criterion").ShouldBe(["income-below-line", "income-drop"]);
        table.ForPeople(Language.Chinese).Note.ShouldBe("另有1项指标不符合，未列出。");
    }

    [Fact]
    public void A_household_without_a_score_has_a_sentence_in_the_place_of_its_contributions()
    {
        HouseholdTables.Contributions(Household("a")).Draw(Language.Chinese).ToString().ShouldContain("本户没有得分");
        HouseholdTables.Contributions(Household("a").Scored(0.5)).Draw(Language.Chinese).ToString().ShouldContain("收入之比 +1.00");
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Every_table_and_figure_of_a_quarter_can_stand_in_a_report(Language language)
    {
        var list = List([.. Sample.Households]);
        var household = Sample.Households[0];
        IReportBlock[] blocks =
        [
            ProblemTables.ByKind([Problem("monthly-pay", Risk.Records.Severity.Warning)]), ProblemTables.Touched(Sample), MissingTables.Undecided(Sample), LevelTables.Counts(Sample), LevelTables.Flow(Sample),
            ChangeTables.ByGround(LevelChange.Of(Sample, [])), ChangeTables.Households(LevelChange.Of(Sample, []), Pack, Areas), VisitTables.List(list.Items, Areas), VisitTables.ByTownship(list, list.Items, Areas),
            VisitTables.Yields(Sample, 2), AgreementTables.VerdictByBand(Sample), AgreementTables.LevelByProbability(Sample), HouseholdTables.Findings(household), HouseholdTables.Contributions(household), HouseholdTables.Measures(household),
        ];
        var report = new Report("quarter", new("季度", "Quarter"), [], [], [new("all", new("全部", "all"), blocks)]);
        using var stream = new MemoryStream();

        ReportHtml.Write(report, language, stream);

        report.Tables().Count.ShouldBe(blocks.Length);
        stream.Length.ShouldBeGreaterThan(5_000);
    }
}
