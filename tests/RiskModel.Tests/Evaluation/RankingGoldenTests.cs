using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using FangFan.Risk.Models;

namespace FangFan.Risk.Tests.Evaluation;

/// <summary>Metrics as scikit-learn gives them; Golden/ranking_metrics.py made the numbers.</summary>
public class RankingGoldenTests
{
    private const double Near = 1e-9;

    private static readonly JsonElement Golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), "ranking-metrics.json"))).RootElement;

    private static readonly double[][] Rows = [.. File.ReadLines(Path.Combine(Folder(), "ranking-metrics.csv")).Skip(1)
        .Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())];

    private static readonly double[] Scores = Column(0);
    private static readonly double[] Coarse = Column(1);
    private static readonly float[] Events = Array.ConvertAll(Column(2), value => (float)value);
    private static readonly int[] Clusters = Array.ConvertAll(Column(3), value => (int)value);
    private static readonly int[] Drawn = [.. Golden.GetProperty("times").EnumerateArray().Select(t => t.GetInt32())];

    [Theory]
    [InlineData("plain")]
    [InlineData("drawn")]
    public void The_plain_definitions_agree_with_scikit_learn(string name)
    {
        var (golden, weights) = (Golden.GetProperty(name), Array.ConvertAll(Clusters, cluster => (double)Times(name)[cluster]));
        var (chances, coarse) = (new ScoredProbabilities(Scores, Events), new ScoredOutcomes(Coarse, Events));

        chances.Outcomes.Auc(weights).ShouldBe(Number(golden, "auc"), Near);
        chances.Outcomes.AveragePrecision(weights).ShouldBe(Number(golden, "averagePrecision"), Near);
        coarse.Auc(weights).ShouldBe(Number(golden, "coarseAuc"), Near);
        coarse.AveragePrecision(weights).ShouldBe(Number(golden, "coarseAveragePrecision"), Near);
        chances.LogLoss(weights).ShouldBe(Number(golden, "logLoss"), Near);
        chances.Brier(weights).ShouldBe(Number(golden, "brier"), Near);
        var events = weights.Zip(Events, (w, e) => w * e).Sum();
        foreach (var at in golden.GetProperty("at").EnumerateArray())
        {
            var found = chances.Outcomes.EventsAmong(Number(at, "picked"), weights);
            (found / Number(at, "picked")).ShouldBe(Number(at, "precision"), Near);
            (found / events).ShouldBe(Number(at, "recall"), Near);
        }
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("drawn")]
    public void The_one_pass_over_a_draw_agrees_with_scikit_learn(string name)
    {
        var (golden, times) = (Golden.GetProperty(name), Times(name));
        var chances = new ClusteredScore(Scores, Events, Clusters, times.Length, areProbabilities: true);
        var at = golden.GetProperty("at").EnumerateArray().ToArray();
        double[] picked = [.. at.Select(one => Number(one, "picked"))];
        var found = new double[picked.Length];

        var figures = chances.Pass(times, picked, found);

        figures.Auc.ShouldBe(Number(golden, "auc"), Near);
        figures.AveragePrecision.ShouldBe(Number(golden, "averagePrecision"), Near);
        (chances.LogLoss(times) / figures.Rows).ShouldBe(Number(golden, "logLoss"), Near);
        (chances.SquaredError(times) / figures.Rows).ShouldBe(Number(golden, "brier"), Near);
        for (var i = 0; i < picked.Length; i++)
        {
            (found[i] / picked[i]).ShouldBe(Number(at[i], "precision"), Near);
            (found[i] / figures.Events).ShouldBe(Number(at[i], "recall"), Near);
        }
        var coarse = new ClusteredScore(Coarse, Events, Clusters, times.Length, areProbabilities: false).Pass(times, [], []);
        coarse.Auc.ShouldBe(Number(golden, "coarseAuc"), Near);
        coarse.AveragePrecision.ShouldBe(Number(golden, "coarseAveragePrecision"), Near);
    }

    [Fact]
    public void The_calibration_error_agrees_with_scikit_learns_curve_of_quantile_bins() =>
        new ScoredProbabilities(Scores, Events).ExpectedCalibrationError().ShouldBe(Number(Golden, "expectedCalibrationError"), Near);

    private static int[] Times(string name) => name == "drawn" ? Drawn : Array.ConvertAll(Drawn, _ => 1);

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private static double[] Column(int column) => Array.ConvertAll(Rows, row => row[column]);

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Golden");
}
