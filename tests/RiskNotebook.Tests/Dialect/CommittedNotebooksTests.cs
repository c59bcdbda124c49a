using System.Text;
using FangFan.Risk.Notebook.Dialect;
using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Parameters;
using FangFan.Risk.Tests.Documents;

namespace FangFan.Risk.Tests.Dialect;

/// <summary>The notebooks of the repository keep to the dialect.</summary>
public class CommittedNotebooksTests
{
    [Fact]
    public void There_are_at_least_six_notebooks() => Files().Count.ShouldBeGreaterThanOrEqualTo(6);

    [Fact]
    public void The_notebooks_are_portable() => Files().SelectMany(file => PortableDialect.Findings(Read(file))).Select(f => f.ToString()).ShouldBeEmpty();

    [Fact]
    public void The_notebooks_are_written_as_Jupyter_writes_them()
    {
        foreach (var file in Files()) NotebookText.Write(Read(file)).ShouldBe(File.ReadAllText(file, Encoding.UTF8), Path.GetFileName(file));
    }

    [Fact]
    public void Every_notebook_can_be_pointed_at_other_data()
    {
        foreach (var file in Files()) ParameterInjection.Of(Read(file)).Select(p => p.Name).ShouldContain("data", Path.GetFileName(file));
    }

    private static NotebookDocument Read(string file)
    {
        using var stream = File.OpenRead(file);
        return NotebookDocument.Read(stream, Path.GetFileName(file));
    }

    private static List<string> Files() => [.. Directory.EnumerateFiles(Folder(), "*.ipynb").Order(StringComparer.Ordinal)];

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FangFan.Risk.sln"))) return Path.Combine(folder.FullName, "notebooks");
        }
        throw new DirectoryNotFoundException($"No folder over {AppContext.BaseDirectory} holds FangFan.Risk.sln.");
    }
}
