using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Reads the day something became known, beside the day it happened.</summary>
/// <param name="report">Told what is wrong.</param>
/// <param name="happenedOn">The column of the day it happened.</param>
/// <param name="recordedOn">The column of the day it became known.</param>
internal sealed class RecordedDay(TableReport report, Column happenedOn, Column recordedOn)
{
    /// <summary>Both days; the first moves to the second where only its month is known and it was recorded within that month.</summary>
    /// <param name="row">The row.</param>
    /// <param name="place">Where it stands, with <see cref="RowPlace.RecordedOn"/> the day taken where none is given or it cannot be.</param>
    /// <param name="happened">The day it happened.</param>
    /// <param name="otherwise">What messages call the day taken where none is given.</param>
    public (DateOnly Happened, DateOnly Recorded) Read(RecordRow row, RowPlace place, DateOnly happened, Wording otherwise)
    {
        var fallback = place.RecordedOn!.Value;
        var text = report.Text(row, recordedOn);
        var cell = CellReader.Read(text, recordedOn);
        DateOnly? given = double.IsNaN(cell.Value) ? null : DateOnly.FromDayNumber((int)cell.Value);
        if (given >= happened) place = place with { RecordedOn = given };
        if (cell.Problem is not null) report.AddCell(place, recordedOn, cell.Problem, text);
        if (given is not { } recorded) return (happened, fallback);
        if (recorded >= happened)
        {
            RecordingDelay.Check(report, recordedOn, place, happened);
            return (happened, recorded);
        }
        if ((recorded.Year, recorded.Month) == (happened.Year, happened.Month) && DateText.IsMonth(CellText.Clean(report.Text(row, happenedOn)).Plain)) return (recorded, recorded);
        report.Add(place, recordedOn, ProblemCodes.RecordedBeforeHappened, new(
            $"录入日期{recorded:yyyy-MM-dd}早于{happenedOn.Headers[0]}{happened:yyyy-MM-dd}，改按{otherwise.Chinese}；请改正。",
            $"Recorded on {recorded:yyyy-MM-dd}, before it happened on {happened:yyyy-MM-dd}; {otherwise.English} is used. Correct it."));
        return (happened, fallback);
    }
}
