using FangFan.Risk.Panel;
using FangFan.Risk.Synthetic.Households;

namespace FangFan.Risk.Synthetic.Histories;

/// <summary>A household at the end of a quarter, as it truly was.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="State">Its state.</param>
/// <param name="Year">What flowed through it in the last four quarters.</param>
internal sealed record TrueQuarter(Quarter Quarter, HouseholdState State, QuarterFlows Year);

/// <summary>The probability of relapse within four quarters from the true state.</summary>
/// <param name="Relapse">Under the actual support policy; NaN where the household was not at risk.</param>
/// <param name="RelapseWithoutSupport">Without any support from the next quarter on; NaN where it was not at risk.</param>
internal readonly record struct TrueRisk(double Relapse, double RelapseWithoutSupport);

/// <summary>A household's life over the quarters asked for.</summary>
/// <param name="Number">Its number on the register.</param>
/// <param name="Key">Owner of its streams.</param>
/// <param name="Quarters">Its quarters in order, the first in which it is watched to the last it lived through whole.</param>
/// <param name="Events">Its events in order.</param>
internal sealed record HouseholdHistory(string Number, ulong Key, IReadOnlyList<TrueQuarter> Quarters, IReadOnlyList<OutcomeEvent> Events)
{
    /// <summary>One for each of <see cref="Quarters"/>; empty where none were asked for.</summary>
    public IReadOnlyList<TrueRisk> Truth { get; init; } = [];
}
