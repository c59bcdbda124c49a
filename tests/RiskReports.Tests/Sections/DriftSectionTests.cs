using FangFan.Risk.Evaluation.Drift;
using FangFan.Risk.Features;
using FangFan.Risk.Reports;

namespace FangFan.Risk.Tests.Sections;

public class DriftSectionTests
{
    private static readonly Quarter[] Quarters = [new(2021, 3), new(2021, 4)];

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Every_figure_draws_in_both_languages_and_every_table_fits_its_columns(Language language)
    {
        var report = DriftReport.Of(Result());

        report.Sections.Select(s => s.Name).ShouldBe(["feature-drift", "score-drift", "missing-drift"]);
        foreach (var figure in report.Sections.SelectMany(s => s.Blocks).OfType<Figure>()) figure.Draw(language).ToSvg().ShouldStartWith("<svg");
        foreach (var (_, table) in report.Tables()) table.Rows.ShouldAllBe(row => row.Count == table.Columns.Count);
        using var html = new MemoryStream();
        ReportHtml.Write(report, language, html);
        html.Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void Long_tables_of_blanks_are_folded_and_still_in_the_files()
    {
        var report = DriftReport.Of(Result());
        using var html = new MemoryStream();
        ReportHtml.Write(report, Language.Chinese, html);

        var page = System.Text.Encoding.UTF8.GetString(html.ToArray());

        foreach (var (_, table) in report.Tables().Where(t => t.Table.Name is "missing-columns" or "missing-features"))
        {
            page.ShouldContain($"{table.Caption.Chinese}（点开查看，或见数据文件）</summary>");
            table.Rows.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void The_table_of_features_holds_every_feature_and_quarter_with_its_level()
    {
        var table = Table("feature-psi");

        table.Rows.Count.ShouldBe(2 * 30);
        var level = table.Columns.Select(c => c.Name).ToList().IndexOf("level");
        table.Rows.Count(row => row[level].Code == "major").ShouldBe(1);
        var group = table.Columns.Select(c => c.Name).ToList().IndexOf("group");
        table.Rows.ShouldAllBe(row => row[group].Text != null);
    }

    [Fact]
    public void The_reference_itself_has_no_index_and_open_outcomes_are_unknown()
    {
        var psi = Table("score-psi").Rows;
        double.IsNaN(psi[0][2].Number).ShouldBeTrue();
        psi[1][2].Number.ShouldBe(0.3);
        double.IsNaN(Table("score-calibration").Rows[3][2].Number).ShouldBeTrue();
    }

    [Fact]
    public void A_score_whose_outcomes_are_all_open_carries_a_caution()
    {
        var result = Result();

        Section(result, "score-drift").Blocks.OfType<Paragraph>().ShouldNotContain(p => p.Caution);
        Section(result with { Score = result.Score with { After = null } }, "score-drift").Blocks.OfType<Paragraph>().ShouldContain(p => p.Caution);
    }

    [Fact]
    public void Changes_name_township_and_column() => Table("missing-changes").Rows.ShouldHaveSingleItem().Take(2).Select(cell => cell.Text!.Value.Chinese).ShouldBe(["甸阳镇", "家庭人口"]);

    private static ReportSection Section(DriftResult result, string name) => DriftReport.Of(result).Sections.Single(s => s.Name == name);

    private static DataTable Table(string name) => DriftReport.Of(Result()).Tables().Single(t => t.Table.Name == name).Table;

    private static DriftResult Result() => new(new Dictionary<string, string> { ["target"] = "relapse", ["model"] = "stand-in" }, [new("暂不需要重新训练。", "There is no need to train anew.")])
    {
        Verdict = new(DriftAdvice.Keep, new("暂不需要重新训练。", "There is no need to train anew."), [new("stable", new("稳定。", "Stable."))]),
        Reference = new(new(2015, 1), new(2020, 2), 40000, new(2021, 3), new(2020, 4), new(2021, 3), true),
        Quarters = Quarters,
        Features = [.. FeatureCatalogue.All.Take(30).Select((feature, f) => new FeatureDrift(feature, 1.0 / (f + 1), [Point(0, 0.02), Point(1, f == 0 ? 0.4 : 0.05)], Series(feature.Name, feature.Label)))],
        Score = new(0.05, 0.12,
        [
            new(Point(0, double.NaN), 0.02, 0.05, Outcome),
            new(Point(1, 0.3), 0.03, 0.09, null),
        ], Outcome),
        Missing = new([Series("members", new("家庭人口", "members"))], [Series("530521101", new("甸阳镇", "Dianyang"))],
            [new(new AreaCode("530521101"), new("甸阳镇", "Dianyang"), "members", new("家庭人口", "members"), 0.01, Blank(1, 0.4))]),
    };

    private static ScoreOutcome Outcome { get; } = new(2500, 31, 0.02, new(0.012, new(0.008, 0.017)), new(0.62, new(0.4, 0.85)), new(0.71, null));

    private static DriftPoint Point(int quarter, double psi) =>
        new(Quarters[quarter], 2500, psi, 0.01, 0.02, double.IsNaN(psi) ? DriftLevel.Unknown : psi >= 0.25 ? DriftLevel.Major : DriftLevel.Stable);

    private static MissingSeries Series(string name, Wording label) => new(name, label, 0.01, [Blank(0, 0.01), Blank(1, 0.4)]);

    private static MissingPoint Blank(int quarter, double share) => new(Quarters[quarter], 250, share, new(share - 0.01, new(share - 0.06, share + 0.04)), share > 0.1);
}
