using FangFan.Risk.Service.Areas;
using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FangFan.Risk.Service.Assessments;

/// <summary>The assessment that a request for an area and a quarter is about.</summary>
internal sealed record AssessedQuarter(StoredAssessment Assessment, Quarter Quarter)
{
    /// <summary>Finds it: the newest assessed quarter where none is named.</summary>
    /// <returns>The assessment, or the answer that says what there is.</returns>
    public static (AssessedQuarter?, ProblemHttpResult?) Find(RiskDatabase database, string area, string? quarter)
    {
        if (CountyList.Find(database, area) is not { } county) return (null, CountyList.NotFound(database, area));
        var assessed = database.Assessments.Where(a => a.County == county.Code).Select(a => a.Quarter).Distinct().OrderDescending().AsEnumerable().Select(Quarter.FromOrdinal).ToArray();
        var names = assessed.Select(q => q.ToString());
        if (quarter is not null && !Quarter.TryParse(quarter, out _)) return (null, Answers.Unacceptable("quarter", quarter, names));
        var wanted = quarter is null ? assessed.FirstOrDefault() : Quarter.Parse(quarter);
        if (!assessed.Contains(wanted)) return (null, Answers.NotFound(new($"{county.Code} 的 {quarter ?? "各"} 季度尚未评估。", $"{county.Code} has no assessment{(quarter is null ? "" : $" of {quarter}")}."), names));
        return (new(AssessmentStore.Current(database, county.Code, wanted)!, wanted), null);
    }
}
