using FangFan.Risk.Features;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules;

/// <summary>Which causes a household's records evidence: a shock of the last four quarters, a cause on the register,
/// or spending on the cause of at least a share of last year's income (<c>cause-spending-share</c>).</summary>
/// <remarks>The register lists causes of monitored households only, so a blank there is no evidence either way. A quarter without a row is passed over;
/// a blank shock flag or spending leaves its cause open. Causes are bits by their number in <see cref="CauseGroup"/>.</remarks>
internal readonly struct CauseEvidence
{
    private const int QuartersLookedAt = 4;

    // Arrays, because every household passes here: a foreach over an interface allocates.
    private static readonly Column[] Register = [.. CauseTable.RegisterColumns];

    private static readonly (Column Flag, CauseGroup Cause)[] Shocks = [.. CauseTable.Shocks];

    // Bits of the register's causes by their position in the code list; "other" names none.
    private static readonly int[] RegisterBits = [.. CodeLists.RiskCause.Codes.Select(c => CauseTable.GroupOfRegisterCode(c.Name) is { } cause ? 1 << (int)cause : 0)];

    private static readonly (Column Spending, CauseGroup Cause)[] Spendings =
    [
        (QuarterColumns.MedicalSelfPaid, CauseGroup.Illness), (QuarterColumns.DisabilitySpending, CauseGroup.Disability), (QuarterColumns.EducationSpending, CauseGroup.Schooling),
        (QuarterColumns.DisasterSpending, CauseGroup.Disaster), (QuarterColumns.AccidentSpending, CauseGroup.Accident), (QuarterColumns.HousingSpending, CauseGroup.Housing),
    ];

    private readonly int found;
    private readonly int open;

    /// <param name="facts">The household.</param>
    /// <param name="spendingShare">Share of last year's income from which spending on a cause is evidence.</param>
    public CauseEvidence(HouseholdFacts facts, decimal spendingShare)
    {
        foreach (var slot in Register)
        {
            if (facts.Number(slot) is { } position) found |= RegisterBits[(int)position];
        }
        var material = facts.LastYearIncome * spendingShare;
        foreach (var (column, cause) in Spendings)
        {
            var spent = facts.Cell(column);
            Note((spent > Amount.Zero) & (spent >= material), cause, ref found, ref open);
        }
        for (var ago = 0; ago < QuartersLookedAt; ago++)
        {
            if (facts.RowBefore(ago) is not { } row) continue;
            foreach (var (flag, cause) in Shocks) Note(row.Flag(flag), cause, ref found, ref open);
        }
    }

    /// <summary>The column of spending on a cause; null where the records have none.</summary>
    public static Column? SpendingOn(CauseGroup cause) => Spendings.FirstOrDefault(s => s.Cause == cause).Spending;

    /// <summary>Whether any of the causes is evidenced; null where blanks leave it open.</summary>
    public bool? Any(IReadOnlyList<CauseGroup> causes)
    {
        var bits = 0;
        for (var i = 0; i < causes.Count; i++) bits |= 1 << (int)causes[i];
        return (found & bits) != 0 ? true : (open & bits) != 0 ? null : false;
    }

    /// <summary>The causes that are evidenced.</summary>
    public IReadOnlyList<CauseGroup> Found(IReadOnlyList<CauseGroup> causes)
    {
        var bits = found;
        return [.. causes.Where(c => (bits & (1 << (int)c)) != 0)];
    }

    /// <summary>The blank columns that leave the causes open.</summary>
    public static IReadOnlyList<string> Blank(HouseholdFacts facts, IReadOnlyList<CauseGroup> causes) =>
    [
        .. facts.BlankOfLastYearIncome,
        .. Shocks.Where(s => causes.Contains(s.Cause) && IsOpen(facts, s.Flag)).Select(s => s.Flag.Name),
        .. facts.Blank([.. Spendings.Where(s => causes.Contains(s.Cause)).Select(s => s.Spending)]),
    ];

    private static bool IsOpen(HouseholdFacts facts, Column flag) =>
        Enumerable.Range(0, QuartersLookedAt).Any(ago => facts.RowBefore(ago) is { } row && row.Flag(flag) is null);

    private static void Note(bool? evidence, CauseGroup cause, ref int found, ref int open)
    {
        if (evidence == true) found |= 1 << (int)cause;
        else if (evidence is null) open |= 1 << (int)cause;
    }
}
