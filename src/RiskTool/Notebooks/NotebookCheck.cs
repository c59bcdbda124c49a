using FangFan.Risk.Notebook.Comparison;
using FangFan.Risk.Notebook.Dialect;
using FangFan.Risk.Notebook.Running;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool.Notebooks;

/// <summary>What a check of one notebook found.</summary>
/// <param name="Outcome">Its run, nothing of which was written.</param>
/// <param name="Findings">What keeps it from being portable.</param>
/// <param name="Differences">Outputs that are not those it holds.</param>
internal sealed record NotebookCheck(NotebookOutcome Outcome, IReadOnlyList<DialectFinding> Findings, IReadOnlyList<OutputDifference> Differences)
{
    public bool IsFine => Outcome.Run.Failure is null && Findings.Count == 0 && Differences.Count == 0;

    /// <summary>Runs the notebook anew and compares.</summary>
    public static NotebookCheck Of(FileInfo file, ExecutionOptions options, IProgress<CellProgress>? progress, CancellationToken cancellation)
    {
        var committed = NotebookFile.Read(file);
        var run = NotebookExecution.Run(committed.WithoutOutputs(), file.Directory!, options, progress, cancellation);
        // After a failed cell there is nothing to compare: the failure says it all.
        return new(new(file, run), PortableDialect.Findings(committed), run.Failure is null ? OutputComparison.Between(committed, run.Document, new OutputTolerance()) : []);
    }

    /// <summary>A line on the results' end, what was found on the errors'.</summary>
    public void Print(ToolConsole console, Language language)
    {
        var found = Findings.Count + Differences.Count + (Outcome.Run.Failure is null ? 0 : 1);
        var line = Outcome.Line().In(language) + (found == 0 ? new Wording("，与所存结果一致", ", as committed") : new Wording($"，发现{found}处问题", $", {found} found")).In(language);
        new Report(console).Line(line);
        if (NotebookOutcome.Failure(Outcome.Run) is { } failure) console.Error.WriteLine($"fangfan: {Outcome.File}: {failure}");
        foreach (var finding in Findings) console.Error.WriteLine($"fangfan: {finding}");
        foreach (var difference in Differences) console.Error.WriteLine($"fangfan: {Outcome.File}: {difference}");
    }

    /// <summary>As JSON.</summary>
    public object Document() => new
    {
        notebook = Outcome.File.ToString(),
        fine = IsFine,
        cells = Outcome.Cells,
        ran = Outcome.CellsRun,
        seconds = Math.Round(Outcome.Run.Took.TotalSeconds, 3),
        failure = NotebookOutcome.FailureDocument(Outcome.Run),
        findings = Findings,
        differences = Differences,
    };
}
