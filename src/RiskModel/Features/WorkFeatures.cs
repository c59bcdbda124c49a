using C = FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Features;

/// <summary>Who can work, who does, for how long and for what pay.</summary>
internal static class WorkFeatures
{
    private static readonly Wording Wages = new("人均工资性收入", "wage income per head");

    public static IEnumerable<FeatureDefinition> All() => [.. Labour(), .. Work(), .. Pay()];

    private static IEnumerable<FeatureDefinition> Labour() =>
    [
        new("labour_share", CauseGroup.Labour, FeatureForm.People(new("劳动力", "members able to work")))
        {
            Family = "labour", Direction = Monotone.RiskFalls,
            Formula = "labourers / members",
            Compute = h => h.Now.ShareOfMembers(h.Now[C.Labourers]),
        },
        new("labourers_rise_4q", CauseGroup.Labour, FeatureForm.Rise(new("劳动力", "the number of members able to work"), ("persons", new("人", ""))))
        {
            Formula = "labourers less labourers 4 quarters earlier",
            Compute = h => h.Difference(q => q[C.Labourers], 4),
        },
    ];

    private static IEnumerable<FeatureDefinition> Work() =>
    [
        new("working_share", CauseGroup.Work, WorkingForm)
        {
            Family = "working", Direction = Monotone.RiskFalls,
            Formula = "working_members / labourers",
            Compute = h => KnownQuarter.Ratio(h.Now[C.WorkingMembers], h.Now[C.Labourers]),
        },
        new("work_months_per_labourer", CauseGroup.Work, MonthsForm)
        {
            Family = "working", Direction = Monotone.RiskFalls,
            Formula = "work_months / labourers",
            Compute = h => KnownQuarter.Ratio(h.Now[C.WorkMonths], h.Now[C.Labourers]),
        },
        new("work_months_rise_4q", CauseGroup.Work, FeatureForm.Rise(new("全户务工时间", "months of paid work"), ("months", new("个月", " months"))))
        {
            Formula = "work_months less work_months 4 quarters earlier",
            Compute = h => h.Difference(q => q[C.WorkMonths], 4),
        },
    ];

    private static IEnumerable<FeatureDefinition> Pay() =>
    [
        new("wage_to_line", CauseGroup.Work, FeatureForm.LineRatio(Wages))
        {
            Family = "wage",
            Formula = "wage_income / members / poverty_line",
            Compute = h => h.Now.PerHead(C.WageIncome),
        },
        new("wage_change_4q", CauseGroup.Work, FeatureForm.Change(Wages, 4))
        {
            Family = "wage",
            Formula = "(wage_income / members / poverty_line) / (the same 4 quarters earlier) - 1",
            Compute = h => h.Change(q => q.PerHead(C.WageIncome), 4),
        },
        new("stable_job_to_line", CauseGroup.Work, FeatureForm.LineRatio(new("稳定就业人均年收入", "income from stable jobs per head")))
        {
            Direction = Monotone.RiskFalls,
            Formula = "stable_job_income / members / poverty_line",
            Compute = h => h.Now.PerHead(C.StableJobIncome),
        },
    ];

    private static FeatureForm WorkingForm { get; } = FeatureForm.Share(new("务工人数", "the number of working members"), new("劳动力", "those able to work")) with
    {
        WhenMissing = new("没有劳动力或缺少务工人数数据", "nobody is able to work, or the number of working members is unknown"),
    };

    private static FeatureForm MonthsForm { get; } = FeatureForm.Amount(new("劳动力人均务工时间", "paid work per member able to work"), ("months", new("个月", " months")), new("全年没有务工", "no paid work in the year")) with
    {
        WhenMissing = new("没有劳动力或缺少务工时间数据", "nobody is able to work, or months of work are unknown"),
    };
}
