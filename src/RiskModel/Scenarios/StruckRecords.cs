using FangFan.Risk.Assessment;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Scenarios;

/// <summary>A county's records with a misfortune put into a quarter's rows, and whom it struck.</summary>
/// <remarks>The newest row of the quarter known at its end changes; it keeps the day it was recorded.</remarks>
public sealed class StruckRecords
{
    private readonly List<CellChange> changes = [];
    private readonly Dictionary<Column, int> blank = [];

    private StruckRecords(HouseholdPanel panel, QuarterAssessment assessment, WhatIfRequest whatIf)
    {
        if (whatIf.Area is { } area && !assessment.Households.Any(h => h.Village is { } village && area.Contains(village)))
            throw new InvalidOperationException($"No household assessed at {assessment.Quarter} lies in the area {area}.");
        var (shock, chosen) = (new ScenarioShock(whatIf.Scenario), whatIf.Chosen(panel));
        foreach (var household in assessment.Households)
        {
            var number = panel.IndexOf(household.Household);
            if (chosen[number] && whatIf.Strikes(household.Village)) Strike(household, panel.At(number, assessment.Quarter).Current, shock);
        }
        Panel = panel.With(changes);
    }

    /// <summary>The records with the misfortune.</summary>
    public HouseholdPanel Panel { get; }

    /// <summary>The households whose records it changes.</summary>
    public HashSet<HouseholdId> Struck { get; } = [];

    /// <summary>See <see cref="WhatIfResult.Asked"/>.</summary>
    public HeadCount Asked { get; private set; }

    /// <summary>See <see cref="WhatIfResult.Spared"/>.</summary>
    public HeadCount Spared { get; private set; }

    /// <summary>See <see cref="WhatIfResult.Unrecorded"/>.</summary>
    public HeadCount Unrecorded { get; private set; }

    /// <summary>See <see cref="WhatIfResult.Blank"/>.</summary>
    public IReadOnlyList<BlankCells> Blank =>
        [.. blank.OrderByDescending(b => b.Value).ThenBy(b => b.Key.Index).Select(b => new BlankCells(b.Key.Name, b.Key.Label, b.Value))];

    /// <summary>Puts a misfortune into the records of the households assessed at a quarter.</summary>
    /// <exception cref="InvalidOperationException">The records hold no household of a given id, or none in the area.</exception>
    /// <exception cref="ArgumentException">The scenario names no column of numbers.</exception>
    public static StruckRecords Of(HouseholdPanel panel, QuarterAssessment assessment, WhatIfRequest whatIf)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(whatIf);
        return new(panel, assessment, whatIf);
    }

    private void Strike(HouseholdAssessment household, HouseholdQuarter? current, ScenarioShock shock)
    {
        var one = HeadCount.OfOne(household.Members);
        Asked += one;
        if (current is not { } row)
        {
            Unrecorded += one;
            return;
        }
        var struck = shock.Strike(row);
        changes.AddRange(struck.Changes);
        if (struck.Changes.Count > 0) Struck.Add(household.Household);
        else if (struck.Blank.Count == 0) Spared += one;
        foreach (var column in struck.Blank) blank[column] = blank.GetValueOrDefault(column) + 1;
    }
}
