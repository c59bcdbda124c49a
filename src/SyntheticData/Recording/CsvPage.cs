using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using FangFan.Risk.Records;

namespace FangFan.Risk.Synthetic.Recording;

/// <summary>A piece of a CSV file in UTF-8, built in memory; no cell of generated data needs quotes.</summary>
internal sealed class CsvPage
{
    private readonly ArrayBufferWriter<byte> bytes = new(1 << 16);
    private bool lineStarted;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.WrittenSpan;

    /// <summary>Writes a whole line of texts.</summary>
    public void Line(params IEnumerable<string> cells)
    {
        foreach (var cell in cells) Cell(cell);
        EndLine();
    }

    /// <summary>Writes a row of quarters.csv.</summary>
    public void Row(RecordedRow row)
    {
        foreach (var column in QuarterColumns.All)
        {
            if (row.Text(column) is { } text) Cell(text);
            else if (column.Kind == ColumnKind.Identifier) Cell(row.Household);
            else if (column.Kind == ColumnKind.Quarter) Cell(row.Quarter.ToString());
            else if (column.Kind == ColumnKind.Village) Cell(row.Village);
            else Cell(column, row[column]);
        }
        EndLine();
    }

    /// <summary>Writes a text.</summary>
    public void Cell(string text)
    {
        Separate();
        Encoding.UTF8.GetBytes(text, bytes);
    }

    /// <summary>Writes a whole number.</summary>
    public void Cell(long value)
    {
        Separate();
        Utf8Formatter.TryFormat(value, bytes.GetSpan(20), out var written);
        bytes.Advance(written);
    }

    /// <summary>Writes a number with at most so many decimals; NaN is blank.</summary>
    public void Cell(double value, string format)
    {
        Separate();
        if (double.IsNaN(value)) return;
        value.TryFormat(bytes.GetSpan(32), out var written, format, CultureInfo.InvariantCulture);
        bytes.Advance(written);
    }

    /// <summary>Ends the line.</summary>
    public void EndLine()
    {
        bytes.Write("\n"u8);
        lineStarted = false;
    }

    private void Cell(Column column, double value)
    {
        if (double.IsNaN(value)) Separate();
        else if (column.Kind == ColumnKind.Code) Cell(column.Codes!.Codes[(int)value].Name);
        else if (column.Kind == ColumnKind.Date) Day(DateOnly.FromDayNumber((int)value));
        else if (column.Kind == ColumnKind.Measure) Cell(value, "0.#");
        else Cell((long)Math.Round(value));
    }

    /// <summary>Writes a day as 2021-04-26.</summary>
    public void Day(DateOnly day)
    {
        Separate();
        day.TryFormat(bytes.GetSpan(10), out var written, "O", CultureInfo.InvariantCulture);
        bytes.Advance(written);
    }

    private void Separate()
    {
        if (lineStarted) bytes.Write(","u8);
        lineStarted = true;
    }
}
