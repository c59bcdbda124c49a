using FangFan.Risk.Assessment;

namespace FangFan.Risk.Scenarios;

/// <summary>Households that move from one level to another, or stay.</summary>
/// <param name="From">Level before; null out of scope or not assessed.</param>
/// <param name="To">Level after; null out of scope or not assessed.</param>
/// <param name="Count">How many.</param>
public sealed record LevelMove(RiskLevel? From, RiskLevel? To, HeadCount Count)
{
    /// <summary>Whether the level is the same.</summary>
    public bool Stays => From == To;

    /// <summary>The moves of households, by the level before, then after; null first.</summary>
    public static IReadOnlyList<LevelMove> Of(IEnumerable<HouseholdChange> households) =>
        [.. households.GroupBy(h => (From: h.Before?.Level, To: h.After?.Level)).OrderBy(g => g.Key.From).ThenBy(g => g.Key.To)
            .Select(g => new LevelMove(g.Key.From, g.Key.To, HeadCount.Of(g.Select(h => h.Either))))];
}
