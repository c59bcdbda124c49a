using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>What must hold between steps of the path back: known households, no repetitions, no day far ahead of the data.</summary>
/// <remarks>Whether a step is one of the policy's, and in its order, is for the rules to say: the records do not know the pack.</remarks>
internal sealed class PathBackChecks(IReadOnlyList<ReadStep> steps, TableReport report)
{
    private const int QuartersAhead = 4;

    /// <summary>The steps to keep: of known households, each once.</summary>
    public IReadOnlyList<ReadStep> Usable(Func<HouseholdId, bool> isKnown)
    {
        var usable = new List<ReadStep>(steps.Count);
        foreach (var same in steps.Where(s => Known(s, isKnown)).GroupBy(s => (s.Household, s.Record.Step, s.Record.Exclusion, s.Record.On)))
        {
            var byRecording = same.OrderBy(s => s.Record.RecordedOn).ThenBy(s => s.Record.By, StringComparer.Ordinal).ThenBy(s => s.Record.Evidence, StringComparer.Ordinal).ToList();
            usable.Add(byRecording[0]);
            foreach (var repeated in byRecording.Skip(1)) report.Add(repeated.Place, PathBackColumns.Step, ProblemCodes.DuplicateStep, new(
                $"与第{byRecording[0].Row}行是同户同日的同一环节，只保留最早录入的一条；请删除重复，如内容不同请只保留正确的一条。",
                $"The same step of the household on the same day as in row {byRecording[0].Row}; only the one recorded first is kept. Delete the repetition; if they differ, keep the right one only."));
        }
        return usable;
    }

    /// <summary>Reports steps that lie far ahead of the data.</summary>
    public void CheckFuture(IReadOnlyList<ReadStep> usable, Quarter newest)
    {
        foreach (var step in usable.Where(s => Quarter.Of(s.Record.On) - newest > QuartersAhead)) report.Add(step.Place, PathBackColumns.DoneOn, ProblemCodes.FutureEvent, new(
            $"办理日期{step.Record.On:yyyy-MM-dd}比季度数据的末季度{newest}晚一年以上；请核实年份。",
            $"The step of {step.Record.On:yyyy-MM-dd} is more than a year after {newest}, the last quarter of the data. Check the year."));
    }

    private bool Known(ReadStep step, Func<HouseholdId, bool> isKnown)
    {
        if (isKnown(step.Household)) return true;
        report.Add(step.Place, PathBackColumns.HouseholdId, ProblemCodes.UnknownHousehold, new(
            $"户编号“{KeyText.Shown(step.Household.Value)}”在季度数据中不存在，该环节未使用；请核对编号或补报该户。",
            $"Household '{KeyText.Shown(step.Household.Value)}' is not in quarters.csv; the step is not used. Check the number or send the household's rows."));
        return false;
    }
}
