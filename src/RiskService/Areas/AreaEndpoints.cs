using FangFan.Risk.Service.Assessments;
using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Areas;

/// <summary>A county with its townships.</summary>
/// <param name="AreaCode">Six digits.</param>
/// <param name="Name">Its name; null where areas.csv has none.</param>
/// <param name="Households">Households of the newest assessment; null before the first.</param>
/// <param name="Townships">The townships of those households.</param>
/// <param name="Generated">Whether the data is the bundled sample, which is generated and of no real household.</param>
public sealed record CountyEntry(string AreaCode, string? Name, int? Households, IReadOnlyList<TownshipEntry> Townships, bool Generated);

/// <summary>A township.</summary>
/// <param name="AreaCode">Nine digits.</param>
/// <param name="Name">Its name; null where areas.csv has none.</param>
/// <param name="Households">Households of the newest assessment.</param>
/// <param name="Villages">Its villages.</param>
public sealed record TownshipEntry(string AreaCode, string? Name, int Households, IReadOnlyList<VillageEntry> Villages);

/// <summary>A village.</summary>
/// <param name="AreaCode">Twelve digits.</param>
/// <param name="Name">Its name; null where areas.csv has none.</param>
public sealed record VillageEntry(string AreaCode, string? Name);

/// <summary>A quarter of a county.</summary>
/// <param name="AreaCode">The county.</param>
/// <param name="Quarter">The quarter, such as 2021Q4.</param>
/// <param name="Rows">Rows that describe it.</param>
/// <param name="Assessed">Whether it was assessed.</param>
/// <param name="Model">The model of the assessment.</param>
/// <param name="Pack">The pack of the assessment.</param>
/// <param name="AssessedAt">When it was assessed.</param>
public sealed record QuarterEntry(string AreaCode, string Quarter, int Rows, bool Assessed, string? Model, string? Pack, DateTimeOffset? AssessedAt);

/// <summary>GET /api/areas and /api/quarters.</summary>
internal static class AreaEndpoints
{
    public static void MapAreas(this IEndpointRouteBuilder api)
    {
        api.MapGet("/areas", Areas).WithName("GetAreas").WithTags("areas")
            .WithSummary("有数据的县及其乡镇 · Counties with data, and their townships").WithExample(Examples.Areas);
        api.MapGet("/quarters", Quarters).WithName("GetQuarters").WithTags("areas")
            .WithSummary("有数据的季度 · Quarters with data, the newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).WithExample(Examples.Quarters);
    }

    private static Ok<IReadOnlyList<CountyEntry>> Areas(RiskDatabase database) =>
        TypedResults.Ok<IReadOnlyList<CountyEntry>>([.. CountyList.Codes(database).Select(code => Entry(database, code))]);

    private static Results<Ok<IReadOnlyList<QuarterEntry>>, ProblemHttpResult> Quarters(RiskDatabase database, string? area = null)
    {
        if (area is not null && CountyList.Find(database, area) is null) return CountyList.NotFound(database, area);
        return TypedResults.Ok<IReadOnlyList<QuarterEntry>>([.. CountyList.Codes(database).Where(c => area is null || c == area[..6]).SelectMany(c => Of(database, c))]);
    }

    private static IEnumerable<QuarterEntry> Of(RiskDatabase database, string county)
    {
        var rows = database.Quarters.AsNoTracking().Where(q => q.County == county).ToDictionary(q => q.Quarter, q => q.Rows);
        foreach (var quarter in CountyList.Quarters(database, county))
        {
            var assessed = AssessmentStore.Current(database, county, quarter);
            yield return new(county, quarter.ToString(), rows[quarter.Ordinal], assessed is not null, assessed?.ModelId, assessed?.Pack, assessed?.AssessedAt);
        }
    }

    private static CountyEntry Entry(RiskDatabase database, string county)
    {
        var names = AreaNames.Of(database, county);
        var newest = database.Assessments.AsNoTracking().Where(a => a.County == county).OrderByDescending(a => a.Quarter).ThenByDescending(a => a.Id).FirstOrDefault();
        var villages = newest is null ? [] : database.Households.Where(h => h.AssessmentId == newest.Id)
            .GroupBy(h => h.Village).Select(g => new { Village = g.Key, Households = g.Count() }).ToList();
        return new CountyEntry(county, names.GetValueOrDefault(county), newest is null ? null : villages.Sum(v => v.Households),
            [.. villages.Where(v => v.Village is not null).GroupBy(v => v.Village![..9]).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => new TownshipEntry(
                t.Key, names.GetValueOrDefault(t.Key), t.Sum(v => v.Households),
                [.. t.OrderBy(v => v.Village, StringComparer.Ordinal).Select(v => new VillageEntry(v.Village!, names.GetValueOrDefault(v.Village!)))]))],
            database.Imports.Where(i => i.County == county).OrderBy(i => i.Id).Select(i => i.FileNames).FirstOrDefault() == FirstStart.SampleImport.FileNames);
    }
}
