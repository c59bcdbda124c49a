using FangFan.Risk.Display;
using FangFan.Risk.Evaluation;

namespace FangFan.Risk.Reports.Sections;

/// <summary>Whether the probabilities come true: predicted against observed by bin, a picture each score.</summary>
internal static class CalibrationSection
{
    public static ReportSection Of(BacktestResult result)
    {
        ScoreResult[] scores = [.. result.Pooled.Scores.Where(score => score.Calibration.Count > 0)];
        var data = new DataTable("calibration", new("预测概率与实际发生率", "Predicted probability against what was observed"),
            [
                BacktestCells.Score, new("bin", new("组", "bin"), NumberFormat.Count), new("predicted", new("平均预测概率", "mean predicted"), NumberFormat.Probability),
                new("observed", new("实际发生率", "observed share"), NumberFormat.Probability), new("rows", new("户次", "household-quarters"), NumberFormat.Count),
            ],
            [.. scores.SelectMany(score => score.Calibration.Select((point, i) => (IReadOnlyList<DataCell>)[BacktestCells.Of(score.Score), i + 1, point.Mean, point.Observed, point.Rows]))]);
        return new ReportSection("calibration", new("概率校准", "Calibration"),
        [
            new Paragraph(new(
                "按预测概率从低到高分成户次相等的十组，横轴为组内平均预测概率，纵轴为实际发生率；点在虚线上为预测与实际一致，在虚线上方为低估。发生率低，多数组都在左下角，排序好坏要看最右一两组。帮扶会压低实际发生率：点在虚线下方，可能是高估，也可能是帮扶起了作用。",
                "Household-quarters are cut into ten bins of equal count by predicted probability; a point lies at the bin's mean prediction and its observed share. On the dashed line both agree, above it the risk was underrated. "
                + "Events are rare, so most bins crowd at the lower left and the last one or two matter. Support lowers what is observed: a point below the line may be an overestimate, or support at work.")),
            new Figure(language => Curves(scores, language), data),
        ]);
    }

    private static ChartGrid Curves(ScoreResult[] scores, Language language)
    {
        var highest = scores.SelectMany(score => score.Calibration).SelectMany(point => new[] { point.Mean, point.Observed }).Where(double.IsFinite).DefaultIfEmpty(1).Max();
        return new ChartGrid(new Wording("校准：预测概率与实际发生率", "Calibration: predicted against observed").In(language), [.. scores.Select(score => Curve(score, highest, language))]);
    }

    private static CalibrationChart Curve(ScoreResult score, double highest, Language language) =>
        new(score.Score.Label.In(language), new Wording("预测概率", "predicted").In(language), new Wording("实际发生率", "observed").In(language),
            [.. score.Calibration.Select(point => new CalibrationBin(point.Mean, point.Observed, (int)Math.Round(point.Rows)))])
        { CountTitle = new Wording("户次", "rows").In(language), Highest = highest, PlotHeight = 200 };
}
