using FangFan.Risk.Display;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Reports.Scenarios;

/// <summary>Two packs on the same households and quarter as a report: who enters and leaves, by which criterion, how levels move, where.</summary>
public static class PackComparisonReport
{
    /// <summary>Puts the sections together.</summary>
    /// <param name="difference">The comparison.</param>
    /// <param name="areas">For the names of townships; empty shows their codes.</param>
    public static Report Of(AssessmentDifference difference, IReadOnlyList<AreaRecord> areas)
    {
        ArgumentNullException.ThrowIfNull(difference);
        ArgumentNullException.ThrowIfNull(areas);
        return new("pack-comparison", new("两套政策标准对照", "Two packs compared"), [Verdict(difference)],
            [.. ScenarioFacts.Of(difference.Before), new("packAfter", new("对照的政策包", "Pack compared"), difference.After.Pack.Title)],
            [Lists(difference), ShiftSection.Of(difference), Levels(difference), Townships(difference, areas), Packs(difference)])
        {
            Cautions = [.. ScenarioFacts.AsIf(difference.AsIf)],
        };
    }

    private static Wording Verdict(AssessmentDifference difference)
    {
        static string Read(int number) => NumberFormat.Count.Read(number);
        var stay = difference.MeetBefore.Households - difference.Leaving.Households;
        return new(
            $"由{difference.Before.Pack.Id}改用{difference.After.Pack.Id}：名单由{Read(difference.MeetBefore.Households)}户变为{Read(difference.MeetAfter.Households)}户，其中{Read(stay)}户两套标准都认定，{Read(difference.Entering.Households)}户新进，{Read(difference.Leaving.Households)}户退出。",
            $"From {difference.Before.Pack.Id} to {difference.After.Pack.Id}: {Read(difference.MeetBefore.Households)} households on the list become {Read(difference.MeetAfter.Households)}; {Read(stay)} meet both, {Read(difference.Entering.Households)} enter, {Read(difference.Leaving.Households)} leave.");
    }

    private static ReportSection Lists(AssessmentDifference difference)
    {
        (string Name, Wording Label, HeadCount Count)[] rows =
        [
            ("before", new($"{difference.Before.Pack.Id}的名单", $"on the list of {difference.Before.Pack.Id}"), difference.MeetBefore), ("leaving", new("退出", "leave"), difference.Leaving),
            ("entering", new("新进", "enter"), difference.Entering), ("after", new($"{difference.After.Pack.Id}的名单", $"on the list of {difference.After.Pack.Id}"), difference.MeetAfter),
        ];
        return new("lists", new("名单", "The lists"),
        [
            new DataTable("lists", new("名单的进出", "Who enters and leaves"),
                [new("part", new("部分", "part")), CountCells.Count("households", "户", "households"), CountCells.Count("persons", "人", "persons")],
                [.. rows.Select(r => (IReadOnlyList<DataCell>)[DataCell.Of(r.Name, r.Label), r.Count.Households, r.Count.Persons])]),
        ]);
    }

    private static ReportSection Levels(AssessmentDifference difference) => new("levels", new("等级的变化", "How levels move"),
    [
        new DataTable("level-moves", new($"由（行，{difference.Before.Pack.Id}）到（列，{difference.After.Pack.Id}），户", $"From (row, {difference.Before.Pack.Id}) to (column, {difference.After.Pack.Id}), households"),
            [new("from", new("由", "from")), new("to", new("到", "to")), CountCells.Count("value", "户", "households"), CountCells.Count("persons", "人", "persons")],
            [.. difference.LevelMoves.OrderByDescending(m => m.From).ThenByDescending(m => m.To).Select(m => (IReadOnlyList<DataCell>)[CountCells.Of(m.From), CountCells.Of(m.To), m.Count.Households, m.Count.Persons])])
        { Across = ["to"] },
    ]);

    private static ReportSection Townships(AssessmentDifference difference, IReadOnlyList<AreaRecord> areas) => new("townships", new("各乡镇", "By township"),
    [
        new DataTable("townships-by-pack", new("各乡镇名单户数", "Households on the list by township"),
            [CountCells.Township, CountCells.Count("before", difference.Before.Pack.Id, difference.Before.Pack.Id), CountCells.Count("leaving", "退出", "leave"), CountCells.Count("entering", "新进", "enter"), CountCells.Count("after", difference.After.Pack.Id, difference.After.Pack.Id)],
            [.. CountCells.ByTownship(difference.Households).Select(g => (IReadOnlyList<DataCell>)
                [CountCells.Of(g.Key, areas), g.Count(h => h.Before?.MeetsRules == true), g.Count(h => h.Leaves), g.Count(h => h.Enters), g.Count(h => h.After?.MeetsRules == true)])]),
    ]);

    private static ReportSection Packs(AssessmentDifference difference)
    {
        var rows = PackDiff.Between(difference.Before.Pack, difference.After.Pack).Where(d => d.Section is "values" or "criteria" or "scope" or "identify" or "exclusions");
        return new("packs", new("两套标准写法之别", "How the packs differ"),
        [
            new DataTable("pack-differences", new("识别范围、指标、数值和排除情形的不同", "What differs in scope, criteria, values and exclusions"),
                [
                    new("section", new("部分", "section")), new("entry", new("条目", "entry")), new("field", new("内容", "field")),
                    new("first", new(difference.Before.Pack.Id, difference.Before.Pack.Id)), new("second", new(difference.After.Pack.Id, difference.After.Pack.Id)),
                ],
                [.. rows.SelectMany(d => d.Fields.Select(f => (IReadOnlyList<DataCell>)[d.Section, DataCell.Of(d.Id, d.Title), Say(f.Field), Say(f.First), Say(f.Second)]))])
            { Folded = true },
        ]);
    }

    private static DataCell Say(Wording? text) => text is { } known ? DataCell.Of(known.English, known) : NumberText.Unknown;
}
