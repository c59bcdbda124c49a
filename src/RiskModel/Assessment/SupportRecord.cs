using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Assessment;

/// <summary>What a household's records show of support in the quarter, and whether anyone in it is able to work.</summary>
/// <remarks>Minimum living and destitute support show the safety net in place, and a public-welfare job shows job support, whatever the measure's own
/// column says (choice): offices fill them apart.</remarks>
public sealed class SupportRecord
{
    private static readonly Dictionary<string, Column> Columns = QuarterColumns.All.ToDictionary(column => column.Name, StringComparer.Ordinal);

    private static readonly ILookup<Column, Column> AlsoShownBy = new (Column Measure, Column Sign)[]
    {
        (QuarterColumns.MeasureSafetyNet, QuarterColumns.MinimumLivingAllowance),
        (QuarterColumns.MeasureSafetyNet, QuarterColumns.DestituteSupport),
        (QuarterColumns.MeasureJobs, QuarterColumns.PublicWelfareJob),
    }.ToLookup(pair => pair.Measure, pair => pair.Sign);

    private readonly HouseholdQuarter? current;

    /// <summary>Reads a household.</summary>
    /// <param name="newest">Its newest row, which tells whether anyone is able to work.</param>
    /// <param name="current">The quarter's own row, which tells what is in place; null where none was recorded.</param>
    public SupportRecord(HouseholdQuarter newest, HouseholdQuarter? current)
    {
        this.current = current;
        AbleToWork = newest.Number(QuarterColumns.Labourers) is var labourers && double.IsNaN(labourers) ? null : labourers > 0;
    }

    /// <summary>Whether anyone is able to work; null where unknown.</summary>
    public bool? AbleToWork { get; }

    /// <summary>Whether the quarter itself has a record.</summary>
    public bool Recorded => current is not null;

    /// <summary>Whether a measure suits the household's labour; one for either kind does where labour is unknown.</summary>
    public bool Suits(MeasureDefinition measure) => measure.NeedsLabour is null || AbleToWork is null || measure.NeedsLabour == AbleToWork;

    /// <summary>Whether a measure is in place this quarter; null where the records do not tell: no column, a blank, no record.</summary>
    public bool? InPlace(MeasureDefinition measure)
    {
        if (current is not { } row || measure.Column is null || !Columns.TryGetValue(measure.Column, out var column)) return null;
        var own = row.Flag(column);
        return own == true || AlsoShownBy[column].Any(sign => row.Flag(sign) == true) ? true : own;
    }
}
