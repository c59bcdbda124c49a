using FangFan.Risk.Models;
using Spectre.Console;

namespace FangFan.Risk.Tool.Terminal;

/// <summary>Runs long work with a progress bar beside the results; without one where nobody watches.</summary>
internal static class WorkBar
{
    /// <summary>Runs the work and returns what it gives.</summary>
    public static T Run<T>(ToolConsole console, CommonOptions options, Func<IProgress<WorkProgress>?, T> work)
    {
        if (!console.Interactive || options.Json) return work(null);
        return console.Progress().Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(bars =>
            {
                var bar = bars.AddTask(" ", maxValue: 1);
                return work(new Bar(bar, options.Language));
            });
    }

    /// <summary>Moves the bar at once, on the thread that reports; the framework's own Progress would post it to later.</summary>
    private sealed class Bar(ProgressTask bar, Language language) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value)
        {
            bar.Description = Markup.Escape(value.Step.In(language));
            bar.Value = Math.Clamp(value.Share, 0, 1);
        }
    }
}
