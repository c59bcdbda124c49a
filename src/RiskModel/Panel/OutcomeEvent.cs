namespace FangFan.Risk.Panel;

/// <summary>What can happen to a household; the order is that of the code list of outcomes.csv.</summary>
public enum EventKind
{
    /// <summary>Put under monitoring (识别纳入).</summary>
    Monitored,

    /// <summary>Fell back into poverty (返贫): was lifted.</summary>
    FellBack,

    /// <summary>Fell into poverty (致贫): was never registered.</summary>
    FellIn,

    /// <summary>Risk eliminated (风险消除).</summary>
    Eliminated,

    /// <summary>Moved away; a competing event.</summary>
    MovedAway,

    /// <summary>Died out; a competing event.</summary>
    Died,
}

/// <summary>An event of a household.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="HappenedOn">The day it happened.</param>
/// <param name="RecordedOn">The day it became known; never before <paramref name="HappenedOn"/>.</param>
public readonly record struct OutcomeEvent(EventKind Kind, DateOnly HappenedOn, DateOnly RecordedOn)
{
    /// <summary>The quarter it happened in.</summary>
    public Quarter Quarter => Quarter.Of(HappenedOn);
}
