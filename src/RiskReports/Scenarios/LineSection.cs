using FangFan.Risk.Display;
using FangFan.Risk.Policy;
using FangFan.Risk.Rules;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Reports.Scenarios;

/// <summary>Which line the struck households cross: the criteria that they newly meet, and scope.</summary>
internal static class LineSection
{
    public static ReportSection Of(IReadOnlyList<WhatIfResult> results)
    {
        var lines = Lines(results);
        var data = Data(results, lines);
        return new("lines", new("越过哪一条线", "Which line is crossed"),
        [
            new Paragraph(new(
                "每格为受影响农户中新符合该项标准的户数，一户可同时越过几条线；“新进范围”为原不在监测范围、变故后应纳入监测范围的农户。新符合一项标准不等于进入名单：名单还取决于各项如何组合。",
                "Each cell counts the struck households that newly meet the criterion; one household may cross several lines. Newly in scope are those outside before. To meet a criterion is not to enter the list, which depends on how they combine.")),
            new Figure(language => Picture(results, lines, language), data),
        ]);
    }

    private static (string Id, Wording Title)[] Lines(IReadOnlyList<WhatIfResult> results) =>
    [
        .. results[0].Difference.After.Pack.Criteria.Select(c => c.Id).Where(id => results.Any(r => Crossing(r, id) > 0)).Select(id => (id, PackWords.Criterion(id))),
        ("scope", new("新进范围", "newly in scope")),
    ];

    private static int Crossing(WhatIfResult result, string line) => line == "scope"
        ? result.Struck.Count(s => s.Before?.InScope != true && s.After?.InScope == true)
        : result.Struck.Count(s => s.Criteria.Any(c => c.Id == line && c.After == FindingState.Met));

    private static DataTable Data(IReadOnlyList<WhatIfResult> results, (string Id, Wording Title)[] lines) => new("lines-crossed", new("新符合各项标准的户数", "Households that newly meet each criterion"),
        [CountCells.Scenario, new("line", new("标准", "criterion")), CountCells.Count("value", "户数", "households")],
        [.. results.SelectMany(r => lines.Select(line => (IReadOnlyList<DataCell>)[MisfortuneSection.Of(r), DataCell.Of(line.Id, line.Title), Crossing(r, line.Id)]))])
    { Across = ["line"] };

    private static HeatMap Picture(IReadOnlyList<WhatIfResult> results, (string Id, Wording Title)[] lines, Language language) =>
        new(new Wording("新符合各项标准的户数", "Households that newly meet each criterion").In(language), new Wording("户数", "households").In(language),
            [.. lines.Select(line => line.Title.In(language))], [.. results.Select(r => r.Scenario.Title.In(language))],
            [.. lines.Select(line => (IReadOnlyList<double>)[.. results.Select(r => (double)Crossing(r, line.Id))])])
        { Format = NumberFormat.Count };
}
