using FangFan.Risk.Display;
using FangFan.Risk.Evaluation.Survival;

namespace FangFan.Risk.Reports.Sections;

/// <summary>Time to relapse by type of household.</summary>
internal static class SurvivalSection
{
    private static readonly (SurvivalClock Clock, string Name, Wording Title, Wording Time)[] Clocks =
    [
        (SurvivalClock.Observation, "observation", new("有记录以来未返贫致贫的比例，按户类型", "Not relapsed since first on record, by type"), new("首次记录后的季度数", "quarters since first on record")),
        (SurvivalClock.Lifting, "lifting", new("脱贫以来未返贫的比例", "Not fallen back since lifting"), new("脱贫年度年底后的季度数", "quarters since the end of the year of lifting")),
        (SurvivalClock.Monitoring, "monitoring", new("纳入监测以来未返贫致贫的比例，按监测对象类别", "Not relapsed since put under monitoring, by category"), new("纳入监测后的季度数", "quarters since put under monitoring")),
    ];

    public static ReportSection Of(SurvivalResult result)
    {
        var blocks = new List<IReportBlock> { new Paragraph(Reading(result)), AssociationCells.NotCause };
        foreach (var (clock, name, title, time) in Clocks)
        {
            SurvivalCurve[] curves = [.. result.Curves.Where(curve => curve.Clock == clock)];
            if (curves.Length == 0) continue;
            blocks.AddRange(AssociationCells.FewVillages(curves.Min(curve => curve.Villages)));
            blocks.Add(new Figure(language => Chart(curves, (title, time), language), Table(curves, name, title)));
        }
        if (Withheld(result) is { } withheld) blocks.Add(withheld);
        if (result.Comparisons.Count > 0) blocks.Add(Comparisons(result));
        return new("survival", new("返贫前的时间", "Time to relapse"), blocks);
    }

    private static Wording Reading(SurvivalResult result) => new(
        "Kaplan-Meier曲线把死亡、迁出视为删失，回答“若无人离开”的问题；表中另列累积发生率（Aalen-Johansen），把离开作为竞争事件，是实际看到的比例，不高于1减去曲线。只看首次返贫或致贫"
        + $"（有记录之前已返贫的{result.FallenBefore}户不计）。三个时间起点：按类型比较的从首次有记录起；脱贫户从脱贫年度年底起，有记录时已脱贫的从有记录起才计入在险户（左截断）；监测对象从首次纳入监测起，消除风险后继续跟踪。"
        + $"带状为95%区间，采用log-log变换；标准误为按村的无穷小刀切（同村农户不独立），表中另列假定各户独立的Greenwood标准误。曲线下的在险户数越少，曲线越不可靠；在险不足{SurvivalResult.LeastHouseholds}户的时点不列。",
        "Kaplan and Meier's curve treats dying out and moving away as censoring, as if nobody left; the table adds the cumulated incidence (Aalen and Johansen), where leaving competes: the share actually seen, never over one less the curve. Only the first fall back or in counts "
        + $"({result.FallenBefore} households that had fallen before records of them begin are left out). There are three clocks: types compare from the first quarter on record; lifted households from the end of the year of lifting, at risk only once on record where they were lifted before (left truncation); monitored ones from when they were first put under monitoring, followed also after their risk was marked eliminated. "
        + $"Bands are 95 % intervals by the log-log transformation, with errors by the infinitesimal jackknife over villages, as neighbours are not independent; the table adds Greenwood's, which takes households for independent. Where few are left at risk the curve says little; times with fewer than {SurvivalResult.LeastHouseholds} at risk are not given.");

    private static Paragraph? Withheld(SurvivalResult result)
    {
        if (result.Withheld.Count == 0) return null;
        Wording[] labels = [.. result.Withheld.Select(withheld => withheld.Label).Distinct()];
        return new Paragraph(new(
            $"{string.Join("、", labels.Select(label => label.Chinese))}不足{SurvivalResult.LeastHouseholds}户，不列曲线。",
            $"No curve is given for {string.Join(", ", labels.Select(label => label.English))}: fewer than {SurvivalResult.LeastHouseholds} households."));
    }

    private static SurvivalChart Chart(SurvivalCurve[] curves, (Wording Title, Wording Time) words, Language language) =>
        new(words.Title.In(language), words.Time.In(language), new Wording("未返贫致贫比例", "share not relapsed").In(language), [.. curves.Select(curve => Steps(curve, language))])
        {
            AtRiskTitle = new Wording("在险户数", "households at risk").In(language),
            EmptyText = new Wording("没有可显示的曲线", "no curve to show").In(language),
        };

    private static StepCurve Steps(SurvivalCurve curve, Language language)
    {
        // From one at time 0, unless everybody enters later.
        var points = curve.Points;
        var first = points.Count > 0 && points[0].Time > 0 ? 1 : 0;
        IReadOnlyList<double> With(double start, Func<SurvivalPoint, double> of) => [.. Enumerable.Repeat(start, first), .. points.Select(of)];
        return new(curve.Label.In(language), With(0, p => p.Time), With(1, p => p.Survival.Value))
        {
            Low = With(1, p => p.Survival.Low),
            High = With(1, p => p.Survival.High),
            AtRisk = [.. points.Take(first).Select(p => p.AtRisk), .. points.Select(p => p.AtRisk)],
        };
    }

    private static DataTable Table(SurvivalCurve[] curves, string name, Wording title) => new($"survival-{name}", title,
    [
        new("group", new("类型", "type")), new("time", new("季度", "quarter"), NumberFormat.Count), new("atRisk", new("在险户", "at risk"), NumberFormat.Count),
        new("relapses", new("返贫致贫", "relapses"), NumberFormat.Count), new("leavers", new("离开", "left"), NumberFormat.Count), new("censored", new("删失", "censored"), NumberFormat.Count),
        .. EstimateCells.Columns(new("未返贫致贫比例", "share not relapsed"), NumberFormat.Percent),
        new("robustError", new("稳健标准误", "robust error")), new("greenwoodError", new("Greenwood标准误", "Greenwood's error")),
        new("incidence", new("累积发生率", "cumulated incidence"), NumberFormat.Percent), new("incidenceLow", new("累积发生率下限", "its low"), NumberFormat.Percent), new("incidenceHigh", new("累积发生率上限", "its high"), NumberFormat.Percent),
    ],
        [.. curves.SelectMany(curve => curve.Points.Select(p => (IReadOnlyList<DataCell>)
        [
            DataCell.Of(curve.Group, curve.Label), p.Time, p.AtRisk, p.Relapses, p.Leavers, p.Censored, p.Survival.Value, p.Survival.Low, p.Survival.High,
            p.Survival.RobustError, p.Survival.ModelError, p.Incidence.Value, p.Incidence.Low, p.Incidence.High,
        ]))]);

    private static DataTable Comparisons(SurvivalResult result) => new("survival-tests", new("类型之间的对数秩检验", "Log-rank tests between types"),
    [
        new("clock", new("时间起点", "clock")), new("first", new("类型", "type")), new("second", new("比较类型", "against")), new("chiSquare", new("卡方", "chi-square"), NumberFormat.Ratio), AssociationCells.P,
        new("robustChiSquare", new("稳健卡方", "robust chi-square"), NumberFormat.Ratio), new("robustP", new("稳健p值", "robust p"), NumberFormat.Probability), new("pBenjaminiHochberg", new("稳健p值（BH校正）", "robust p (BH)"), NumberFormat.Probability),
    ], [.. result.Comparisons.Select(c => (IReadOnlyList<DataCell>)
        [
            DataCell.Of(Clocks.First(clock => clock.Clock == c.Clock).Name, Clocks.First(clock => clock.Clock == c.Clock).Time), DataCell.Of(c.First.English, c.First), DataCell.Of(c.Second.English, c.Second),
            c.Test.ChiSquare, c.Test.P, c.Test.RobustChiSquare, c.Test.RobustP, c.Adjusted,
        ])])
    {
        Note = new($"共{result.Comparisons.Count}对比较；稳健检验允许同村农户相关（与R的coxph稳健得分检验一致），以它为准；任一类型不足{LogRankTest.LeastRelapses}户返贫致贫时不作稳健检验。", $"{result.Comparisons.Count} pairs are compared; the robust test lets neighbours depend on each other (the robust score test of R's coxph) and is the one to go by; it is not made where a type has under {LogRankTest.LeastRelapses} relapses."),
    };
}
