using FangFan.Risk.Panel;
using FangFan.Risk.Policy;

namespace FangFan.Risk.Scenarios;

/// <summary>Which misfortune strikes whom.</summary>
/// <param name="Scenario">The misfortune.</param>
/// <param name="Area">The area it strikes; null for everywhere. A household of unknown village is struck with its county only.</param>
/// <param name="Households">The households it strikes; null for all of the area.</param>
public sealed record WhatIfRequest(ScenarioDefinition Scenario, AreaCode? Area = null, IReadOnlyList<HouseholdId>? Households = null)
{
    /// <summary>Whether each household of a panel is struck, by household number.</summary>
    /// <exception cref="InvalidOperationException">The panel holds no household of a given id.</exception>
    internal bool[] Chosen(HouseholdPanel panel)
    {
        var chosen = new bool[panel.HouseholdCount];
        if (Households is null) Array.Fill(chosen, true);
        foreach (var id in Households ?? [])
        {
            if (panel.IndexOf(id) is var household and >= 0) chosen[household] = true;
            else throw new InvalidOperationException($"The records hold no household {id}.");
        }
        return chosen;
    }

    /// <summary>Whether a village is struck.</summary>
    internal bool Strikes(AreaCode? village) => Area is not { } area || (village is { } known ? area.Contains(known) : area.Level == AreaLevel.County);
}
