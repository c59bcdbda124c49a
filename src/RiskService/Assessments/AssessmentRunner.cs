using System.Text.Json;
using FangFan.Risk.Models;
using FangFan.Risk.Policy;
using FangFan.Risk.Service.Jobs;
using FangFan.Risk.Service.Storage;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Service.Assessments;

/// <summary>What an assessment came to, as the API shows it.</summary>
/// <param name="AreaCode">The county.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Pack">The pack judged by.</param>
/// <param name="Model">The model; null for the rules alone.</param>
/// <param name="Households">Households assessed.</param>
/// <param name="Transitions">Changes of level.</param>
public sealed record AssessmentResult(string AreaCode, string Quarter, string Pack, string? Model, int Households, int Transitions);

/// <summary>Assesses a county's quarter and stores what came of it.</summary>
internal sealed class AssessmentRunner(CountyRecords records, AssessmentStore store)
{
    /// <summary>The job of one assessment.</summary>
    public JobWork Work(string county, PolicyPack pack, Quarter quarter, TrainedModel? model) => (progress, stopping) =>
    {
        var found = records.Read(county, new WorkStretch(progress, 0, 0.4), stopping);
        var result = Assess((county, found), new AssessmentRequest(pack, quarter, model), new WorkStretch(progress, 0.4, 1), stopping);
        return new JobOutcome(JsonSerializer.SerializeToNode(result, PackedJson.Options)!, []);
    };

    /// <summary>Assesses records already read.</summary>
    public AssessmentResult Assess((string County, CheckedRecords Records) county, AssessmentRequest request, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        var assessment = RiskWorkflow.Assess(county.Records.Panel, request with
        {
            Previous = store.Levels(county.County, request.Quarter.Plus(-1)),
            Problems = county.Records.Problems,
        }, new WorkStretch(progress, 0, 0.7), cancellation);
        progress.Report(new(new("写入评估结果", "storing the assessment"), 0.7));
        store.Save(county.County, assessment, county.Records.Panel.Areas, cancellation);
        return new AssessmentResult(county.County, request.Quarter.ToString(), request.Pack.Id, assessment.ModelId, assessment.Households.Count, assessment.Transitions.Count);
    }
}
