using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>An event as read, with the row it stands in.</summary>
internal readonly record struct ReadEvent(HouseholdId Household, OutcomeEvent Event, long Row);

/// <summary>Reads outcomes.csv; an event without household, kind or day cannot be used and is reported.</summary>
internal sealed class EventTableReader(TableReport report)
{
    private readonly List<ReadEvent> events = [];

    /// <summary>The usable events in the file's order.</summary>
    public IReadOnlyList<ReadEvent> Events => events;

    /// <summary>Reads a row.</summary>
    public void Read(RecordRow row)
    {
        if (report.IsHeaderAgain(row)) return;
        var idText = report.Text(row, OutcomeColumns.HouseholdId);
        var (id, problem) = KeyText.Household(idText);
        var place = new RowPlace(row.Number, id);
        if (id is null)
        {
            Unusable(place, OutcomeColumns.HouseholdId, idText, problem!);
            return;
        }
        if (problem is not null) report.AddCell(place, OutcomeColumns.HouseholdId, problem, idText);
        if (RowShape.Of(row.Cells, report.CellCount).Problem is { } shape) report.Add(place, null, shape.Code, shape.Message);
        if (Needed(row, OutcomeColumns.Event, place) is not { } kind || Needed(row, OutcomeColumns.HappenedOn, place) is not { } day) return;
        var happened = DateOnly.FromDayNumber((int)day);
        place = place with { Quarter = Quarter.Of(happened) };
        var recorded = RecordedOn(row, place with { RecordedOn = place.Quarter.Value.LastDay }, ref happened);
        events.Add(new ReadEvent(id.Value, new OutcomeEvent((EventKind)(int)kind, happened, recorded), row.Number));
    }

    private double? Needed(RecordRow row, Column column, RowPlace place)
    {
        var text = report.Text(row, column);
        var cell = CellReader.Read(text, column);
        if (double.IsNaN(cell.Value))
        {
            if (cell.Problem is not null && cell.Problem.Severity == Severity.Error) report.AddCell(place, column, cell.Problem, text);
            Unusable(place, column, text, cell.Problem ?? ProblemCodes.BlankPlaceholder);
            return null;
        }
        if (cell.Problem is not null) report.AddCell(place, column, cell.Problem, text);
        return cell.Value;
    }

    private DateOnly RecordedOn(RecordRow row, RowPlace place, ref DateOnly happened)
    {
        var text = report.Text(row, OutcomeColumns.RecordedOn);
        var cell = CellReader.Read(text, OutcomeColumns.RecordedOn);
        DateOnly? given = double.IsNaN(cell.Value) ? null : DateOnly.FromDayNumber((int)cell.Value);
        if (given >= happened) place = place with { RecordedOn = given };
        if (cell.Problem is not null) report.AddCell(place, OutcomeColumns.RecordedOn, cell.Problem, text);
        if (given is not { } recorded) return place.Quarter!.Value.LastDay;
        if (recorded >= happened)
        {
            RecordingDelay.Check(report, OutcomeColumns.RecordedOn, place, happened);
            return recorded;
        }
        if ((recorded.Year, recorded.Month) == (happened.Year, happened.Month) && DateText.IsMonth(CellText.Clean(report.Text(row, OutcomeColumns.HappenedOn)).Plain))
        {
            // Only the month it happened in is known, and it was recorded within that month.
            return happened = recorded;
        }
        report.Add(place, OutcomeColumns.RecordedOn, ProblemCodes.RecordedBeforeHappened, new(
            $"录入日期{recorded:yyyy-MM-dd}早于发生日期{happened:yyyy-MM-dd}，改按所在季度末日；请改正。",
            $"Recorded on {recorded:yyyy-MM-dd}, before it happened on {happened:yyyy-MM-dd}; the quarter's last day is used. Correct it."));
        return place.Quarter!.Value.LastDay;
    }

    private void Unusable(RowPlace place, Column column, string text, ProblemCode why) =>
        report.Add(place, column, why == ProblemCodes.TotalRow ? why : ProblemCodes.UnusableKey, KeyMessages.Unusable(column, report.LabelOf(column), text, why));
}
