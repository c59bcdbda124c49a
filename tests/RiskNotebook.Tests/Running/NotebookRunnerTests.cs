using System.Text.Json;
using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Outputs;
using FangFan.Risk.Notebook.Running;
using FangFan.Risk.Notebook.Sessions;
using FangFan.Risk.Tests.Sessions;

namespace FangFan.Risk.Tests.Running;

public class NotebookRunnerTests
{
    private static readonly StreamOutput Stale = new(StreamOutput.Out, "stale");

    [Fact]
    public async Task Outputs_counts_and_times_are_written_back()
    {
        var run = await RunAsync(Of(NotebookCell.Markdown("m", "# One"), NotebookCell.Code("a", "int n = 2; Console.WriteLine(\"甲\"); Console.WriteLine(\"乙\");"), NotebookCell.Code("b", "n.Display(); n + 1"), NotebookCell.Code("c", " ")));
        run.Failure.ShouldBeNull();
        run.Document.Cells.Select(c => c.ExecutionCount).ShouldBe([null, 1, 2, null]);
        run.Document.Cells[1].Outputs.ShouldBe([new StreamOutput(StreamOutput.Out, "甲\n乙\n")]);
        run.Document.Cells[2].Outputs.Select(o => o.GetType()).ShouldBe([typeof(DisplayOutput), typeof(ResultOutput)]);
        run.Document.Cells[2].Outputs.OfType<ResultOutput>().Single().ExecutionCount.ShouldBe(2);
        run.Document.Cells[1].Metadata.GetProperty("execution").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)
            .ShouldBe(["iopub.execute_input", "iopub.status.busy", "iopub.status.idle", "shell.execute_reply"]);
        run.Document.Cells[1].Metadata.GetProperty("execution").GetProperty("shell.execute_reply").GetString().ShouldBe("2021-12-31T08:00:00.000000Z");
        run.Took.ShouldBe(TimeSpan.Zero);
        var file = new MemoryStream();
        run.Document.Write(file);
        JsonDocument.Parse(file.ToArray()).RootElement.GetProperty("cells")[1].GetProperty("outputs")[0].GetProperty("text").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Times_are_left_out_where_they_are_not_wanted() =>
        (await RunAsync(Of(NotebookCell.Code("a", "1")), new() { Timing = false })).Document.Cells[0].Metadata.TryGetProperty("execution", out _).ShouldBeFalse();

    [Fact]
    public async Task The_run_stops_at_the_first_cell_that_fails_and_leaves_nothing_stale()
    {
        var run = await RunAsync(Of(NotebookCell.Markdown("m", "x"), NotebookCell.Code("a", "1"), NotebookCell.Code("b", "int Zero() => 0;\n1 / Zero()"), NotebookCell.Code("c", "3").Ran([Stale], 7, null)));
        run.Failure!.ShouldSatisfyAllConditions(f => f.Cell.ShouldBe(3), f => f.Id.ShouldBe("b"), f => f.Status.ShouldBe(CellStatus.Failed));
        run.Failure!.ToString().ShouldBe("cell 3 (b), line 2: DivideByZeroException: Attempted to divide by zero.");
        run.Document.Cells[2].Outputs.ShouldHaveSingleItem().ShouldBe(run.Failure.Error);
        (run.Document.Cells[3].Outputs.Count, run.Document.Cells[3].ExecutionCount).ShouldBe((0, null));
    }

    [Fact]
    public async Task An_error_of_the_compiler_is_told_in_one_line() =>
        (await RunAsync(Of(NotebookCell.Code("a", "int a = 1;\na + b")))).Failure!.ToString().ShouldStartWith("cell 1 (a), line 2: CompilationError: error CS0103: The name 'b' does not exist");

    [Fact]
    public async Task The_run_goes_on_after_errors_where_told_or_where_the_cell_is_meant_to_fail()
    {
        var cells = Of(NotebookCell.Code("a", "throw new Exception(\"first\");"), NotebookCell.Code("b", "throw new Exception(\"second\");"), NotebookCell.Code("c", "3"));
        var all = await RunAsync(cells, new() { ContinueAfterError = true });
        (all.Failure!.Id, all.Document.Cells[2].ExecutionCount).ShouldBe(("a", 3));
        var meant = await RunAsync(Of(NotebookCell.Code("a", "throw new Exception();", NotebookRunner.RaisesExceptionTag), NotebookCell.Code("b", "2")));
        (meant.Failure, meant.Document.Cells[1].ExecutionCount).ShouldBe((null, 2));
        meant.Document.Cells[0].Outputs.ShouldHaveSingleItem().ShouldBeOfType<ErrorOutput>();
    }

    [Fact]
    public async Task A_cell_to_be_skipped_stays_as_it_is()
    {
        var run = await RunAsync(Of(NotebookCell.Code("a", "throw new Exception();", NotebookRunner.SkipExecutionTag).Ran([Stale], 7, null), NotebookCell.Code("b", "2")));
        run.Failure.ShouldBeNull();
        (run.Document.Cells[0].Outputs.Single(), run.Document.Cells[0].ExecutionCount, run.Document.Cells[1].ExecutionCount).ShouldBe((Stale, 7, 1));
    }

    [Fact]
    public async Task Progress_names_each_cell_of_code_and_the_heading_above_it()
    {
        var seen = new List<CellProgress>();
        await RunAsync(Of(NotebookCell.Code("a", "1"), NotebookCell.Markdown("m", "## Who moved 谁变了\n\ntext"), NotebookCell.Code("b", "2")), null, new Heard(seen));
        seen.ShouldBe([new(1, 3, ""), new(3, 3, "Who moved 谁变了")]);
    }

    [Fact]
    public async Task A_cell_over_its_time_fails_the_run()
    {
        var clock = new ManualClock();
        AppDomain.CurrentDomain.SetData("minute", () => clock.Advance(TimeSpan.FromMinutes(1)));
        var run = await RunAsync(Of(NotebookCell.Code("a", "((Action)AppDomain.CurrentDomain.GetData(\"minute\"))(); while (true) { }"), NotebookCell.Code("b", "2")), new() { CellTimeout = TimeSpan.FromMinutes(1), Clock = clock });
        (run.Failure!.Status, run.Document.Cells[1].ExecutionCount).ShouldBe((CellStatus.TimedOut, null));
    }

    [Fact]
    public async Task An_interrupt_ends_the_run_even_where_it_would_go_on_after_errors()
    {
        using var source = new CancellationTokenSource();
        AppDomain.CurrentDomain.SetData("cancel", (Action)source.Cancel);
        var run = await RunAsync(Of(NotebookCell.Code("a", "((Action)AppDomain.CurrentDomain.GetData(\"cancel\"))(); while (true) { }", NotebookRunner.RaisesExceptionTag), NotebookCell.Code("b", "2")), new() { ContinueAfterError = true }, null, source.Token);
        (run.Failure!.Id, run.Failure.Status, run.Document.Cells[1].ExecutionCount).ShouldBe(("a", CellStatus.Interrupted, null));
    }

    private static NotebookDocument Of(params NotebookCell[] cells) => NotebookDocument.Create("x.ipynb", cells);

    private static Task<NotebookRun> RunAsync(NotebookDocument notebook, NotebookRunOptions? options = null, IProgress<CellProgress>? progress = null, CancellationToken cancellation = default) =>
        NotebookRunner.RunAsync(notebook, (options ?? new()) with { Clock = options?.Clock is ManualClock clock ? clock : new ManualClock() }, progress, cancellation);

    private sealed class Heard(List<CellProgress> seen) : IProgress<CellProgress>
    {
        public void Report(CellProgress value) => seen.Add(value);
    }
}
