using FangFan.Risk.Panel;

namespace FangFan.Risk.Evaluation.Together;

/// <summary>What people call a township.</summary>
internal static class TownshipNames
{
    /// <summary>The newest name that the areas know, else its digits.</summary>
    public static string Of(AreaCode township, IReadOnlyList<AreaRecord> areas) =>
        areas.Where(area => area.Area == township && area.Name is not null).MaxBy(area => area.Year ?? int.MaxValue)?.Name ?? township.Digits;
}
