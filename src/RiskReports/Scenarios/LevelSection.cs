using FangFan.Risk.Assessment;
using FangFan.Risk.Display;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Reports.Scenarios;

/// <summary>The county's levels as it is and under each misfortune.</summary>
internal static class LevelSection
{
    private static readonly Wording AsItIs = new("现状", "as it is");

    public static ReportSection Of(IReadOnlyList<WhatIfResult> results)
    {
        (DataCell Name, Wording Label, QuarterAssessment Assessment)[] sides =
        [
            (DataCell.Of("as-it-is", AsItIs), AsItIs, results[0].Difference.Before),
            .. results.Select(r => (MisfortuneSection.Of(r), r.Scenario.Title, r.Difference.After)),
        ];
        var data = new DataTable("levels-by-misfortune", new("全县各风险等级户数", "Households by level, whole county"),
            [CountCells.Scenario, .. CountCells.Levels.Select(l => new DataColumn(l.Name(), l.Label(), NumberFormat.Count)), CountCells.Count("inScope", "范围内", "in scope")],
            [.. sides.Select(s => (IReadOnlyList<DataCell>)[s.Name, .. CountCells.Levels.Select(l => (DataCell)CountCells.At(s.Assessment, l)), s.Assessment.Households.Count(h => h.InScope)])]);
        return new("levels", new("等级前后对照", "Levels before and after"),
        [
            new Paragraph(new(
                "风险等级由三项合成：模型看到的潜在风险、三保障和饮水、收入。潜在风险按全县排位分档，走访能力不变，故一户升档必有一户降档；变故使等级上升的，主要是收入和三保障两项。",
                "A level comes of three inputs: the potential that the model sees, the guarantees, and income. Potential goes by bands of a county-wide order and a fixed capacity, so that one household's rise is another's fall; a misfortune raises levels by the other two.")),
            new Figure(language => new StackedBarChart(data.Caption.In(language), new Wording("户", "households").In(language), [.. sides.Select(s => s.Label.In(language))],
                [.. CountCells.Levels.Select(l => new Series(l.Label().In(language), [.. sides.Select(s => (double)CountCells.At(s.Assessment, l))]))])
            { Vertical = false }, data),
            data,
        ]);
    }
}
