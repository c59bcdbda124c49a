using FangFan.Risk.Records;

namespace FangFan.Risk.Rules;

/// <summary>Which named causes a household's records evidence: a shock of the last four quarters, a cause on the register,
/// or spending on the cause of at least a share of last year's income (<c>cause-spending-share</c>).</summary>
/// <remarks>The register lists causes of monitored households only, so a blank there is no evidence either way. A quarter without a row is passed over;
/// a blank shock flag or spending leaves its cause open.</remarks>
internal static class CauseEvidence
{
    private const int QuartersLookedAt = 4;

    private static readonly Column[] Register = [QuarterColumns.RiskCause1, QuarterColumns.RiskCause2, QuarterColumns.RiskCause3, QuarterColumns.RiskCause4, QuarterColumns.RiskCause5];

    // Causes of the register by their position in the code list; "other" names none.
    private static readonly CauseGroup?[] RegisterGroups = [.. CodeLists.RiskCause.Codes.Select(c => GroupOf(c.Name))];

    /// <summary>The column of spending on a cause; null where the records have none.</summary>
    public static Column? SpendingOn(CauseGroup cause) => cause switch
    {
        CauseGroup.Illness => QuarterColumns.MedicalSelfPaid,
        CauseGroup.Disability => QuarterColumns.DisabilitySpending,
        CauseGroup.Schooling => QuarterColumns.EducationSpending,
        CauseGroup.Disaster => QuarterColumns.DisasterSpending,
        CauseGroup.Accident => QuarterColumns.AccidentSpending,
        CauseGroup.Housing => QuarterColumns.HousingSpending,
        _ => null,
    };

    /// <summary>The shock flags of a cause; a family change counts as a sudden event, the epidemic as a disaster.</summary>
    public static IReadOnlyList<Column> ShocksOf(CauseGroup cause) => cause switch
    {
        CauseGroup.Illness => [QuarterColumns.ShockIllness],
        CauseGroup.Disaster => [QuarterColumns.ShockDisaster, QuarterColumns.ShockEpidemic],
        CauseGroup.Accident => [QuarterColumns.ShockAccident, QuarterColumns.ShockFamilyChange],
        CauseGroup.Work => [QuarterColumns.ShockJobLoss],
        CauseGroup.Business => [QuarterColumns.ShockBusinessFailure, QuarterColumns.ShockPrice, QuarterColumns.ShockBrokenTie],
        _ => [],
    };

    /// <summary>Whether any of the causes is evidenced; null where blanks leave it open.</summary>
    public static bool? Any(HouseholdFacts facts, IReadOnlyList<CauseGroup> causes, decimal spendingShare)
    {
        bool? any = false;
        for (var i = 0; i < causes.Count && any != true; i++) any |= Of(facts, causes[i], spendingShare);
        return any;
    }

    /// <summary>The causes that are evidenced.</summary>
    public static IReadOnlyList<CauseGroup> Found(HouseholdFacts facts, IReadOnlyList<CauseGroup> causes, decimal spendingShare) =>
        [.. causes.Where(c => Of(facts, c, spendingShare) == true)];

    /// <summary>The blank columns that leave the causes open.</summary>
    public static IReadOnlyList<string> Blank(HouseholdFacts facts, IReadOnlyList<CauseGroup> causes) =>
        facts.Blank([.. causes.SelectMany(ShocksOf), .. causes.Select(SpendingOn).OfType<Column>()]);

    private static bool? Of(HouseholdFacts facts, CauseGroup cause, decimal spendingShare)
    {
        foreach (var slot in Register)
        {
            if (facts.Number(slot) is { } position && RegisterGroups[(int)position] == cause) return true;
        }
        var spent = SpendingOn(cause) is { } column ? IsMaterial(facts, column, spendingShare) : false;
        return spent == true ? true : spent | Shocked(facts, ShocksOf(cause));
    }

    private static bool? IsMaterial(HouseholdFacts facts, Column column, decimal spendingShare)
    {
        var spent = facts.Cell(column);
        return (spent > Amount.Zero) & (spent >= facts.LastYearIncome * spendingShare);
    }

    private static bool? Shocked(HouseholdFacts facts, IReadOnlyList<Column> flags)
    {
        bool? shocked = false;
        for (var ago = 0; ago < QuartersLookedAt && flags.Count > 0; ago++)
        {
            if (facts.RowBefore(ago) is not { } row) continue;
            for (var i = 0; i < flags.Count && shocked != true; i++) shocked |= row.Flag(flags[i]);
        }
        return shocked;
    }

    private static CauseGroup? GroupOf(string registerCause) => registerCause switch
    {
        "broken-tie" or "market" => CauseGroup.Business,
        _ => CauseGroups.TryParse(registerCause, out var group) ? group : null,
    };
}
