using FangFan.Risk.Assessment;
using FangFan.Risk.Display;
using FangFan.Risk.Panel;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Reports.Scenarios;

/// <summary>How the tables of scenarios write households, levels and townships.</summary>
internal static class CountCells
{
    /// <summary>Households under which a share of a township is withheld: it would speak of single households (choice).</summary>
    public const int LeastHouseholds = 10;

    /// <summary>The levels from the highest down.</summary>
    public static IReadOnlyList<RiskLevel> Levels { get; } = [RiskLevel.High, RiskLevel.Medium, RiskLevel.Low, RiskLevel.None];

    public static DataColumn Scenario { get; } = new("scenario", new("情景", "scenario"));

    public static DataColumn Township { get; } = new("township", new("乡镇", "township"));

    /// <summary>A column of numbers of households or persons.</summary>
    public static DataColumn Count(string name, string chinese, string english) => new(name, new(chinese, english), NumberFormat.Count);

    /// <summary>A column of shares.</summary>
    public static DataColumn Share(string name, string chinese, string english) => new(name, new(chinese, english), NumberFormat.Percent);

    /// <summary>The level's word; out of scope where null.</summary>
    public static DataCell Of(RiskLevel? level) => level is { } known ? DataCell.Of(known.Name(), known.Label()) : DataCell.Of("out-of-scope", new("不在范围", "out of scope"));

    /// <summary>Households of a level.</summary>
    public static int At(QuarterAssessment assessment, RiskLevel level) => assessment.Households.Count(h => h.Level == level);

    /// <summary>A part of a whole; NaN where the whole is under a number of households.</summary>
    public static double Part(int part, int whole, int least = 1) => whole < least ? double.NaN : (double)part / whole;

    /// <summary>Households by township, by its code; those of unknown village are left out.</summary>
    public static IEnumerable<IGrouping<AreaCode, HouseholdChange>> ByTownship(IEnumerable<HouseholdChange> households) => households
        .Where(h => h.Either.Village is { Level: not AreaLevel.County }).GroupBy(h => h.Either.Village!.Value.Township).OrderBy(g => g.Key);

    /// <summary>The newest name that the areas know beside the digits, which alone stand where there is none.</summary>
    public static DataCell Of(AreaCode township, IReadOnlyList<AreaRecord> areas)
    {
        var name = areas.Where(area => area.Area == township && area.Name is not null).MaxBy(area => area.Year ?? int.MaxValue)?.Name ?? township.Digits;
        return DataCell.Of(township.Digits, new(name, name));
    }
}
