using System.Text.Json;
using FangFan.Risk.Notebook.Documents;

namespace FangFan.Risk.Notebook.Dialect;

/// <summary>The file's format and the metadata by which programs find the kernel.</summary>
internal static class FormatRules
{
    private static readonly (string Group, string Key, string Value)[] Expected =
    [
        ("kernelspec", "name", ".net-csharp"),
        ("kernelspec", "language", "C#"),
        ("kernelspec", "display_name", ".NET (C#)"),
        ("language_info", "name", "C#"),
        ("language_info", "file_extension", ".cs"),
        ("language_info", "mimetype", "text/x-csharp"),
        ("language_info", "pygments_lexer", "csharp"),
    ];

    public static void Check(NotebookDocument notebook, FindingList findings)
    {
        if (notebook.ReadMinor < NotebookDocument.FormatMinor) findings.Add($"the file is of nbformat 4.{notebook.ReadMinor}", "write it as 4.5: `fangfan notebook clear` does");
        foreach (var (group, key, value) in Expected)
        {
            var own = notebook.Metadata.Member(group, JsonValueKind.Object)?.Text(key);
            if (own != value) findings.Add($"metadata.{group}.{key} is {(own is null ? "missing" : $"'{own}'")}", $"set it to '{value}'");
        }
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            if (notebook.Cells[i].IdDerived) findings.In(i).Add(0, "the file has no id of its own for the cell", $"give it a readable, unique one of {CellIds.Form}");
        }
        foreach (var (i, _) in Tagged(notebook, NotebookCell.ParametersTag).Skip(1)) findings.In(i).Add(0, "a second cell is tagged parameters", "keep the tag on one cell");
        foreach (var (i, _) in Tagged(notebook, NotebookCell.InjectedTag)) findings.In(i).Add(0, "the values of one run are kept in the notebook", "delete the cell tagged injected-parameters; it is made anew by -p");
    }

    private static IEnumerable<(int Index, NotebookCell Cell)> Tagged(NotebookDocument notebook, string tag) => notebook.Cells.Index().Where(c => c.Item.HasTag(tag));
}

/// <summary>What .NET Interactive and Polyglot Notebooks keep with each code cell.</summary>
internal static class CellMetadataRules
{
    public static void Check(NotebookCell cell, CellFindings findings)
    {
        foreach (var (group, key) in new[] { ("dotnet_interactive", "language"), ("polyglot_notebook", "kernelName") })
        {
            if (cell.Metadata.Member(group, JsonValueKind.Object)?.Text(key) != "csharp") findings.Add(0, $"metadata.{group}.{key} is not 'csharp'", $$"""add "{{group}}": {"{{key}}": "csharp"} to the cell's metadata""");
        }
    }
}
