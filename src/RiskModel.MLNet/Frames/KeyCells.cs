using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using Microsoft.Data.Analysis;

namespace FangFan.Risk.MLNet.Frames;

/// <summary>Reads the cells of a frame of household-quarters.</summary>
internal sealed class KeyCells(DataFrame frame)
{
    private readonly DataFrameColumn household = frame.Named(QuarterColumns.HouseholdId.Name);
    private readonly DataFrameColumn quarter = frame.Named(QuarterColumns.Quarter.Name);
    private readonly DataFrameColumn? village = frame.Columns.FirstOrDefault(column => column.Name == QuarterColumns.VillageCode.Name);

    /// <summary>The columns that name a row.</summary>
    public static IReadOnlyList<Column> Columns { get; } = [QuarterColumns.HouseholdId, QuarterColumns.Quarter, QuarterColumns.VillageCode];

    /// <summary>Starts a row of the panel.</summary>
    public int AddTo(PanelBuilder builder, long row)
    {
        var id = household.Text(row) ?? throw new ArgumentException($"Column '{household.Name}', row {row}: a row needs its household.");
        return builder.AddRow(new HouseholdId(id), quarter.QuarterAt(row), Village(row));
    }

    /// <summary>A cell as <see cref="PanelBuilder.Set"/> takes it.</summary>
    public static double Value(Column column, DataFrameColumn held, long row) => held[row] switch
    {
        null => double.NaN,
        DateTime date => DateOnly.FromDateTime(date).DayNumber,
        string code when column.Codes is { } codes => codes.IndexOf(code) is var position and >= 0 ? position : throw new ArgumentException($"'{code}' is no code of it."),
        _ => held.Number(row),
    };

    private AreaCode? Village(long row)
    {
        if (village?.Text(row) is not { } code) return null;
        return AreaCode.TryParse(code, out var area) ? area : throw new ArgumentException($"Column '{village.Name}', row {row}: '{code}' is no area code.");
    }
}
