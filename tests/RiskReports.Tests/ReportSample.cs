using FangFan.Risk.Display;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Recipes;
using FangFan.Risk.Reports;

namespace FangFan.Risk.Tests;

/// <summary>Reports by hand and from a small backtest.</summary>
internal static class ReportSample
{
    public static DataTable Counts { get; } = new("counts", new("各乡镇户数", "Households by township"),
        [new("township", new("乡镇", "township")), new("kind", new("类型", "kind")), new("households", new("户数", "households"), NumberFormat.Count), new("share", new("占比", "share"), NumberFormat.Percent)],
        [["=cmd|' /C calc'!A0", DataCell.Of("lifted", new("脱贫户", "lifted")), 12_345, 1.0 / 3], ["<b>&\"城关镇\"\u0001", DataCell.Of("edge", new("边缘户", "at the edge")), double.NaN, 0.25]]);

    /// <summary>A section of every kind of block.</summary>
    public static Report ByHand { get; } = new("backtest", new("回测<报告>", "Backtest <report>"), [new("模型更优。", "The model is better."), new("细节。", "Details.")],
        [new("pack", new("政策包", "Policy pack"), new("全国", "national"))],
        [
            new("first", new("第一节", "First"),
            [
                new Paragraph(new("说明 </p><script>alert(1)</script>", "Explained </p><script>alert(1)</script>")), new Paragraph(new("帮扶会压低返贫。", "Support lowers relapse.")) { Caution = true },
                new Figure(language => new BarChart(new Wording("贡献", "What it adds").In(language), new Wording("对数几率", "log-odds").In(language), []),
                    new("empty", new("没有数据", "None"), [new("value", new("值", "value"))], [])),
                new Figure(language => new BarChart(new Wording("占比", "Shares").In(language), new Wording("占比", "share").In(language), [new("A", 0.25, "25%", "25%")]), Counts),
                Counts,
            ]),
        ])
    {
        Cautions = [new("数据为模拟。", "The data are generated.")],
        Command = "fangfan backtest county --pack national-2020 --seed 1 --out report.html",
    };

    /// <summary>A backtest of three quarters with the oracle, a good model, weak baselines and a cut-off.</summary>
    public static BacktestResult Backtest { get; } = Evaluate(Drawn(1));

    public static BacktestResult Evaluate(IReadOnlyList<BacktestQuarter> quarters)
    {
        var options = new BacktestOptions
        {
            Draws = 60,
            Capacities = [0.05, 0.1],
            Context = new Dictionary<string, string> { ["target"] = "relapse", ["pack"] = "suixi-2021", ["asIfBefore"] = "2021-05-01", ["seed"] = "1", ["unheardOf"] = "x" },
        };
        var result = TemporalBacktest.Evaluate(quarters, options);
        return result with
        {
            Visits = VisitCutoff.Of(quarters, new VisitRequest(20, ScoreDefinition.Model) { Households = 320 }, options),
            Recipes = RecipeSelection.Of(result.Quarters, new Metric(MetricKind.Recall, 0.05), horizon: 1),
        };
    }

    public static IReadOnlyList<BacktestQuarter> Drawn(int seed)
    {
        var random = new Random(seed);
        double Probability(double logit) => 1 / (1 + Math.Exp(-logit));
        return [.. Enumerable.Range(0, 3).Select(q =>
        {
            double[] seen = [.. Enumerable.Range(0, 300).Select(_ => 2 * random.NextDouble() + 2 * random.NextDouble() - 2)];
            double[] truth = [.. seen.Select(s => Probability(-2 + 1.5 * s))];
            return new BacktestQuarter(new Quarter(2019, 1).Plus(q),
                [.. truth.Select((p, i) => new BacktestHousehold(new HouseholdId($"H{i:000}"), new AreaCode($"530521101{i % 15:000}"), random.NextDouble() < p))],
                new Dictionary<string, double[]>
                {
                    ["oracle"] = truth,
                    ["model"] = [.. seen.Select(s => Probability(-1.9 + 1.3 * s))],
                    ["logistic"] = [.. seen.Select(s => Probability(-1.9 + 1.1 * s + 0.4 * random.NextDouble()))],
                    ["income"] = [.. seen.Select(s => 0.2 * s + random.NextDouble())],
                })
            {
                Split = new(new Quarter(2019, 1).Plus(q), new(2016, 1), new Quarter(2018, 1).Plus(q), new Quarter(2020, 1).Plus(q)),
                Left = new(3, 2, 1),
                CensoringWeights = [.. seen.Select(s => s > 0 ? 1.05f : 1f)],
            };
        })];
    }

    public static string Html(Report report, Language language)
    {
        using var stream = new MemoryStream();
        ReportHtml.Write(report, language, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    public static byte[] Json(Report report)
    {
        using var stream = new MemoryStream();
        ReportJson.Write(report, stream);
        return stream.ToArray();
    }
}
