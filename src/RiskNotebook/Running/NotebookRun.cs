using System.Globalization;
using System.Text.RegularExpressions;
using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Outputs;
using FangFan.Risk.Notebook.Sessions;

namespace FangFan.Risk.Notebook.Running;

/// <summary>A notebook that has been run.</summary>
/// <param name="Document">The notebook with what its cells gave; cells that did not run have no outputs, not even those of an earlier run.</param>
/// <param name="Failure">The first cell that failed without being meant to; null where none did.</param>
/// <param name="Took">How long it took.</param>
public sealed record NotebookRun(NotebookDocument Document, CellFailure? Failure, TimeSpan Took);

/// <summary>The cell that failed.</summary>
/// <param name="Cell">Its number among all cells, from 1, as people count on the page.</param>
/// <param name="Id">Its id.</param>
/// <param name="Error">Why.</param>
/// <param name="Status">Whether it failed by itself or was stopped.</param>
public sealed partial record CellFailure(int Cell, string Id, ErrorOutput Error, CellStatus Status)
{
    /// <summary>One line: the cell, the line in it where that is known, and what happened.</summary>
    public override string ToString()
    {
        var line = Error.Traceback.Select(t => Line().Match(t)).FirstOrDefault(m => m.Success) is { } match ? $", line {match.Groups[1].Value}{match.Groups[2].Value}" : "";
        var what = Place().Replace(Error.Message.ReplaceLineEndings(" "), "");
        return string.Create(CultureInfo.InvariantCulture, $"cell {Cell} ({Id}){line}: {Error.Name}: {what}");
    }

    [GeneratedRegex(@"^\((\d+),\d+\): |^   at .*In \[\d+\], line (\d+)$")]
    private static partial Regex Line();

    [GeneratedRegex(@"^\(\d+,\d+\): ")]
    private static partial Regex Place();
}
