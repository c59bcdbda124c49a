using FangFan.Risk.Assessment;
using FangFan.Risk.Models;
using FangFan.Risk.Policy;
using FangFan.Risk.Service.Areas;
using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Jobs;
using FangFan.Risk.Service.Models;
using FangFan.Risk.Service.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Assessments;

/// <summary>What to assess.</summary>
/// <param name="Quarter">The quarter; the county's newest where null.</param>
/// <param name="Pack">The pack to judge by; the service's default where null.</param>
/// <param name="Model">Id of the model, or none for the rules alone; the newest that had seen nothing after the quarter where null.</param>
public sealed record AssessBody(string? Quarter = null, string? Pack = null, string? Model = null);

/// <summary>A change of level.</summary>
/// <param name="HouseholdId">The household.</param>
/// <param name="AreaCode">Its village; null where unknown.</param>
/// <param name="From">Last quarter's level; null where it had none.</param>
/// <param name="To">This quarter's; null where it has none.</param>
/// <param name="Reason">Why.</param>
public sealed record TransitionEntry(string HouseholdId, string? AreaCode, RiskLevel? From, RiskLevel? To, Wording Reason);

/// <summary>Every change of level of a quarter.</summary>
/// <param name="AreaCode">The area asked for.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Pack">The pack judged by.</param>
/// <param name="Model">The model; null for the rules alone.</param>
/// <param name="Total">How many changes.</param>
/// <param name="Items">The changes to a higher level first, then by household.</param>
public sealed record TransitionDocument(string AreaCode, string Quarter, string Pack, string? Model, int Total, IReadOnlyList<TransitionEntry> Items);

/// <summary>POST /api/areas/{areaCode}/assessments and GET /api/areas/{areaCode}/transitions.</summary>
internal static class AssessmentEndpoints
{
    public static void MapAssessments(this IEndpointRouteBuilder api)
    {
        api.MapPost("/areas/{areaCode}/assessments", Start).WithName("StartAssessment").WithTags("assessments")
            .WithSummary("评估一个季度 · Assess a quarter")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithRequestExample(Examples.AssessBody).WithExample(Examples.AcceptedAssessment);
        api.MapGet("/areas/{areaCode}/transitions", Transitions).WithName("GetTransitions").WithTags("assessments")
            .WithSummary("风险等级变化及原因 · Changes of level and why")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .WithExample(Examples.Transitions);
    }

    private static Results<Accepted<Job>, ProblemHttpResult> Start(string areaCode, AssessBody body, [AsParameters] AssessServices services)
    {
        using var database = services.Databases.CreateDbContext();
        if (CountyList.Find(database, areaCode) is not { } county) return CountyList.NotFound(database, areaCode);
        if (areaCode != county.Code) return Answers.Unacceptable("areaCode", areaCode, [county.Code]);
        if (!county.TryQuarter(body.Quarter, out var quarter)) return Answers.Unacceptable("quarter", body.Quarter, county.Quarters.Select(q => q.ToString()));
        var packId = body.Pack ?? services.Settings.Pack;
        if (!services.Packs.Packs.TryGetValue(packId, out var pack)) return Answers.Unacceptable("pack", packId, services.Packs.Packs.Keys);
        TrainedModel? model = null;
        if (body.Model is null) model = services.Models.Newest(county.Code, quarter);
        else if (body.Model != "none" && (model = services.Models.Find(county.Code, body.Model)) is null)
        {
            return Answers.Unacceptable("model", body.Model, ["none", .. database.Models.Where(m => m.County == county.Code).Select(m => m.ModelId).Distinct()]);
        }
        var about = $"{county.Code} {quarter} {pack.Id} {model?.Id ?? "none"}";
        return JobEndpoints.Answer(services.Queue.Add(JobKind.Assess, about, services.Runner.Work(county.Code, pack, quarter, model)));
    }

    private static Results<Ok<TransitionDocument>, ProblemHttpResult> Transitions(string areaCode, RiskDatabase database, string? quarter = null)
    {
        var (found, problem) = AssessedQuarter.Find(database, areaCode, quarter);
        if (found is null) return problem!;
        var assessment = found.Assessment;
        var prefix = areaCode;
        var items = database.Transitions.AsNoTracking().Where(t => t.AssessmentId == assessment.Id && (areaCode.Length == 6 || t.Village!.StartsWith(prefix))).AsEnumerable()
            .OrderByDescending(t => (t.To ?? RiskLevel.None) - (t.From ?? RiskLevel.None)).ThenByDescending(t => t.To).ThenBy(t => t.Household, StringComparer.Ordinal)
            .Select(t => new TransitionEntry(t.Household, t.Village, t.From, t.To, new(t.Chinese, t.English))).ToArray();
        return TypedResults.Ok(new TransitionDocument(areaCode, found.Quarter.ToString(), assessment.Pack, assessment.ModelId, items.Length, items));
    }
}

/// <summary>What starting an assessment needs.</summary>
internal sealed record AssessServices(IDbContextFactory<RiskDatabase> Databases, AssessmentRunner Runner, ModelStore Models, PackLibrary Packs, JobQueue Queue, ServiceSettings Settings);
