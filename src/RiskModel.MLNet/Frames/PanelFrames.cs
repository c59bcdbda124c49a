using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using Microsoft.Data.Analysis;

namespace FangFan.Risk.MLNet.Frames;

/// <summary>Panels as data frames and back.</summary>
public static class PanelFrames
{
    /// <summary>A row a household-quarter, every recorded version: the columns of the data dictionary by their English names, null = unknown.</summary>
    /// <remarks>Ids, quarters, village codes and codes are texts, dates DateTime, flags true or false, all else numbers in the column's unit.</remarks>
    public static DataFrame ToDataFrame(this HouseholdPanel panel)
    {
        ArgumentNullException.ThrowIfNull(panel);
        var rows = Rows(panel);
        return new DataFrame(QuarterColumns.All.Select(column => Column(panel, column, rows)));
    }

    /// <summary>The frame as a panel again, null = unknown.</summary>
    /// <param name="frame">Columns household_id and quarter, and any of the others in any order; unknown columns are passed over.</param>
    /// <param name="other">A panel whose events, steps of the path back and areas are taken over; none where null.</param>
    /// <exception cref="ArgumentException">A key column is missing, or a cell does not fit its column; the message names column and row.</exception>
    public static HouseholdPanel ToPanel(this DataFrame frame, HouseholdPanel? other = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var keys = new KeyCells(frame);
        var cells = QuarterColumns.All.Where(column => !KeyCells.Columns.Contains(column))
            .Join(frame.Columns, column => column.Name, held => held.Name, (column, held) => (Column: column, Held: held)).ToList();
        var builder = new PanelBuilder();
        for (long row = 0; row < frame.Rows.Count; row++)
        {
            var added = keys.AddTo(builder, row);
            foreach (var (column, held) in cells) Set(builder, added, column, held, row);
        }
        if (other is not null) TakeOver(builder, other);
        return builder.Build();
    }

    private static List<(int Household, HouseholdQuarter Row)> Rows(HouseholdPanel panel) =>
        [.. Enumerable.Range(0, panel.HouseholdCount).SelectMany(household => panel.AllRows(household).Select(row => (household, row)))];

    private static DataFrameColumn Column(HouseholdPanel panel, Column column, List<(int Household, HouseholdQuarter Row)> rows)
    {
        double? Known(HouseholdQuarter row) => row.Number(column) is var value && double.IsNaN(value) ? null : value;
        return column.Kind switch
        {
            ColumnKind.Identifier => new StringDataFrameColumn(column.Name, rows.Select(r => panel.Id(r.Household).ToString())),
            ColumnKind.Quarter => new StringDataFrameColumn(column.Name, rows.Select(r => r.Row.Quarter.ToString())),
            ColumnKind.Village => new StringDataFrameColumn(column.Name, rows.Select(r => r.Row.Village?.ToString())),
            ColumnKind.Code => new StringDataFrameColumn(column.Name, rows.Select(r => r.Row.Code(column))),
            ColumnKind.Date => new DateTimeDataFrameColumn(column.Name, rows.Select(r => r.Row.Date(column)?.ToDateTime(default))),
            ColumnKind.Flag => new BooleanDataFrameColumn(column.Name, rows.Select(r => r.Row.Flag(column))),
            ColumnKind.Count or ColumnKind.Year => new Int32DataFrameColumn(column.Name, rows.Select(r => (int?)Known(r.Row))),
            _ => new DoubleDataFrameColumn(column.Name, rows.Select(r => Known(r.Row))),
        };
    }

    private static void Set(PanelBuilder builder, int added, Column column, DataFrameColumn held, long row)
    {
        try
        {
            builder.Set(added, column, KeyCells.Value(column, held, row));
        }
        catch (ArgumentException wrong)
        {
            throw new ArgumentException($"Column '{held.Name}', row {row}: {wrong.Message}", nameof(held), wrong);
        }
    }

    private static void TakeOver(PanelBuilder builder, HouseholdPanel other)
    {
        for (var household = 0; household < other.HouseholdCount; household++)
        {
            foreach (var outcome in other.AllEvents(household)) builder.AddEvent(other.Id(household), outcome);
            foreach (var step in other.PathBack(household)) builder.AddPathBack(other.Id(household), step);
        }
        foreach (var area in other.Areas) builder.AddArea(area);
    }
}
