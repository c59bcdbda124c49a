using FangFan.Risk.Assessment;
using FangFan.Risk.Display;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Reports.Scenarios;

/// <summary>A pack on trial: what the list would be, and what it would cost in visits, under one pack and under others or variants of it, side by side.</summary>
public static class PackTrialsReport
{
    private static readonly Wording AsItIs = new("现行", "as it is");

    /// <summary>Puts the sections together.</summary>
    /// <param name="trials">What was tried, by a name that people read, against one assessment.</param>
    /// <param name="load">What a household costs in visits.</param>
    /// <exception cref="ArgumentException">There is no trial, or they do not start from one assessment.</exception>
    public static Report Of(IReadOnlyList<(Wording Name, AssessmentDifference Difference)> trials, VisitLoad load)
    {
        ArgumentNullException.ThrowIfNull(trials);
        ArgumentNullException.ThrowIfNull(load);
        if (trials.Select(t => (t.Difference.Before.Quarter, t.Difference.Before.Pack.Id)).Distinct().Count() != 1)
            throw new ArgumentException("Trials side by side start from one pack and quarter; give at least one.", nameof(trials));
        return new("pack-trials", new("政策试算", "A pack on trial"), [Verdict(trials, load)], ScenarioFacts.Of(trials[0].Difference.Before), [Options(trials, load)])
        {
            Cautions = [.. ScenarioFacts.AsIf(trials.Any(t => t.Difference.AsIf))],
        };
    }

    private static Wording Verdict(IReadOnlyList<(Wording Name, AssessmentDifference Difference)> trials, VisitLoad load)
    {
        var (fewest, most) = (trials.Min(t => Visits(t.Difference, load)), trials.Max(t => Visits(t.Difference, load)));
        var now = load.Routine(trials[0].Difference.Before);
        static string Read(int number) => NumberFormat.Count.Read(number);
        return new($"现行标准每季度需走访{Read(now)}次；各试算首季需{Read(fewest)}至{Read(most)}次。", $"As it is, a quarter takes {Read(now)} visits; under the trials the first takes {Read(fewest)} to {Read(most)}.");
    }

    private static int Visits(AssessmentDifference difference, VisitLoad load) => load.Routine(difference.After) + load.Verifying(difference);

    private static ReportSection Options(IReadOnlyList<(Wording Name, AssessmentDifference Difference)> trials, VisitLoad load)
    {
        var before = trials[0].Difference;
        var data = new DataTable("trials", new("各试算的名单与走访量", "List and visits under each trial"),
            [
                new("trial", new("试算", "trial")), CountCells.Count("meeting", "符合（户）", "meet"), CountCells.Count("persons", "符合（人）", "persons"), CountCells.Count("entering", "新进", "enter"), CountCells.Count("leaving", "退出", "leave"),
                CountCells.Count("high", "高（户）", "high"), CountCells.Count("medium", "中（户）", "medium"), CountCells.Count("low", "低（户）", "low"), CountCells.Count("routine", "季度走访（次）", "visits a quarter"), CountCells.Count("verifying", "新进核实（次）", "verifying, once"),
            ],
            [
                Row("as-it-is", AsItIs, (before.Before, before.MeetBefore), load, null),
                .. trials.Select((t, i) => Row($"trial-{i + 1}", t.Name, (t.Difference.After, t.Difference.MeetAfter), load, t.Difference)),
            ])
        {
            Note = new($"走访量按每季度高等级{load.High}次、中等级{load.Medium}次、低等级{load.Low}次，新进户核实{load.Verification}次估算；次数为自定，文件没有规定。",
                $"Visits are {load.High} a quarter at level high, {load.Medium} at medium, {load.Low} at low, and {load.Verification} to verify one that enters. These are choices; the documents set none."),
        };
        return new("trials", new("名单与走访量", "List and visits"),
        [
            new Figure(language => new StackedBarChart(new Wording("首季走访量", "Visits in the first quarter").In(language), new Wording("次", "visits").In(language), [AsItIs.In(language), .. trials.Select(t => t.Name.In(language))],
                [
                    new(new Wording("按等级走访", "by level").In(language), [load.Routine(before.Before), .. trials.Select(t => (double)load.Routine(t.Difference.After))]),
                    new(new Wording("新进户核实", "verifying").In(language), [0, .. trials.Select(t => (double)load.Verifying(t.Difference))]),
                ])
            { Vertical = false, Format = NumberFormat.Count }, data),
            data,
        ]);
    }

    private static IReadOnlyList<DataCell> Row(string name, Wording label, (QuarterAssessment Assessment, HeadCount Meeting) side, VisitLoad load, AssessmentDifference? difference) =>
    [
        DataCell.Of(name, label), side.Meeting.Households, side.Meeting.Persons, difference?.Entering.Households ?? 0, difference?.Leaving.Households ?? 0,
        CountCells.At(side.Assessment, RiskLevel.High), CountCells.At(side.Assessment, RiskLevel.Medium), CountCells.At(side.Assessment, RiskLevel.Low), load.Routine(side.Assessment), difference is null ? 0 : load.Verifying(difference),
    ];
}
