using System.CommandLine;
using FangFan.Risk.Models;
using FangFan.Risk.Tool.Notebooks;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool.Verbs;

/// <summary>fangfan notebook check: whether notebooks are portable, run, and give what they were committed with.</summary>
internal sealed class NotebookCheckVerb(ToolConsole console)
{
    private readonly Argument<FileInfo[]> notebooks = NotebookVerb.Several();
    private readonly Option<int?> timeout = NotebookVerb.Timeout();

    public Command Command()
    {
        var command = new Command("check", "Check that notebooks keep to the portable dialect, run to their end, and give the outputs that they hold; nothing is written. "
            + "Numbers may differ by what another processor's order of summing does, more where the notebook's metadata say so; cells tagged nbval-ignore-output are not compared.\n\nExample:\n"
            + "  fangfan notebook check notebooks/00-start-here.ipynb notebooks/01-quarterly-reassessment.ipynb")
        {
            notebooks, timeout,
        };
        CommonOptions.AddTo(command);
        // On a thread of its own, so that Ctrl-C reaches the token while a cell runs.
        command.SetAction((result, cancellation) => Task.Run(() => Run(result, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        var options = CommonOptions.Of(result);
        var execution = new ExecutionOptions { CellTimeout = result.GetValue(timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null };
        var files = result.GetRequiredValue(notebooks);
        var checks = WorkBar.Run(console, options, progress => Check(files, execution, progress, cancellation));
        if (options.Json) JsonResult.Write(console, new { notebooks = checks.Select(check => check.Document()) });
        else foreach (var check in checks) check.Print(console, options.Language);
        cancellation.ThrowIfCancellationRequested();
        return checks.All(check => check.IsFine) ? FangfanCommand.Fine : FangfanCommand.Failed;
    }

    private static List<NotebookCheck> Check(FileInfo[] files, ExecutionOptions execution, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var checks = new List<NotebookCheck>();
        foreach (var file in files)
        {
            if (cancellation.IsCancellationRequested) break;
            var steps = progress is null ? null : new CellSteps(progress, files.Length > 1 ? file.Name : "", (double)checks.Count / files.Length, 1.0 / files.Length);
            checks.Add(NotebookCheck.Of(file, execution, steps, cancellation));
        }
        return checks;
    }
}
