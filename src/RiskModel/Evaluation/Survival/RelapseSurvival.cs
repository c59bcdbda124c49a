using FangFan.Risk.Evaluation.Association;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Evaluation.Survival;

/// <summary>Time to the first relapse by type of household.</summary>
/// <remarks>On three clocks, as types begin at different times. By type as first recorded, from the first quarter on record: lifted and never registered compare there,
/// though neither begins at a moment that means anything to the household. Lifted ones since lifting, entering late where records begin later (left truncation).
/// Monitored ones by category since they were put under monitoring, followed also after their risk was marked eliminated.
/// Types of fewer than ten households get no curve, and curves no points where fewer than ten are at risk: single households would show through.</remarks>
public static class RelapseSurvival
{
    private static readonly (SurvivalClock Clock, string Group, Wording Label)[] Groups =
    [
        (SurvivalClock.Observation, "lifted", new("脱贫户", "lifted")),
        (SurvivalClock.Observation, "general", new("未建档立卡农户", "never registered")),
        (SurvivalClock.Lifting, "lifted", new("脱贫户", "lifted")),
        .. CodeLists.MonitoringCategory.Codes.Select(code => (SurvivalClock.Monitoring, code.Name, CodeLists.MonitoringCategory.LabelOf(code.Name))),
    ];

    /// <summary>Estimates curves and tests of a panel: everything recorded, whenever.</summary>
    public static SurvivalResult Of(HouseholdPanel panel, CancellationToken cancellation = default)
    {
        var histories = RelapseHistory.All(panel, out var fallen);
        var all = Groups.Select(group => (group.Clock, group.Group, group.Label, Spells: Spells(histories, group.Clock, group.Group))).Where(group => group.Spells.Length > 0).ToArray();
        var groups = Array.FindAll(all, group => group.Spells.Length >= SurvivalResult.LeastHouseholds);
        var curves = new List<SurvivalCurve>();
        foreach (var (clock, name, label, spells) in groups)
        {
            cancellation.ThrowIfCancellationRequested();
            curves.Add(new(clock, name, label, spells.Length, spells.Select(spell => spell.Cluster).Distinct().Count(), Shown(spells)) { EnteredLate = spells.Count(spell => spell.Start > 0) });
        }
        var pairs = groups.SelectMany((a, i) => groups.Skip(i + 1).Where(b => b.Clock == a.Clock).Select(b => (A: a, B: b, Test: LogRank.Of([a.Spells, b.Spells])))).ToArray();
        var adjusted = MultipleTesting.BenjaminiHochberg([.. pairs.Select(pair => pair.Test.RobustP)]);
        return new SurvivalResult(curves, [.. pairs.Select((pair, i) => new CurveComparison(pair.A.Clock, pair.A.Label, pair.B.Label, pair.Test, adjusted[i]))])
        {
            FallenBefore = fallen,
            Withheld = [.. all.Where(group => group.Spells.Length < SurvivalResult.LeastHouseholds).Select(group => (group.Clock, group.Label))],
        };
    }

    private static SurvivalPoint[] Shown(ObservedSpell[] spells) => Array.FindAll(SurvivalEstimate.Of(spells), point => point.AtRisk >= SurvivalResult.LeastHouseholds);

    private static ObservedSpell[] Spells(IReadOnlyList<RelapseHistory> histories, SurvivalClock clock, string group)
    {
        var spells = new List<ObservedSpell>();
        foreach (var history in histories)
        {
            if (Origin(history, clock, group) is not { } origin) continue;
            var entered = history.Entered > origin ? history.Entered : origin;
            if (history.Ended > entered) spells.Add(new(entered - origin, history.Ended - origin, history.End, history.Cluster));
        }
        return [.. spells];
    }

    /// <summary>The quarter at whose end a household's clock starts; null where it is not of the group.</summary>
    private static Quarter? Origin(RelapseHistory history, SurvivalClock clock, string group) => clock switch
    {
        SurvivalClock.Observation => history.Lifted == (group == "lifted") ? history.Entered : null,
        SurvivalClock.Lifting => history.LiftedBy,
        _ => history.Category == group ? history.Identified : null,
    };
}
