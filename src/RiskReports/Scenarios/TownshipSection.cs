using FangFan.Risk.Display;
using FangFan.Risk.Panel;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Reports.Scenarios;

/// <summary>Where the misfortunes hit hardest: the share of each township's households that would newly enter the list.</summary>
internal static class TownshipSection
{
    public static ReportSection Of(IReadOnlyList<WhatIfResult> results, IReadOnlyList<AreaRecord> areas)
    {
        var townships = CountCells.ByTownship(results[0].Difference.Households).Select(g => g.Key).ToArray();
        var struck = results.Select(r => CountCells.ByTownship(r.Struck).ToDictionary(g => g.Key, g => g.ToArray())).ToArray();
        HouseholdChange[] Of(int result, AreaCode township) => struck[result].GetValueOrDefault(township) ?? [];
        var data = new DataTable("townships-by-misfortune", new("各乡镇新进名单户数", "Households that newly enter the list, by township"),
            [CountCells.Township, CountCells.Scenario, CountCells.Count("struck", "受影响（户）", "struck"), CountCells.Count("entering", "新进名单（户）", "enter"), CountCells.Share("share", "占受影响户", "of those struck")],
            [.. townships.SelectMany(t => results.Select((r, i) => (IReadOnlyList<DataCell>)
                [CountCells.Of(t, areas), MisfortuneSection.Of(r), Of(i, t).Length, Entering(Of(i, t)), CountCells.Part(Entering(Of(i, t)), Of(i, t).Length, CountCells.LeastHouseholds)]))])
        { Folded = true };
        return new("townships", new("各乡镇", "By township"),
        [
            new Paragraph(new(
                $"色深者为受影响农户中越线比例高的乡镇；受影响不足{CountCells.LeastHouseholds}户的不列比例。户数少的乡镇，一两户之差就会改变颜色，不宜据此排名。",
                $"Darker are townships where more of those struck cross a line; no share is given under {CountCells.LeastHouseholds} households struck. In a small township one or two households change the shade: this is no ranking.")),
            new Figure(language => Picture(results, [.. townships.Select(t => (CountCells.Of(t, areas).Text!.Value.In(language),
                (IReadOnlyList<double>)[.. results.Select((_, i) => CountCells.Part(Entering(Of(i, t)), Of(i, t).Length, CountCells.LeastHouseholds))]))], language), data),
        ]);
    }

    private static int Entering(HouseholdChange[] struck) => struck.Count(s => s.Enters);

    private static HeatMap Picture(IReadOnlyList<WhatIfResult> results, IReadOnlyList<(string Name, IReadOnlyList<double> Shares)> townships, Language language) =>
        new(new Wording("受影响农户中新进名单的比例", "Share of the struck households that newly enter the list").In(language), new Wording("比例", "share").In(language),
            [.. townships.Select(t => t.Name)], [.. results.Select(r => r.Scenario.Title.In(language))], [.. townships.Select(t => t.Shares)])
        { Format = NumberFormat.Percent };
}
