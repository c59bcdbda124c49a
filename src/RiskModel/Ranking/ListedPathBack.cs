using FangFan.Risk.Rules;

namespace FangFan.Risk.Ranking;

/// <summary>A step of the path back, and who took it, when and on what evidence.</summary>
/// <param name="Id">The step.</param>
/// <param name="Title">What people read.</param>
/// <param name="By">Who is to take it.</param>
/// <param name="Evidence">What must be kept on file.</param>
/// <param name="Clause">Where the document says so.</param>
public sealed record ListedPathBackStep(string Id, string Title, string By, string Evidence, string Clause)
{
    /// <summary>Who took it; null where it was not taken.</summary>
    public string? DoneBy { get; init; }

    /// <summary>The day it was taken; null where it was not.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>What is on file; null where it was not taken.</summary>
    public string? OnFile { get; init; }

    /// <summary>The day it became known; null where it was not taken.</summary>
    public DateOnly? RecordedOn { get; init; }
}

/// <summary>How far a household has come on the path back from an exclusion.</summary>
/// <param name="Steps">The policy's steps, in order.</param>
/// <param name="Next">Id of the step to be taken next; null where the path is complete.</param>
/// <param name="CompletedOn">The day of the last step; null where the path is not complete.</param>
/// <param name="Uncounted">Recorded steps that do not count, and why.</param>
public sealed record ListedPathBack(IReadOnlyList<ListedPathBackStep> Steps, string? Next, DateOnly? CompletedOn, IReadOnlyList<string> Uncounted)
{
    internal static ListedPathBack From(PathBackProgress progress, Language language) => new(
        [.. progress.Stages.Select(s => Step(s, language))], progress.Next?.Id, progress.CompletedOn, [.. progress.Uncounted.Select(u => u.Text.In(language))]);

    private static ListedPathBackStep Step(PathBackStage stage, Language language) =>
        new(stage.Step.Id, stage.Step.Title.In(language), stage.Step.By.In(language), stage.Step.Evidence.In(language), stage.Step.Clause)
        {
            DoneBy = stage.Record?.By,
            DoneOn = stage.Record?.On,
            OnFile = stage.Record?.Evidence,
            RecordedOn = stage.Record?.RecordedOn,
        };
}
