using FangFan.Risk.Ranking;
using FangFan.Risk.Service.Assessments;
using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Storage;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Lists;

/// <summary>GET /api/areas/{areaCode}/priority-list, the same as CSV, and its summary.</summary>
internal static class ListEndpoints
{
    private const int DefaultPage = 50;

    public static void MapLists(this IEndpointRouteBuilder api)
    {
        var lists = api.MapGroup("/areas/{areaCode}").WithTags("lists");
        lists.MapGet("/priority-list", Show).WithName("GetPriorityList")
            .WithSummary("优先名单：规则与模型并列 · The ranked list, rules and model side by side")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).WithExample(Examples.PriorityList);
        lists.MapGet("/priority-list.csv", Download).WithName("DownloadPriorityList")
            .WithSummary("优先名单（CSV，UTF-8 含 BOM） · The same list as CSV, UTF-8 with BOM, formulas defused")
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        lists.MapGet("/summary", Summarise).WithName("GetSummary")
            .WithSummary("季度概览 · The quarter in numbers")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).WithExample(Examples.Summary);
    }

    private static Results<Ok<PriorityListDocument>, ProblemHttpResult> Show(string areaCode, [AsParameters] ListQuery query, RiskDatabase database)
    {
        var (found, list, problem) = Find(database, areaCode, query);
        return found is null ? problem! : TypedResults.Ok(Document(database, (found.Assessment, areaCode), list!, list!.Limit ?? DefaultPage));
    }

    private static Results<PushStreamHttpResult, ProblemHttpResult> Download(string areaCode, [AsParameters] ListQuery query, RiskDatabase database, HttpContext context)
    {
        var (found, list, problem) = Find(database, areaCode, query);
        if (found is null) return problem!;
        var document = Document(database, (found.Assessment, areaCode), list!, list!.Limit ?? int.MaxValue);
        // The writer of lists is synchronous; the file is written as it is sent, so nothing waits on it but this answer.
        if (context.Features.Get<IHttpBodyControlFeature>() is { } body) body.AllowSynchronousIO = true;
        return TypedResults.Stream(stream =>
        {
            ListFile.WriteCsv(document, stream, list.Language);
            return Task.CompletedTask;
        }, "text/csv; charset=utf-8", $"priority-list-{areaCode}-{found.Quarter}-{document.Order}.csv");
    }

    private static Results<Ok<ListSummary>, ProblemHttpResult> Summarise(string areaCode, RiskDatabase database, string? quarter = null, string? language = null)
    {
        var (found, list, problem) = Find(database, areaCode, new ListQuery { Quarter = quarter, Language = language });
        if (found is null) return problem!;
        var households = database.Households.Where(h => h.AssessmentId == found.Assessment.Id && (areaCode.Length == 6 || h.Village!.StartsWith(areaCode)));
        return TypedResults.Ok(ListSummary.Of(households, areaCode, Head(found.Assessment, list!.Language)));
    }

    private static (AssessedQuarter?, ListRequest?, ProblemHttpResult?) Find(RiskDatabase database, string area, ListQuery query)
    {
        var (found, absent) = AssessedQuarter.Find(database, area, query.Quarter);
        if (found is null) return (null, null, absent);
        var (list, refused) = ListRequest.Read(query);
        return list is null ? (null, null, refused) : (found, list, null);
    }

    private static PriorityListDocument Document(RiskDatabase database, (StoredAssessment Assessment, string Area) which, ListRequest list, int limit)
    {
        var passing = list.Of(database.Households.AsNoTracking(), which.Assessment.Id, which.Area);
        var page = passing.Skip(list.Offset).Take(limit);
        var items = list.Language == Language.Chinese
            ? page.Select(h => new { h.PriorityRank, h.RiskRank, Item = h.ItemChinese })
            : page.Select(h => new { h.PriorityRank, h.RiskRank, Item = h.ItemEnglish });
        return Head(which.Assessment, list.Language) with
        {
            Order = list.Order.Name(),
            Total = passing.Count(),
            Offset = list.Offset,
            Items = [.. items.AsEnumerable().Select(i => PackedJson.Unpack<ListedHousehold>(i.Item) with { Rank = (list.Order == ListOrder.Priority ? i.PriorityRank : i.RiskRank)!.Value })],
        };
    }

    private static PriorityListDocument Head(StoredAssessment assessment, Language language) =>
        PackedJson.Unpack<PriorityListDocument>(language == Language.Chinese ? assessment.ListChinese : assessment.ListEnglish);
}
