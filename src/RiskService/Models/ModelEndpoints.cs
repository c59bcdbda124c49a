using System.Text.Json;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Policy;
using FangFan.Risk.Service.Areas;
using FangFan.Risk.Service.Assessments;
using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Jobs;
using FangFan.Risk.Service.Storage;
using FangFan.Risk.Workflow;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Models;

/// <summary>What to train.</summary>
/// <param name="AreaCode">The county, six digits.</param>
/// <param name="Until">The quarter at whose end training stands; the county's newest where null.</param>
/// <param name="Pack">The pack whose lines money is measured against; the service's default where null.</param>
/// <param name="Target">relapse, monitored or below-line; relapse where null.</param>
/// <param name="Preset">all or before-support; all where null.</param>
/// <param name="Learner">auto, boosting or logistic; where it is built with ML.NET also mlnet-fasttree or mlnet-fastforest; the service's default where null.</param>
/// <param name="Seed">Seed of every draw; 1 where null.</param>
public sealed record TrainBody(string? AreaCode, string? Until = null, string? Pack = null, string? Target = null, string? Preset = null, string? Learner = null, int? Seed = null);

/// <summary>GET /api/model and POST /api/models.</summary>
internal static class ModelEndpoints
{
    private static readonly Dictionary<string, FeaturePreset> Presets = new(StringComparer.Ordinal) { ["all"] = FeaturePreset.All, ["before-support"] = FeaturePreset.BeforeSupport };

    public static void MapModels(this IEndpointRouteBuilder api)
    {
        api.MapGet("/model", Show).WithName("GetModel").WithTags("models")
            .WithSummary("最新模型 · The newest model: target, data, settings and metrics")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .WithExample(Examples.Model);
        api.MapPost("/models", Train).WithName("TrainModel").WithTags("models")
            .WithSummary("训练模型 · Train a model")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithRequestExample(Examples.TrainBody).WithExample(Examples.AcceptedTraining);
    }

    private static Results<Ok<ModelCard>, ProblemHttpResult> Show(RiskDatabase database, string? area = null)
    {
        if (area is not null && !AreaCode.TryParse(area, out _)) return Answers.Unacceptable("area", area, CountyList.Codes(database));
        var county = area?[..6];
        var model = database.Models.AsNoTracking().Where(m => county == null || m.County == county).OrderByDescending(m => m.TrainedUntil).ThenByDescending(m => m.Id).FirstOrDefault();
        if (model is null) return Answers.NotFound(new("还没有训练好的模型。", "There is no trained model."), database.Models.Select(m => m.County).Distinct().OrderBy(c => c).ToList());
        return TypedResults.Ok(ModelCard.Of(model));
    }

    private static Results<Accepted<Job>, ProblemHttpResult> Train(TrainBody body, [AsParameters] TrainServices services)
    {
        using var database = services.Databases.CreateDbContext();
        if (CountyList.Find(database, body.AreaCode) is not { } county) return CountyList.NotFound(database, body.AreaCode);
        var (request, problem) = Request(body, county, services);
        if (request is null) return problem!;
        var about = $"{county.Code} {request.Until} {request.Pack.Id} {request.Target.Name()} {request.Preset} {request.Learner} {request.Seed}";
        return JobEndpoints.Answer(services.Queue.Add(JobKind.Train, about, (progress, stopping) =>
        {
            var records = services.Records.Read(county.Code, new WorkStretch(progress, 0, 0.2), stopping);
            var model = services.Models.Save(county.Code, RiskWorkflow.Train(records.Panel, request, new WorkStretch(progress, 0.2, 1), stopping));
            return new JobOutcome(JsonSerializer.SerializeToNode(new { areaCode = county.Code, model = model.Id, model.Origin.Rows, model.Origin.Events }, PackedJson.Options)!, []);
        }));
    }

    private static (TrainingRequest?, ProblemHttpResult?) Request(TrainBody body, County county, TrainServices services)
    {
        var pack = body.Pack ?? services.Settings.Pack;
        if (!services.Packs.Packs.TryGetValue(pack, out var found)) return (null, Answers.Unacceptable("pack", pack, services.Packs.Packs.Keys));
        if (!county.TryQuarter(body.Until, out var until)) return (null, Answers.Unacceptable("until", body.Until, county.Quarters.Select(q => q.ToString())));
        if (!Targets.TryParse(body.Target ?? "relapse", out var target)) return (null, Answers.Unacceptable("target", body.Target, Targets.All.Values.Select(t => t.Name)));
        if (!Presets.TryGetValue(body.Preset ?? "all", out var preset)) return (null, Answers.Unacceptable("preset", body.Preset, Presets.Keys));
        var learner = body.Learner ?? services.Settings.Learner;
        if (OptInLearners.IsMissing(learner)) return (null, Answers.Problem(StatusCodes.Status400BadRequest, WithoutMLNet(learner), ("parameter", "learner"), ("accepted", Learners.Names)));
        string[] known = [.. Learners.Names, .. OptInLearners.Names];
        if (!known.Contains(learner)) return (null, Answers.Unacceptable("learner", learner, known.Where(name => !OptInLearners.IsMissing(name))));
        return (new TrainingRequest(found, until) { Target = target, Preset = preset, Learner = learner, Seed = body.Seed ?? 1 }, null);
    }

    private static Wording WithoutMLNet(string learner)
    {
        var command = $"dotnet run --project src/RiskService {OptInLearners.BuildOption}";
        return new($"学习器 {learner} 需要 ML.NET，当前构建不含；请用以下命令启动：{command}（见 docs/mlnet.md）。",
            $"The learner '{learner}' needs ML.NET, which this build lacks; start the service with: {command} (docs/mlnet.md).");
    }
}

/// <summary>What training needs.</summary>
internal sealed record TrainServices(IDbContextFactory<RiskDatabase> Databases, CountyRecords Records, ModelStore Models, PackLibrary Packs, JobQueue Queue, ServiceSettings Settings);
