using System.Text.RegularExpressions;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Groups;
using FangFan.Risk.Evaluation.Support;
using FangFan.Risk.Evaluation.Together;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Reports;
using FangFan.Risk.Reports.Sections;

namespace FangFan.Risk.Tests.Sections;

/// <summary>The sections on lists together, groups and support, from results by hand.</summary>
public sealed partial class ListSectionTests
{
    private static readonly Wording Word = new("词", "word");

    [Fact]
    public void Together_says_what_each_finds_and_what_the_union_costs()
    {
        var section = TogetherSection.Of(Together());
        var table = Table(section, "together");

        Text(section).ShouldContain("Visiting 5% (about 50 households a quarter): the model finds 30.0% [25.0%, 35.0%] of the events");
        Text(section).ShouldContain("but takes 1.60 times the visits");
        Text(section).ShouldContain("+10.0 [+5.0, +15.0] percentage points against the model alone (more)");
        Text(section).ShouldContain("The group most missed is: not under monitoring, income not under twice the line");
        table.Rows.Count.ShouldBe(2 * 15);
        table.Rows.Single(r => r[0].Code == "share-0.05" && r[3].Code == "both")[4].Number.ShouldBe(0.1);
        table.Rows.Single(r => r[0].Code == "as-many-as-meet" && r[3].Code == "neither")[1].Number.ShouldBe(double.NaN);
        Table(section, "missed-by-both").Rows[0][0].Text!.Value.Chinese.ShouldBe("非监测对象，人均纯收入不低于扶贫标准的2倍");
    }

    [Fact]
    public void Where_no_trait_marks_those_missed_the_section_says_so()
    {
        var all = Together() with { Missed = new(0.05, 40, 20, 25, [new([], 40, 20, 20, Estimate(0.5), new(double.NaN, null))]) };

        Text(TogetherSection.Of(all)).ShouldContain("no visible trait of the households marks a group");
    }

    [Fact]
    public void A_group_under_ten_is_shown_without_a_figure()
    {
        var section = GroupsSection.Of(Groups(holds: false));

        Table(section, "groups").Rows.Single(r => r[1].Code == "small").Select(c => (c.Code, double.IsNaN(c.Number))).ShouldContain(("<10", true));
        Table(section, "groups-household-type").Rows.ShouldAllBe(r => r[0].Code != "small");
        Text(section).ShouldContain("none of 4 differences holds");
        Table(section, "group-differences").Rows.Count.ShouldBe(2 * 3 + 1 * 1);
    }

    [Fact]
    public void The_tables_of_groups_fit_a_sheet_of_A4()
    {
        var section = GroupsSection.Of(Groups(holds: false));

        Table(section, "groups").ForPeople(Language.Chinese).Columns.Count.ShouldBeLessThanOrEqualTo(11);
        Table(section, "group-differences").ForPeople(Language.Chinese).Columns.Count.ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public void A_group_whose_events_are_found_less_is_a_caution_before_anything_else()
    {
        var first = GroupsSection.Of(Groups(holds: true)).Blocks[0].ShouldBeOfType<Paragraph>();

        first.Caution.ShouldBeTrue();
        first.Text.English.ShouldContain("household type, lifted: recall (−20.0");
    }

    [Fact]
    public void Support_begins_with_what_a_low_score_does_not_mean()
    {
        var section = SupportSection.Of(Support(OverlapVerdict.Good));

        section.Blocks[0].ShouldBeOfType<Paragraph>().Caution.ShouldBeTrue();
        Text(section).ShouldContain("a low score is no reason to reduce or end support");
        Text(section).ShouldContain("a ratio of 2.00 [1.50, 2.50]");
        Text(section).ShouldContain("a ratio of at least 3.41");
        Text(section).ShouldContain("goes 50.0% of the way to the truth");
        Table(section, "support-deciles").Rows.Count.ShouldBe(10);
        Table(section, "support-rates").Rows.Single(r => r[0].Code == "eValue")[1].Number.ShouldBe(2 + Math.Sqrt(2), 1e-12);
        Table(section, "presets").Rows.Count.ShouldBe(12);
    }

    [Fact]
    public void Weighted_figures_without_overlap_are_said_not_to_be_relied_on()
    {
        Text(SupportSection.Of(Support(OverlapVerdict.Failed))).ShouldContain("positivity fails");
        Text(SupportSection.Of(Support(OverlapVerdict.Good) with { Weighting = null, Truth = null })).ShouldContain("no weighting for support received can be made");
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Every_figure_draws_in_the_language_asked_for(Language language)
    {
        var sections = new[] { TogetherSection.Of(Together()), GroupsSection.Of(Groups(holds: true)), SupportSection.Of(Support(OverlapVerdict.Limited)) };
        foreach (var figure in sections.SelectMany(s => s.Blocks).OfType<Figure>())
        {
            var svg = figure.Draw(language).ToSvg();
            svg.ShouldContain("<svg");
            if (language == Language.English) ChineseText().IsMatch(svg).ShouldBeFalse(svg);
        }
        var report = ReportSample.ByHand with { Sections = sections };
        ReportSample.Html(report, language).ShouldContain("together");
        report.Tables().Select(t => t.Table.Name).ShouldBeUnique();
        ReportSample.Json(report).ShouldBe(ReportSample.Json(report));
    }

    [Fact]
    public void What_support_does_is_a_report_of_its_own_and_says_where_the_data_are_generated()
    {
        var report = SupportReport.Of(Support(OverlapVerdict.Good));

        report.Sections.ShouldHaveSingleItem().Name.ShouldBe("support");
        report.Cautions.ShouldHaveSingleItem().English.ShouldContain("generated");
        SupportReport.Of(Support(OverlapVerdict.Good) with { Truth = null }).Cautions.ShouldBeEmpty();
        report.Show("support").ToHtml().ShouldContain("<svg");
    }

    [GeneratedRegex("[\u4e00-\u9fff]")]
    private static partial Regex ChineseText();

    private static IntervalEstimate Estimate(double value, double error = 0.05) => new(value, new Interval(value - error, value + error));

    private static string Text(ReportSection section) => string.Join("\n", section.Blocks.OfType<Paragraph>().Select(p => p.Text.English));

    private static DataTable Table(ReportSection section, string name) =>
        section.Blocks.Select(b => b switch { DataTable table => table, Figure figure => figure.Data, _ => null }).OfType<DataTable>().First(t => t.Name == name);

    private static TogetherResult Together()
    {
        var figures = new TogetherFigures
        {
            Model = Estimate(0.3),
            Rules = Estimate(0.2),
            Both = Estimate(0.1),
            OnlyModel = Estimate(0.2),
            OnlyRules = Estimate(0.1),
            Neither = Estimate(0.6),
            Union = Estimate(0.4),
            Halves = Estimate(0.4),
            ModelLessRules = Estimate(0.1),
            HalvesLessModel = Estimate(0.1),
            HalvesLessRules = Estimate(0.2),
            Overlap = Estimate(0.4),
            PrecisionBoth = Estimate(0.3),
            PrecisionOnlyModel = Estimate(0.2),
            PrecisionOnlyRules = new(double.NaN, null),
        };
        MissedGroup[] groups =
        [
            new([new("非监测对象", "not under monitoring"), new("人均纯收入不低于扶贫标准的2倍", "income not under twice the line")], 20, 18, 10, Estimate(0.9), Estimate(0.4)),
            new([new("监测对象", "under monitoring")], 20, 6, 10, Estimate(0.3), Estimate(-0.4)),
        ];
        return new(ScoreDefinition.Model, 40, 4000, 4, true, [new(0.05, 200, 320, figures)], new(null, 300, 450, figures), new(0.05, 40, 24, 25, groups));
    }

    private static GroupsResult Groups(bool holds)
    {
        var difference = new GroupDifference(Estimate(-0.2), holds ? 0.01 : 0.5);
        var model = new GroupFigures(ScoreDefinition.Model, Estimate(0.6), Estimate(0.5), Estimate(0.2), Estimate(0.1), Estimate(0.15))
        {
            RecallDifference = difference,
            FalseAlarmDifference = new(Estimate(0), 0.9),
            PrecisionDifference = new(Estimate(0), 0.9),
            Calibration = new(Estimate(0.1), Estimate(0.12), Estimate(1.2), new(Estimate(0), 0.9)),
        };
        var none = new GroupDifference(new(double.NaN, null), double.NaN);
        var rules = model with { List = ScoreDefinition.PackList, Calibration = null, RecallDifference = none, FalseAlarmDifference = none, PrecisionDifference = none };
        var trait = new GroupTrait("householdType", new("户类型", "household type"), false, [new("lifted", new("脱贫户", "lifted"), 30, 60, 12, [model, rules]), new("small", Word, null, 0, 0, [])]);
        return new(0.05, [ScoreDefinition.Model, ScoreDefinition.PackList], [trait], 2, true);
    }

    private static SupportResult Support(OverlapVerdict verdict)
    {
        var feature = new Feature("need", CauseGroup.Income, "ratio", Monotone.None, "need", new("困难", "need"));
        var overlap = new SupportOverlap(verdict, [new(0, 0.5, 10, 30), new(0.5, 1, 40, 20)], 0.02, (0.5, 3), 45, 40, [new(feature, 0.6, 0.05), new(feature with { Name = "constant" }, double.NaN, double.NaN)]);
        var rates = new SupportRates(Estimate(0.1), Estimate(0.11), Estimate(0.1), Estimate(0.08), Estimate(0.16), Estimate(0.08), Estimate(2, 0.5), Estimate(0.9));
        var deciles = Enumerable.Range(1, 10).Select(d => new SupportDecile(d, 10, 0.5, Estimate(0.1), Estimate(0.1), Estimate(0.12)) { Truth = 0.1, TruthWithoutSupport = 0.15 });
        var moved = new MovedHouseholds(5, Estimate(0.9), Estimate(0.5), Estimate(0.1));
        return new(ScoreDefinition.Model, 0.05, true,
            new(ScoreDefinition.Model, ScoreDefinition.BeforeSupport, Estimate(0.8), Estimate(0.75), Estimate(0.05), Estimate(0.3), Estimate(0.28), Estimate(0.02), Estimate(0.7), 0.85, moved, moved),
            new(100, 3, 50, 0.2, overlap, rates, Estimate(0.7), Estimate(0.72), [.. deciles]),
            new(100, 0.2, 0.1, 0.1, 0.15, 0.12, 0.18, [new(ScoreDefinition.Model, 0.8, 0.85, 0.75, 0.78, Estimate(0.2))]));
    }
}
