using FangFan.Risk.Notebook.Documents;

namespace FangFan.Risk.Notebook.Parameters;

/// <summary>Sets a notebook's parameters as papermill does: a cell of assignments right after the one tagged parameters.</summary>
/// <remarks>What papermill writes into metadata.papermill (paths, times, versions) is left out: it names the machine and changes with every run.</remarks>
public static class ParameterInjection
{
    private const string HowToTag = """tag the cell that declares them with "parameters" (in Jupyter: the gear at the right, Cell Tags; in the file: "metadata": {"tags": ["parameters"]})""";

    /// <summary>The variables that can be set, in the order of the cell; none where no cell is tagged.</summary>
    /// <exception cref="InvalidDataException">Two cells are tagged parameters.</exception>
    public static IReadOnlyList<NotebookParameter> Of(NotebookDocument notebook) => IndexOf(notebook) is >= 0 and var at ? [.. ParameterDeclarations.Read(notebook.Cells[at].Source)] : [];

    /// <summary>The notebook with the values set, typed as the parameters are declared; one injected earlier is replaced. Without values the notebook stays as it is.</summary>
    /// <param name="notebook">Whose cell tagged parameters declares the names.</param>
    /// <param name="values">Text by name. A string is taken as it stands, a number or bool in C#'s form, null where the type allows it.</param>
    /// <exception cref="ArgumentException">A name is not declared, or a value is not of its type.</exception>
    /// <exception cref="InvalidDataException">No cell is tagged parameters, or two are.</exception>
    public static NotebookDocument Inject(NotebookDocument notebook, IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0) return notebook;
        if (IndexOf(notebook) < 0) throw new InvalidDataException($"{notebook.Name}: no cell is tagged parameters, so nothing can be set; {HowToTag}.");
        var cells = notebook.Cells.Where(c => !c.HasTag(NotebookCell.InjectedTag)).ToList();
        var source = Source(notebook, values);
        var id = cells.Exists(c => c.Id == NotebookCell.InjectedTag) ? CellIds.Derive(cells.Count, source, cells.Select(c => c.Id).ToHashSet(StringComparer.Ordinal)) : NotebookCell.InjectedTag;
        cells.Insert(cells.FindIndex(IsParameters) + 1, NotebookCell.Code(id, source, NotebookCell.InjectedTag));
        return notebook.WithCells(cells);
    }

    private static string Source(NotebookDocument notebook, IReadOnlyDictionary<string, string> values)
    {
        var known = Of(notebook);
        foreach (var name in values.Keys.Order(StringComparer.Ordinal))
        {
            if (known.Any(p => p.Name == name)) continue;
            throw new ArgumentException($"{notebook.Name} has no parameter '{name}'. {(known.Count > 0 ? "It has:\n  " + string.Join("\n  ", known) : "Its parameters cell declares none that can be set")}");
        }
        return "// 本次运行的参数 parameters of this run\n" + string.Join('\n', known.Where(p => values.ContainsKey(p.Name)).Select(p => Assignment(notebook, p, values[p.Name])));
    }

    private static string Assignment(NotebookDocument notebook, NotebookParameter parameter, string value)
    {
        var type = ParameterType.Of(parameter.Type)!;
        var literal = type.Literal(value) ?? throw new ArgumentException($"{notebook.Name}: the parameter {parameter.Name} is of type {parameter.Type}, and '{value}' is none; give for example {parameter.Name}={type.Example}.");
        return $"{parameter.Name} = {literal};";
    }

    private static int IndexOf(NotebookDocument notebook)
    {
        var tagged = notebook.Cells.Index().Where(c => IsParameters(c.Item)).Select(c => c.Index).ToList();
        if (tagged.Count > 1) throw new InvalidDataException($"{notebook.Name}: the cells {string.Join(" and ", tagged.Select(i => i + 1))} are both tagged parameters; keep the tag on one.");
        return tagged.Count == 0 ? -1 : tagged[0];
    }

    private static bool IsParameters(NotebookCell cell) => cell.Kind == CellKind.Code && cell.HasTag(NotebookCell.ParametersTag);
}
