using FangFan.Risk.Assessment;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using FangFan.Risk.Service.Storage;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Service.Households;

/// <summary>A household's quarters and events as they were known at a quarter's end.</summary>
internal static class HouseholdHistory
{
    private const int QuartersShown = 20;

    private static readonly Column[] RigidSpending =
    [
        QuarterColumns.MedicalSelfPaid, QuarterColumns.EducationSpending, QuarterColumns.DisabilitySpending, QuarterColumns.DisasterSpending,
        QuarterColumns.AccidentSpending, QuarterColumns.HousingSpending, QuarterColumns.OtherRigidSpending,
    ];

    public static (IReadOnlyList<HistoryEntry> Quarters, IReadOnlyList<EventEntry> Events) Read(RiskDatabase database, string county, (string Household, Quarter AsOf) which)
    {
        var levels = Levels(database, county, which);
        if (StoredTable.Read(database, county, which.Household) is not { } records) return ([], []);
        var panel = RiskWorkflow.Check(records).Panel;
        if (panel.IndexOf(new HouseholdId(which.Household)) is not (>= 0 and var index)) return ([], []);
        var view = panel.At(index, which.AsOf);
        var first = panel.FirstQuarter is var start && which.AsOf - start >= QuartersShown ? which.AsOf.Plus(1 - QuartersShown) : start;
        return ([.. Quarter.Range(first, which.AsOf).Select(q => Entry(q, view.QuartersAgo(which.AsOf - q), levels.GetValueOrDefault(q.Ordinal)))],
            [.. view.Events().Select(e => new EventEntry(e.Kind, e.HappenedOn, e.RecordedOn))]);
    }

    /// <summary>The levels by quarter, from the assessment that counts for each.</summary>
    private static Dictionary<int, (RiskLevel? Level, RiskLevel? Raw)> Levels(RiskDatabase database, string county, (string Household, Quarter AsOf) which)
    {
        var current = database.Assessments.Where(a => a.County == county && a.Quarter <= which.AsOf.Ordinal).GroupBy(a => a.Quarter).Select(g => g.Max(a => a.Id)).ToList();
        return database.Households.Where(h => current.Contains(h.AssessmentId) && h.Household == which.Household)
            .Join(database.Assessments, h => h.AssessmentId, a => a.Id, (h, a) => new { a.Quarter, h.Level, h.RawLevel })
            .ToDictionary(l => l.Quarter, l => (l.Level, l.RawLevel));
    }

    private static HistoryEntry Entry(Quarter quarter, HouseholdQuarter? row, (RiskLevel? Level, RiskLevel? Raw) levels)
    {
        if (row is not { } known) return new(quarter.ToString(), null, null, null, null, levels.Level, levels.Raw);
        var spending = RigidSpending.Select(known.Money).OfType<decimal>().ToArray();
        var members = known.Members() is > 0 and var count ? count : (decimal?)null;
        return new(quarter.ToString(), known.RecordedOn, Round(known.NetIncomePerHead()), spending.Length == 0 ? null : Round(spending.Sum() / members),
            Round(known.Money(QuarterColumns.MedicalSelfPaid) / members), levels.Level, levels.Raw);
    }

    private static decimal? Round(decimal? value) => value is { } known ? Math.Round(known, 2) : null;
}
