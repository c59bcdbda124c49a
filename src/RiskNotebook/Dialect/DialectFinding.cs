namespace FangFan.Risk.Notebook.Dialect;

/// <summary>Something in a notebook that keeps it from opening, running or being shared everywhere.</summary>
/// <param name="Notebook">What messages call the notebook.</param>
/// <param name="Cell">The cell among all cells, from 1; 0 for the notebook itself.</param>
/// <param name="Id">The cell's id; empty for the notebook itself.</param>
/// <param name="Line">The line in the cell, from 1; 0 where no line is meant.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
public sealed record DialectFinding(string Notebook, int Cell, string Id, int Line, string Problem, string Remedy)
{
    /// <summary>One line.</summary>
    public override string ToString() => $"{Notebook}{(Cell > 0 ? $", cell {Cell} ({Id})" : "")}{(Line > 0 ? $", line {Line}" : "")}: {Problem}; {Remedy}.";
}
