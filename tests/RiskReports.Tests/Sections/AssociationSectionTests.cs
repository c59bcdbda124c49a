using FangFan.Risk.Display;
using FangFan.Risk.Evaluation.Association;
using FangFan.Risk.Evaluation.Factors;
using FangFan.Risk.Evaluation.Survival;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Reports;

namespace FangFan.Risk.Tests.Sections;

public class AssociationSectionTests
{
    private static readonly Quarter AsOf = new(2020, 1);

    private static readonly Feature Income = new("income_to_line", CauseGroup.Income, "ratio", Monotone.RiskFalls, "net / line", new("人均纯收入与扶贫标准之比", "net income over the poverty line"));
    private static readonly Feature Ill = new("ill", CauseGroup.Illness, "flag", Monotone.RiskRises, "ill", new("是否有重病人口", "whether a member is gravely ill"));

    private static readonly OddsEstimate Low = new(0.6, 0.5, 0.72, 0.0001) { BenjaminiHochberg = 0.0002, Holm = 0.0002 };
    private static readonly OddsEstimate None = new(double.NaN, double.NaN, double.NaN, double.NaN) { Omitted = OmissionReason.Separated };

    private static readonly FactorResult Full = new(new Dictionary<string, string>(), [])
    {
        OddsRatios = new OddsRatioResult([AsOf], 1000, 50, 12,
        [
            new(Ill, OddsUnit.Flag, 1, 0) { Crude = Low with { Value = 2, High = 3 }, Adjusted = None },
            new(Income, OddsUnit.Deviation, 0.4, 0.02) { Crude = Low, Adjusted = Low },
        ])
        { JointTerms = 12 },
        Criteria = new CriterionValueResult(1000, 50, 60,
        [
            new("made-up", new("示例包", "Made-up pack"), 1, 1,
            [
                new(CriterionSubject.Criterion, "income-below-line", new("收入低于监测线", "income below the line"), new(100, 20, 850, 25, 50, 5))
                {
                    Clause = "一(二)", Precision = new(0.2, new Interval(0.15, 0.25)), Recall = new(20 / 45.0, null), Lift = new(4.2, new Interval(3, 5)), OddsRatio = Low with { Value = 8.2, High = 11 },
                },
                new(CriterionSubject.Cause, "illness", new("因病", "illness"), new(0, 0, 1000, 50, 0, 0)) { Precision = new(double.NaN, null), OddsRatio = None with { Omitted = null } },
            ]),
        ]),
        Hazard = new HazardResult(100, 1600, 30, 40, [new(0, 0, 400, 18, 0.045, 0.02, 0.06), new(1, 3, 1200, 12, 0.01, 0.005, 0.02)],
            [new("since-1", new("脱贫后第2至4年", "years 2 to 4 since lifting"), Low), new("monitored", new("季初处于监测中", "under monitoring as the quarter began"), None)])
        { PerYear = Low, Against = new(0, 0, 400, 18, 0.045, 0.02, 0.06), AgainstYear = 2019 },
        Survival = new SurvivalResult(
            [new(SurvivalClock.Observation, "lifted", new("脱贫户", "lifted"), 100, 40, [Point(1, 100, 0.98), Point(4, 80, 0.95)]), new(SurvivalClock.Observation, "general", new("未建档立卡农户", "never registered"), 90, 40, [Point(2, 90, 0.99)])],
            [new(SurvivalClock.Observation, new("脱贫户", "lifted"), new("未建档立卡农户", "never registered"), new(4.1, 1, 0.04, 3.9, 0.05), 0.05)])
        { FallenBefore = 3 },
    };

    private static readonly IReadOnlyList<ReportSection> Sections = [.. FactorReport.Of(Full).Sections.Where(s => s.Name is "odds-ratios" or "criteria" or "hazard" or "survival")];

    [Fact]
    public void There_is_a_section_for_each_analysis_and_none_where_none_was_made()
    {
        Sections.Select(s => s.Name).ShouldBe(["odds-ratios", "criteria", "hazard", "survival"]);
        FactorReport.Of(new FactorResult(new Dictionary<string, string>(), [])).Sections.ShouldBeEmpty();
    }

    [Fact]
    public void Every_section_says_that_association_is_not_cause_and_that_support_lowers_relapse()
    {
        foreach (var section in Sections)
        {
            var caution = section.Blocks.OfType<Paragraph>().First(p => p.Caution && p.Text.English.Contains("not causes"));
            caution.Text.Chinese.ShouldContain("不是因果");
            caution.Text.English.ShouldContain("Support received lowers");
        }
    }

    [Fact]
    public void Few_villages_are_cautioned_of_where_they_are_few()
    {
        bool Cautions(string section) => Sections.Single(s => s.Name == section).Blocks.OfType<Paragraph>().Any(p => p.Caution && p.Text.English.Contains("villages:"));
        Cautions("odds-ratios").ShouldBeTrue();
        Cautions("criteria").ShouldBeFalse();
    }

    [Fact]
    public void Every_table_has_a_cell_for_each_column_and_a_name_of_its_own()
    {
        DataTable[] tables = [.. Sections.SelectMany(s => s.Blocks).Select(b => b is Figure figure ? figure.Data : b as DataTable).OfType<DataTable>()];
        tables.Select(t => t.Name).ShouldBeUnique();
        foreach (var table in tables)
        {
            table.Rows.ShouldNotBeEmpty(table.Name);
            table.Rows.ShouldAllBe(row => row.Count == table.Columns.Count, table.Name);
            table.Columns.Select(c => c.Name).ShouldBeUnique(table.Name);
            table.Rows.SelectMany(row => row).ShouldAllBe(cell => cell.Code == null || cell.Code.Length >= 0);
        }
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Every_figure_is_drawn_in_the_language_asked_for(Language language)
    {
        foreach (var figure in Sections.SelectMany(s => s.Blocks).OfType<Figure>())
        {
            var svg = figure.Draw(language).ToSvg();
            svg.Any(c => c is >= '\u4e00' and <= '\u9fff').ShouldBe(language == Language.Chinese, figure.Data.Name);
        }
    }

    [Fact]
    public void What_was_left_out_is_named_with_its_reason()
    {
        var odds = Sections.Single(s => s.Name == "odds-ratios");
        odds.Blocks.OfType<Paragraph>().ShouldContain(p => p.Text.English.Contains("finite estimate: whether a member is gravely ill"));
        odds.Blocks.OfType<Paragraph>().ShouldContain(p => p.Caution && p.Text.English.Contains("12 coefficients for 50 events"));
    }

    [Fact]
    public void The_questions_asked_at_once_are_counted_and_the_control_is_named()
    {
        Sections[0].Blocks.OfType<Paragraph>().ShouldContain(p => p.Text.English.Contains("asks 1 questions") && p.Text.English.Contains("Holm"));
        Sections[1].Blocks.OfType<Paragraph>().ShouldContain(p => p.Text.English.Contains("There are 1 odds ratios with a p-value"));
    }

    [Fact]
    public void A_pack_applied_before_its_start_is_said_to_be_as_if() =>
        Sections[1].Blocks.OfType<Paragraph>().ShouldContain(p => p.Text.English.Contains("as-if") && p.Text.English.Contains("Made-up pack (1 of 1 quarters)"));

    [Fact]
    public void A_curve_starts_at_one_with_the_first_numbers_at_risk()
    {
        var chart = Sections[3].Blocks.OfType<Figure>().First().Draw(Language.English).ShouldBeOfType<SurvivalChart>();
        (chart.Curves[0].Times[0], chart.Curves[0].Values[0], chart.Curves[0].AtRisk![0]).ShouldBe((0, 1, 100));
        chart.Curves[0].Times.ShouldBe([0, 1, 4]);
        chart.Title.ShouldBe("Not relapsed since first on record, by type");
    }

    private static SurvivalPoint Point(double time, int atRisk, double share) => new(time, atRisk, 2, 1, 0, new(share, 0.01, 0.012, share - 0.02, share + 0.005), new(1 - share, double.NaN, 0.01, 0, 0.1));
}
