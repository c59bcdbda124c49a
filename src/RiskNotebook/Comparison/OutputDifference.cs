namespace FangFan.Risk.Notebook.Comparison;

/// <summary>An output that is not the committed one.</summary>
/// <param name="Cell">The cell among all cells, from 1.</param>
/// <param name="Id">The cell's id.</param>
/// <param name="Heading">The last heading above the cell; empty without one.</param>
/// <param name="Output">The output among the cell's, from 1.</param>
/// <param name="Place">What differs: a stream's name, a MIME type, or the kind of output.</param>
/// <param name="Committed">The committed text around the first place that differs, in one line.</param>
/// <param name="Fresh">The fresh text there, in one line.</param>
public sealed record OutputDifference(int Cell, string Id, string Heading, int Output, string Place, string Committed, string Fresh)
{
    /// <summary>Three lines: where, the committed text, the fresh text.</summary>
    public override string ToString() => $"cell {Cell} ({Id}){(Heading.Length > 0 ? $" \"{Heading}\"" : "")}, output {Output}, {Place}\n  committed: {Committed}\n  fresh:     {Fresh}";
}
