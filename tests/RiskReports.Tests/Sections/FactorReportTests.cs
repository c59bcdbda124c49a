using FangFan.Risk.Evaluation.Factors;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Reports;

namespace FangFan.Risk.Tests.Sections;

public sealed class FactorReportTests
{
    private static readonly Quarter[] Quarters = [new(2019, 4), new(2020, 4)];
    private static readonly IReadOnlyList<Feature> Features = [.. FeatureCatalogue.All.DistinctBy(f => f.Group).Take(3)];
    private static readonly FactorResult Result = Made();
    private static readonly Report Report = FactorReport.Of(Result);

    [Fact]
    public void Every_analysis_has_its_section_and_what_was_not_taken_has_none()
    {
        Report.Sections.Select(s => s.Name).ShouldBe(["importance", "contributions", "stability", "dependence", "interactions"]);
        FactorReport.Of(new FactorResult(new Dictionary<string, string>(), [])).Sections.ShouldBeEmpty();
        FactorReport.Of(Result with { Oracle = null, Refits = null }).Tables().Select(t => t.Table.Name).ShouldNotContain(n => n.StartsWith("oracle", StringComparison.Ordinal) || n == "group-refits");
    }

    [Fact]
    public void Tables_carry_the_numbers_of_the_result()
    {
        var refit = Table("group-refits").Rows.Single(r => r[0].Code == Features[0].Group.Name() && r[1].Code == "logLossRise");
        refit.Skip(2).Select(c => c.Number).ShouldBe([0.02, 0.01, 0.03, 0.01, 0.03, 0.015]);
        var feature = Table("importance-features").Rows.Where(r => r[0].Code == Features[0].Name).ToList();
        feature.Count.ShouldBe(3);
        feature[1][2].Code.ShouldBe(Features[1].Name);
        feature[1][3].Number.ShouldBe(0.8);
        feature[1][^1].Number.ShouldBe(0.004);
        Table("importance-by-quarter").Rows.Count.ShouldBe(3 * Quarters.Length);
        Table("interactions").Rows[0].Skip(2).Select(c => c.Number).ShouldBe([0.3, 0.05, 0.4]);
        Table("oracle-agreement").Rows[0][1].Number.ShouldBe(0.9);
        Table("contributions-by-quarter").Rows.Count.ShouldBe(3 * Quarters.Length);
    }

    [Fact]
    public void The_point_of_missing_values_is_named_and_counted()
    {
        var rows = Table("dependence").Rows;
        rows.Count.ShouldBe(3);
        rows[^1][2].Code.ShouldBe("missing");
        rows[^1][3].Number.ShouldBe(7);
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Every_figure_and_table_can_be_drawn_in_the_language_asked_for(Language language)
    {
        foreach (var figure in Report.Sections.SelectMany(s => s.Blocks).OfType<Figure>())
        {
            var svg = figure.Draw(language).ToSvg();
            svg.ShouldContain("<svg");
            svg.Any(letter => letter is >= '\u4e00' and <= '\u9fff').ShouldBe(language == Language.Chinese);
        }
        foreach (var (_, table) in Report.Tables()) table.ForPeople(language).ToHtml().ShouldNotBeEmpty();
    }

    [Fact]
    public void Interactions_are_set_against_their_noise_floor_and_one_quarter_shows_no_stability()
    {
        Text("interactions").ShouldContain("Of 1 pairs 1 lie above it");
        FactorReport.Of(Result with { Stability = Result.Stability! with { AsOf = Quarters[..1] } }).Sections[2].Blocks[0].ShouldBeOfType<Paragraph>().Text.English.ShouldContain("stability cannot be seen");
        Text("stability").ShouldContain("0.75");
    }

    private static string Text(string section) => Report.Sections.Single(s => s.Name == section).Blocks.OfType<Paragraph>().First().Text.English;

    private static DataTable Table(string name) => Report.Tables().Single(t => t.Table.Name == name).Table;

    private static FactorEstimate Estimate(double value) => new(value, new Interval(value / 2, value * 1.5), 0.01);

    private static FactorChange Change(Factor factor) => new(factor, Estimate(0.03), Estimate(0.02), Estimate(0.05), [.. Quarters.Select(q => new QuarterChange(q, 0.03, 0.02, 0.05))]);

    private static FactorResult Made()
    {
        var (each, groups) = (Factor.Each(Features), Factor.Groups(Features));
        PermutedFactor Permuted(Factor factor) => new(Change(factor), 0.004);
        ContributionFactor Moved(Factor factor) => new(factor, Estimate(0.4), 0.9, [0.3, 0.5]);
        var stand = new[] { new Correlate(Features[0].Name, Features[1].Name, Features[1].Label, 0.8), new Correlate(Features[1].Name, Features[0].Name, Features[0].Label, 0.8), new Correlate(Features[2].Name, null, null, double.NaN) };
        var nothing = new FactorEstimate(double.NaN, null, double.NaN);
        return new FactorResult(new Dictionary<string, string>(), [])
        {
            Importance = new ImportanceResult([.. each.Select(Permuted)], [.. groups.Select(Permuted)], stand),
            Refits = new RefitResult([.. groups.Select(g => new RefittedGroup(Change(g), 0.03, 0.015, 0.03, 0.015))], 500),
            Contributions = new ContributionResult(Quarters, 800, [.. each.Select(Moved)], [.. groups.Select(Moved)]),
            Dependence = [new DependenceCurve(Features[0], [new(0.5, Estimate(0.1), Estimate(0.11), 40), new(1, Estimate(0.2), Estimate(0.21), 40), new(double.NaN, Estimate(0.15), nothing, 7)], 87)],
            Interactions = new InteractionResult(Quarters[1], 100, 2, 0.1, [new(Features[0], Features[1], 0.4, 0.3, 0.05)]),
            Stability = new StabilityResult(Quarters, [.. groups.Select(Change)], 0.75, 0.6, [new(Quarters[0], Quarters[1], 0.9, 0.8, 0.7)]),
            Oracle = new OracleResult([.. groups.Select(g => new OracleGroup(g, Estimate(0.001), 0.002))], [new("refits", new("甲", "refits"), 0.9, double.NaN)], 900, 0.2, 0.18),
        };
    }
}
