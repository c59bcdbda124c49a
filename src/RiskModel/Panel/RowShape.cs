using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>How a row's cells compare with the header.</summary>
/// <param name="Trusted">So many cells from the left may be read.</param>
/// <param name="Problem">What is wrong with the number of cells; null where it is right.</param>
internal readonly record struct RowShape(int Trusted, (ProblemCode Code, Wording Message)? Problem)
{
    private const int ManyFaults = 5;
    private const int FewFaults = 3;

    /// <summary>Whether there are more cells than headers, blank ones included.</summary>
    private bool Surplus { get; init; }

    public static RowShape Of(string[] cells, int expected)
    {
        if (cells.Length == expected) return new RowShape(expected, null);
        if (cells.Length < expected)
        {
            // The row may have been cut in the middle of its last cell: 12 may be the start of 12,548.
            return new RowShape(cells.Length - 1, (ProblemCodes.TooFewCells, new(
                $"该行只有{cells.Length}个单元格，表头有{expected}个；缺少的和最后一个单元格按未知处理。请检查该行是否被截断。",
                $"The row has {cells.Length} cells, the header {expected}; the missing ones and the last one present are taken as unknown. Check whether the row was cut off.")));
        }
        return Array.TrueForAll(cells[expected..], string.IsNullOrWhiteSpace) ? new RowShape(expected, null) { Surplus = true } : new RowShape(expected, (ProblemCodes.TooManyCells, new(
            $"该行有{cells.Length}个单元格，表头只有{expected}个；多出的未使用。请检查是否有未加引号的逗号。",
            $"The row has {cells.Length} cells, the header {expected}; the surplus is not used. Check for commas that need quotes.")));
    }

    /// <summary>Whether the row is probably shifted: one cell that does not fit is enough in a row of wrong length, else five and a quarter of the cells,
    /// or a few that would fit the column beside theirs.</summary>
    public bool IsShifted(int misfits, int filledCells, Func<bool> fitsBesides)
    {
        if (Problem is not null) return misfits > 0;
        return (misfits >= ManyFaults && misfits * 4 >= filledCells) || (misfits >= (Surplus ? FewFaults - 1 : FewFaults) && fitsBesides());
    }

    public Wording Shifted(int misfits)
    {
        var detail = Problem?.Message ?? new Wording("", "");
        return new($"{detail.Chinese}该行有{misfits}个单元格与所在列不符，疑似整行错列；除户编号和季度外全部按未知处理。请对照表头改正该行。",
            $"{detail.English}{(Problem is null ? "" : " ")}{misfits} cells of the row do not fit their columns, so it is probably shifted; all but household and quarter are taken as unknown. Correct the row against the header.");
    }
}
