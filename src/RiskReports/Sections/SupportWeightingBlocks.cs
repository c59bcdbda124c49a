using FangFan.Risk.Display;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Support;

namespace FangFan.Risk.Reports.Sections;

/// <summary>The weighting for support received: whether it can be relied on, then what it says.</summary>
internal static class SupportWeightingBlocks
{
    private const int FeaturesDrawn = 12;

    public static IReadOnlyList<IReportBlock> Of(SupportWeighting weighting) =>
    [
        new Paragraph(new(
            $"按接受帮扶的概率加权（敏感性检查）：截止季度的记录中有任何一项帮扶（九项措施、低保、特困供养、公益性岗位）即视为有帮扶；之后季度才出现的帮扶可能正是对返贫的回应，因此不用。{NumberFormat.Count.Read(weighting.HouseholdQuarters)}户次中{Count(weighting.SupportedCount, weighting.HouseholdQuarters)}有帮扶，{weighting.Unknown}户次不详，未计入。"
            + "接受帮扶的概率由不看帮扶痕迹的特征和截止季度经正则化逻辑回归估计，各村由未见过该村的模型打分；权重经稳定化，并在第1和第99百分位截断；区间按村重抽，权重不重新估计。",
            $"Weighting for support received, a sensitivity check: support is any of the nine measures, the minimum living allowance, support for the destitute or a public-welfare job on record in the as-of quarter; support that first shows in a later quarter may be the answer to the fall itself and is not used. Of {NumberFormat.Count.Read(weighting.HouseholdQuarters)} household-quarters "
            + $"{Count(weighting.SupportedCount, weighting.HouseholdQuarters)} have support; {weighting.Unknown} are unknown and left out. The chance of support is estimated by regularised logistic regression on the features that hold no trace of it and the as-of quarter, each village scored by a model that did not see it; weights are stabilised and truncated at the first and the 99th percentile; "
            + "intervals draw villages and do not fit the weights anew.")),
        Overlap(weighting.Overlap),
        new Paragraph(Rates(weighting)) { Caution = weighting.Overlap.Verdict == OverlapVerdict.Failed },
        new Paragraph(Limits(weighting)) { Caution = true },
        new Figure(language => Propensities(weighting.Overlap, language), PropensityData(weighting.Overlap)),
        new Figure(language => Balance(weighting.Overlap, language), BalanceData(weighting.Overlap)),
        new Figure(language => Deciles(weighting, language), DecileData(weighting)),
        RateData(weighting),
    ];

    private static string Count(int part, int whole) => $"{NumberFormat.Count.Read(part)} ({NumberFormat.Percent.Read((double)part / whole)})";

    private static Paragraph Overlap(SupportOverlap overlap)
    {
        var (before, after) = (overlap.Balance.Count(b => Math.Abs(b.Before) > 0.1), overlap.Balance.Count(b => Math.Abs(b.After) > 0.1));
        var largest = overlap.Balance.Max(b => double.IsNaN(b.After) ? 0 : Math.Abs(b.After));
        var (chinese, english) = overlap.Verdict switch
        {
            OverlapVerdict.Good => ("两类农户重叠充分，加权后记录中的特征基本平衡", "The two kinds overlap, and weighting balances what is recorded"),
            OverlapVerdict.Limited => ("重叠或平衡有限，结果应谨慎看待", "Overlap or balance is limited; read the result with care"),
            _ => ("两类农户几乎不重叠（正值性不成立）：有的农户几乎必然有或没有帮扶，加权结果不可采信", "The two kinds hardly overlap (positivity fails): some households are nearly certain to be supported or not, and the weighted figures are not to be relied on"),
        };
        return new Paragraph(new(
            $"{chinese}。标准化均值差超过0.1的特征由{before}项变为{after}项（共{overlap.Balance.Count}项，加权后最大{NumberFormat.Ratio.Read(largest)}）；概率在0.05以下或0.95以上的占{NumberFormat.Percent.Read(overlap.Extreme)}；权重{NumberFormat.Ratio.Read(overlap.Weights.Least)}至{NumberFormat.Ratio.Read(overlap.Weights.Most)}；有效样本量：有帮扶{NumberFormat.Count.Read(overlap.EffectiveSupported)}，无帮扶{NumberFormat.Count.Read(overlap.EffectiveUnsupported)}户次。",
            $"{english}. Standardised mean differences over 0.1 go from {before} features to {after} (of {overlap.Balance.Count}; the largest after weighting is {NumberFormat.Ratio.Read(largest)}); {NumberFormat.Percent.Read(overlap.Extreme)} have a chance under 0.05 or over 0.95; weights run from {NumberFormat.Ratio.Read(overlap.Weights.Least)} to {NumberFormat.Ratio.Read(overlap.Weights.Most)}; "
            + $"effective sample sizes are {NumberFormat.Count.Read(overlap.EffectiveSupported)} with support and {NumberFormat.Count.Read(overlap.EffectiveUnsupported)} without."))
        { Caution = overlap.Verdict == OverlapVerdict.Failed };
    }

    private static Wording Rates(SupportWeighting weighting)
    {
        var rates = weighting.Rates;
        return new(
            $"返贫致贫率：全体{EstimateCells.Say(rates.Observed)}，有帮扶的{EstimateCells.Say(rates.Supported)}，没有帮扶的{EstimateCells.Say(rates.Unsupported)}（未加权）。加权到全体农户：若都没有帮扶{EstimateCells.Say(rates.WithoutSupport)}，若都有帮扶{EstimateCells.Say(rates.WithSupport)}，前者为后者的{EstimateCells.Say(rates.Ratio, NumberFormat.Ratio)}倍（未加权{EstimateCells.Say(rates.PlainRatio, NumberFormat.Ratio)}倍）。"
            + $"模型在没有帮扶的农户中AUC为{EstimateCells.Say(weighting.Auc, NumberFormat.Probability)}，加权后{EstimateCells.Say(weighting.WeightedAuc, NumberFormat.Probability)}。",
            $"Event rates: all {EstimateCells.Say(rates.Observed)}, with support {EstimateCells.Say(rates.Supported)}, without {EstimateCells.Say(rates.Unsupported)}, unweighted. Weighted to all households: {EstimateCells.Say(rates.WithoutSupport)} had none had support, {EstimateCells.Say(rates.WithSupport)} had all had it, a ratio of {EstimateCells.Say(rates.Ratio, NumberFormat.Ratio)} "
            + $"(unweighted {EstimateCells.Say(rates.PlainRatio, NumberFormat.Ratio)}). Among those without support the model's AUC is {EstimateCells.Say(weighting.Auc, NumberFormat.Probability)}, weighted {EstimateCells.Say(weighting.WeightedAuc, NumberFormat.Probability)}.");
    }

    private static Wording Limits(SupportWeighting weighting) => new(
        $"加权只能平衡记录中的特征。干部看得到而记录没有的困难（帮扶正是给了这些农户）仍会混淆；要完全解释掉加权后的比值，这种因素须与帮扶和返贫都有至少{NumberFormat.Ratio.Read(weighting.Rates.EValue)}倍的关联（E值；就区间端点而言为{NumberFormat.Ratio.Read(weighting.Rates.EValueOfInterval)}）。"
        + $"没有帮扶者中有{NumberFormat.Percent.Read(weighting.LaterSupported)}在预测期内得到帮扶，过去的帮扶也已进入当前收入，两者都使差异偏小。这是敏感性检查，不是帮扶效果的评估。",
        $"Weighting balances only what is recorded. Hardship that cadres see and records do not, to which support answers, still confounds; to explain the weighted ratio away altogether it would have to go with both support and the event by a ratio of at least {NumberFormat.Ratio.Read(weighting.Rates.EValue)} (the E-value; {NumberFormat.Ratio.Read(weighting.Rates.EValueOfInterval)} for the end of the interval). "
        + $"Of those without support {NumberFormat.Percent.Read(weighting.LaterSupported)} receive some within the horizon, and past support is part of present income; both make the difference look smaller. It is a sensitivity check, not an evaluation of support.");

    private static StackedBarChart Propensities(SupportOverlap overlap, Language language) => new(new Wording("接受帮扶的概率，按是否有帮扶", "Chance of support, by whether it was received").In(language), new Wording("户次", "household-quarters").In(language),
        [.. overlap.Bins.Select(b => NumberFormat.Ratio.Read(b.From))],
        [
            new Series(new Wording("有帮扶", "with support").In(language), [.. overlap.Bins.Select(b => (double)b.Supported)]),
            new Series(new Wording("没有帮扶", "without support").In(language), [.. overlap.Bins.Select(b => (double)b.Unsupported)]),
        ])
    { Format = NumberFormat.Count, EmptyText = ReportWords.NoData.In(language) };

    private static DataTable PropensityData(SupportOverlap overlap) => new("support-propensities", new("接受帮扶的概率", "Chance of support"),
        [new("from", new("概率自", "from"), NumberFormat.Ratio), new("to", new("至", "to"), NumberFormat.Ratio), new("supported", new("有帮扶", "with support"), NumberFormat.Count), new("unsupported", new("没有帮扶", "without support"), NumberFormat.Count)],
        [.. overlap.Bins.Select(b => (IReadOnlyList<DataCell>)[b.From, b.To, b.Supported, b.Unsupported])]);

    private static DotIntervalChart Balance(SupportOverlap overlap, Language language) => new(new Wording("有帮扶减没有帮扶的标准化均值差", "Supported less unsupported, standardised").In(language),
        new Wording("标准化均值差（±0.1以内为基本平衡）", "standardised mean difference (within ±0.1 counts as balanced)").In(language),
        [
            .. overlap.Balance.Where(b => double.IsFinite(b.Before)).Take(FeaturesDrawn).SelectMany(b => new[]
            {
                new Estimate(b.Feature.Label.In(language), b.Before, double.NaN, double.NaN) { Group = new Wording("加权前", "before").In(language) },
                new Estimate(b.Feature.Label.In(language), b.After, double.NaN, double.NaN) { Group = new Wording("加权后", "after").In(language) },
            }),
        ])
    { Format = NumberFormat.LogOdds, FromZero = true, Marks = [new(-0.1, "−0.1"), new(0.1, "+0.1")], EmptyText = ReportWords.NoData.In(language) };

    private static DataTable BalanceData(SupportOverlap overlap) => new("support-balance", new("各特征加权前后的标准化均值差", "Standardised mean difference of every feature, before and after weighting"),
        [new("feature", new("特征", "feature")), new("before", new("加权前", "before"), NumberFormat.LogOdds), new("after", new("加权后", "after"), NumberFormat.LogOdds)],
        [.. overlap.Balance.Select(b => (IReadOnlyList<DataCell>)[DataCell.Of(b.Feature.Name, b.Feature.Label), b.Before, b.After])]);

    private static LineChart Deciles(SupportWeighting weighting, Language language)
    {
        var deciles = weighting.Deciles;
        Series Line(Wording name, Func<SupportDecile, IntervalEstimate> of) => new(name.In(language), [.. deciles.Select(d => of(d).Value)]) { Low = [.. deciles.Select(d => of(d).Low)], High = [.. deciles.Select(d => of(d).High)] };
        Series Truth(Wording name, Func<SupportDecile, double> of) => new(name.In(language), [.. deciles.Select(of)]) { Dashed = true };
        return new(new Wording("按模型得分十等份的返贫致贫率", "Event rate by tenth of the model's score").In(language), new Wording("返贫致贫率（1为得分最低的一成）", "event rate (1 is the tenth of the lowest scores)").In(language), [.. deciles.Select(d => NumberFormat.Count.Read(d.Decile))],
        [
            Line(new("全体", "all"), d => d.Observed), Line(new("没有帮扶，未加权", "without support, unweighted"), d => d.Unsupported), Line(new("没有帮扶，加权", "without support, weighted"), d => d.WithoutSupport),
            .. deciles.Any(d => double.IsFinite(d.Truth))
                ? new[] { Truth(new("真实概率，无帮扶", "truth without support"), d => d.TruthWithoutSupport), Truth(new("真实概率，实际帮扶", "truth as supported"), d => d.Truth) }
                : [],
        ])
        { Format = NumberFormat.Percent, EmptyText = ReportWords.NoData.In(language) };
    }

    private static DataTable DecileData(SupportWeighting weighting) => new("support-deciles", new("按模型得分十等份", "By tenth of the model's score"),
        [
            new("decile", new("十等份（10为最高）", "tenth (10 is the highest)"), NumberFormat.Count), new("householdQuarters", new("户次", "household-quarters"), NumberFormat.Count), new("supportedShare", new("有帮扶的比例", "supported"), NumberFormat.Percent),
            .. EstimateCells.Columns("observed", new("全体返贫致贫率", "event rate of all"), NumberFormat.Percent), .. EstimateCells.Columns("unsupported", new("没有帮扶，未加权", "without support, unweighted"), NumberFormat.Percent),
            .. EstimateCells.Columns("withoutSupport", new("没有帮扶，加权", "without support, weighted"), NumberFormat.Percent), new("truthWithoutSupport", new("真实概率，无帮扶", "truth without support"), NumberFormat.Percent), new("truth", new("真实概率，实际帮扶", "truth as supported"), NumberFormat.Percent),
        ],
        [.. weighting.Deciles.Select(d => (IReadOnlyList<DataCell>)
            [d.Decile, d.HouseholdQuarters, d.SupportedShare, .. EstimateCells.Of(d.Observed), .. EstimateCells.Of(d.Unsupported), .. EstimateCells.Of(d.WithoutSupport), d.TruthWithoutSupport, d.Truth])]);

    private static DataTable RateData(SupportWeighting weighting)
    {
        static IReadOnlyList<DataCell> Row(string name, Wording label, IntervalEstimate value) => [DataCell.Of(name, label), .. EstimateCells.Of(value)];
        var rates = weighting.Rates;
        return new("support-rates", new("有无帮扶的返贫致贫率", "Event rates with and without support"), [new("measure", new("指标", "measure")), .. EstimateCells.Columns(NumberFormat.Probability)],
        [
            Row("observed", new("全体", "all"), rates.Observed), Row("supported", new("有帮扶，未加权", "with support, unweighted"), rates.Supported), Row("unsupported", new("没有帮扶，未加权", "without support, unweighted"), rates.Unsupported),
            Row("withSupport", new("若都有帮扶，加权", "had all had support, weighted"), rates.WithSupport), Row("withoutSupport", new("若都没有帮扶，加权", "had none had support, weighted"), rates.WithoutSupport),
            Row("difference", new("两者之差，加权", "their difference, weighted"), rates.Difference), Row("ratio", new("两者之比，加权", "their ratio, weighted"), rates.Ratio), Row("plainRatio", new("未加权之比", "ratio, unweighted"), rates.PlainRatio),
            Row("eValue", new("E值", "E-value"), new(rates.EValue, null)), Row("eValueOfInterval", new("区间端点的E值", "E-value of the interval's end"), new(rates.EValueOfInterval, null)),
        ]);
    }
}
