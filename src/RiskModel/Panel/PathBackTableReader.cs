using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>A step of the path back as read, with the row it stands in.</summary>
internal readonly record struct ReadStep(HouseholdId Household, PathBackRecord Record, long Row)
{
    /// <summary>The row, with the days that decide which quarter shows its problems.</summary>
    public RowPlace Place => new(Row, Household, Quarter.Of(Record.On), Record.RecordedOn);
}

/// <summary>Reads path_back.csv. The documents ask who took each step, when, and on what evidence: a step without one of them does not count and is reported.</summary>
internal sealed class PathBackTableReader(TableReport report)
{
    private static readonly Wording DayOfStep = new("办理日期", "the day of the step");

    private readonly KeyReader keys = new(report);
    private readonly RecordedDay days = new(report, PathBackColumns.DoneOn, PathBackColumns.RecordedOn);
    private readonly List<ReadStep> steps = [];

    /// <summary>The usable steps in the file's order.</summary>
    public IReadOnlyList<ReadStep> Steps => steps;

    /// <summary>Reads a row.</summary>
    public void Read(RecordRow row)
    {
        if (report.IsHeaderAgain(row) || keys.Household(row, PathBackColumns.HouseholdId) is not { } id) return;
        var place = new RowPlace(row.Number, id);
        if (keys.Needed(row, PathBackColumns.DoneOn, place) is not { } day) return;
        var done = DateOnly.FromDayNumber((int)day);
        (done, var recorded) = days.Read(row, place with { Quarter = Quarter.Of(done), RecordedOn = done }, done, DayOfStep);
        place = place with { Quarter = Quarter.Of(done), RecordedOn = recorded };
        var step = Key(row, PathBackColumns.Step, place, mayBeBlank: false);
        var exclusion = Key(row, PathBackColumns.Exclusion, place, mayBeBlank: true);
        var (by, evidence) = (Said(row, PathBackColumns.DoneBy, place), Said(row, PathBackColumns.Evidence, place));
        if (step.Text is null || exclusion.IsUnusable || by is null || evidence is null) return;
        steps.Add(new ReadStep(id, new PathBackRecord(step.Text, exclusion.Text, by, done, evidence, recorded), row.Number));
    }

    /// <summary>A text that tells what the row is about. An exclusion that cannot be read is no blank one: it would cover every exclusion then.</summary>
    private (string? Text, bool IsUnusable) Key(RecordRow row, Column column, RowPlace place, bool mayBeBlank)
    {
        var text = report.Text(row, column);
        var (read, problem) = FreeText.Read(text, column);
        var unusable = read is null && (!mayBeBlank || problem?.Severity == Severity.Error);
        if (unusable) keys.Unusable(place, column, text, problem ?? ProblemCodes.BlankPlaceholder);
        else if (problem is not null) report.AddCell(place, column, problem, text);
        return (read, unusable);
    }

    private string? Said(RecordRow row, Column column, RowPlace place)
    {
        var text = report.Text(row, column);
        var (read, problem) = FreeText.Read(text, column);
        if (problem is not null) report.AddCell(place, column, problem, text);
        if (read is not null) return read;
        var label = report.LabelOf(column);
        report.Add(place, column, ProblemCodes.IncompleteStep, new(
            $"没有可用的{label.Chinese}，该环节不计为已办理：每个环节须写明由谁、何时办理，并留存佐证材料；请补填后重新提交。",
            $"There is no usable {label.English}, so the step does not count as taken: who took it, when, and the evidence must be on record. Fill it in and send the file again."));
        return null;
    }
}
