using FangFan.Risk.Assessment;
using FangFan.Risk.Display;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Reports.Scenarios;

/// <summary>Several misfortunes side by side: whom each strikes, who enters the list, whose level rises.</summary>
internal static class MisfortuneSection
{
    public static ReportSection Of(IReadOnlyList<WhatIfResult> results) => new("misfortunes", new("各情景并列", "The misfortunes side by side"),
    [
        new Paragraph(new(
            "每个情景各自推演，互不叠加。“受影响”为记录确有变化的农户，含现在不属监测范围的；“免受”为没有可损失之物的农户，如无人务工者不会失业。越线比例以受影响且原不在名单的农户为分母。",
            "Each misfortune comes by itself. Struck are the households whose records change, those out of scope included; spared those with nothing to lose, as nobody loses a job where nobody works. The share crossing is of the households struck that were not on the list.")),
        new Figure(language => Picture(results, language), Outcomes(results)),
        SideBySide(results),
        Meanings(results),
    ]);

    private static DataTable SideBySide(IReadOnlyList<WhatIfResult> results) => new("misfortunes", new("各情景各自发生时的结果", "What each misfortune by itself comes to"),
        [
            CountCells.Scenario, CountCells.Count("struck", "受影响（户）", "struck"), CountCells.Count("spared", "免受（户）", "spared"),
            CountCells.Count("entering", "新进名单（户）", "enter"), CountCells.Count("enteringPersons", "新进名单（人）", "persons"), CountCells.Share("crossing", "越线比例", "share crossing"),
            CountCells.Count("leaving", "退出（户）", "leave"), CountCells.Count("levelUp", "等级上升（户）", "level up"), CountCells.Count("toHigh", "升为高（户）", "to high"),
            CountCells.Count("blank", "因空缺未能全部推算（户列）", "blank cells"),
        ],
        [.. results.Select(r => (IReadOnlyList<DataCell>)
        [
            Of(r), r.StruckCount.Households, r.Spared.Households, r.Difference.Entering.Households, r.Difference.Entering.Persons, Crossing(r), r.Difference.Leaving.Households,
            r.Struck.Count(s => s.LevelsUp > 0), r.Struck.Count(s => s.After?.Level == RiskLevel.High && s.Before?.Level != RiskLevel.High), r.Blank.Sum(b => b.Households),
        ])])
    {
        Note = new("等级上升、升为高只计受影响的农户。末列为应变而为空的户与列之数：空缺当作未知，不当作零，因此所列越线户数偏少。",
            "Level up and to high count the struck households. The last column counts cells that should have changed and are blank: blank is unknown and not zero, so that fewer cross than would."),
    };

    private static DataTable Outcomes(IReadOnlyList<WhatIfResult> results) => new("misfortune-outcomes", new("受影响农户的去向", "What becomes of the households struck"),
        [CountCells.Scenario, .. Parts.Select(p => new DataColumn(p.Name, p.Label, NumberFormat.Count))],
        [.. results.Select(r => (IReadOnlyList<DataCell>)[Of(r), .. Parts.Select(p => (DataCell)r.Struck.Count(s => PartOf(s) == p.Name))])]);

    private static DataTable Meanings(IReadOnlyList<WhatIfResult> results) => new("misfortune-meanings", new("各情景改动哪些记录", "What each misfortune does to the records"),
        [CountCells.Scenario, new("clause", new("条款", "clause")), new("choice", new("取值与理由", "sizes and why"))],
        [.. results.Select(r => (IReadOnlyList<DataCell>)[Of(r), r.Scenario.Clause, DataCell.Of(r.Scenario.Id, r.Scenario.Choice)])]);

    private static readonly (string Name, Wording Label)[] Parts =
    [
        ("enters", new("新进名单", "enters the list")), ("already", new("原已在名单", "on the list already")), ("levelUp", new("未进名单、等级上升", "not on the list, level up")), ("same", new("名单和等级不变", "neither")),
    ];

    private static string PartOf(HouseholdChange change)
    {
        if (change.Enters) return "enters";
        if (change.Before?.MeetsRules == true) return "already";
        return change.LevelsUp > 0 ? "levelUp" : "same";
    }

    private static double Crossing(WhatIfResult result) =>
        CountCells.Part(result.Struck.Count(s => s.Enters), result.Struck.Count(s => s.Before?.MeetsRules != true), CountCells.LeastHouseholds);

    internal static DataCell Of(WhatIfResult result) => DataCell.Of(result.Scenario.Id, result.Scenario.Title);

    private static StackedBarChart Picture(IReadOnlyList<WhatIfResult> results, Language language) =>
        new(new Wording("受影响农户的去向", "What becomes of the households struck").In(language), new Wording("户", "households").In(language), [.. results.Select(r => r.Scenario.Title.In(language))],
            [.. Parts.Select(p => new Series(p.Label.In(language), [.. results.Select(r => (double)r.Struck.Count(s => PartOf(s) == p.Name))]))])
        { Vertical = false };
}
