using FangFan.Risk.Panel;
using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules;

/// <summary>A step of a pack's path back, and whether it was taken.</summary>
/// <param name="Step">The step as the pack states it.</param>
/// <param name="Record">Who took it, when and on what evidence; null where it is still to be taken.</param>
public sealed record PathBackStage(PathBackStep Step, PathBackRecord? Record);

/// <summary>A recorded step that takes the household no further.</summary>
/// <param name="Record">The step as recorded.</param>
/// <param name="Why">Why it does not count, and the remedy.</param>
public sealed record UncountedStep(PathBackRecord Record, Wording Why)
{
    /// <summary>Day, step, who took it and why it does not count, as a sentence.</summary>
    public Wording Text => new($"{Record.On:yyyy-MM-dd} {Record.Step}（{Record.By}）未计入：{Why.Chinese}", $"{Record.On:yyyy-MM-dd} {Record.Step} ({Record.By}) does not count: {Why.English}");
}

/// <summary>How far a household has come on the path back from an exclusion.</summary>
/// <param name="Stages">The pack's steps in order; none is taken after one that is not. At least one.</param>
/// <param name="Uncounted">Recorded steps that do not count.</param>
public sealed record PathBackProgress(IReadOnlyList<PathBackStage> Stages, IReadOnlyList<UncountedStep> Uncounted)
{
    /// <summary>How many steps were taken.</summary>
    public int Taken => Stages.TakeWhile(s => s.Record is not null).Count();

    /// <summary>The step to be taken next; null where the path is complete.</summary>
    public PathBackStep? Next => Stages.FirstOrDefault(s => s.Record is null)?.Step;

    /// <summary>Whether every step was taken, so that the exclusion no longer excludes.</summary>
    public bool IsComplete => Next is null;

    /// <summary>The day of the last step; null where the path is not complete.</summary>
    public DateOnly? CompletedOn => IsComplete ? Stages[^1].Record!.On : null;

    /// <summary>That the household came back, when and by whom; or what comes next, who does it and what evidence it needs.</summary>
    public Wording Text
    {
        get
        {
            if (Next is not { } next)
            {
                var (step, last) = (Stages[^1].Step, Stages[^1].Record!);
                return new($"已于{last.On:yyyy-MM-dd}由{last.By}完成“{step.Title.Chinese}”（{step.Clause}；佐证：{last.Evidence}），特殊情形纳入程序办结，不再排除",
                    $"came back on {last.On:yyyy-MM-dd}: {last.By} took the last step, \"{step.Title.English}\" ({step.Clause}; on file: {last.Evidence}); no longer excludes");
            }
            return new($"排除；特殊情形纳入程序已办{Taken}/{Stages.Count}个环节，下一步：{next.Title.Chinese}，由{next.By.Chinese}办理，须留存：{next.Evidence.Chinese}（{next.Clause}）",
                $"excludes; {Taken} of {Stages.Count} steps of the path back taken, next: {next.Title.English}, by {next.By.English}, to be kept: {next.Evidence.English} ({next.Clause})");
        }
    }
}
