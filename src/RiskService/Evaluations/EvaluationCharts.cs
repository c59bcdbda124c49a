using System.Globalization;
using FangFan.Risk.Display;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Drift;

namespace FangFan.Risk.Service.Evaluations;

/// <summary>The charts of an evaluation on the model's page.</summary>
internal static class EvaluationCharts
{
    private static readonly (string Name, Func<EvaluationSummary, bool> Has, Func<EvaluationSummary, Language, Chart> Draw)[] Known =
    [
        ("auc", s => s.Scores.Any(e => e.Metric == "auc"), (s, language) => Scores(s, "auc", language)),
        ("recall", s => s.Scores.Any(e => e.Metric == "recall"), (s, language) => Scores(s, "recall", language)),
        ("calibration", s => s.Calibration.Count > 0, Calibration),
        ("splits", s => s.Splits.Count > 0, Splits),
        ("score-psi", s => s.ScorePsi.Any(p => p.Psi is not null), Psi),
    ];

    /// <summary>Names of the charts that a summary has the figures for.</summary>
    public static IReadOnlyList<string> Of(EvaluationSummary summary) => [.. Known.Where(chart => chart.Has(summary)).Select(chart => chart.Name)];

    /// <summary>Draws a chart as SVG; null where there is none of that name.</summary>
    public static string? Draw(EvaluationSummary summary, string name, Language language, int width) =>
        Array.Find(Known, chart => chart.Name == name) is { Name: not null } known && known.Has(summary)
            ? (known.Draw(summary, language) with { Width = width, EmptyText = new Wording("没有可显示的数据", "no data").In(language) }).ToSvg()
            : null;

    private static DotIntervalChart Scores(EvaluationSummary summary, string metric, Language language)
    {
        var shown = summary.Scores.Where(e => e.Metric == metric).ToArray();
        var capacity = NumberFormat.Percent.Read(shown[0].Capacity ?? 0);
        var (title, axis) = metric == "auc"
            ? (new Wording("排序能力：AUC", "How well they rank: AUC"), new Wording("AUC（0.5为随机，1为完全正确），95%区间", "AUC (0.5 is chance, 1 is perfect), 95% interval"))
            : (new Wording($"走访{capacity}农户能发现多少", $"What visiting {capacity} of the households finds"), new Wording("占全部发生农户的比例，95%区间", "share of all households with the event, 95% interval"));
        return new(title.In(language), axis.In(language), [.. shown.Select(e => new Estimate(e.Label.In(language), e.Value ?? double.NaN, e.Low ?? double.NaN, e.High ?? double.NaN) { Muted = e.Role != ScoreRole.Model })])
        {
            Format = metric == "auc" ? NumberFormat.Probability : NumberFormat.Percent,
            FromZero = metric != "auc",
            Marks = metric == "auc" ? [new(0.5, new Wording("随机", "chance").In(language))] : [],
        };
    }

    private static CalibrationChart Calibration(EvaluationSummary summary, Language language) => new(
        new Wording("概率是否准确", "Do the probabilities hold").In(language),
        new Wording("模型概率", "probability by the model").In(language),
        new Wording("实际发生比例", "share with the event").In(language),
        [.. summary.Calibration.Select(p => new CalibrationBin(p.Mean, p.Observed, (int)Math.Round(p.Rows)))])
    { CountTitle = new Wording("户次", "households").In(language) };

    private static SplitsChart Splits(EvaluationSummary summary, Language language)
    {
        var splits = summary.Splits.Select(s => (First: Quarter.Parse(s.FirstTrain), Last: Quarter.Parse(s.LastTrain), AsOf: Quarter.Parse(s.AsOf), Until: Quarter.Parse(s.LabelsUntil), Entry: s)).ToArray();
        var (first, end) = (splits.Min(s => s.First), splits.Max(s => s.Until));
        return new(new Wording("训练窗口与检验期", "What was trained on and tested").In(language), [.. Quarter.Range(first, end).Select(q => q.ToString())],
            [.. splits.Select(s => new Split(s.First - first, s.Last - first, s.AsOf - first, s.Until - first) { Note = Note(s.Entry, language) })])
        {
            TrainingLabel = new Wording("训练窗口", "training window").In(language),
            GapLabel = new Wording("间隔：结果尚未知", "gap: outcomes still open").In(language),
            TestLabel = new Wording("检验期", "test outcomes").In(language),
            AsOfLabel = new Wording("截止季度", "as-of quarter").In(language),
        };
    }

    private static string Note(SplitEntry split, Language language) =>
        new Wording(string.Create(CultureInfo.InvariantCulture, $"{split.Events}/{split.Households}户"), string.Create(CultureInfo.InvariantCulture, $"{split.Events}/{split.Households}")).In(language);

    private static LineChart Psi(EvaluationSummary summary, Language language) => new(
        new Wording("得分的变化", "How far the score has moved").In(language), "PSI", [.. summary.ScorePsi.Select(p => p.Quarter)],
        [
            new Series("PSI", [.. summary.ScorePsi.Select(p => p.Psi ?? double.NaN)]),
            new Series(new Wording("无变化时的上限", "limit under chance").In(language), [.. summary.ScorePsi.Select(p => p.Limit ?? double.NaN)]) { Dashed = true },
        ])
    { Format = NumberFormat.Ratio, Marks = [new(DriftLimits.Moderate, NumberFormat.Ratio.Read(DriftLimits.Moderate)), new(DriftLimits.Major, NumberFormat.Ratio.Read(DriftLimits.Major))] };
}
