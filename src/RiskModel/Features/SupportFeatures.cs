using FangFan.Risk.Records;
using C = FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Features;

/// <summary>What support and monitoring leave behind: signs of risk that people already saw, never its causes.</summary>
internal static class SupportFeatures
{
    private static readonly Column[] Measures =
    [
        C.MeasureIndustry, C.MeasureJobs, C.MeasureHealth, C.MeasureEducation, C.MeasureHousing,
        C.MeasureWater, C.MeasureFinance, C.MeasureSafetyNet, C.MeasureSociety,
    ];

    private static readonly Wording NeverMonitored = new("从未纳入监测", "it was never under monitoring");

    public static IEnumerable<FeatureDefinition> All() =>
        ((FeatureDefinition[])[.. Transfers(), .. Allowances(), .. Given(), .. Monitoring()]).Select(definition => definition with { LeftBySupport = true });

    private static IEnumerable<FeatureDefinition> Transfers() =>
    [
        new("transfer_share", CauseGroup.Support, FeatureForm.Share(new("转移性收入", "transfer income"), new("总收入", "gross income")))
        {
            Family = "transfers",
            Formula = "transfer_income / gross_income",
            Compute = h => KnownQuarter.Ratio(h.Now[C.TransferIncome], Gross(h)),
        },
        new("policy_transfer_share", CauseGroup.Support, FeatureForm.Share(new("政策性转移收入", "policy transfer income"), new("总收入", "gross income")))
        {
            Family = "transfers",
            Formula = "policy_transfer_income / gross_income",
            Compute = h => KnownQuarter.Ratio(h.Now[C.PolicyTransferIncome], Gross(h)),
        },
        new("policy_transfer_to_line", CauseGroup.Support, FeatureForm.LineRatio(new("人均政策性转移收入", "policy transfer income per head")))
        {
            Family = "transfers",
            Formula = "policy_transfer_income / members / poverty_line",
            Compute = h => h.Now.PerHead(C.PolicyTransferIncome),
        },
        new("small_loan_to_line", CauseGroup.Support, FeatureForm.LineRatio(new("人均小额信贷余额", "small loan balance per head")))
        {
            Formula = "small_loan_balance / members / poverty_line",
            Compute = h => h.Now.PerHead(C.SmallLoanBalance),
        },
    ];

    private static IEnumerable<FeatureDefinition> Allowances() =>
    [
        Flag(C.MinimumLivingAllowance, new("正享受低保", "it receives the minimum living allowance"), new("未享受低保", "it receives no minimum living allowance")),
        Flag(C.DestituteSupport, new("正享受特困供养", "it receives support for the destitute"), new("未享受特困供养", "it receives no support for the destitute")),
        Flag(C.PublicWelfareJob, new("有成员在公益性岗位就业", "a member holds a public-welfare job"), new("没有成员在公益性岗位就业", "no member holds a public-welfare job")),
        Flag(C.CooperativeMember, new("已加入合作社", "it is a member of a cooperative"), new("未加入合作社", "it is in no cooperative")),
        Flag(C.Relocated, new("属易地搬迁户", "it was relocated for poverty relief"), new("不是易地搬迁户", "it was not relocated")),
    ];

    private static IEnumerable<FeatureDefinition> Given() =>
    [
        Measure(C.MeasureIndustry, "industry"), Measure(C.MeasureJobs, "job"), Measure(C.MeasureHealth, "health"),
        Measure(C.MeasureEducation, "school"), Measure(C.MeasureSafetyNet, "safety-net"),
        new("measures_in_place", CauseGroup.Support, FeatureForm.Amount(new("本季度在落实的帮扶措施", "support measures in place"), ("count of nine", new("项", "")), new("本季度没有帮扶措施", "no support measure in place")))
        {
            Family = "measures",
            Formula = "how many of the nine measure columns are set; missing where none is known",
            Compute = InPlace,
        },
    ];

    private static IEnumerable<FeatureDefinition> Monitoring() =>
    [
        new("monitored", CauseGroup.Support, FeatureForm.Flag(new("是否在监测中", "whether it is under monitoring"), new("正在监测中", "it is under monitoring"), new("未在监测中", "it is not under monitoring")))
        {
            Family = "monitoring",
            Formula = "under monitoring by the events known, or by identified_on and eliminated_on where there is none",
            Compute = h => h.Events.Monitored ? 1 : 0,
        },
        new("sudden_hardship", CauseGroup.Support, FeatureForm.Flag(new("是否突发严重困难户", "whether it is monitored for sudden hardship"), new("属突发严重困难户", "it is monitored for sudden hardship"), new("不是突发严重困难户", "it is not monitored for sudden hardship")))
        {
            Family = "monitoring",
            Formula = "monitoring_category is sudden-hardship while under monitoring, else 0",
            Compute = h => h.Events.Monitored ? SuddenHardship(h.Now[C.MonitoringCategory]) : 0,
        },
        new("quarters_since_identified", CauseGroup.Support, Since("纳入监测", "it came under monitoring", NeverMonitored))
        {
            Family = "monitoring",
            Formula = "quarters since it last came under monitoring by the events known, or by identified_on",
            Compute = h => h.Events.Identified is { } quarter ? h.AsOf - quarter : double.NaN,
        },
        new("quarters_since_eliminated", CauseGroup.Support, Since("消除风险", "its risk was marked eliminated", new("从未标注风险消除", "its risk was never marked eliminated")))
        {
            Family = "monitoring",
            Formula = "quarters since the last elimination by the events known, or by eliminated_on",
            Compute = h => h.Events.Eliminated is { } quarter ? h.AsOf - quarter : double.NaN,
        },
        new("past_falls", CauseGroup.Support, FeatureForm.Amount(new("返贫致贫次数", "times it has fallen back or in"), ("count", new("次", "")), new("没有返贫致贫记录", "it has never fallen back or in on record")))
        {
            Formula = "number of fell_back and fell_in events known",
            Compute = h => h.Events.Falls,
        },
        new("village_monitored_share", CauseGroup.Support, PlaceFeatures.Village("同村其他户监测比例", "share of others in the village under monitoring"))
        {
            Family = "village-monitoring",
            Formula = "share of the other households of the village under monitoring",
            Compute = h => h.County.MeanOfOthers(VillageFigure.Monitored, h),
        },
        new("village_fall_share_8q", CauseGroup.Support, PlaceFeatures.Village("近八个季度同村其他户返贫致贫比例", "share of others in the village that fell in the last eight quarters"))
        {
            Family = "village-monitoring",
            Formula = "share of the other households of the village with a fell_back or fell_in event in the last 8 quarters",
            Compute = h => h.County.MeanOfOthers(VillageFigure.RecentFall, h),
        },
    ];

    private static FeatureDefinition Flag(Column column, Wording yes, Wording no) =>
        new(column.Name, CauseGroup.Support, FeatureForm.Flag(new(column.Meaning.Chinese, $"whether {yes.English}"), yes, no))
        {
            Formula = column.Name,
            Compute = h => h.Now[column],
        };

    private static FeatureDefinition Measure(Column column, string english) => Flag(column,
        new($"本季度落实了{column.Meaning.Chinese}", $"it received {english} support this quarter"),
        new($"本季度未落实{column.Meaning.Chinese}", $"it received no {english} support this quarter")) with
    { Family = "measures" };

    private static FeatureForm Since(string chinese, string english, Wording never) => FeatureForm.Since(
        new(chinese, english), ("quarters", new("个季度", "quarters")), new($"本季度{chinese}", $"{english} this quarter"), never);

    private static double Gross(KnownHousehold household) =>
        household.Now[C.WageIncome] + household.Now[C.BusinessIncome] + household.Now[C.PropertyIncome] + household.Now[C.TransferIncome];

    private static double SuddenHardship(double category) =>
        double.IsNaN(category) ? double.NaN : CodeLists.MonitoringCategory.Codes[(int)category].Name == "sudden-hardship" ? 1 : 0;

    private static double InPlace(KnownHousehold household)
    {
        var (count, known) = (0.0, false);
        foreach (var column in Measures)
        {
            var given = household.Now[column];
            if (double.IsNaN(given)) continue;
            (count, known) = (count + given, true);
        }
        return known ? count : double.NaN;
    }
}
