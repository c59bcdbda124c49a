using FangFan.Risk.Display;
using FangFan.Risk.Panel;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Reports.Scenarios;

/// <summary>Several misfortunes side by side as a report: who crosses a line, how levels move, and where.</summary>
public static class WhatIfReport
{
    /// <summary>What a stress test is and is not.</summary>
    private static readonly Wording Caution = new(
        "推演假设变故落到每一户有相应收入或成员的农户，回答“若都发生，谁会越线”，不是对发生可能性的预测；变故的幅度是政策包的自定取值。",
        "A what-if lets the misfortune strike every household that has something to lose. It tells who would cross a line if it did, not how likely it is; its size is a choice of the pack.");

    /// <summary>Puts the sections together.</summary>
    /// <param name="results">The misfortunes, of one quarter and pack; held in memory together.</param>
    /// <param name="areas">For the names of townships; empty shows their codes.</param>
    /// <exception cref="ArgumentException">There is no result, or they are of different quarters or packs.</exception>
    public static Report Of(IReadOnlyList<WhatIfResult> results, IReadOnlyList<AreaRecord> areas)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(areas);
        if (results.Select(r => (r.Difference.Before.Quarter, r.Difference.Before.Pack.Id)).Distinct().Count() != 1)
            throw new ArgumentException("A what-if report sets misfortunes of one quarter and one pack side by side; give at least one.", nameof(results));
        return new("what-if", new("情景推演报告", "What-if report"), Statement(results), ScenarioFacts.Of(results[0].Difference.Before),
            [MisfortuneSection.Of(results), LineSection.Of(results), LevelSection.Of(results), FragileSection.Of(results), TownshipSection.Of(results, areas)])
        {
            Cautions = [Caution, .. ScenarioFacts.AsIf(results[0].Difference.AsIf)],
        };
    }

    private static List<Wording> Statement(IReadOnlyList<WhatIfResult> results)
    {
        WhatIfResult[] worst = [.. results.OrderByDescending(r => r.Difference.Entering.Households).ThenBy(r => r.Scenario.Id, StringComparer.Ordinal)];
        var meeting = results[0].Difference.MeetBefore.Households;
        string Read(int number) => NumberFormat.Count.Read(number);
        List<Wording> lines =
        [
            new($"新进名单最多的是“{worst[0].Scenario.Title.Chinese}”：在现有{Read(meeting)}户之外再增{Read(worst[0].Difference.Entering.Households)}户。",
                $"Most households enter by '{worst[0].Scenario.Title.English}': {Read(worst[0].Difference.Entering.Households)} beside the {Read(meeting)} that meet the rules as it is."),
        ];
        if (worst.Length > 1)
        {
            lines.Add(new($"其余依次为{string.Join("、", worst.Skip(1).Select(r => $"{r.Scenario.Title.Chinese}（{Read(r.Difference.Entering.Households)}户）"))}。",
                $"The others: {string.Join(", ", worst.Skip(1).Select(r => $"{r.Scenario.Title.English} ({Read(r.Difference.Entering.Households)})"))}."));
        }
        if (results.Where(r => r.Difference.Leaving.Households > 0).ToArray() is { Length: > 0 } odd)
        {
            lines.Add(new($"也有农户反而退出名单（{string.Join("、", odd.Select(r => $"{r.Scenario.Title.Chinese}{Read(r.Difference.Leaving.Households)}户"))}）：人口减少后人均收入上升，或不再属于监测范围；这是标准按人均计算的结果，不表示处境好转。",
                $"Some households leave the list ({string.Join(", ", odd.Select(r => $"{r.Scenario.Title.English} {Read(r.Difference.Leaving.Households)}"))}): with fewer members the income per head rises, or they fall out of scope. That is arithmetic per head, not relief."));
        }
        return lines;
    }
}
