using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Storage;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Service.Imports;

/// <summary>Finds the county that an upload is about: household ids are unique only within one.</summary>
internal static class ImportedCounty
{
    /// <summary>A share of households in another county above which an upload is two counties mixed, not mistyped village codes.</summary>
    private const double StrayShare = 0.05;

    /// <summary>The county named with the upload, else that of the village codes, else the only one in the database.</summary>
    /// <exception cref="RefusedException">None can be told, or the rows are of another or of several.</exception>
    public static string Of(CheckedRecords found, AreaCode? named, RiskDatabase database)
    {
        var counties = Enumerable.Range(0, found.Panel.HouseholdCount)
            .Select(h => found.Panel.AllRows(h).Select(r => r.Village).LastOrDefault(v => v is not null)?.County.Digits).OfType<string>()
            .CountBy(c => c).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).ToArray();
        if (counties.Length == 0) return named?.Digits ?? OnlyOne(database) ?? throw new RefusedException(Nameless, found.Problems);
        var (county, most) = (counties[0].Key, counties[0].Value);
        if (counties.Sum(c => c.Value) - most > StrayShare * most) throw new RefusedException(Mixed(counties), found.Problems);
        return named is null || named.Value.Digits == county ? county : throw new RefusedException(Other(county, named.Value.Digits), found.Problems);
    }

    private static string? OnlyOne(RiskDatabase database) =>
        database.Imports.Select(i => i.County).Distinct().Take(2).ToArray() is [var only] ? only : null;

    private static Wording Nameless => new("文件没有村编码，无法判断属于哪个县；请在字段 area 填写六位县级代码。", "The files hold no village code to tell the county from; give its six digits in the field area.");

    private static Wording Other(string county, string named) => new(
        $"所填县级代码为 {named}，而文件中的村编码属于 {county}，未导入任何内容。", $"The upload names county {named}, but its village codes lie in {county}; nothing was imported.");

    private static Wording Mixed(IEnumerable<KeyValuePair<string, int>> counties)
    {
        var list = string.Join(", ", counties.Take(5).Select(c => $"{c.Key} ({c.Value})"));
        return new($"文件混有多个县的农户：{list}；请每次上传一个县。", $"The files mix households of several counties: {list}; send one county at a time.");
    }
}
