using FangFan.Risk.Display;
using FangFan.Risk.Evaluation.Survival;

namespace FangFan.Risk.Reports.Sections;

/// <summary>The hazard of falling back by time since lifting.</summary>
internal static class HazardSection
{
    public static ReportSection Of(HazardResult result)
    {
        var terms = Terms(result);
        return new("hazard", new("脱贫后返贫的风险率", "Hazard of falling back since lifting"),
        [
            new Paragraph(Reading(result)), .. AssociationCells.FewVillages(result.Villages), new Figure(language => Line(result, language), Stretches(result)),
            .. result.Terms.Count == 0 ? (IReadOnlyList<IReportBlock>)[] : [new Paragraph(Model(result)), AssociationCells.NotCause, new Figure(language => Forest(result, language), terms)],
        ]);
    }

    private static Wording Reading(HazardResult result) => new(
        $"风险率为仍处风险中的脱贫户在一个季度内返贫的比例，共{result.Households}户、{result.HouseholdQuarters}户次、{result.Relapses}户返贫。台账只记脱贫年度，时间自该年年底起按季计；有记录时已脱贫的农户从有记录起计入（左截断），"
        + $"死亡、迁出或记录中断的计至当季（删失），只看首次返贫。返贫户数不足10户的年份与其后合并。带状为按{result.Villages}个村聚类稳健的95%区间（对数优势尺度）。",
        $"The hazard is the share of lifted households still at risk that fall back in a quarter: {result.Households} households, {result.HouseholdQuarters} household-quarters, {result.Relapses} relapses. The register knows the year of lifting only, so time is counted in quarters from that year's end; households already lifted when records begin enter then (left truncation), "
        + $"those that die out, move away or vanish count until that quarter (censoring), and only the first relapse counts. Years with under 10 relapses are joined with those after. The band is the 95 % interval robust to {result.Villages} villages, on the log-odds scale.");

    private static Wording Model(HazardResult result)
    {
        string Read(double value) => NumberFormat.Ratio.Read(value);
        var (line, against) = (result.PerYear, result.Against!.Label);
        return new(
            $"离散时间模型（互补双对数，按村聚类稳健）同时看脱贫后年数、是否在监测中和日历年度：以{against.Chinese}和{result.AgainstYear}年为对照，{result.Terms.Count(t => !double.IsNaN(t.Ratio.P))}个风险比按Benjamini-Hochberg校正。年数按直线进入时，每多一年风险率为原来的{Read(line.Value)}倍［{Read(line.Low)}，{Read(line.High)}］。监测中的农户本来就是因风险高而纳入的。",
            $"A discrete-time model (complementary log-log, robust to villages) looks at years since lifting, monitoring and calendar year together, against {against.English} and {result.AgainstYear}; the p-values of its {result.Terms.Count(t => !double.IsNaN(t.Ratio.P))} hazard ratios are adjusted by Benjamini and Hochberg. With years as a straight line, each further year multiplies the hazard by {Read(line.Value)} [{Read(line.Low)}, {Read(line.High)}]. Households are monitored because they were thought to be at risk.");
    }

    private static DataTable Stretches(HazardResult result) => new("hazard-since-lifting", new("脱贫后各年的季度风险率", "Quarterly hazard by years since lifting"),
    [
        new("firstYear", new("起始年", "first year"), NumberFormat.Count), new("lastYear", new("截止年", "last year"), NumberFormat.Count), new("householdQuarters", new("户次", "household-quarters"), NumberFormat.Count),
        new("relapses", new("返贫户", "relapses"), NumberFormat.Count), .. EstimateCells.Columns(new("季度风险率", "hazard a quarter"), NumberFormat.Percent),
    ], [.. result.Stretches.Select(s => (IReadOnlyList<DataCell>)[s.FirstYear + 1, s.LastYear + 1, s.HouseholdQuarters, s.Relapses, s.Value, s.Low, s.High])]);

    private static DataTable Terms(HazardResult result) => new("hazard-model", new("风险率模型", "Hazard model"),
    [
        new("term", new("项", "term")), .. EstimateCells.Columns(new("风险比", "hazard ratio"), NumberFormat.Ratio),
        AssociationCells.P, AssociationCells.BenjaminiHochberg, AssociationCells.Holm, new("omitted", new("略去原因", "left out because")),
    ], [.. result.Terms.Select(t => (IReadOnlyList<DataCell>)[DataCell.Of(t.Name, t.Label), t.Ratio.Value, t.Ratio.Low, t.Ratio.High, t.Ratio.P, t.Ratio.BenjaminiHochberg, t.Ratio.Holm, AssociationCells.Why(t.Ratio)])]);

    private static LineChart Line(HazardResult result, Language language)
    {
        var name = new Wording("季度返贫风险率", "hazard of falling back").In(language);
        return new(new Wording("脱贫后返贫的季度风险率", "Quarterly hazard of falling back since lifting").In(language), new Wording("每季度返贫比例，横轴为脱贫后第几年", "share falling back a quarter, by year since lifting").In(language),
            [.. result.Stretches.Select(s => s.FirstYear == s.LastYear ? $"{s.FirstYear + 1}" : $"{s.FirstYear + 1}–{s.LastYear + 1}")],
            [new Series(name, [.. result.Stretches.Select(s => s.Value)]) { Low = [.. result.Stretches.Select(s => s.Low)], High = [.. result.Stretches.Select(s => s.High)] }])
        { Format = NumberFormat.Percent, EmptyText = new Wording("没有可显示的风险率", "no hazard to show").In(language) };
    }

    private static DotIntervalChart Forest(HazardResult result, Language language) =>
        new(new Wording("风险比（按村聚类稳健区间）", "Hazard ratios with village-robust intervals").In(language), new Wording("风险比，对数刻度", "hazard ratio, logarithmic").In(language),
            [.. result.Terms.Select(term => AssociationCells.Dot(term.Label.In(language), term.Ratio))])
        {
            Logarithmic = true,
            Format = NumberFormat.Ratio,
            Marks = [new(1, new Wording("无差异", "no difference").In(language))],
            EmptyText = new Wording("没有可显示的风险比", "no hazard ratio to show").In(language),
        };
}
