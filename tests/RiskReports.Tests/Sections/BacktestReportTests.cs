using System.Globalization;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Reports;

namespace FangFan.Risk.Tests.Sections;

public sealed class BacktestReportTests
{
    private static readonly Report Report = BacktestReport.Of(ReportSample.Backtest);

    [Fact]
    public void The_tables_carry_every_metric_of_every_score_as_it_was_evaluated()
    {
        var result = ReportSample.Backtest;
        var (ranking, visited) = (Table("ranking-pooled"), Table("visited-pooled"));

        foreach (var score in result.Pooled.Scores)
        {
            foreach (var metric in score.Metrics)
            {
                var row = metric.Metric.IsAtCapacity
                    ? visited.Rows.Single(r => r[0].Code == metric.Metric.Capacity!.Value.ToString(CultureInfo.InvariantCulture) && r[1].Code == score.Score.Name && r[2].Code == metric.Metric.Name).Skip(1).ToList()
                    : ranking.Rows.Single(r => r[0].Code == score.Score.Name && r[1].Code == metric.Metric.Name);
                row[2].Number.ShouldBe(metric.Value);
                row[3].Number.ShouldBe(metric.Interval!.Value.Low);
            }
        }
        ranking.Rows.Count(r => r[1].Code == "shareOfAttainable").ShouldBe(result.Pooled.Scores.Count(s => s.ShareOfAttainable is not null));
        (Table("ranking-by-quarter").Rows.Count + Table("visited-by-quarter").Rows.Count).ShouldBe(result.Quarters.Sum(q => q.Scores.Sum(s => s.Metrics.Count)));
        Table("differences-model").Rows.Count.ShouldBe(result.Pooled.Differences.Count);
        Table("calibration").Rows.Count.ShouldBe(result.Pooled.Scores.Sum(s => s.Calibration.Count));
    }

    [Fact]
    public void The_splits_are_drawn_with_the_gap_and_count_those_that_left()
    {
        var row = Table("splits").Rows[0];
        row.Take(4).Select(c => c.Code).ShouldBe(["2019Q1", "2016Q1", "2018Q1", "2020Q1"]);
        row.Skip(4).Take(5).Select(c => c.Number).ShouldBe([300, ReportSample.Backtest.Quarters[0].Events, 3, 2, 1]);

        var english = Report.Sections.Single(s => s.Name == "splits").Blocks.OfType<Figure>().Single().Draw(Language.English).ToString();
        english.ShouldContain("gap: outcome not yet known 2018Q2–2019Q1");
        Table("leaving").Rows.Count.ShouldBe(ReportSample.Backtest.Leaving.Count);
        Table("leaving").Rows.Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void The_cutoff_is_shown_as_then_and_as_now_and_quarter_by_quarter()
    {
        var visits = ReportSample.Backtest.Visits!;

        Table("visits-expected").Rows.Select(r => (r[0].Number, r[1].Code)).ShouldBe([(10, "then"), (10, "now"), (20, "then"), (20, "now"), (40, "then"), (40, "now")]);
        Table("visits-expected").Rows[3][2].Number.ShouldBe(visits.AtAsked.Now!.Cutoff.Value);
        Table("visits-by-quarter").Rows.Count.ShouldBe(9);
        BacktestReport.Of(ReportSample.Backtest with { Visits = null }).Tables().ShouldNotContain(t => t.Table.Name.StartsWith("visits", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_choice_between_recipes_is_listed_with_its_regret_and_what_was_known_then()
    {
        var choice = ReportSample.Backtest.Recipes!;

        Table("recipe-strategies").Rows.Select(r => (r[0].Code, r[2].Number)).ShouldBe(choice.Strategies.Select(s => ((string?)s.Strategy.Name, s.MeanRegret)));
        Table("recipe-strategies").Rows.Count(r => r[4].Code == "yes").ShouldBe(1);
        Table("recipe-picks").Rows.Count.ShouldBe(choice.Strategies.Sum(s => s.Picks.Count));
        Table("recipe-values").Rows.Count.ShouldBe(choice.Candidates.Count * choice.Quarters.Count);
        BacktestReport.Of(ReportSample.Backtest with { Recipes = null }).Sections.ShouldNotContain(s => s.Name == "recipes");
    }

    [Fact]
    public void A_baseline_that_the_model_does_not_clearly_beat_is_named_before_the_picture()
    {
        var section = Report.Sections.Single(s => s.Name == "baselines");

        var first = section.Blocks[0].ShouldBeOfType<Paragraph>();
        var open = ReportSample.Backtest.Pooled.Differences.Where(d => d.Score == ScoreDefinition.Model && d.Against == ScoreDefinition.Logistic && d.Difference.Metric.Kind == MetricKind.Auc).Single().Comparison != Comparison.Better;
        first.Caution.ShouldBe(open);
        if (open) first.Text.English.ShouldContain("logistic regression");
    }

    [Fact]
    public void Facts_say_target_and_draws_in_words_and_keep_what_they_do_not_know()
    {
        Report.Facts.Single(f => f.Name == "target").Value.English.ShouldBe("falls back or falls in within four quarters");
        Report.Facts.Single(f => f.Name == "draws").Value.English.ShouldBe("60 draws of villages, 95% intervals");
        Report.Facts.Single(f => f.Name == "unheardOf").Value.English.ShouldBe("x");
        Report.Facts.Select(f => f.Name).ShouldBeUnique();
    }

    [Fact]
    public void A_pack_applied_before_its_start_and_generated_data_bring_cautions()
    {
        Report.Cautions.Select(c => c.English).ShouldContain(c => c.Contains("in force from 2021-05-01", StringComparison.Ordinal));
        Report.Cautions.Select(c => c.English).ShouldContain(c => c.Contains("generated", StringComparison.Ordinal));

        var real = ReportSample.Evaluate([.. ReportSample.Drawn(1).Select(q => q with { AsOf = q.AsOf.Plus(12), Scores = q.Scores.Where(s => s.Key != "oracle").ToDictionary() })]);
        BacktestReport.Of(real).Cautions.ShouldBeEmpty();
    }

    private static DataTable Table(string name) => Report.Tables().Single(t => t.Table.Name == name).Table;
}
