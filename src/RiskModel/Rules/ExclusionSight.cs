using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules;

/// <summary>One exclusion of a pack against the rows of a household.</summary>
internal sealed class ExclusionSight(PolicyPack pack, ExclusionDefinition exclusion)
{
    /// <summary>The exclusion.</summary>
    public ExclusionDefinition Exclusion => exclusion;

    /// <summary>The column that shows it.</summary>
    public Column Column { get; } = PackColumns.Find(exclusion.Column)!;

    /// <summary>Whether a row shows it by the values in force in its quarter; null where the cell is blank or a bound is not in force.</summary>
    public bool? Shows(HouseholdQuarter row)
    {
        if (row.Money(Column) is not { } value) return null;
        if (value <= 0) return false;
        bool? reaches = exclusion.AtLeast is { } least ? Bound(least, row) is { } low ? value >= low : null : true;
        bool? staysUnder = exclusion.Under is { } under ? Bound(under, row) is { } high ? value < high : null : true;
        return reaches & staysUnder;
    }

    private decimal? Bound(string name, HouseholdQuarter row) => pack.ValueIn(name, row.Quarter)?.Value;
}
