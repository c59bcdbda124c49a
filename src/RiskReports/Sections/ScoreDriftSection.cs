using FangFan.Risk.Display;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Drift;

namespace FangFan.Risk.Reports.Sections;

/// <summary>How the score has moved, and whether it still holds where outcomes are known.</summary>
internal static class ScoreDriftSection
{
    /// <summary>The score's PSI, predicted against observed, AUC, then the table.</summary>
    public static ReportSection Of(DriftResult result) => new("score-drift", new("得分的变化与准确程度", "How the score has moved, and whether it still holds"),
    [
        new Paragraph(new(
            $"得分以{result.Reference.ScoreFirst}至{result.Reference.ScoreLast}为参照（训练时已评分但结果未知，故未参加训练）；参加训练的农户得分本来就更分散，不宜作参照。“超过入选线”指得分高于参照期前{BacktestCells.Share(result.Score.Capacity)}农户最低得分的比例。",
            $"Scores are compared with those of {result.Reference.ScoreFirst} to {result.Reference.ScoreLast}, scored when training stood but not trained on because outcomes were open; scores of rows trained on lie further apart by nature. Over the cut-off is the share of households that score at least what the top {BacktestCells.Share(result.Score.Capacity)} did then.")),
        After(result.Score),
        Psi(result),
        Calibration(result),
        Data(result),
    ]);

    private static Paragraph After(ScoreDrift score) => score.After is { } after
        ? new(new(
            $"训练截止以来结果已揭晓的{NumberFormat.Count.Read(after.Households)}户次中，{NumberFormat.Count.Read(after.Events)}户次发生目标事件；实际数为预计数的{Said(after.Ratio, "至")}倍，AUC为{Said(after.Auc, "至")}。帮扶会压低实际发生数，故比值低于1不一定说明模型不准。",
            $"Of {NumberFormat.Count.Read(after.Households)} household-quarters since the end of training whose outcome is known, {after.Events} had the target, {Said(after.Ratio, "to")} times the number predicted; AUC is {Said(after.Auc, "to")}. Support lowers what is observed, so a ratio under 1 need not be the model's fault."))
        : new(new("训练截止以来各季度的结果尚未揭晓，得分是否仍然准确还不知道。", "No outcome since the end of training is known yet, so whether the score still holds is not known.")) { Caution = true };

    private static Figure Psi(DriftResult result) => new(language => new LineChart(
        new Wording("得分的PSI", "PSI of the score").In(language), "PSI",
        [.. result.Quarters.Select(q => q.ToString())],
        [
            new Series(new Wording("PSI", "PSI").In(language), [.. result.Score.Points.Select(p => p.Shift.Psi)]),
            new Series(new Wording("无变化时的上限", "limit under chance").In(language), [.. result.Score.Points.Select(p => p.Shift.Limit)]) { Dashed = true },
        ])
    {
        Format = NumberFormat.Ratio,
        Marks = [new(DriftLimits.Moderate, NumberFormat.Ratio.Read(DriftLimits.Moderate)), new(DriftLimits.Major, NumberFormat.Ratio.Read(DriftLimits.Major))],
        EmptyText = new Wording("训练之后还没有新的季度", "no quarter has followed training").In(language),
    }, new DataTable("score-psi", new("得分的PSI", "PSI of the score"),
    [
        .. DriftCells.Columns,
        DriftCells.Level,
    ],
    [
        .. result.Score.Points.Select(p => (IReadOnlyList<DataCell>)[.. DriftCells.Of(p.Shift), DriftCells.Of(p.Shift.Level)]),
    ])
    { Note = new("–：参照期本身，不与自己比较。", "–: the reference itself, not compared with itself.") });

    private static Figure Calibration(DriftResult result) => new(language => new LineChart(
        new Wording("预计与实际", "Predicted and observed").In(language),
        new Wording("占农户比例", "share of households").In(language),
        [.. result.Quarters.Select(q => q.ToString())],
        [
            new Series(new Wording("预计（平均概率）", "predicted (mean probability)").In(language), [.. result.Score.Points.Select(p => p.Predicted)]) { Dashed = true },
            new Series(new Wording("实际", "observed").In(language), [.. result.Score.Points.Select(p => p.Outcome?.Observed.Value ?? double.NaN)])
            {
                Low = [.. result.Score.Points.Select(p => p.Outcome?.Observed.Interval?.Low ?? double.NaN)],
                High = [.. result.Score.Points.Select(p => p.Outcome?.Observed.Interval?.High ?? double.NaN)],
            },
        ])
    {
        Format = NumberFormat.Percent,
        EmptyText = new Wording("没有可显示的数据", "no data").In(language),
    }, new DataTable("score-calibration", new("预计与实际", "Predicted and observed"),
    [
        new("quarter", new("季度", "quarter")),
        new("series", new("项目", "series")),
        new("value", new("比例", "share"), NumberFormat.Percent),
        new("low", new("区间下限", "low"), NumberFormat.Percent),
        new("high", new("区间上限", "high"), NumberFormat.Percent),
    ],
    [
        .. result.Score.Points.SelectMany(p => new DataCell[][]
        {
            [p.Shift.Quarter.ToString(), DataCell.Of("predicted", new("预计", "predicted")), p.Predicted, double.NaN, double.NaN],
            [p.Shift.Quarter.ToString(), DataCell.Of("observed", new("实际", "observed")), .. Cells(p.Outcome?.Observed)],
        }),
    ]));

    private static DataTable Data(DriftResult result) => new("score-outcomes", new("各季度得分与结果", "Scores and outcomes by quarter"),
    [
        new("quarter", new("季度", "quarter")),
        new("overCutoff", new("超过入选线", "over the cut-off"), NumberFormat.Percent),
        new("households", new("结果已知户数", "households with outcome"), NumberFormat.Count),
        new("events", new("发生数", "events"), NumberFormat.Count),
        new("ratio", new("实际÷预计", "observed over predicted"), NumberFormat.Ratio),
        new("ratioLow", new("区间下限", "low"), NumberFormat.Ratio),
        new("ratioHigh", new("区间上限", "high"), NumberFormat.Ratio),
        new("auc", new("AUC", "AUC"), NumberFormat.Probability),
        new("aucLow", new("区间下限", "low"), NumberFormat.Probability),
        new("aucHigh", new("区间上限", "high"), NumberFormat.Probability),
    ],
    [
        .. result.Score.Points.Select(p => (DataCell[])
        [
            p.Shift.Quarter.ToString(), p.OverCutoff, p.Outcome?.Households ?? double.NaN, p.Outcome?.Events ?? double.NaN, .. Cells(p.Outcome?.Ratio), .. Cells(p.Outcome?.Auc),
        ]),
    ])
    { Note = new("–：结果尚未揭晓，或发生数太少无法计算。区间为按村成组的自助法95%区间。", "–: not known yet, or too few events. Intervals are 95 %, bootstrapped over villages.") };

    private static DataCell[] Cells(IntervalEstimate? measured) => [.. EstimateCells.Of(measured ?? new(double.NaN, null))];

    private static string Said(IntervalEstimate measured, string to) => NumberFormat.Ratio.Read(measured.Value)
        + (measured.Interval is { } interval ? $" [{NumberFormat.Ratio.Read(interval.Low)} {to} {NumberFormat.Ratio.Read(interval.High)}]" : "");
}
