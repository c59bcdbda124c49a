using FangFan.Risk.Features;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Assessment;

/// <summary>What a household's risk comes from, by what is known at the quarter: the register's causes, shocks of the quarter, and criteria met or near.</summary>
public static class HouseholdCauses
{
    private static readonly Column[] Register =
        [QuarterColumns.RiskCause1, QuarterColumns.RiskCause2, QuarterColumns.RiskCause3, QuarterColumns.RiskCause4, QuarterColumns.RiskCause5];

    private static readonly (Column Column, CauseGroup Group)[] Shocks =
    [
        (QuarterColumns.ShockIllness, CauseGroup.Illness), (QuarterColumns.ShockDisaster, CauseGroup.Disaster),
        (QuarterColumns.ShockEpidemic, CauseGroup.Disaster), (QuarterColumns.ShockAccident, CauseGroup.Accident),
        (QuarterColumns.ShockJobLoss, CauseGroup.Work), (QuarterColumns.ShockBusinessFailure, CauseGroup.Business),
        (QuarterColumns.ShockPrice, CauseGroup.Business), (QuarterColumns.ShockBrokenTie, CauseGroup.Business),
        (QuarterColumns.ShockFamilyChange, CauseGroup.Demography),
    ];

    private static readonly Dictionary<string, CauseGroup> Criteria = new(StringComparer.Ordinal)
    {
        ["income"] = CauseGroup.Income,
        ["schooling"] = CauseGroup.Schooling,
        ["medical"] = CauseGroup.Illness,
        ["housing"] = CauseGroup.Housing,
        ["water"] = CauseGroup.Water,
        ["livelihood"] = CauseGroup.Business,
    };

    /// <summary>The causes, each once, in the order of <see cref="CauseGroup"/>.</summary>
    /// <param name="row">The household's newest row; null where there is none.</param>
    /// <param name="judgement">What the rules say.</param>
    public static IReadOnlyList<CauseGroup> Of(HouseholdQuarter? row, Judgement judgement)
    {
        var causes = new SortedSet<CauseGroup>(judgement.Findings
            .Where(f => f.State is FindingState.Met or FindingState.Near)
            .Select(f => CriterionGroups.Of(f.Criterion.Id)).Where(Criteria.ContainsKey).Select(group => Criteria[group]));
        if (row is not { } current) return [.. causes];
        foreach (var column in Register)
        {
            if (current.Code(column) is { } code && CauseTable.GroupOfRegisterCode(code) is { } cause) causes.Add(cause);
        }
        foreach (var (column, cause) in Shocks)
        {
            if (current.Flag(column) == true) causes.Add(cause);
        }
        return [.. causes];
    }
}
