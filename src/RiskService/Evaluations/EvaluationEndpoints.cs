using System.Text;
using System.Text.Json.Nodes;
using FangFan.Risk.Policy;
using FangFan.Risk.Service.Areas;
using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Households;
using FangFan.Risk.Service.Jobs;
using FangFan.Risk.Service.Lists;
using FangFan.Risk.Service.Models;
using FangFan.Risk.Service.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Evaluations;

/// <summary>What to evaluate.</summary>
/// <param name="Kind">backtest, factors or drift.</param>
/// <param name="AreaCode">The county, six digits; the only one with data where null.</param>
/// <param name="Model">The model whose target, features, horizon and pack are taken, and whose drift is measured; the county's newest where null.</param>
/// <param name="Pack">The pack to judge by; the model's where null, the service's default without a model.</param>
/// <param name="Seed">Seed of every draw; 1 where null.</param>
public sealed record EvaluationBody(string? Kind, string? AreaCode = null, string? Model = null, string? Pack = null, int? Seed = null);

/// <summary>POST /api/evaluations and GET /api/evaluations, /api/evaluations/{kind} with its report and charts.</summary>
internal static class EvaluationEndpoints
{
    // A report carries its own style and pictures, and nothing else may be loaded or run.
    private const string ReportPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapEvaluations(this IEndpointRouteBuilder api)
    {
        api.MapPost("/evaluations", Evaluate).WithName("Evaluate").WithTags("evaluations")
            .WithSummary("回测、返贫因素分析或数据漂移检查（任务） · A backtest, factor analysis or drift check of a county, as a job")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithRequestExample(EvaluationExamples.Body).WithExample(EvaluationExamples.Accepted);
        api.MapGet("/evaluations", List).WithName("GetEvaluations").WithTags("evaluations")
            .WithSummary("各类最近一次结果摘要 · The newest of each kind in brief; none where none has been run")
            .ProducesProblem(StatusCodes.Status400BadRequest).WithExample($"[{EvaluationExamples.Backtest}]");
        Describe(api.MapGet("/evaluations/{kind}", Show).WithName("GetEvaluation")
            .WithSummary("最近一次结果摘要（backtest、factors、drift） · The newest of a kind in brief, and whether records have changed since").WithExample(EvaluationExamples.Backtest));
        Describe(api.MapGet("/evaluations/{kind}/report.json", Json).WithName("GetEvaluationJson")
            .WithSummary("完整结果（JSON） · The full report as JSON: statement, facts, every table").Produces<JsonObject>(StatusCodes.Status200OK, "application/json").WithExample(EvaluationExamples.Report));
        Describe(api.MapGet("/evaluations/{kind}/report.html", Html).WithName("GetEvaluationHtml")
            .WithSummary("完整报告（网页，可打印） · The full report as one HTML page").Produces<string>(StatusCodes.Status200OK, "text/html"));
        Describe(api.MapGet("/evaluations/{kind}/charts/{chart}.svg", Draw).WithName("GetEvaluationChart")
            .WithSummary("结果图表（auc、recall、calibration、splits、score-psi） · A chart of the newest as SVG").Produces<string>(StatusCodes.Status200OK, "image/svg+xml"));
    }

    private static void Describe(RouteHandlerBuilder endpoint) =>
        endpoint.WithTags("evaluations").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);

    private static Results<Accepted<Job>, ProblemHttpResult> Evaluate(EvaluationBody body, [AsParameters] EvaluationServices services)
    {
        if (!EvaluationKinds.TryParse(body.Kind, out var kind)) return Answers.Unacceptable("kind", body.Kind, EvaluationKinds.All.Keys);
        using var database = services.Databases.CreateDbContext();
        var codes = CountyList.Codes(database);
        var area = body.AreaCode ?? (codes.Count == 1 ? codes[0] : null);
        if (CountyList.Find(database, area) is not { } county) return CountyList.NotFound(database, area);
        var model = body.Model is null ? services.Models.Newest(county.Code, county.Quarters[0]) : services.Models.Find(county.Code, body.Model);
        if (body.Model is not null && model is null)
            return Answers.Unacceptable("model", body.Model, database.Models.Where(m => m.County == county.Code).Select(m => m.ModelId).Distinct());
        var pack = body.Pack ?? model?.Origin.PackId ?? services.Settings.Pack;
        if (!services.Packs.Packs.TryGetValue(pack, out var found)) return Answers.Unacceptable("pack", pack, services.Packs.Packs.Keys);
        var question = new EvaluationQuestion(kind, county.Code, found, model, body.Seed ?? 1);
        return JobEndpoints.Answer(services.Queue.Add(kind.Job(), question.ToString(), services.Runner.Work(question)));
    }

    private static Results<Ok<IReadOnlyList<EvaluationDocument>>, ProblemHttpResult> List(RiskDatabase database, string? area = null)
    {
        if (area is not null && !AreaCode.TryParse(area, out _)) return Answers.Unacceptable("area", area, CountyList.Codes(database));
        var found = EvaluationKinds.All.Values.Select(kind => EvaluationStore.Newest(database, kind, area?[..6])).OfType<StoredEvaluation>();
        return TypedResults.Ok<IReadOnlyList<EvaluationDocument>>([.. found.Select(stored => EvaluationDocument.Of(stored, EvaluationStore.LastImport(database, stored.County)))]);
    }

    private static Results<Ok<EvaluationDocument>, ProblemHttpResult> Show(string kind, RiskDatabase database, string? area = null)
    {
        var (stored, problem) = Newest(database, kind, area);
        return stored is null ? problem! : TypedResults.Ok(EvaluationDocument.Of(stored, EvaluationStore.LastImport(database, stored.County)));
    }

    private static Results<ContentHttpResult, ProblemHttpResult> Json(string kind, RiskDatabase database, string? area = null)
    {
        var (stored, problem) = Newest(database, kind, area);
        return stored is null ? problem! : TypedResults.Content(EvaluationStore.Unpack(stored.Json), "application/json", Encoding.UTF8);
    }

    private static Results<ContentHttpResult, ProblemHttpResult> Html(string kind, RiskDatabase database, HttpContext context, string? area = null, string? language = null)
    {
        if (!Languages.TryParse(language, out var read)) return Answers.Unacceptable("language", language, Languages.Names);
        var (stored, problem) = Newest(database, kind, area);
        if (stored is null) return problem!;
        context.Response.Headers.ContentSecurityPolicy = ReportPolicy;
        return TypedResults.Content(EvaluationStore.Unpack(read == Language.Chinese ? stored.ChineseHtml : stored.EnglishHtml), "text/html", Encoding.UTF8);
    }

    private static Results<ContentHttpResult, ProblemHttpResult> Draw(string kind, string chart, [AsParameters] EvaluationChartQuery query, RiskDatabase database)
    {
        if (!Languages.TryParse(query.Language, out var language)) return Answers.Unacceptable("language", query.Language, Languages.Names);
        if (HouseholdEndpoints.RefuseWidth(query.Width) is { } refused) return refused;
        var (stored, problem) = Newest(database, kind, query.Area);
        if (stored is null) return problem!;
        var summary = PackedJson.Unpack<EvaluationSummary>(stored.Summary);
        return EvaluationCharts.Draw(summary, chart, language, query.Width ?? 640) is { } picture
            ? TypedResults.Content(picture, "image/svg+xml", Encoding.UTF8)
            : Answers.NotFound(new($"没有图表 {chart}。", $"There is no chart {chart}."), EvaluationCharts.Of(summary));
    }

    private static (StoredEvaluation?, ProblemHttpResult?) Newest(RiskDatabase database, string kind, string? area)
    {
        if (!EvaluationKinds.TryParse(kind, out var asked)) return (null, Answers.NotFound(new($"没有 {kind} 这类结果。", $"There is no evaluation named {kind}."), EvaluationKinds.All.Keys));
        if (area is not null && !AreaCode.TryParse(area, out _)) return (null, Answers.Unacceptable("area", area, CountyList.Codes(database)));
        if (EvaluationStore.Newest(database, asked, area?[..6]) is { } stored) return (stored, null);
        return (null, Answers.NotFound(new("还没有这项结果，请先运行。", "It has not been run yet; run it first."), database.Evaluations.Where(e => e.Kind == kind).Select(e => e.County).Distinct().OrderBy(c => c).ToList()));
    }
}

/// <summary>Of which county, in which language and how wide.</summary>
internal sealed record EvaluationChartQuery(string? Area = null, string? Language = null, int? Width = null);

/// <summary>What evaluating needs.</summary>
internal sealed record EvaluationServices(IDbContextFactory<RiskDatabase> Databases, EvaluationRunner Runner, ModelStore Models, PackLibrary Packs, JobQueue Queue, ServiceSettings Settings);
