using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Tool.Notebooks;

namespace FangFan.Risk.Tests.Notebooks;

/// <summary>Notebooks run in their own folder, which is the process's while they run; so these tests share the process with no others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class NotebookTestGroup
{
    public const string Name = "notebooks";
}

/// <summary>A folder with a small notebook that counts the rows of a county's file, and counties for it.</summary>
public sealed class NotebookFolder : IDisposable
{
    public NotebookFolder()
    {
        County("sample", 1);
        Save("count.ipynb", Counting);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("fangfan-notebooks").FullName;

    internal static NotebookDocument Counting { get; } = NotebookDocument.Create("count.ipynb",
    [
        NotebookCell.Markdown("title", "# Counting 清点"),
        NotebookCell.Code("set", "string data = \"sample\";  // 县数据文件夹\nint factor = 1;  // 倍数", NotebookCell.ParametersTag),
        NotebookCell.Markdown("rows-heading", "## Rows 行数"),
        NotebookCell.Code("rows", "var rows = File.ReadAllLines(Path.Combine(data, \"quarters.csv\")).Length - 1;\nConsole.WriteLine(\"noise\");\nif (rows < 1) throw new InvalidDataException(\"no rows\");"),
        NotebookCell.Code("line", "$\"{rows * factor}户\"", "summary"),
    ]);

    public string Path(params string[] names) => System.IO.Path.Combine([Folder, .. names]);

    public string County(string name, int rows)
    {
        Directory.CreateDirectory(Path(name));
        File.WriteAllText(Path(name, "quarters.csv"), "household_id\n" + string.Concat(Enumerable.Range(1, rows).Select(i => $"H{i}\n")));
        return Path(name);
    }

    internal string Save(string name, NotebookDocument notebook)
    {
        NotebookFile.Write(new(Path(name)), notebook);
        return Path(name);
    }

    internal NotebookDocument Read(params string[] names) => NotebookFile.Read(new(Path(names)));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
