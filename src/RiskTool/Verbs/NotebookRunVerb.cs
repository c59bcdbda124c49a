using System.CommandLine;
using System.CommandLine.Parsing;
using FangFan.Risk.Models;
using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Pages;
using FangFan.Risk.Notebook.Sessions;
using FangFan.Risk.Tool.Notebooks;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool.Verbs;

/// <summary>fangfan notebook run: runs notebooks and writes what they gave; or one notebook for every county.</summary>
internal sealed class NotebookRunVerb(ToolConsole console)
{
    private readonly Argument<FileInfo[]> notebooks = NotebookVerb.Several();
    private readonly Option<IReadOnlyDictionary<string, string>> parameters = ParameterValues.Option();
    private readonly Option<string?> place = new("--out", "-o") { Description = "Where the notebook with its outputs goes. Default: the notebook itself. With --each a folder; default: the notebook's name and -reports, where you stand.", HelpName = "OUT" };
    private readonly Option<FileInfo?> page = new("--html") { Description = "Write the result as a page too.", HelpName = "X.html" };
    private readonly Option<string> code = NotebookHtmlVerb.Code();
    private readonly Option<int?> timeout = NotebookVerb.Timeout();
    private readonly Option<bool> allowErrors = new("--allow-errors") { Description = "Run the cells after a failed one too, and exit with 0." };
    private readonly Option<bool> noTiming = new("--no-timing") { Description = "Leave out of the file when each cell ran, so that the same outputs give the same bytes." };
    private readonly Option<DirectoryInfo?> each = new("--each")
    {
        Description = $"Run the notebook once for every folder in DIR that holds quarters.csv, with the parameter '{ParameterValues.Data}' set to it: a notebook and a page each, index.html and summary.csv over them. A county that fails does not stop the rest.",
        HelpName = "DIR",
    };

    public Command Command()
    {
        var command = new Command("run", "Run notebooks from top to bottom, each in a new session and in its own folder, and write their outputs back. What had run is written even where a cell fails.\n\nExample:\n"
            + "  fangfan notebook run notebooks/01-quarterly-reassessment.ipynb -p data=county -p quarter=2021Q4 -o county.ipynb --html county.html\n"
            + "  fangfan notebook run notebooks/01-quarterly-reassessment.ipynb --each counties -p quarter=2021Q4 -o reports")
        {
            notebooks, parameters, place, page, code, timeout, allowErrors, noTiming, each,
        };
        CommonOptions.AddTo(command);
        command.Validators.Add(CheckTogether);
        // On a thread of its own, so that Ctrl-C reaches the token while a cell runs.
        command.SetAction((result, cancellation) => Task.Run(() => result.GetValue(each) is { } directory ? RunEach(result, directory, cancellation) : Run(result, cancellation), CancellationToken.None));
        return command;
    }

    private void CheckTogether(CommandResult result)
    {
        var several = result.GetResult(notebooks) is { Tokens.Count: > 1 };
        var target = result.GetResult(place) is { Tokens: [var given, ..] } ? given.Value : null;
        if (result.GetResult(each) is { Tokens.Count: > 0 })
        {
            if (several) result.AddError("--each takes one notebook; run the others in commands of their own.");
            if (result.GetResult(page) is not null) result.AddError("--each writes a page for every county; leave out --html.");
            if (result.GetResult(parameters)?.Tokens.Any(token => token.Value.StartsWith(ParameterValues.Data + "=", StringComparison.Ordinal)) == true) result.AddError($"--each sets the parameter '{ParameterValues.Data}' to each county's folder; leave out -p {ParameterValues.Data}=....");
            if (target is not null && (File.Exists(target) || target.EndsWith(NotebookFile.Ending, StringComparison.OrdinalIgnoreCase))) result.AddError($"--out '{target}': with --each give a folder.");
            return;
        }
        if (several && target is not null) result.AddError("--out takes one notebook; without it several are written back where they are.");
        if (several && result.GetResult(page) is not null) result.AddError("--html takes one notebook; write the others with 'fangfan notebook html'.");
        if (target is not null && !target.EndsWith(NotebookFile.Ending, StringComparison.OrdinalIgnoreCase)) result.AddError($"--out '{target}': a notebook ends in {NotebookFile.Ending}; write a page with --html.");
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        var options = CommonOptions.Of(result);
        var (files, allowed) = (result.GetRequiredValue(notebooks), result.GetValue(allowErrors));
        // All are read before one runs: a wrong parameter or a broken file is told at once.
        NotebookDocument[] prepared = [.. files.Select(file => ParameterValues.Inject(NotebookFile.Read(file), file.Directory!, result.GetRequiredValue(parameters)))];
        var outcomes = WorkBar.Run(console, options, progress => RunAll(result, files, prepared, progress, cancellation));
        foreach (var outcome in outcomes) Print(outcome, options);
        if (options.Json) JsonResult.Write(console, new { notebooks = outcomes.Select(outcome => outcome.Document()) });
        return outcomes.Count == files.Length && outcomes.All(outcome => outcome.Run.Failure is null || (allowed && outcome.Run.Failure.Status == CellStatus.Failed)) ? FangfanCommand.Fine : FangfanCommand.Failed;
    }

    private List<NotebookOutcome> RunAll(ParseResult result, FileInfo[] files, NotebookDocument[] prepared, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var outcomes = new List<NotebookOutcome>();
        foreach (var (file, notebook) in files.Zip(prepared))
        {
            if (cancellation.IsCancellationRequested) break;
            var steps = progress is null ? null : new CellSteps(progress, files.Length > 1 ? file.Name : "", (double)outcomes.Count / files.Length, 1.0 / files.Length);
            var run = NotebookExecution.Run(notebook, file.Directory!, Execution(result), steps, cancellation);
            outcomes.Add(new(file, run) { Written = Write(result, file, run.Document) });
        }
        return outcomes;
    }

    private List<string> Write(ParseResult result, FileInfo file, NotebookDocument notebook)
    {
        var target = result.GetValue(place) is { } path ? new FileInfo(path) : file;
        NotebookFile.Write(target, notebook);
        if (result.GetValue(page) is not { } html) return [target.ToString()];
        NotebookFile.WritePage(html, notebook, Page(result, file));
        return [target.ToString(), html.ToString()];
    }

    private void Print(NotebookOutcome outcome, CommonOptions options)
    {
        if (!options.Json) new Report(console).Line(outcome.Line().In(options.Language));
        if (NotebookOutcome.Failure(outcome.Run) is { } failure) console.Error.WriteLine($"fangfan: {outcome.File}: {failure}");
    }

    private NotebookPageOptions Page(ParseResult result, FileInfo file) => NotebookFile.PageOptions(file, NotebookHtmlVerb.IsOpen(result.GetValue(code)), CommonOptions.Of(result).Language);

    private ExecutionOptions Execution(ParseResult result) => new()
    {
        CellTimeout = result.GetValue(timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        AllowErrors = result.GetValue(allowErrors),
        Timing = !result.GetValue(noTiming),
    };

    private int RunEach(ParseResult result, DirectoryInfo directory, CancellationToken cancellation)
    {
        var options = CommonOptions.Of(result);
        var file = result.GetRequiredValue(notebooks)[0];
        var into = new DirectoryInfo(result.GetValue(place) ?? Path.GetFileNameWithoutExtension(file.Name) + "-reports");
        var folders = CountyFolders.In(directory, into);
        var values = result.GetRequiredValue(parameters);
        var notebook = NotebookFile.Read(file);
        // Tells of a wrong parameter once, before the first county.
        ParameterValues.Inject(notebook, file.Directory!, new Dictionary<string, string>(values) { [ParameterValues.Data] = folders.Counties[0].FullName });
        var work = new CountyWork(file, notebook, values, Execution(result), Page(result, file));
        var reports = WorkBar.Run(console, options, progress => new CountyReports(work, into).Run(folders.Counties, progress, cancellation));
        var summary = new CountySummary(notebook.Title, values, reports, folders.PassedOver);
        new CountyTable(summary, into, options).Print(console, summary.Write(into, options.Language));
        return summary.Missing.Count == 0 ? FangfanCommand.Fine : FangfanCommand.Failed;
    }
}
