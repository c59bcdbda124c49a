using FangFan.Risk.Display;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Together;

namespace FangFan.Risk.Reports.Sections;

/// <summary>What the model's list and the pack's list find together.</summary>
internal static class TogetherSection
{
    private static readonly (string Name, Wording Label, Func<TogetherFigures, IntervalEstimate> Of)[] Shares =
    [
        ("both", new("两者都发现", "found by both"), f => f.Both),
        ("onlyModel", new("仅模型发现", "only by the model"), f => f.OnlyModel),
        ("onlyRules", new("仅政策标准发现", "only by the rules"), f => f.OnlyRules),
        ("neither", new("两者都漏掉", "found by neither"), f => f.Neither),
    ];

    private static readonly (string Name, Wording Label, Func<TogetherFigures, IntervalEstimate> Of)[] Lists =
    [
        ("model", new("模型名单", "the model's list"), f => f.Model),
        ("rules", new("政策标准名单", "the rules' list"), f => f.Rules),
        ("halves", new("各半（走访户数相同）", "half and half, as many visits"), f => f.Halves),
        ("union", new("两份名单都走访（最多两倍户数）", "both lists, up to twice the visits"), f => f.Union),
    ];

    private static readonly (string Name, Wording Label, Func<TogetherFigures, IntervalEstimate> Of)[] Others =
    [
        ("modelLessRules", new("模型减政策标准", "model less rules"), f => f.ModelLessRules),
        ("halvesLessModel", new("各半减模型", "half and half less model"), f => f.HalvesLessModel),
        ("halvesLessRules", new("各半减政策标准", "half and half less rules"), f => f.HalvesLessRules),
        ("overlap", new("两份名单重合的走访", "visits that both lists make"), f => f.Overlap),
        ("precisionBoth", new("两份名单都有者的精度", "precision where both list"), f => f.PrecisionBoth),
        ("precisionOnlyModel", new("仅模型列出者的精度", "precision where only the model lists"), f => f.PrecisionOnlyModel),
        ("precisionOnlyRules", new("仅政策标准列出者的精度", "precision where only the rules list"), f => f.PrecisionOnlyRules),
    ];

    public static ReportSection Of(TogetherResult result)
    {
        var data = Data(result);
        return new ReportSection("together", new("模型与政策标准合用", "Model and rules together"),
        [
            .. result.Capacities.Select(capacity => new Paragraph(Finding(result, capacity))),
            .. result.Natural is { } natural ? new[] { new Paragraph(Finding(result, natural)) } : [],
            new Paragraph(new(
                "读法：两份名单在每个截止季度各走访同样多的农户，再合并各季度；模型名单按原始得分排序，政策标准名单按认定结论和符合标准条数排序。名额落在并列农户之间时，取并列者随机排序的期望值，因此户数可能带小数，户编号的先后不影响结果。"
                + "“两份名单都走访”最多要用两倍的走访户数，不能与单份名单直接相比；“各半”才是同样走访户数下的公平比较：前一半名额按模型，后一半按政策标准，已列入的跳过。",
                "How to read it: in each as-of quarter both lists visit as many households, and the quarters are then pooled. The model's list is by raw score, the rules' by verdict and number of criteria met. Where the limit falls among equals the "
                + "expectation over a random order of them is taken, so counts may have decimals and the order of ids plays no part. Visiting both lists takes up to twice the visits and is not comparable with one list; half and half is the fair comparison at the same "
                + "number of visits: the first half by the model, the rest by the rules, passing over those already listed.")),
            new Figure(language => Stacks(result, language), data),
            new Figure(language => Forests(result, language), data),
            data,
            .. Missed(result),
        ]);
    }

    private static Wording Finding(TogetherResult result, TogetherCapacity capacity)
    {
        var f = capacity.Figures;
        var visits = NumberFormat.Count.Read(capacity.Visits / result.Quarters);
        var (chinese, english) = capacity.Capacity is { } share
            ? ($"走访{BacktestCells.Share(share)}（每季度约{visits}户）", $"Visiting {BacktestCells.Share(share)} (about {visits} households a quarter)")
            : ($"按政策标准名单自身的户数走访（符合标准的全部农户，每季度约{visits}户）", $"Visiting as many as meet the rules, all of them (about {visits} households a quarter)");
        return new(
            $"{chinese}：模型发现{EstimateCells.Say(f.Model)}的返贫致贫户，政策标准发现{EstimateCells.Say(f.Rules)}；两者都发现{EstimateCells.Say(f.Both)}，仅模型{EstimateCells.Say(f.OnlyModel)}，仅政策标准{EstimateCells.Say(f.OnlyRules)}，两者都漏掉{EstimateCells.Say(f.Neither)}。"
            + $"同样户数各半走访发现{EstimateCells.Say(f.Halves)}，比只用模型相差{EstimateCells.Points(f.HalvesLessModel)}个百分点（{Chinese(f.HalvesLessModel)}）；两份名单都走访可发现{EstimateCells.Say(f.Union)}，但要走访{NumberFormat.Ratio.Read(capacity.UnionVisits / capacity.Visits)}倍的农户。",
            $"{english}: the model finds {EstimateCells.Say(f.Model)} of the events, the rules {EstimateCells.Say(f.Rules)}; both find {EstimateCells.Say(f.Both)}, only the model {EstimateCells.Say(f.OnlyModel)}, only the rules {EstimateCells.Say(f.OnlyRules)}, neither {EstimateCells.Say(f.Neither)}. "
            + $"Half and half at as many visits finds {EstimateCells.Say(f.Halves)}, {EstimateCells.Points(f.HalvesLessModel)} percentage points against the model alone ({English(f.HalvesLessModel)}); visiting both lists finds {EstimateCells.Say(f.Union)} but takes {NumberFormat.Ratio.Read(capacity.UnionVisits / capacity.Visits)} times the visits.");
    }

    private static string Chinese(IntervalEstimate difference) => !difference.ExcludesZero ? "分不出高下" : difference.Value > 0 ? "更多" : "更少";

    private static string English(IntervalEstimate difference) => !difference.ExcludesZero ? "undecided" : difference.Value > 0 ? "more" : "fewer";

    private static DataTable Data(TogetherResult result) => new("together", new("模型与政策标准发现的返贫致贫户", "What model and rules find of the events"),
        [
            new("size", new("走访规模", "visits")), new("capacity", new("占农户比例", "share of households"), NumberFormat.Percent), new("visits", new("走访户次", "visits in all"), NumberFormat.Count),
            new("measure", new("指标", "measure")), .. EstimateCells.Columns(NumberFormat.Percent),
        ],
        [.. Sizes(result).SelectMany(size => Shares.Concat(Lists).Concat(Others).Select(measure => (IReadOnlyList<DataCell>)
            [Size(size), size.Capacity ?? double.NaN, size.Visits, DataCell.Of(measure.Name, measure.Label), .. EstimateCells.Of(measure.Of(size.Figures))]))])
    {
        Note = new("发现比例以全部返贫致贫户为分母；精度以所走访农户为分母。", "Shares found are of all events; precisions are of the households visited."),
    };

    private static IEnumerable<TogetherCapacity> Sizes(TogetherResult result) => result.Natural is { } natural ? [.. result.Capacities, natural] : result.Capacities;

    private static DataCell Size(TogetherCapacity size) => size.Capacity is { } share
        ? DataCell.Of(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"share-{share}"), new($"走访{BacktestCells.Share(share)}", $"visiting {BacktestCells.Share(share)}"))
        : DataCell.Of("as-many-as-meet", new("符合标准的全部农户", "as many as meet the rules"));

    private static StackedBarChart Stacks(TogetherResult result, Language language) => new(new Wording("谁发现了返贫致贫户", "Who finds the events").In(language),
        new Wording("占全部返贫致贫户的比例", "share of all events").In(language), [.. Sizes(result).Select(size => Size(size).Text!.Value.In(language))],
        [.. Shares.Select(share => new Series(share.Label.In(language), [.. Sizes(result).Select(size => Math.Max(0, share.Of(size.Figures).Value))]))])
    { Vertical = false, Shares = true, Format = NumberFormat.Percent, EmptyText = ReportWords.NoData.In(language) };

    private static ChartGrid Forests(TogetherResult result, Language language) => new(new Wording("同样走访户数下的发现比例", "Share of the events found").In(language),
        [.. Sizes(result).Select(size => new DotIntervalChart(Size(size).Text!.Value.In(language), new Wording("占全部返贫致贫户的比例", "share of all events").In(language),
            [.. Lists.Select(list => EstimateCells.Dot(list.Label.In(language), list.Of(size.Figures)))])
        { Format = NumberFormat.Percent, FromZero = true, EmptyText = ReportWords.NoData.In(language) })]);

    private static IReadOnlyList<IReportBlock> Missed(TogetherResult result)
    {
        var missed = result.Missed;
        var data = MissedData(missed);
        var found = missed.Groups.Count > 1;
        var share = BacktestCells.Share(missed.Capacity);
        var (count, events) = (NumberFormat.Count.Read(missed.Missed), NumberFormat.Count.Read(missed.Events));
        return
        [
            new Paragraph(found
                ? new(
                    $"走访{share}时，{events}户次返贫致贫户中约{count}户次被两者都漏掉。漏掉最多的一类是：{Words(missed.Groups[0], Language.Chinese)}，其中{EstimateCells.Say(missed.Groups[0].Share)}被漏掉。这些是日常走访和群众申请最需要补上的地方。",
                    $"Visiting {share}, about {count} of {events} events are missed by both. The group most missed is: {Words(missed.Groups[0], Language.English)}, of whom {EstimateCells.Say(missed.Groups[0].Share)} are missed. That is where rounds by cadres and households' own reports are needed most.")
                : new(
                    $"走访{share}时，{events}户次返贫致贫户中约{count}户次被两者都漏掉；按户的可见特征没有找到漏掉比例明显更高的一类。",
                    $"Visiting {share}, about {count} of {events} events are missed by both; no visible trait of the households marks a group that is clearly missed more often.")),
            new Paragraph(new(
                $"做法：只看发生了返贫致贫的农户，用最多三层的是非题决策树寻找两者都漏掉的群体。为防止过度拟合：村随机分成两半，一半用来长树，另一半用来估计各类的漏掉比例和区间；每次分叉须在199次置换检验中显著（5%，取所有问题中的最大值，因此已计入多问的代价），每一类在两半中各至少{missed.LeastEvents}户次。特征不详者归入“否”。这是描述，不说明原因。",
                $"How it is done: among households with the event only, a tree of at most three yes-or-no questions looks for groups missed by both. Against overfitting, villages are dealt into two halves, one to grow the tree and the other to estimate shares and intervals; each split must hold in a permutation test (199 permutations, 5 %, the largest over all "
                + $"questions, so that asking many is paid for), and a group needs {missed.LeastEvents} events in each half. What is unknown counts as no. It describes and explains nothing.")),
            new Figure(language => new DotIntervalChart(new Wording("各类返贫致贫户被两者都漏掉的比例", "Share missed by both, by group").In(language), new Wording("漏掉的比例", "share missed").In(language),
                [.. missed.Groups.Select(group => EstimateCells.Dot(Words(group, language), group.Share))]) { Format = NumberFormat.Percent, FromZero = true, EmptyText = ReportWords.NoData.In(language) }, data),
            data,
        ];
    }

    private static DataTable MissedData(MissedByBoth missed) => new("missed-by-both", new("被两者都漏掉的农户", "Who is missed by both"),
        [
            new("group", new("群体", "group")), new("events", new("返贫致贫户次", "events"), NumberFormat.Count), new("missed", new("其中漏掉", "of them missed"), NumberFormat.Count),
            new("estimating", new("用于估计的户次", "events of the estimating half"), NumberFormat.Count), .. EstimateCells.Columns("share", new("漏掉比例", "share missed"), NumberFormat.Percent),
            .. EstimateCells.Columns("lessRest", new("减其余群体", "less the rest"), NumberFormat.Percent),
        ],
        [.. missed.Groups.Select((group, i) => (IReadOnlyList<DataCell>)
        [
            DataCell.Of($"group-{i + 1}", new(Words(group, Language.Chinese), Words(group, Language.English))), group.Events, group.Missed, group.Estimating, .. EstimateCells.Of(group.Share), .. EstimateCells.Of(group.LessRest),
        ])]);

    private static string Words(MissedGroup group, Language language) => group.Traits.Count == 0
        ? new Wording("全部返贫致贫户", "all households with the event").In(language)
        : string.Join(language == Language.Chinese ? "，" : ", ", group.Traits.Select(t => t.In(language)));
}
