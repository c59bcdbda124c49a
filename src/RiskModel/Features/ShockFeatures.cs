using FangFan.Risk.Records;
using C = FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Features;

/// <summary>What befell the household in the last two years, and how much of that time was observed.</summary>
internal static class ShockFeatures
{
    private static readonly (Column Column, CauseGroup Group, Wording Befell)[] Shocks =
    [
        (C.ShockDisaster, CauseGroup.Disaster, new("遭受自然灾害", "was hit by a natural disaster")),
        (C.ShockEpidemic, CauseGroup.Disaster, new("受疫情影响", "was hit by the epidemic")),
        (C.ShockAccident, CauseGroup.Accident, new("发生意外事故", "had an accident")),
        (C.ShockIllness, CauseGroup.Illness, new("成员突发重病", "had a sudden grave illness")),
        (C.ShockJobLoss, CauseGroup.Work, new("成员失业", "lost a job")),
        (C.ShockBusinessFailure, CauseGroup.Business, new("产业经营失败", "had its business fail")),
        (C.ShockPrice, CauseGroup.Business, new("遇到价格下跌或产品滞销", "met a fall in prices or unsold produce")),
        (C.ShockBrokenTie, CauseGroup.Business, new("遇到带动断链", "had a supply-chain tie broken")),
        (C.ShockFamilyChange, CauseGroup.Demography, new("发生家庭变故", "had a death, divorce or split")),
    ];

    public static IEnumerable<FeatureDefinition> All() => [.. Shocks.Select(Rate), .. Summary()];

    private static FeatureDefinition Rate((Column Column, CauseGroup Group, Wording Befell) shock) =>
        new($"{shock.Column.Name}_rate_8q", shock.Group, FeatureForm.Rate(shock.Befell))
        {
            Direction = Monotone.RiskRises,
            Formula = $"share of the last 8 quarters with {shock.Column.Name}, among those in which it is known",
            Compute = h => h.Rate(shock.Column),
        };

    private static IEnumerable<FeatureDefinition> Summary() =>
    [
        new("shocks_now", CauseGroup.Income, FeatureForm.Amount(new("本季度遭受的冲击", "shocks this quarter"), ("count", new("项", "")), new("本季度未遭受冲击", "no shock this quarter")))
        {
            Direction = Monotone.RiskRises,
            Formula = "how many of the shock columns are set in the quarter; missing where none is known",
            Compute = Now,
        },
        new("quarters_observed_8q", CauseGroup.Place, FeatureForm.Amount(new("近八个季度有记录的季度数", "quarters with a record among the last eight"), ("quarters", new("个", ""))))
        {
            Formula = "how many of the last 8 quarters have a row",
            Compute = h => h.QuartersObserved(),
        },
    ];

    private static double Now(KnownHousehold household)
    {
        var (count, known) = (0.0, false);
        foreach (var (column, _, _) in Shocks)
        {
            var shock = household.Now[column];
            if (double.IsNaN(shock)) continue;
            (count, known) = (count + shock, true);
        }
        return known ? count : double.NaN;
    }
}
