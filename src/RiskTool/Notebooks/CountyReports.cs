using FangFan.Risk.Models;
using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Outputs;
using FangFan.Risk.Notebook.Pages;
using FangFan.Risk.Notebook.Running;
using FangFan.Risk.Notebook.Sessions;

namespace FangFan.Risk.Tool.Notebooks;

/// <summary>One notebook for many counties.</summary>
/// <param name="File">The notebook's file.</param>
/// <param name="Notebook">The notebook.</param>
/// <param name="Parameters">Values for its parameters, the same for every county.</param>
/// <param name="Options">How it is run.</param>
/// <param name="Page">How the reports' pages look.</param>
internal sealed record CountyWork(FileInfo File, NotebookDocument Notebook, IReadOnlyDictionary<string, string> Parameters, ExecutionOptions Options, NotebookPageOptions Page);

/// <summary>Makes a report for every county: its notebook and page; a county that fails does not stop the rest.</summary>
internal sealed class CountyReports(CountyWork work, DirectoryInfo into)
{
    /// <summary>The tag of the cell whose value is the county's line.</summary>
    private const string SummaryTag = "summary";

    /// <summary>The counties in the order given; after a stop those not begun are named too.</summary>
    public IReadOnlyList<CountyReport> Run(IReadOnlyList<DirectoryInfo> counties, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var reports = new List<CountyReport>();
        foreach (var county in counties)
        {
            var steps = progress is null ? null : new CellSteps(progress, county.Name, (double)reports.Count / counties.Count, 1.0 / counties.Count);
            reports.Add(cancellation.IsCancellationRequested ? new(county.Name, CountyResult.Stopped) : Run(county, steps, cancellation));
        }
        return reports;
    }

    private CountyReport Run(DirectoryInfo county, CellSteps? steps, CancellationToken cancellation)
    {
        try
        {
            var folder = work.File.Directory!;
            var values = new Dictionary<string, string>(work.Parameters, StringComparer.Ordinal) { [ParameterValues.Data] = ParameterValues.Relative(folder, county.FullName) };
            var run = NotebookExecution.Run(ParameterValues.Inject(work.Notebook, folder, values), folder, work.Options, steps, cancellation);
            return Written(county.Name, run);
        }
        catch (OperationCanceledException)
        {
            return new(county.Name, CountyResult.Stopped);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return new(county.Name, CountyResult.Failed) { Failure = FailureText.Of(failure) };
        }
    }

    private CountyReport Written(string county, NotebookRun run)
    {
        var name = FileNameOf(county);
        var (notebook, page) = (name + NotebookFile.Ending, name + ".html");
        NotebookFile.Write(new(Path.Combine(into.FullName, notebook)), run.Document);
        NotebookFile.WritePage(new(Path.Combine(into.FullName, page)), run.Document, work.Page);
        var result = run.Failure is null ? CountyResult.Fine : run.Failure.Status == CellStatus.Interrupted ? CountyResult.Stopped : CountyResult.Failed;
        return new(county, result) { Summary = SummaryOf(run.Document), Failure = NotebookOutcome.Failure(run), Took = run.Took, Page = page, Notebook = notebook };
    }

    /// <summary>The page that lists the counties has the name index to itself.</summary>
    private static string FileNameOf(string county) => county.TrimEnd('_').Equals(CountyIndexPage.Name, StringComparison.OrdinalIgnoreCase) ? county + "_" : county;

    private static string SummaryOf(NotebookDocument notebook) =>
        notebook.Cells.LastOrDefault(cell => cell.HasTag(SummaryTag))?.Outputs.Select(PlainText).LastOrDefault(text => text is not null)?.ReplaceLineEndings(" ").Trim() ?? "";

    private static string? PlainText(CellOutput output) => output switch
    {
        ResultOutput result => result.Data.Content.GetValueOrDefault(MimeBundle.Plain),
        DisplayOutput shown => shown.Data.Content.GetValueOrDefault(MimeBundle.Plain),
        _ => null,
    };
}
