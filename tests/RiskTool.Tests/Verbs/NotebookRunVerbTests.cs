using System.Diagnostics;
using System.Text.Json;
using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Outputs;
using FangFan.Risk.Tests.Notebooks;
using FangFan.Risk.Tool;

namespace FangFan.Risk.Tests.Verbs;

[Collection(NotebookTestGroup.Name)]
public sealed class NotebookRunVerbTests : IDisposable
{
    private readonly NotebookFolder folder = new();

    [Fact]
    public void A_notebook_is_run_in_its_own_folder_and_written_back_in_one_line()
    {
        var before = Environment.CurrentDirectory;

        var run = ToolRun.Of("notebook", "run", folder.Path("count.ipynb"), "--lang", "en");

        run.Code.ShouldBe(0, run.Error);
        run.Error.ShouldBeEmpty();
        run.Out.ReplaceLineEndings(" ").ShouldContain("ran 3 code cells in ");
        run.Out.ShouldNotContain("noise");
        Environment.CurrentDirectory.ShouldBe(before);
        var cells = folder.Read("count.ipynb").Cells;
        cells[3].Outputs.OfType<StreamOutput>().ShouldHaveSingleItem().Text.ShouldBe("noise\n");
        Plain(cells[4]).ShouldBe("1户");
        cells[4].ExecutionCount.ShouldBe(3);
    }

    [Fact]
    public void A_result_of_its_own_and_a_page_leave_the_notebook_as_it_was()
    {
        var before = File.ReadAllBytes(folder.Path("count.ipynb"));

        var run = ToolRun.Of("notebook", "run", folder.Path("count.ipynb"), "-p", "factor=7", "-o", folder.Path("new", "out.ipynb"), "--html", folder.Path("out.html"));

        run.Code.ShouldBe(0, run.Error);
        File.ReadAllBytes(folder.Path("count.ipynb")).ShouldBe(before);
        Plain(folder.Read("new", "out.ipynb").Cells[^1]).ShouldBe("7户");
        File.ReadAllText(folder.Path("out.html")).ShouldContain("7户");
    }

    [Fact]
    public void A_failed_cell_is_named_in_one_line_and_what_had_run_is_written()
    {
        folder.County("sample", 0);

        var run = ToolRun.Of("notebook", "run", folder.Path("count.ipynb"), "--lang", "en");

        run.Code.ShouldBe(1);
        run.Error.TrimEnd().ShouldNotContain('\n');
        run.Error.ShouldContain("count.ipynb: “Rows 行数”, cell 4");
        run.Error.ShouldContain("no rows");
        run.Error.ShouldContain("line 3");
        run.Out.ReplaceLineEndings(" ").ShouldContain("came to code cell 2 of 3");
        var cells = folder.Read("count.ipynb").Cells;
        cells[3].Outputs.OfType<ErrorOutput>().ShouldHaveSingleItem().Message.ShouldBe("no rows");
        cells[4].ExecutionCount.ShouldBeNull();
    }

    [Fact]
    public void Errors_that_are_allowed_do_not_stop_the_cells_after()
    {
        folder.Save("two.ipynb", NotebookDocument.Create("two.ipynb", [NotebookCell.Code("a", "throw new InvalidOperationException(\"meant\");"), NotebookCell.Code("b", "1 + 1")]));

        ToolRun.Of("notebook", "run", folder.Path("two.ipynb"), "--allow-errors").Code.ShouldBe(0);

        Plain(folder.Read("two.ipynb").Cells[1]).ShouldBe("2");
    }

    [Fact]
    public void A_cell_that_takes_too_long_is_stopped()
    {
        folder.Save("long.ipynb", NotebookDocument.Create("long.ipynb", [NotebookCell.Code("endless", "await Task.Delay(-1);")]));

        var run = ToolRun.Of("notebook", "run", folder.Path("long.ipynb"), "--timeout", "1");

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("cell 1");
        folder.Read("long.ipynb").Cells[0].Outputs.OfType<ErrorOutput>().ShouldHaveSingleItem().Name.ShouldBe("Timeout");
    }

    [Fact]
    public async Task A_cell_that_ends_the_process_is_told_and_is_no_success()
    {
        folder.Save("exit.ipynb", NotebookDocument.Create("exit.ipynb", [NotebookCell.Code("a", "Environment.Exit(0);")]));
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(FangfanCommand).Assembly.Location, "notebook", "run", folder.Path("exit.ipynb")]) { RedirectStandardError = true })!;

        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(1);
        error.ShouldStartWith("fangfan: exit.ipynb: the process was ended while it ran, so nothing was written");
    }

    [Fact]
    public void Of_several_notebooks_one_that_fails_does_not_stop_the_rest()
    {
        folder.Save("bad.ipynb", NotebookDocument.Create("bad.ipynb", [NotebookCell.Code("a", "int.Parse(\"x\")")]));

        var run = ToolRun.Of("notebook", "run", folder.Path("bad.ipynb"), folder.Path("count.ipynb"), "--json");

        run.Code.ShouldBe(1);
        using var json = JsonDocument.Parse(run.Out);
        var notebooks = json.RootElement.GetProperty("notebooks").EnumerateArray().ToList();
        notebooks[0].GetProperty("failure").GetProperty("cell").GetInt32().ShouldBe(1);
        notebooks[1].GetProperty("failure").ValueKind.ShouldBe(JsonValueKind.Null);
        notebooks[1].GetProperty("ran").GetInt32().ShouldBe(3);
        Plain(folder.Read("count.ipynb").Cells[^1]).ShouldBe("1户");
    }

    [Fact]
    public void A_parameter_that_the_notebook_lacks_is_told_before_anything_runs()
    {
        var before = File.ReadAllBytes(folder.Path("count.ipynb"));

        var run = ToolRun.Of("notebook", "run", folder.Path("count.ipynb"), "-p", "quarter=2021Q4");

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("quarter");
        run.Error.ShouldContain("factor");
        File.ReadAllBytes(folder.Path("count.ipynb")).ShouldBe(before);
    }

    [Fact]
    public void A_path_given_is_meant_from_where_one_stands()
    {
        var before = Environment.CurrentDirectory;
        folder.County("elsewhere/other county", 5);
        Environment.CurrentDirectory = folder.Path("elsewhere");
        try
        {
            var run = ToolRun.Of("notebook", "run", "../count.ipynb", "-p", "data=other county", "-o", "result.ipynb");

            run.Code.ShouldBe(0, run.Error);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
        var cells = folder.Read("elsewhere", "result.ipynb").Cells;
        cells.Single(cell => cell.HasTag(NotebookCell.InjectedTag)).Source.ShouldContain("data = \"elsewhere/other county\"");
        Plain(cells[^1]).ShouldBe("5户");
    }

    [Fact]
    public void Without_times_the_same_run_gives_the_same_bytes()
    {
        ToolRun.Of("notebook", "run", folder.Path("count.ipynb"), "-o", folder.Path("once.ipynb"), "--no-timing").Code.ShouldBe(0);
        ToolRun.Of("notebook", "run", folder.Path("count.ipynb"), "-o", folder.Path("twice.ipynb"), "--no-timing").Code.ShouldBe(0);
        ToolRun.Of("notebook", "run", folder.Path("count.ipynb"), "-o", folder.Path("timed.ipynb")).Code.ShouldBe(0);

        File.ReadAllBytes(folder.Path("twice.ipynb")).ShouldBe(File.ReadAllBytes(folder.Path("once.ipynb")));
        File.ReadAllText(folder.Path("timed.ipynb")).ShouldContain("iopub.execute_input");
    }

    public void Dispose() => folder.Dispose();

    private static string? Plain(NotebookCell cell) => cell.Outputs.OfType<ResultOutput>().SingleOrDefault()?.Data.Content[MimeBundle.Plain];
}
