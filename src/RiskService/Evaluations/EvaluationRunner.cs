using System.Text.Json;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Reports;
using FangFan.Risk.Service.Assessments;
using FangFan.Risk.Service.Jobs;
using FangFan.Risk.Service.Storage;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Service.Evaluations;

/// <summary>What to evaluate.</summary>
/// <param name="Kind">backtest, factors or drift.</param>
/// <param name="County">The county.</param>
/// <param name="Pack">The pack to judge by.</param>
/// <param name="Model">The model whose recipe is tested, or whose drift is measured; null for the service's defaults.</param>
/// <param name="Seed">Seed of every draw.</param>
internal sealed record EvaluationQuestion(EvaluationKind Kind, string County, PolicyPack Pack, TrainedModel? Model, int Seed)
{
    /// <summary>As-of quarters of a backtest at most, the latest.</summary>
    public int MostQuarters { get; init; } = 8;

    public Target Target => Model?.Origin.Target ?? Target.Relapse;

    public FeaturePreset Preset => Model?.Origin.Preset ?? FeaturePreset.All;

    public string Learner => Model?.Origin.Learner ?? Learners.Names[0];

    public int Horizon => Model?.Origin.Horizon ?? 4;

    /// <summary>What a job on it works on.</summary>
    public override string ToString() => $"{County} {Pack.Id} {Target.Name()} {Preset.Name()} {Model?.Id ?? "no-model"} {Seed}";
}

/// <summary>Evaluates a county's past and stores the report.</summary>
internal sealed class EvaluationRunner(CountyRecords records, EvaluationStore store)
{
    // Reading a county's stored rows takes about this part of the time.
    private const double ReadingShare = 0.15;

    /// <summary>The job of one evaluation; what is stored is stored at the end, all at once.</summary>
    public JobWork Work(EvaluationQuestion question) => (progress, stopping) =>
    {
        var imported = store.LastImport(question.County);
        var panel = records.Read(question.County, new WorkStretch(progress, 0, ReadingShare), stopping).Panel;
        var (report, summary) = Evaluate(panel, question, new WorkStretch(progress, ReadingShare, 0.97), stopping);
        progress.Report(new(new("生成报告", "writing the report"), 0.97));
        store.Save(question, new(panel.LastQuarter, panel.KnownDataHash(panel.LastQuarter), imported), summary, report.MadeFrom(panel));
        return new JobOutcome(JsonSerializer.SerializeToNode(new { areaCode = question.County, kind = question.Kind.Name(), summary.Caution, statement = summary.Statement[0] }, PackedJson.Options)!, []);
    };

    private static (Report Report, EvaluationSummary Summary) Evaluate(HouseholdPanel panel, EvaluationQuestion question, WorkStretch progress, CancellationToken stopping)
    {
        switch (question.Kind)
        {
            case EvaluationKind.Backtest:
                var request = new BacktestRequest(question.Pack) { Target = question.Target, Preset = question.Preset, Learner = question.Learner, Horizon = question.Horizon, Seed = question.Seed, MostQuarters = question.MostQuarters };
                var backtest = RiskWorkflow.Backtest(panel, request, progress, stopping);
                var tested = BacktestReport.Of(backtest);
                return (tested, EvaluationSummaries.Of(backtest, tested, (panel.FirstQuarter, question.Horizon)));
            case EvaluationKind.Factors:
                var asked = new FactorRequest(question.Pack) { Target = question.Target, Preset = question.Preset, Horizon = question.Horizon, Seed = question.Seed };
                var factors = RiskWorkflow.Factors(panel, asked, progress, stopping);
                var analysed = FactorReport.Of(factors);
                return (analysed, EvaluationSummaries.Of(factors, analysed));
            default:
                var drift = RiskWorkflow.Drift(panel, new DriftRequest(question.Pack) { Model = question.Model, Seed = question.Seed }, progress, stopping);
                var measured = DriftReport.Of(drift);
                return (measured, EvaluationSummaries.Of(drift, measured));
        }
    }
}
