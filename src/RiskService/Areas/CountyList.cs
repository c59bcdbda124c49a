using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Areas;

/// <summary>A county with data.</summary>
/// <param name="Code">Six digits.</param>
/// <param name="Quarters">The quarters its rows describe, the newest first.</param>
internal sealed record County(string Code, IReadOnlyList<Quarter> Quarters)
{
    /// <summary>Reads a quarter that the county has data of; the newest where the text is null.</summary>
    public bool TryQuarter(string? text, out Quarter quarter)
    {
        quarter = Quarters[0];
        return text is null || (Quarter.TryParse(text, out quarter) && Quarters.Contains(quarter));
    }
}

/// <summary>The counties with data.</summary>
internal static class CountyList
{
    public static IReadOnlyList<string> Codes(RiskDatabase database) => [.. database.Imports.Select(i => i.County).Distinct().OrderBy(c => c)];

    /// <summary>The county of an area's code; null where there is no data of it, or the text is no code.</summary>
    public static County? Find(RiskDatabase database, string? area)
    {
        if (!AreaCode.TryParse(area, out var code) || !Codes(database).Contains(code.County.Digits)) return null;
        var county = code.County.Digits;
        return new County(county, Quarters(database, county));
    }

    public static ProblemHttpResult NotFound(RiskDatabase database, string? area) => AreaCode.TryParse(area, out _)
        ? Answers.NotFound(new($"没有 {area} 的数据。", $"There is no data of {area}."), Codes(database))
        : Answers.Problem(StatusCodes.Status400BadRequest, new($"“{area}”不是区划代码，应为6、9或12位数字。", $"'{area}' is no area code; give 6, 9 or 12 digits."), ("accepted", Codes(database)));

    /// <summary>Quarters that over a hundredth of the fullest quarter's rows describe: a mistyped year is no quarter to assess.</summary>
    public static IReadOnlyList<Quarter> Quarters(RiskDatabase database, string county)
    {
        var rows = database.Quarters.AsNoTracking().Where(q => q.County == county).ToList();
        var fullest = rows.Select(r => r.Rows).DefaultIfEmpty(0).Max();
        return [.. rows.Where(r => r.Rows * 100L > fullest).Select(r => Quarter.FromOrdinal(r.Quarter)).OrderDescending()];
    }
}
