using FangFan.Risk.Models;
using FangFan.Risk.Policy;
using FangFan.Risk.Service.Areas;
using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Jobs;
using FangFan.Risk.Service.Models;
using FangFan.Risk.Service.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Packs;

/// <summary>Whose list a question about packs is asked of.</summary>
/// <param name="County">Six digits.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Model">The model; null for the rules alone.</param>
internal sealed record PackQuestion(string County, Quarter Quarter, TrainedModel? Model)
{
    /// <summary>The question in the queue, so that the same is not asked twice at once.</summary>
    public override string ToString() => $"{County} {Quarter} {Model?.Id ?? "none"}";

    /// <summary>Reads what every such request names.</summary>
    /// <param name="body">Where and when.</param>
    /// <param name="services">What is there.</param>
    /// <returns>The question, or the answer that says what there is.</returns>
    public static (PackQuestion?, ProblemHttpResult?) Read(ICountyBody body, PackServices services)
    {
        using var database = services.Databases.CreateDbContext();
        var counties = CountyList.Codes(database);
        if (body.AreaCode is null && counties.Count > 1) return (null, Answers.Unacceptable("areaCode", null, counties));
        var code = body.AreaCode ?? (counties.Count == 1 ? counties[0] : null);
        if (code is null) return (null, Answers.NotFound(new("还没有导入数据。", "Nothing has been imported."), []));
        if (CountyList.Find(database, code) is not { } county) return (null, CountyList.NotFound(database, code));
        if (code != county.Code) return (null, Answers.Unacceptable("areaCode", code, counties));
        if (!county.TryQuarter(body.Quarter, out var quarter)) return (null, Answers.Unacceptable("quarter", body.Quarter, county.Quarters.Select(q => q.ToString())));
        if (body.Model == "none") return (new(county.Code, quarter, null), null);
        var model = body.Model is null ? services.Models.Newest(county.Code, quarter) : services.Models.Find(county.Code, body.Model);
        return body.Model is not null && model is null
            ? (null, Answers.Unacceptable("model", body.Model, ["none", .. database.Models.Where(m => m.County == county.Code).Select(m => m.ModelId).Distinct()]))
            : (new(county.Code, quarter, model), null);
    }
}

/// <summary>What every request about a county's list names.</summary>
internal interface ICountyBody
{
    /// <summary>The county, six digits; the only one with data where null.</summary>
    string? AreaCode { get; }

    /// <summary>The quarter; the county's newest where null.</summary>
    string? Quarter { get; }

    /// <summary>The model's id, or none for the rules alone; the newest that had seen nothing later where null.</summary>
    string? Model { get; }
}

/// <summary>What work on packs needs.</summary>
internal sealed record PackServices(IDbContextFactory<RiskDatabase> Databases, PackLibrary Packs, ModelStore Models, JobQueue Queue, PackWork Work);
