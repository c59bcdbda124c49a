using FangFan.Risk.Assessment;
using FangFan.Risk.Display;
using FangFan.Risk.Panel;
using FangFan.Risk.Ranking;

namespace FangFan.Risk.Reports.Quarters;

/// <summary>Whom to visit, what to look at there, and what the visits are expected to find.</summary>
public static class VisitTables
{
    /// <summary>A visit list: level, verdict, probability, main reasons, what is unknown, measures to consider, each with its clause.</summary>
    /// <param name="visited">The households, in the order of the list.</param>
    /// <param name="areas">Names of villages; digits stand where there are none.</param>
    public static DataTable List(IReadOnlyList<RankedHousehold> visited, IReadOnlyList<AreaRecord> areas)
    {
        ArgumentNullException.ThrowIfNull(visited);
        var places = new AreaWords(areas);
        return new("visit-list", new("走访名单", "Visit list"),
            [
                new("rank", new("名次", "rank"), NumberFormat.Count), QuarterCells.Household, QuarterCells.Village, new("level", new("等级", "level")), new("verdict", new("规则结论", "verdict")), QuarterCells.Probability,
                new("reasons", new("主要原因（条款）", "main reasons (clauses)")), new("unknown", new("待核实信息", "unknown")), new("measures", new("可考虑的措施（条款）", "measures to consider (clauses)")),
            ],
            [.. visited.Select(ranked => Row(ranked, places))])
        {
            Note = new("名次为全县名次。已返贫或致贫而未消除的户没有概率：概率说的是今后，不是已发生的事。", "Ranks are county-wide. A household that has fallen and was not eliminated has no probability: it speaks of what is to come."),
        };
    }

    /// <summary>The visits by township: how many, and what share of the expected events they reach there.</summary>
    /// <param name="list">The county's list.</param>
    /// <param name="visited">The households visited.</param>
    /// <param name="areas">Names of townships; digits stand where there are none.</param>
    public static DataTable ByTownship(PriorityList list, IReadOnlyList<RankedHousehold> visited, IReadOnlyList<AreaRecord> areas)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(visited);
        var places = new AreaWords(areas);
        var chosen = visited.Select(v => v.Assessment.Household).ToHashSet();
        var townships = list.Items.GroupBy(item => item.Assessment.Village is { Level: not AreaLevel.County } village ? village.Township.Digits : "", StringComparer.Ordinal)
            .Select(g => (Name: places.Township(g.First().Assessment.Village), Part: list with { Items = [.. g] }, Visited: g.Where(i => chosen.Contains(i.Assessment.Household)).ToArray()))
            .OrderByDescending(t => t.Visited.Length).ThenByDescending(t => t.Part.Items.Count);
        return new("visits-by-township", new("走访户数按乡镇", "Visits by township"),
            [
                new("township", new("乡镇", "township")), new("households", new("范围内户数", "in scope"), NumberFormat.Count), new("high", new("高等级", "at level high"), NumberFormat.Count),
                new("visits", new("走访户数", "visits"), NumberFormat.Count), new("expected", new("预期走访到", "expected found"), NumberFormat.Tenths), new("missed", new("预期漏掉", "expected missed"), NumberFormat.Tenths),
            ],
            [.. townships.Select(t =>
            {
                var yield = VisitYield.Of(t.Part, t.Visited);
                return (IReadOnlyList<DataCell>)[t.Name, t.Part.Items.Count, t.Part.Items.Count(i => i.Assessment.Level == RiskLevel.High), yield.Households, yield.Expected, yield.Missed];
            })]);
    }

    /// <summary>What half, all and twice the visits are expected to come to, in the order of the levels and in that of the score alone.</summary>
    /// <param name="assessment">The quarter.</param>
    /// <param name="visits">Households that can be visited, 1 or more.</param>
    public static DataTable Yields(QuarterAssessment assessment, int visits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(visits, 1);
        (Wording Name, PriorityList List)[] orders =
        [
            (new("先等级、后得分", "level, then score"), PriorityListBuilder.Build(assessment, ListOrder.Priority, [])),
            (new("只看得分", "score alone"), PriorityListBuilder.Build(assessment, ListOrder.Risk, [])),
        ];
        int[] numbers = [.. new[] { Math.Max(1, visits / 2), visits, 2 * visits }.Select(n => Math.Min(n, orders[0].List.Items.Count)).Where(n => n > 0).Distinct()];
        return new("visit-yields", new("走访多少户、按什么顺序，预期走访到多少", "What to expect by number of visits and order"),
            [
                new("visits", new("走访户数", "visits"), NumberFormat.Count), new("order", new("顺序", "order")), new("cutoff", new("名单内最低概率", "lowest probability"), NumberFormat.Percent),
                new("meeting", new("其中符合条件户", "of them meeting the rules"), NumberFormat.Count), new("expected", new("预期走访到", "expected found"), NumberFormat.Tenths), new("missed", new("预期漏掉", "expected missed"), NumberFormat.Tenths),
                new("share", new("走访到的占比", "share found"), NumberFormat.Percent),
            ],
            [.. numbers.SelectMany(number => orders.Select(order => Row(order.Name, order.List, [.. order.List.Items.Take(number)])))])
        {
            Note = new("“预期走访到”为名单内各户校准概率之和，即今后一年内预计发生返贫致贫的户数；已返贫致贫而未消除的户不计入。",
                "Expected found is the sum of the calibrated probabilities on the list: the households expected to have the event within the horizon; those fallen already are not counted."),
        };
    }

    private static IReadOnlyList<DataCell> Row(Wording order, PriorityList list, RankedHousehold[] visited)
    {
        var yield = VisitYield.Of(list, visited);
        return [yield.Households, DataCell.Of(list.Order.Name(), order), yield.Cutoff, visited.Count(v => v.Assessment.MeetsRules), yield.Expected, yield.Missed, yield.Share];
    }

    private static IReadOnlyList<DataCell> Row(RankedHousehold ranked, AreaWords places)
    {
        var household = ranked.Assessment;
        return
        [
            ranked.Rank, household.Household.Value, places.Village(household.Village), QuarterCells.Level(household.Level), QuarterCells.Verdict(household), QuarterCells.ProbabilityOf(household),
            QuarterCells.Reasons(household), QuarterCells.Unknown(household), QuarterCells.Measures(household),
        ];
    }
}
