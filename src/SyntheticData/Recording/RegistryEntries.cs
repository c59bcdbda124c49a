using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Histories;
using FangFan.Risk.Synthetic.Households;

namespace FangFan.Risk.Synthetic.Recording;

/// <summary>Writes down what the register holds of a household: type, category, dates and causes, from the events recorded by a day.</summary>
internal static class RegistryEntries
{
    private static readonly Quarter SuddenHardshipFrom = new(2021, 2);
    private static readonly int UnstableLifted = CodeLists.MonitoringCategory.IndexOf("unstable-lifted");
    private static readonly int Marginal = CodeLists.MonitoringCategory.IndexOf("marginal");
    private static readonly int SuddenHardship = CodeLists.MonitoringCategory.IndexOf("sudden-hardship");
    private static readonly Column[] CauseColumns = [QuarterColumns.RiskCause1, QuarterColumns.RiskCause2, QuarterColumns.RiskCause3];

    /// <summary>Fills the group identity but for the recording day.</summary>
    public static void FillStanding(RecordedRow row, in HouseholdState h, HouseholdTraits traits)
    {
        var lifted = h.Kind == HouseholdKind.Lifted;
        row[QuarterColumns.HouseholdType] = CodeLists.HouseholdType.IndexOf(lifted ? "lifted" : "general");
        row.Flag(QuarterColumns.RegisteredPoor, lifted);
        row[QuarterColumns.LiftedYear] = lifted ? h.LiftedAt / 4 - 1 : double.NaN;
        row.Flag(QuarterColumns.HukouLocal, traits.HukouLocal);
        row.Flag(QuarterColumns.Resident, traits.Resident);
    }

    /// <summary>Fills category, dates and causes as the register stood on a day.</summary>
    public static void FillWatch(RecordedRow row, HouseholdHistory history, DateOnly knownBy)
    {
        OutcomeEvent? identified = null, eliminated = null;
        foreach (var outcome in history.Events.Where(o => o.RecordedOn <= knownBy))
        {
            if (outcome.Kind == EventKind.Eliminated) eliminated = outcome;
            if (outcome.Kind is not (EventKind.Monitored or EventKind.FellBack or EventKind.FellIn)) continue;
            // A fall of a household under monitoring leaves its first date.
            if (identified is null || eliminated is not null) identified = outcome;
            eliminated = null;
        }
        if (identified is not { } start) return;
        row.Day(QuarterColumns.IdentifiedOn, start.HappenedOn);
        row.Day(QuarterColumns.EliminatedOn, eliminated?.HappenedOn);
        if (eliminated is not null) return;
        var state = history.Quarters[Math.Max(0, start.Quarter - history.Quarters[0].Quarter)].State;
        row[QuarterColumns.MonitoringCategory] = Category(state, start, history.Key);
        FillCauses(row, state);
    }

    private static void FillCauses(RecordedRow row, in HouseholdState state)
    {
        ReadOnlySpan<byte> causes = [state.Cause1, state.Cause2, state.Cause3];
        for (var i = 0; i < causes.Length; i++) row[CauseColumns[i]] = causes[i] == 0 ? double.NaN : causes[i] - 1;
    }

    // The third category came in 2021, mostly for those whom something sudden struck.
    private static int Category(in HouseholdState state, OutcomeEvent start, ulong household)
    {
        var sudden = state.Lately(Shocks.Illness | Shocks.Accident | Shocks.Disaster | Shocks.JobLoss) ? 0.75 : 0.25;
        var draw = RandomStream.Of(Purpose.Recording, household, start.HappenedOn.DayNumber, path: -1).Next();
        if (start.Quarter >= SuddenHardshipFrom && draw < sudden) return SuddenHardship;
        return state.Kind == HouseholdKind.Lifted ? UnstableLifted : Marginal;
    }
}
