using FangFan.Risk.Display;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Reports.Scenarios;

/// <summary>By what households enter and leave the list when the pack changes.</summary>
internal static class ShiftSection
{
    public static ReportSection Of(AssessmentDifference difference)
    {
        CriterionShift[] moving = [.. difference.ByCriterion.Concat(difference.ByOther).Where(s => s.Entering.Households + s.Leaving.Households > 0)];
        var data = new DataTable("shifts", new("因何进出名单", "By what households enter and leave"),
            [
                new("ground", new("因何", "by")), CountCells.Count("entering", "新进（户）", "enter"), CountCells.Count("enteringPersons", "新进（人）", "persons"),
                CountCells.Count("leaving", "退出（户）", "leave"), CountCells.Count("leavingPersons", "退出（人）", "persons"),
            ],
            [.. moving.Select(s => (IReadOnlyList<DataCell>)[DataCell.Of(s.Id, s.Title), s.Entering.Households, s.Entering.Persons, s.Leaving.Households, s.Leaving.Persons])])
        { Note = new("一户可因几项进出，各行之和可大于总数。", "A household may move by several, so that rows may add up to more than the total.") };
        return new("shifts", new("因何进出", "By what they enter and leave"),
        [
            new Figure(language => new GroupedBarChart(data.Caption.In(language), new Wording("户", "households").In(language), [.. moving.Select(s => s.Title.In(language))],
                [
                    new(new Wording("新进", "enter").In(language), [.. moving.Select(s => OrNone(s.Entering))]),
                    new(new Wording("退出", "leave").In(language), [.. moving.Select(s => OrNone(s.Leaving))]),
                ])
            { Vertical = false, Format = NumberFormat.Count }, data),
            data,
        ]);
    }

    /// <summary>No bar rather than one of no length.</summary>
    private static double OrNone(HeadCount count) => count.Households > 0 ? count.Households : double.NaN;
}
