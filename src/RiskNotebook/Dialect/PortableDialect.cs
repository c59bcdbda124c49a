using FangFan.Risk.Notebook.Documents;

namespace FangFan.Risk.Notebook.Dialect;

/// <summary>The part of notebooks that .NET Interactive, this project's runner and plain Jupyter tools understand alike.</summary>
public static class PortableDialect
{
    /// <summary>Everything that departs from the dialect, from top to bottom; empty for a notebook that is portable.</summary>
    public static IReadOnlyList<DialectFinding> Findings(NotebookDocument notebook)
    {
        var findings = new FindingList(notebook);
        FormatRules.Check(notebook, findings);
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            if (notebook.Cells[i].Kind != CellKind.Code) continue;
            var at = findings.In(i);
            CellMetadataRules.Check(notebook.Cells[i], at);
            CodeRules.Check(notebook.Cells[i], at);
            OutputRules.Check(notebook.Cells[i], at);
        }
        return findings.All;
    }
}

/// <summary>Findings as they are made.</summary>
/// <param name="notebook">That they are about.</param>
internal sealed class FindingList(NotebookDocument notebook)
{
    private readonly List<DialectFinding> findings = [];

    public IReadOnlyList<DialectFinding> All => findings;

    public void Add(string problem, string remedy) => findings.Add(new(notebook.Name, 0, "", 0, problem, remedy));

    /// <summary>A place to put findings about the cell, from 0.</summary>
    public CellFindings In(int cell) => new((line, problem, remedy) => findings.Add(new(notebook.Name, cell + 1, notebook.Cells[cell].Id, line, problem, remedy)));
}

/// <summary>Where findings about one cell go: line, problem, remedy.</summary>
internal sealed record CellFindings(Action<int, string, string> Add);
