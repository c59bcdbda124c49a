using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Features;

/// <summary>What the events known at an as-of quarter say of a household's monitoring.</summary>
/// <param name="Monitored">Whether it is under monitoring.</param>
/// <param name="Identified">The quarter it last came under monitoring; null where never.</param>
/// <param name="Eliminated">The quarter its risk was last marked eliminated; null where never.</param>
/// <param name="Falls">How often it has fallen back or in.</param>
/// <param name="LastFall">The quarter it last did; null where never.</param>
internal readonly record struct KnownEvents(bool Monitored, Quarter? Identified, Quarter? Eliminated, int Falls, Quarter? LastFall)
{
    /// <summary>Follows the events; where none is known, the dates on the row, a date later than the row's own quarter ignored.</summary>
    public static KnownEvents Of(HouseholdView view, HouseholdQuarter row)
    {
        var known = default(KnownEvents);
        var any = false;
        foreach (var outcome in view.Events())
        {
            any = true;
            known = known.After(outcome);
        }
        return any ? known : FromDates(row);
    }

    private KnownEvents After(OutcomeEvent outcome) => outcome.Kind switch
    {
        EventKind.Monitored => WithMonitoring(outcome.Quarter),
        EventKind.FellBack or EventKind.FellIn => WithMonitoring(outcome.Quarter) with { Falls = Falls + 1, LastFall = outcome.Quarter },
        EventKind.Eliminated => this with { Monitored = false, Eliminated = outcome.Quarter },
        _ => this,
    };

    private KnownEvents WithMonitoring(Quarter quarter) => Monitored ? this : this with { Monitored = true, Identified = quarter };

    private static KnownEvents FromDates(HouseholdQuarter row)
    {
        var identified = QuarterOf(row, QuarterColumns.IdentifiedOn);
        var eliminated = QuarterOf(row, QuarterColumns.EliminatedOn);
        var monitored = identified is { } start && (eliminated is not { } end || end < start);
        return new KnownEvents(monitored, identified, eliminated, 0, null);
    }

    private static Quarter? QuarterOf(HouseholdQuarter row, Column column) =>
        row.Date(column) is { } day && day <= row.Quarter.LastDay ? Quarter.Of(day) : null;
}
