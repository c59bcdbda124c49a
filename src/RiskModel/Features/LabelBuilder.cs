using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Features;

/// <summary>Tells what became of households after an as-of quarter t, in the quarters t+1 .. t+H in which things happened.</summary>
/// <remarks>
/// <para>Relapse: a fall back or in (返贫、致贫). At risk is whoever has not fallen, or was eliminated since its last fall; monitored households included,
/// households of the register whose lifted_year is still to come left out, as they cannot fall back yet.</para>
/// <para>Monitored: put under monitoring, or falling, which puts a household on the register at once (national 二). At risk is whoever is not monitored.</para>
/// <para>Below line: net income per head under the poverty line in force in any quarter of the horizon. Net income because that is what the register
/// measures and what has a fallback where parts are missing. At risk is whoever was known at t to be at or above the line; with no income known in the
/// whole horizon the label is censored, with some known and none under the line it is negative.</para>
/// <para>Labels told at the end of a quarter see only what was recorded by then. A fall that is recorded late is negative until it is recorded: the
/// newest training labels understate the events by the reporting delay, as they do for the people who use the list.</para>
/// </remarks>
public static class LabelBuilder
{
    private static readonly Quarter EndOfTime = new(2200, 4);

    /// <summary>The labels of given rows, in their order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is not 1 to 40 quarters.</exception>
    public static Label[] Build(HouseholdPanel panel, IReadOnlyList<FeatureRow> rows, LabelRequest request)
    {
        if (request.Horizon is < 1 or > 40) throw new ArgumentOutOfRangeException(nameof(request), request.Horizon, "The horizon is 1 to 40 quarters.");
        var labels = new Label[rows.Count];
        Parallel.For(0, labels.Length, i => labels[i] = Of(panel, rows[i], request));
        return labels;
    }

    private static Label Of(HouseholdPanel panel, FeatureRow row, LabelRequest request)
    {
        var past = EventsOf(panel, row, request, ahead: false);
        if (panel.At(row.Household, row.AsOf).Current is not { } current || past.Exists(IsLeaving) || !AtRisk(request, current, past))
            return new Label(LabelState.NotAtRisk);
        if (row.AsOf.Plus(request.Horizon) > (request.Until ?? panel.LastQuarter)) return new Label(LabelState.NotYetKnown);
        var ahead = EventsOf(panel, row, request, ahead: true);
        return request.Target == Target.BelowLine ? BelowLine(panel, row, request, ahead) : ByEvents(row, ahead, Kinds(request.Target));
    }

    private static List<OutcomeEvent> EventsOf(HouseholdPanel panel, FeatureRow row, LabelRequest request, bool ahead)
    {
        var knownBy = (request.Until ?? EndOfTime).LastDay;
        var horizonEnd = row.AsOf.Plus(request.Horizon);
        var events = new List<OutcomeEvent>();
        foreach (var outcome in panel.AllEvents(row.Household))
        {
            if (outcome.RecordedOn <= knownBy && outcome.Quarter > row.AsOf == ahead && outcome.Quarter <= horizonEnd) events.Add(outcome);
        }
        return events;
    }

    private static bool AtRisk(LabelRequest request, HouseholdQuarter current, List<OutcomeEvent> past)
    {
        if (request.Target == Target.BelowLine) return current.NetIncomePerHead() >= request.Lines.PovertyLine(current.Quarter);
        var kinds = Kinds(request.Target);
        var there = false;
        foreach (var outcome in past) there = kinds.Contains(outcome.Kind) || (there && outcome.Kind != EventKind.Eliminated);
        return !there && !(current.Number(QuarterColumns.LiftedYear) > current.Quarter.Year);
    }

    private static Label ByEvents(FeatureRow row, List<OutcomeEvent> ahead, EventKind[] kinds)
    {
        foreach (var outcome in ahead)
        {
            if (kinds.Contains(outcome.Kind)) return new Label(LabelState.Positive, outcome.Quarter - row.AsOf);
            if (IsLeaving(outcome)) return new Label(LabelState.Censored, outcome.Quarter - row.AsOf);
        }
        return new Label(LabelState.Negative);
    }

    private static Label BelowLine(HouseholdPanel panel, FeatureRow row, LabelRequest request, List<OutcomeEvent> ahead)
    {
        var view = panel.At(row.Household, request.Until ?? EndOfTime);
        var leaves = ahead.FindIndex(IsLeaving) is var i and >= 0 ? ahead[i].Quarter - row.AsOf : int.MaxValue;
        var measured = false;
        for (var quarters = 1; quarters <= Math.Min(request.Horizon, leaves); quarters++)
        {
            var quarter = row.AsOf.Plus(quarters);
            if (view.QuartersAgo(view.AsOf - quarter)?.NetIncomePerHead() is not { } income) continue;
            if (income < request.Lines.PovertyLine(quarter)) return new Label(LabelState.Positive, quarters);
            measured = true;
        }
        if (leaves <= request.Horizon) return new Label(LabelState.Censored, leaves);
        return measured ? new Label(LabelState.Negative) : new Label(LabelState.Censored, 1);
    }

    private static EventKind[] Kinds(Target target) => target == Target.Relapse
        ? [EventKind.FellBack, EventKind.FellIn]
        : [EventKind.Monitored, EventKind.FellBack, EventKind.FellIn];

    private static bool IsLeaving(OutcomeEvent outcome) => outcome.Kind is EventKind.MovedAway or EventKind.Died;
}
