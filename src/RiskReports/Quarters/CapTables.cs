using FangFan.Risk.Assessment;
using FangFan.Risk.Display;
using FangFan.Risk.Policy;
using FangFan.Risk.Ranking;
using FangFan.Risk.Rules;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Reports.Quarters;

/// <summary>The size of the monitored population against the caps that policies set; it warns and never drops anyone.</summary>
public static class CapTables
{
    private static readonly string[] CapValues = ["cap-share", "cap-share-deep-poverty"];

    /// <summary>Lists of one quarter by several packs, each against its own cap, with the clause that sets it.</summary>
    /// <param name="lists">One a pack.</param>
    public static DataTable ByPack(IReadOnlyList<PriorityList> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        return new("cap-by-pack", new("各政策包的监测规模与上限", "Size of the monitored population and its cap, by pack"),
            [
                new("pack", new("政策包", "pack")), new("share", new("占建档立卡人口的上限", "cap, share of the registered"), NumberFormat.Percent), QuarterCells.Clause,
                new("households", new("户数", "households"), NumberFormat.Count), new("persons", new("人数", "persons"), NumberFormat.Count), new("capPersons", new("上限人数", "persons allowed"), NumberFormat.Count),
                new("shareOfCap", new("占上限", "of the cap"), NumberFormat.Percent),
            ],
            [.. lists.Select(list =>
            {
                var (pack, cap) = (list.Assessment.Pack, list.Cap);
                return (IReadOnlyList<DataCell>)
                [
                    DataCell.Of(pack.Id, pack.Title), (double?)cap.ShareAllowed ?? double.NaN, Source(pack, list.Assessment.Quarter, cap), cap.Households, cap.Persons, (double?)cap.CapPersons ?? double.NaN, cap.ShareOfCap ?? double.NaN,
                ];
            })])
        {
            Note = new("户数和人数为监测对象与符合条件者合计，每户只计一次。", "Those under monitoring and those that meet the rules together, each household once."),
        };
    }

    /// <summary>Which criteria put households on the list: how many meet each, and how many meet no other.</summary>
    /// <param name="assessment">The quarter.</param>
    public static DataTable ByCriterion(QuarterAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var met = assessment.Households.Where(h => h.MeetsRules).SelectMany(h => Met(h).Select(f => (f.Criterion, Household: h, Alone: Met(h).Count() == 1)));
        return new("meeting-by-criterion", new("符合条件的户由哪一条带来", "Which criteria put households on the list"),
            [
                QuarterCells.Clause, new("criterion", new("指标", "criterion")), new("households", new("符合该条（户）", "households that meet it"), NumberFormat.Count), new("alone", new("只靠该条（户）", "that meet no other"), NumberFormat.Count),
                new("persons", new("只靠该条（人）", "persons of those"), NumberFormat.Count),
            ],
            [.. met.GroupBy(m => m.Criterion.Id, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g =>
            {
                var (criterion, alone) = (g.First().Criterion, HeadCount.Of(g.Where(m => m.Alone).Select(m => m.Household)));
                return (IReadOnlyList<DataCell>)[criterion.Clause, DataCell.Of(criterion.Id, criterion.Title), g.Count(), alone.Households, alone.Persons];
            })]);
    }

    private static IEnumerable<Finding> Met(HouseholdAssessment household) =>
        household.Judgement.Findings.Where(f => f.State == FindingState.Met && f.Criterion.Roles.HasFlag(CriterionRoles.Identify));

    private static DataCell Source(PolicyPack pack, Quarter quarter, CapCount cap) => cap.ShareAllowed is not { } share ? DataCell.Of("", new("不设上限", "no cap"))
        : CapValues.Select(name => pack.ValueIn(name, quarter)).FirstOrDefault(value => value?.Value == share)?.Source ?? "";
}
