using FangFan.Risk.Policy;

namespace FangFan.Risk.Scenarios;

/// <summary>Households of which a column is blank, so that an effect of the scenario cannot be worked out.</summary>
/// <param name="Column">The column of quarters.csv.</param>
/// <param name="Label">What people read.</param>
/// <param name="Households">How many.</param>
public sealed record BlankCells(string Column, Wording Label, int Households);

/// <summary>How the ranks of households move.</summary>
/// <param name="Up">Households that come nearer to the top.</param>
/// <param name="Down">Households that move away from it.</param>
/// <param name="MedianBefore">Median rank before, of those ranked on both sides; null where there are none.</param>
/// <param name="MedianAfter">Their median rank after.</param>
public sealed record RankMove(int Up, int Down, double? MedianBefore, double? MedianAfter)
{
    /// <summary>The moves of households.</summary>
    public static RankMove Of(IEnumerable<HouseholdChange> households)
    {
        HouseholdChange[] ranked = [.. households.Where(h => h.RankBefore is not null && h.RankAfter is not null)];
        return new(ranked.Count(h => h.RankAfter < h.RankBefore), ranked.Count(h => h.RankAfter > h.RankBefore),
            Median(ranked.Select(h => h.RankBefore!.Value)), Median(ranked.Select(h => h.RankAfter!.Value)));
    }

    private static double? Median(IEnumerable<int> ranks)
    {
        int[] sorted = [.. ranks.Order()];
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;
    }
}

/// <summary>What a misfortune would do to a county's list.</summary>
/// <param name="Scenario">The misfortune.</param>
/// <param name="Difference">The county without and with it; levels of households not struck may move too, because bands of the visit capacity are county-wide.</param>
/// <param name="Struck">The households whose records it changes, by id.</param>
public sealed record WhatIfResult(ScenarioDefinition Scenario, AssessmentDifference Difference, IReadOnlyList<HouseholdChange> Struck)
{
    /// <summary>Households asked for that are assessed: struck, spared, unrecorded and those of which every cell concerned is blank.</summary>
    public required HeadCount Asked { get; init; }

    /// <summary>Households asked for with nothing that the misfortune could take: nobody works, nothing is sold, no policy transfer comes in.</summary>
    public required HeadCount Spared { get; init; }

    /// <summary>Households asked for without a row of the quarter, which nothing can change.</summary>
    public required HeadCount Unrecorded { get; init; }

    /// <summary>Households by column that should have changed and could not; by the number of households, falling.</summary>
    public required IReadOnlyList<BlankCells> Blank { get; init; }

    /// <summary>Households and persons struck.</summary>
    public HeadCount StruckCount => HeadCount.Of(Struck.Select(s => s.Either));

    /// <summary>From which level to which the struck households move, those that stay included.</summary>
    public IReadOnlyList<LevelMove> LevelMoves => LevelMove.Of(Struck);

    /// <summary>How the ranks of the struck households move.</summary>
    public RankMove RankMoves => RankMove.Of(Struck);
}
