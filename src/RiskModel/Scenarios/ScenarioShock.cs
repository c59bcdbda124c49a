using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Scenarios;

/// <summary>What a scenario does to one row.</summary>
/// <param name="Changes">The cells that change.</param>
/// <param name="Blank">Columns whose blanks keep an effect from being worked out: the one that should change, or what it depends on.</param>
public sealed record ShockedRow(IReadOnlyList<CellChange> Changes, IReadOnlyList<Column> Blank);

/// <summary>A what-if scenario made ready to strike rows.</summary>
/// <remarks>Effects see the cells as they were. Set states what happened and fills a blank cell too; what the others change or count by and is blank stays blank. A result outside the column's range is the nearest end of it; counts are rounded to whole numbers.
/// A scenario that takes something spares a household with nothing to take: nobody loses a job where nobody works, and then its flags stay as they are too.
/// Where parts of the income or the members change, the reported income per head (人均纯收入) moves with them, unless the scenario itself says what becomes of it:
/// (reported x members before + change of the parts) / members after; a part that was blank is within the reported figure to an unknown amount, and moves it by nothing. Households known by the reported figure alone so fall like those known by its parts.</remarks>
public sealed class ScenarioShock
{
    private static readonly (Column Column, int Sign)[] IncomeParts =
    [
        (QuarterColumns.WageIncome, 1), (QuarterColumns.BusinessIncome, 1), (QuarterColumns.PropertyIncome, 1), (QuarterColumns.TransferIncome, 1), (QuarterColumns.ProductionCosts, -1),
    ];

    private readonly Effect[] effects;
    private readonly bool onlyFlags;
    private readonly bool reportedFollows;

    /// <summary>Takes a scenario.</summary>
    /// <exception cref="ArgumentException">An effect names no column of numbers of quarters.csv, or lacks its number or other column.</exception>
    public ScenarioShock(ScenarioDefinition scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        effects = [.. scenario.Effects.Select(e => Ready(scenario, e))];
        onlyFlags = effects.All(e => e.Column.Kind == ColumnKind.Flag);
        reportedFollows = effects.All(e => e.Column != QuarterColumns.IncomePerHeadReported);
    }

    private readonly record struct Effect(Column Column, EffectKind Kind, decimal Number, Column? Other);

    /// <summary>What it does to a row; nothing where the household is spared.</summary>
    public ShockedRow Strike(HouseholdQuarter row)
    {
        var (changes, blank) = (new List<CellChange>(), new List<Column>());
        foreach (var effect in effects)
        {
            if (MissingFor(effect, row) is { } missing) blank.Add(missing);
            else if (After(effect, row) is { } after && after != row.Money(effect.Column)) changes.Add(new(row, effect.Column, (double)after));
        }
        if (!onlyFlags && changes.All(IsFlag) && blank.All(c => c.Kind == ColumnKind.Flag)) return new([], []);
        if (reportedFollows) MoveReported(row, changes, blank);
        return new(changes, [.. blank.Distinct()]);
    }

    private static bool IsFlag(CellChange change) => change.Column.Kind == ColumnKind.Flag;

    private static Column? MissingFor(Effect effect, HouseholdQuarter row)
    {
        var other = effect.Other is null ? null : row.Money(effect.Other);
        if (effect.Kind == EffectKind.Set || effect.Kind == EffectKind.LessOneOf && other <= 0) return null;
        if (row.Money(effect.Column) is null) return effect.Column;
        return effect.Other is not null && other is null ? effect.Other : null;
    }

    private static decimal? After(Effect effect, HouseholdQuarter row)
    {
        var (cell, other) = (row.Money(effect.Column), effect.Other is null ? null : row.Money(effect.Other));
        var after = effect.Kind switch
        {
            EffectKind.Set => effect.Number,
            EffectKind.Add => cell + effect.Number,
            EffectKind.Times => cell * effect.Number,
            EffectKind.LessOneOf => other > 0 ? cell - cell / Math.Max(1, other.Value) : cell,
            _ => cell - other,
        };
        return Fitting(effect.Column, after);
    }

    private static decimal? Fitting(Column column, decimal? value)
    {
        if (value is not { } number) return null;
        var (least, most) = ((decimal)column.Minimum, double.IsFinite(column.Maximum) ? (decimal)column.Maximum : decimal.MaxValue);
        var inRange = Math.Clamp(number, least, most);
        return column.Kind == ColumnKind.Measure ? inRange : Math.Round(inRange, column.Kind == ColumnKind.Money ? 2 : 0, MidpointRounding.AwayFromZero);
    }

    private static void MoveReported(HouseholdQuarter row, List<CellChange> changes, List<Column> blank)
    {
        if (row.Money(QuarterColumns.IncomePerHeadReported) is not { } reported) return;
        blank.AddRange(IncomeParts.Select(p => p.Column).Where(part => row.Money(part) is null && Changed(changes, part) is not null));
        var moved = IncomeParts.Sum(part => part.Sign * (Changed(changes, part.Column) - row.Money(part.Column) ?? 0));
        var (before, after) = (row.Money(QuarterColumns.Members), Changed(changes, QuarterColumns.Members) ?? row.Money(QuarterColumns.Members));
        if (moved == 0 && before == after) return;
        if (before is not > 0 || after is not > 0)
        {
            blank.Add(QuarterColumns.Members);
            return;
        }
        var perHead = Fitting(QuarterColumns.IncomePerHeadReported, (reported * before.Value + moved) / after.Value);
        changes.Add(new(row, QuarterColumns.IncomePerHeadReported, (double)perHead!.Value));
    }

    private static decimal? Changed(List<CellChange> changes, Column column)
    {
        foreach (var change in changes)
        {
            if (change.Column == column) return (decimal)change.Value;
        }
        return null;
    }

    private static Effect Ready(ScenarioDefinition scenario, ScenarioEffect effect)
    {
        var needsOther = effect.Kind is EffectKind.Less or EffectKind.LessOneOf;
        if (needsOther ? effect.Other is null : effect.Number is null)
            throw new ArgumentException($"The scenario '{scenario.Id}' does not say {(needsOther ? "which column is taken off" : "the number of its effect")} on {effect.Column}.", nameof(effect));
        return new(ColumnOf(scenario, effect.Column), effect.Kind, effect.Number ?? 0, needsOther ? ColumnOf(scenario, effect.Other!) : null);
    }

    private static Column ColumnOf(ScenarioDefinition scenario, string name) =>
        ScenarioColumns.All.FirstOrDefault(c => c.Name == name)
        ?? throw new ArgumentException($"The scenario '{scenario.Id}' names '{name}', which is no column of numbers of quarters.csv.", nameof(name));
}
