using System.Text;
using FangFan.Risk.Policy;
using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Lists;
using FangFan.Risk.Service.Packs;
using FangFan.Risk.Service.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FangFan.Risk.Service.Households;

/// <summary>GET /api/households/{areaCode}/{householdId} and its charts.</summary>
internal static class HouseholdEndpoints
{
    private const int NarrowestChart = 280;
    private const int WidestChart = 1_600;

    public static void MapHouseholds(this IEndpointRouteBuilder api)
    {
        var households = api.MapGroup("/households/{areaCode}/{householdId}").WithTags("households");
        households.MapGet("", Show).WithName("GetHousehold")
            .WithSummary("一户的结论、条款、得分构成与历史 · A household: verdict with clauses and margins, contributions, history")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).WithExample(Examples.Household);
        households.MapGet("/charts/{chart}.svg", Draw).WithName("GetHouseholdChart")
            .WithSummary("一户的图表（contributions、money、levels） · A chart of a household as SVG")
            .Produces<string>(StatusCodes.Status200OK, "image/svg+xml")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>400 for a chart too narrow or too wide; null for one that can be drawn.</summary>
    public static ProblemHttpResult? RefuseWidth(int? width) =>
        width is < NarrowestChart or > WidestChart ? Answers.Unacceptable("width", width.ToString(), [$"{NarrowestChart}–{WidestChart}"]) : null;

    private static Results<Ok<HouseholdPage>, ProblemHttpResult> Show([AsParameters] HouseholdQuery query, RiskDatabase database, PackLibrary packs)
    {
        if (!Languages.TryParse(query.Language, out var read)) return Answers.Unacceptable("language", query.Language, Languages.Names);
        if (query.With is not null && !packs.Packs.ContainsKey(query.With)) return Answers.Unacceptable("with", query.With, packs.Packs.Keys);
        var (household, problem) = HouseholdReader.Read(database, query.AreaCode, query.HouseholdId, (query.Quarter, read));
        if (household is null) return problem!;
        if (query.With is null) return TypedResults.Ok(household);
        if (!packs.Packs.TryGetValue(household.Pack, out var own)) return PackEndpoints.NotFound(packs, household.Pack);
        return TypedResults.Ok(household with { UnderPacks = PackJudgement.Of(database, household, [own, packs.Packs[query.With]], read) });
    }

    private static Results<ContentHttpResult, ProblemHttpResult> Draw(string chart, [AsParameters] ChartQuery query, RiskDatabase database)
    {
        if (!HouseholdCharts.All.TryGetValue(chart, out var draw)) return Answers.NotFound(new($"没有图表 {chart}。", $"There is no chart {chart}."), HouseholdCharts.All.Keys);
        if (!Languages.TryParse(query.Language, out var language)) return Answers.Unacceptable("language", query.Language, Languages.Names);
        if (RefuseWidth(query.Width) is { } refused) return refused;
        var (household, problem) = HouseholdReader.Read(database, query.AreaCode, query.HouseholdId, (query.Quarter, language));
        return household is null ? problem! : TypedResults.Content(draw(household, language, query.Width ?? 640), "image/svg+xml", Encoding.UTF8);
    }
}

/// <summary>Whom to show, and by which other pack besides.</summary>
internal sealed record HouseholdQuery(string AreaCode, string HouseholdId, string? Quarter = null, string? Language = null, string? With = null);

/// <summary>Which chart, of whom and how wide.</summary>
internal sealed record ChartQuery(string AreaCode, string HouseholdId, string? Quarter = null, string? Language = null, int? Width = null);
