using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Reads a cell by its column's kind.</summary>
internal static class CellReader
{
    /// <summary>The cell's value: a number in the column's unit, 0 or 1, a position in the code list, a day number.</summary>
    public static Cell Read(string text, Column column)
    {
        if (text.Length == 0) return Cell.Unknown;
        switch (column.Kind)
        {
            case ColumnKind.Flag when text is "1":
                return new Cell(1);
            case ColumnKind.Flag when text is "0":
                return new Cell(0);
            case ColumnKind.Code when column.Codes!.IndexOf(text) is var position and >= 0:
                return new Cell(position);
            case ColumnKind.Count or ColumnKind.Money or ColumnKind.Measure or ColumnKind.Year when NumberText.TryPlain(text, out var number):
                return InRange(number, column);
            default:
                return Cleaned(text, column);
        }
    }

    private static Cell Cleaned(string text, Column column)
    {
        var (plain, problem) = CellText.Clean(text);
        if (plain.Length == 0) return Cell.Unknown;
        if (problem?.Severity == Severity.Error) return Cell.Wrong(problem);
        if (column.Kind == ColumnKind.Flag) return FlagText.Read(plain).With(problem);
        if (CellText.IsPlaceholder(plain)) return Cell.Wrong(ProblemCodes.BlankPlaceholder);
        return Typed(plain, column).With(problem ?? (WasWide(text, plain, column) ? ProblemCodes.NumberForm : null));
    }

    private static Cell Typed(string plain, Column column) => column.Kind switch
    {
        ColumnKind.Code => column.Codes!.IndexOf(plain) is var position and >= 0 ? new Cell(position) : Cell.Wrong(ProblemCodes.UnknownCode),
        ColumnKind.Date => DateText.Read(plain),
        _ => NumberText.Read(plain, column) is var cell && double.IsNaN(cell.Value) ? cell : InRange(cell.Value, column) is var ranged && ranged.Problem is null ? cell : ranged,
    };

    private static bool WasWide(string text, string plain, Column column) =>
        column.Kind is ColumnKind.Count or ColumnKind.Money or ColumnKind.Measure or ColumnKind.Year && !text.Contains(plain, StringComparison.Ordinal);

    private static Cell InRange(double number, Column column)
    {
        if (!(number >= column.Minimum && number <= column.Maximum))
        {
            return Cell.Wrong(column is { Kind: ColumnKind.Money, Group: "income" } ? ProblemCodes.ImpossibleIncome : ProblemCodes.OutOfRange);
        }
        return column.Kind is ColumnKind.Count or ColumnKind.Year && number != Math.Floor(number) ? Cell.Wrong(ProblemCodes.WrongType) : new Cell(number);
    }
}
