using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>A cell that a copy of the panel holds another value in.</summary>
/// <param name="Row">The row, of the panel that is copied.</param>
/// <param name="Column">The column; none of the row's key.</param>
/// <param name="Value">As for <see cref="PanelBuilder.Set"/>: a number, 0 or 1 for a flag, NaN for unknown.</param>
public readonly record struct CellChange(HouseholdQuarter Row, Column Column, double Value);
