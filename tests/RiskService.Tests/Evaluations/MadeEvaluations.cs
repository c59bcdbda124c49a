using FangFan.Risk.Evaluation;
using FangFan.Risk.Models;
using FangFan.Risk.Policy;
using FangFan.Risk.Reports;
using FangFan.Risk.Service.Evaluations;

namespace FangFan.Risk.Tests.Evaluations;

/// <summary>Evaluations of the made county, written by hand.</summary>
internal static class MadeEvaluations
{
    public static Wording Loses { get; } = new("模型的排序未能明确优于：逻辑回归。", "The model does not clearly rank better than logistic regression.");

    /// <summary>A backtest that the model does not win.</summary>
    public static EvaluationSummary Backtest { get; } = new(true, [Loses, new("合并两个季度。", "Over two quarters."), new("与逻辑回归相比。", "Against logistic regression.")])
    {
        Events = 31,
        Scores =
        [
            .. new[] { ("auc", (double?)null, 0.7), ("recall", 0.05, 0.3) }.SelectMany(m => new[] { ScoreDefinition.Model, ScoreDefinition.Logistic, ScoreDefinition.Income }
                .Select((score, i) => new ScoreEstimate(score.Name, score.Label, score.Role, m.Item1, m.Item2, m.Item3 - 0.05 * i, m.Item3 - 0.1 - 0.05 * i, i == 2 ? null : m.Item3 + 0.1))),
        ],
        Calibration = [new CalibrationPoint(0.01, 0.012, 300), new CalibrationPoint(0.05, 0.04, 300)],
        Splits = [new("2015Q1", "2018Q4", "2019Q4", "2020Q4", 2600, 15), new("2015Q1", "2019Q4", "2020Q4", "2021Q4", 2700, 16)],
    };

    public static void Store(ServiceHost host, EvaluationSummary summary, EvaluationKind kind)
    {
        var store = host.Get<EvaluationStore>();
        var question = new EvaluationQuestion(kind, MadeCounty.Code, PackLibrary.Bundled().Packs["national-2020"], null, 1);
        store.Save(question, new(new Quarter(2021, 4), "9f2c00112233", store.LastImport(MadeCounty.Code)), summary, new Report(kind.Name(), new("报告", "Report"), summary.Statement, [], []));
    }
}
