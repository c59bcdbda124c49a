using System.Globalization;
using FangFan.Risk.Assessment;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;

namespace FangFan.Risk.Ranking;

/// <summary>Counts persons against the cap on monitored persons (liaoning 三(二), national 三(二)); it warns and never drops anyone.</summary>
internal static class ListCap
{
    /// <summary>The cap's count over a ranked list.</summary>
    public static CapCount Count(QuarterAssessment assessment, IReadOnlyList<RankedHousehold> ranked, IReadOnlyList<AreaRecord> areas)
    {
        var meeting = ranked.Where(r => r.Assessment.MeetsRules).Select(r => r.Assessment).ToArray();
        var persons = meeting.Sum(h => (long)(h.Members ?? 0));
        var population = RegisteredPopulation.Of(areas, assessment.Quarter.Year);
        var share = ShareAllowed(assessment.Pack, assessment.Quarter, population.DeepPoverty);
        long? cap = share is { } allowed && population.Persons is { } registered ? (long)Math.Floor(allowed * registered) : null;
        double? used = population.Persons is > 0 and var all ? (double)persons / all : null;
        var marginal = cap is { } limit ? Marginal(meeting, limit) : null;
        var unknownMembers = meeting.Count(h => h.Members is null);
        return new(persons, cap, used, marginal, Warning(share, cap, population.Persons, marginal, unknownMembers));
    }

    private static decimal? ShareAllowed(PolicyPack pack, Quarter quarter, bool deepPoverty)
    {
        var value = (deepPoverty ? pack.ValueIn(PackValues.CapDeepPoverty, quarter) : null) ?? pack.ValueIn(PackValues.Cap, quarter);
        return value?.Value;
    }

    private static HouseholdId? Marginal(IEnumerable<HouseholdAssessment> meeting, long cap)
    {
        var persons = 0L;
        foreach (var household in meeting)
        {
            persons += household.Members ?? 0;
            if (persons > cap) return household.Household;
        }
        return null;
    }

    private static Wording? Warning(decimal? share, long? cap, long? registered, HouseholdId? marginal, int unknownMembers)
    {
        if (share is null) return null;
        var percent = (share.Value * 100).ToString("0.##", CultureInfo.InvariantCulture);
        List<Wording> warnings = [];
        if (registered is null) warnings.Add(new($"缺少建档立卡人口数（areas.csv），无法核算{percent}%的规模控制", $"the registered population is unknown (areas.csv), so the cap of {percent} % cannot be counted"));
        if (marginal is not null) warnings.Add(new($"符合条件的人数超过建档立卡人口的{percent}%（{cap}人），自{marginal}起超出；仅作提示，不剔除任何农户",
            $"the persons who meet the criteria exceed {percent} % of the registered population ({cap}), from household {marginal} on; a warning only, nobody is dropped"));
        if (unknownMembers > 0) warnings.Add(new($"{unknownMembers}户家庭人口未知，未计入人数", $"{unknownMembers} households of unknown size are not counted"));
        return warnings.Count == 0 ? null : new(string.Join("；", warnings.Select(w => w.Chinese)) + "。", string.Join("; ", warnings.Select(w => w.English)) + ".");
    }
}
