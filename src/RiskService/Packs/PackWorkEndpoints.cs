using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using FangFan.Risk.Policy;
using FangFan.Risk.Scenarios;
using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Households;
using FangFan.Risk.Service.Jobs;
using FangFan.Risk.Service.Lists;
using FangFan.Risk.Service.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FangFan.Risk.Service.Packs;

/// <summary>Which two packs to assess a county's quarter by.</summary>
/// <param name="Pack">The pack before.</param>
/// <param name="With">The pack after.</param>
/// <param name="AreaCode">The county, six digits; the only one with data where null.</param>
/// <param name="Quarter">The quarter; the county's newest where null.</param>
/// <param name="Model">The model's id, or none for the rules alone; the newest that had seen nothing later where null.</param>
public sealed record CompareBody(string? Pack, string? With, string? AreaCode = null, string? Quarter = null, string? Model = null) : ICountyBody;

/// <summary>Which value, setting or reading of a pack to change, and to what: one of the three.</summary>
/// <param name="Value">Name of the value.</param>
/// <param name="Number">The number to try, in the value's unit, 0 or more; a share as 0.3.</param>
/// <param name="AreaCode">The county, six digits; the only one with data where null.</param>
/// <param name="Quarter">The quarter; the county's newest where null.</param>
/// <param name="Model">The model's id, or none for the rules alone; the newest that had seen nothing later where null.</param>
public sealed record TrialBody(string? Value = null, decimal? Number = null, string? AreaCode = null, string? Quarter = null, string? Model = null) : ICountyBody
{
    /// <summary>The setting of a criterion to change instead, as criterion.setting.</summary>
    public string? Setting { get; init; }

    /// <summary>The word to try for the setting.</summary>
    public string? Word { get; init; }

    /// <summary>The other reading of the identify clause to try instead, counted from 1.</summary>
    public int? Reading { get; init; }
}

/// <summary>Whose list to try every choice of a pack on.</summary>
/// <param name="AreaCode">The county, six digits; the only one with data where null.</param>
/// <param name="Quarter">The quarter; the county's newest where null.</param>
/// <param name="Model">The model's id, or none for the rules alone; the newest that had seen nothing later where null.</param>
public sealed record SensitivityBody(string? AreaCode = null, string? Quarter = null, string? Model = null) : ICountyBody;

/// <summary>Which misfortune befalls whom.</summary>
/// <param name="Scenario">A scenario of the pack; every one in a summary where null.</param>
/// <param name="Area">The county, township or village that it befalls; the whole county where null.</param>
/// <param name="Household">The one household that it befalls; every household of the area where null.</param>
/// <param name="AreaCode">The county, six digits; the only one with data where null.</param>
/// <param name="Quarter">The quarter; the county's newest where null.</param>
/// <param name="Model">The model's id, or none for the rules alone; the newest that had seen nothing later where null.</param>
public sealed record WhatIfBody(string? Scenario = null, string? Area = null, string? Household = null, string? AreaCode = null, string? Quarter = null, string? Model = null) : ICountyBody;

/// <summary>The work on packs that takes a county's records: each a job, whose result GET /api/jobs/{id} shows.</summary>
internal static class PackWorkEndpoints
{
    public static void MapPackWork(this IEndpointRouteBuilder api)
    {
        Describe(api.MapPost("/packs/compare", Compare).WithName("ComparePacks")
            .WithSummary("用两个政策包评估同一季度，谁进谁出（结果见任务） · A county's list under two packs; the job's result is a ListChange")
            .WithRequestExample(PackExamples.CompareBody).WithExample(PackExamples.AcceptedCompare));
        Describe(api.MapPost("/packs/{id}/trial", Trial).WithName("TryValue")
            .WithSummary("改一个数值、口径或识别条款的读法，名单前后对照（结果见任务） · The list before and after a changed value, setting or reading; the job's result is a ListChange")
            .WithRequestExample(PackExamples.TrialBody).WithExample(PackExamples.AcceptedTrial));
        Describe(api.MapPost("/packs/{id}/sensitivity", Sensitivity).WithName("GetSensitivity")
            .WithSummary("名单对每个自定取值的敏感性（结果见任务） · The list under every value of every choice; the job's result is a SensitivityResult")
            .WithRequestExample(PackExamples.SensitivityBody).WithExample(PackExamples.AcceptedSensitivity));
        Describe(api.MapPost("/packs/{id}/what-if", WhatIf).WithName("AskWhatIf")
            .WithSummary("情景推演（结果见任务） · The list after a misfortune; the job's result is a WhatIfList")
            .WithRequestExample(PackExamples.WhatIfBody).WithExample(PackExamples.AcceptedWhatIf));
        api.MapGet("/jobs/{id:int}/charts/{choice}.svg", Draw).WithName("GetSensitivityChart").WithTags("packs")
            .WithSummary("敏感性图表 · A choice of a finished sensitivity job as SVG")
            .Produces<string>(StatusCodes.Status200OK, "image/svg+xml")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static void Describe(RouteHandlerBuilder endpoint) => endpoint.WithTags("packs")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static Results<Accepted<Job>, ProblemHttpResult> Compare(CompareBody body, [AsParameters] PackServices services)
    {
        if (!Known(services, body.Pack, out var before)) return Answers.Unacceptable("pack", body.Pack, services.Packs.Packs.Keys);
        if (!Known(services, body.With, out var after) || after == before) return Answers.Unacceptable("with", body.With, services.Packs.Packs.Keys.Where(k => k != before.Id));
        var (question, problem) = PackQuestion.Read(body, services);
        if (question is null) return problem!;
        return JobEndpoints.Answer(services.Queue.Add(JobKind.Compare, $"{question} {before.Id} {after.Id}", services.Work.Compare(question, before, after)));
    }

    private static Results<Accepted<Job>, ProblemHttpResult> Trial(string id, TrialBody body, [AsParameters] PackServices services)
    {
        if (!Known(services, id, out var pack)) return PackEndpoints.NotFound(services.Packs, id);
        var (question, problem) = PackQuestion.Read(body, services);
        if (question is null) return problem!;
        var (trial, untriable) = PackTrial.Read(body, pack, question.Quarter);
        if (trial is null) return untriable!;
        return JobEndpoints.Answer(services.Queue.Add(JobKind.Trial, $"{question} {pack.Id} {trial.About}", services.Work.Trial(question, pack, trial)));
    }

    private static Results<Accepted<Job>, ProblemHttpResult> Sensitivity(string id, SensitivityBody body, [AsParameters] PackServices services)
    {
        if (!Known(services, id, out var pack)) return PackEndpoints.NotFound(services.Packs, id);
        var (question, problem) = PackQuestion.Read(body, services);
        if (question is null) return problem!;
        return JobEndpoints.Answer(services.Queue.Add(JobKind.Sensitivity, $"{question} {pack.Id}", services.Work.Sensitivity(question, pack)));
    }

    private static Results<Accepted<Job>, ProblemHttpResult> WhatIf(string id, WhatIfBody body, [AsParameters] PackServices services)
    {
        if (!Known(services, id, out var pack)) return PackEndpoints.NotFound(services.Packs, id);
        var (question, problem) = PackQuestion.Read(body, services);
        if (question is null) return problem!;
        ScenarioDefinition[] asked = [.. pack.Scenarios.Where(s => body.Scenario is null || s.Id == body.Scenario)];
        if (asked.Length == 0) return Answers.Unacceptable("scenario", body.Scenario, pack.Scenarios.Select(s => s.Id));
        using var database = services.Databases.CreateDbContext();
        if (!InCounty(body.Area, question.County, out var area) || !HasHouseholds(database, area)) return Answers.Unacceptable("area", body.Area, [question.County, .. Townships(database, question.County)]);
        if (body.Household is { } household && StoredTable.Read(database, question.County, household) is null)
            return Answers.NotFound(new($"{question.County} 没有农户 {household} 的数据。", $"There is no record of household {household} in {question.County}."), []);
        IReadOnlyList<HouseholdId>? households = body.Household is null ? null : [new HouseholdId(body.Household)];
        return JobEndpoints.Answer(services.Queue.Add(JobKind.WhatIf, $"{question} {pack.Id} {body.Scenario ?? "all"} {body.Area} {body.Household}".TrimEnd(),
            services.Work.WhatIf(question, pack, [.. asked.Select(s => new WhatIfRequest(s, area, households))])));
    }

    private static bool InCounty(string? text, string county, out AreaCode? area)
    {
        area = null;
        if (text is null) return true;
        if (!AreaCode.TryParse(text, out var code) || code.County.Digits != county) return false;
        area = code;
        return true;
    }

    // Before the first assessment nothing tells which townships there are.
    private static bool HasHouseholds(RiskDatabase database, AreaCode? area) =>
        area is not { Digits: { Length: > 6 } digits } || !database.Households.Any() || database.Households.Any(h => h.Village!.StartsWith(digits));

    private static IEnumerable<string> Townships(RiskDatabase database, string county) =>
        database.Households.Where(h => h.Village!.StartsWith(county)).Select(h => h.Village!.Substring(0, 9)).Distinct().OrderBy(t => t);

    private static bool Known(PackServices services, string? id, [NotNullWhen(true)] out PolicyPack? pack)
    {
        pack = null;
        return id is not null && services.Packs.Packs.TryGetValue(id, out pack);
    }

    private static Results<ContentHttpResult, ProblemHttpResult> Draw(int id, string choice, JobJournal journal, string? language = null, int? width = null)
    {
        if (!Languages.TryParse(language, out var read)) return Answers.Unacceptable("language", language, Languages.Names);
        if (HouseholdEndpoints.RefuseWidth(width) is { } refused) return refused;
        if (journal.Find(id) is not { Kind: JobKind.Sensitivity, Result: { } result })
            return Answers.NotFound(new($"任务 {id} 没有敏感性结果。", $"Job {id} has no sensitivity result."), []);
        var choices = result.Deserialize<SensitivityResult>(PackedJson.Options)!.Choices;
        if (choices.FirstOrDefault(c => c.Id == choice) is not { } drawn) return Answers.NotFound(new($"没有取值 {choice}。", $"There is no choice {choice}."), choices.Select(c => c.Id));
        return TypedResults.Content(SensitivityCharts.Draw(drawn, read, width ?? 640), "image/svg+xml", Encoding.UTF8);
    }
}
