using System.Globalization;
using FangFan.Risk.Display;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Groups;

namespace FangFan.Risk.Reports.Sections;

/// <summary>What the lists do for each group of households at the cut-off.</summary>
internal static class GroupsSection
{
    private static readonly (string Name, Wording Label, Func<GroupFigures, IntervalEstimate?> Of)[] Measures =
    [
        ("shareOfHouseholds", new("占农户比例", "share of households"), f => f.ShareOfHouseholds),
        ("shareOfList", new("占名单比例", "share of the list"), f => f.ShareOfList),
        ("recall", new("召回率", "recall"), f => f.Recall),
        ("falseAlarms", new("误报率", "false alarms"), f => f.FalseAlarms),
        ("precision", new("精度", "precision"), f => f.Precision),
    ];

    private static readonly (string Name, Wording Label, Func<GroupFigures, GroupDifference?> Of)[] Differences =
    [
        ("recall", new("召回率", "recall"), f => f.RecallDifference),
        ("falseAlarms", new("误报率", "false alarms"), f => f.FalseAlarmDifference),
        ("precision", new("精度", "precision"), f => f.PrecisionDifference),
        ("calibrationRatio", new("实际与预测之比", "observed over predicted"), f => f.Calibration?.RatioDifference),
    ];

    public static ReportSection Of(GroupsResult result) => new("groups", new("分群体检查", "By group of households"),
    [
        .. Holding(result),
        new Paragraph(new(
            $"读法：每个截止季度走访{Share(result)}的农户，各季度合并。召回率是该群体返贫致贫户中被走访的比例，误报率是未返贫致贫户中被走访的比例；“占名单比例”高于“占农户比例”即该群体被走访得更多，这可能只是因为其风险更高。差异与其余农户相比，成对重抽；共检验{result.Comparisons}项差异，按Benjamini–Hochberg法在同一名单同一指标内校正，校正后仍成立的约有二十分之一可能出于偶然。未成立不等于没有差异：事件少的群体区间很宽；一户也没有找到（或全部找到）的群体无论怎样重抽都一样，因此不给区间，以本节开头所列校正后的结论为准。",
            $"How to read it: {Share(result)} of the households are visited in each as-of quarter, the quarters pooled. Recall is the share of a group's events that is visited, false alarms the share of its other households that is. A share of the list above the share of households "
            + $"means that the group is visited more, perhaps only because its risk is higher. Differences are against all other households on the same draws; {result.Comparisons} are tested, adjusted by Benjamini and Hochberg within a list and measure, so that about one in twenty of those that hold may be chance. One that does not hold is not thereby "
            + "absent: groups with few events have wide intervals, and one of which none or all is found is the same in every draw and gets none: go by what holds after adjustment, named above.")),
        new Paragraph(new(
            "民族和户主性别只用于此项检查，任何模型和政策标准都不使用。召回率、误报率和校准在群体间发生率不同时无法同时相等，因此差异应当解释和讨论，而不是一律抹平。",
            "Minority and sex of the head serve this audit only; no model and no criterion sees them. Where groups differ in how often the event comes, recall, false alarms and calibration cannot all be equal: differences are to be explained and talked over, not flattened out.")),
        new Paragraph(new(
            $"不足{GroupsResult.LeastHouseholds}户的群体不给出数字，户数写作“<{GroupsResult.LeastHouseholds}”，以免看出个别农户，也因为数字全凭偶然；不足{GroupsResult.LeastHouseholds}户的乡镇合并（本次合并{result.Merged}个）。信息不详者单列一组。",
            $"Groups of fewer than {GroupsResult.LeastHouseholds} households get no figure and are shown as <{GroupsResult.LeastHouseholds}, so that no household shows through and because chance alone would decide; townships that small are put together ({result.Merged} here). Those of whom a trait is unknown are a group of their own.")),
        .. result.Traits.Select(trait => (IReportBlock)new Figure(language => Forests(result, trait, language), FigureData(trait))),
        new Figure(language => Calibration(result, language), CalibrationData(result)),
        FiguresTable(result),
        DifferencesTable(result),
    ]);

    private static string Share(GroupsResult result) => BacktestCells.Share(result.Capacity);

    private static IEnumerable<Paragraph> Holding(GroupsResult result)
    {
        var holding = (from trait in result.Traits
                       from groupOf in trait.Groups
                       from figures in groupOf.Figures
                       from measure in Differences
                       where measure.Of(figures) is { Holds: true }
                       select (trait, groupOf, figures.List, measure, measure.Of(figures)!.Value.LessRest)).ToList();
        if (holding.Count == 0)
        {
            yield return new(new(
                $"走访{Share(result)}时，{result.Comparisons}项差异经多重比较校正后无一成立。",
                $"Visiting {Share(result)}, none of {result.Comparisons} differences holds after adjustment for multiple comparisons."));
            yield break;
        }
        foreach (var list in result.Lists)
        {
            var own = holding.Where(h => h.List == list).ToArray();
            if (own.Length == 0) continue;
            yield return new(new(
                $"{list.Label.Chinese}在下列群体上与其余农户的差异经校正后成立：{string.Join("；", own.Select(h => $"{h.trait.Label.Chinese}·{h.groupOf.Label.Chinese}的{h.measure.Label.Chinese}（{Say(h.measure.Name, h.LessRest, "个百分点")}）"))}。",
                $"For {list.Label.English} these groups differ from the rest after adjustment: {string.Join("; ", own.Select(h => $"{h.trait.Label.English}, {h.groupOf.Label.English}: {h.measure.Label.English} ({Say(h.measure.Name, h.LessRest, " points")})"))}."))
            { Caution = own.Any(h => h.measure.Name == "recall" && h.LessRest.Value < 0) };
        }
    }

    private static string Say(string measure, IntervalEstimate difference, string points) =>
        measure == "calibrationRatio" ? EstimateCells.Say(difference, NumberFormat.LogOdds) : EstimateCells.Points(difference) + points;

    private static ChartGrid Forests(GroupsResult result, GroupTrait trait, Language language) => new(trait.Label.In(language),
        [.. Measures.Where(m => m.Name is "recall" or "falseAlarms").Select(measure => new DotIntervalChart(Titled(trait.Label, measure.Label).In(language), measure.Label.In(language),
            [.. trait.Groups.SelectMany(g => g.Households is null ? [Hidden(g, language)] : g.Figures.Select(f => EstimateCells.Dot(g.Label.In(language), measure.Of(f)!.Value) with { Group = f.List.Label.In(language) }))])
        { Format = NumberFormat.Percent, FromZero = true, EmptyText = ReportWords.NoData.In(language) })]);

    private static Estimate Hidden(AuditedGroup group, Language language) => new($"{group.Label.In(language)} (<{GroupsResult.LeastHouseholds})", double.NaN, double.NaN, double.NaN) { Muted = true };

    private static DataTable FigureData(GroupTrait trait) => new($"groups-{Hyphened(trait.Name)}", new($"按{trait.Label.Chinese}的召回率和误报率", $"Recall and false alarms by {trait.Label.English}"),
        [new("group", trait.Label), BacktestCells.Score, new("measure", new("指标", "measure")), .. EstimateCells.Columns(NumberFormat.Percent)],
        [.. from groupOf in trait.Groups
            from figures in groupOf.Figures
            from measure in Measures
            where measure.Name is "recall" or "falseAlarms"
            select (IReadOnlyList<DataCell>)[Group(groupOf), BacktestCells.Of(figures.List), DataCell.Of(measure.Name, measure.Label), .. EstimateCells.Of(measure.Of(figures)!.Value)]])
    { Across = ["score", "measure"] };

    private static DataTable FiguresTable(GroupsResult result) => new("groups", new("各群体的指标", "Measures by group"),
        [
            new("trait", new("分组", "trait")), new("group", new("群体", "group")), new("households", new("户数", "households")), new("householdQuarters", new("户次", "household-quarters"), NumberFormat.Count), new("events", new("返贫致贫户次", "events"), NumberFormat.Count),
            BacktestCells.Score, new("measure", new("指标", "measure")), .. EstimateCells.Columns(NumberFormat.Percent),
        ],
        [.. result.Traits.SelectMany(trait => trait.Groups.SelectMany(g => g.Households is { } count ? Rows(trait, g, count) : [HiddenRow(trait, g)]))])
    { Across = ["measure"] };

    private static IEnumerable<IReadOnlyList<DataCell>> Rows(GroupTrait trait, AuditedGroup group, int households) =>
        from figures in @group.Figures
        from measure in Measures
        where measure.Of(figures) is not null
        select (IReadOnlyList<DataCell>)
        [
            Trait(trait), Group(@group), Counted(households), @group.HouseholdQuarters, @group.Events,
            BacktestCells.Of(figures.List), DataCell.Of(measure.Name, measure.Label), .. EstimateCells.Of(measure.Of(figures)!.Value),
        ];

    private static IReadOnlyList<DataCell> HiddenRow(GroupTrait trait, AuditedGroup group) =>
        [Trait(trait), Group(group), $"<{GroupsResult.LeastHouseholds}", double.NaN, double.NaN, BacktestCells.Of(ScoreDefinition.PackList), DataCell.Of(Measures[2].Name, Measures[2].Label), double.NaN, double.NaN, double.NaN];

    private static DataCell Counted(int households)
    {
        var shown = NumberFormat.Count.Read(households);
        return DataCell.Of(households.ToString(CultureInfo.InvariantCulture), new(shown, shown));
    }

    private static DataTable DifferencesTable(GroupsResult result) => new("group-differences", new("各群体减其余农户", "Each group less all other households"),
        [
            new("trait", new("分组", "trait")), new("group", new("群体", "group")), BacktestCells.Score, new("measure", new("指标", "measure")),
            .. EstimateCells.Columns(NumberFormat.Probability), new("adjustedP", new("校正后p值", "adjusted p"), NumberFormat.Probability), new("holds", new("是否成立", "holds")),
        ],
        [.. from trait in result.Traits
            from groupOf in trait.Groups
            from figures in groupOf.Figures
            from measure in Differences
            let difference = measure.Of(figures)
            where difference is not null
            select (IReadOnlyList<DataCell>)
            [
                Trait(trait), Group(groupOf), BacktestCells.Of(figures.List), DataCell.Of(measure.Name, measure.Label), .. EstimateCells.Of(difference.Value.LessRest), difference.Value.Adjusted,
                double.IsNaN(difference.Value.Adjusted) ? new DataCell(double.NaN) : difference.Value.Holds ? DataCell.Of("yes", new("成立", "yes")) : DataCell.Of("no", new("未成立", "no")),
            ]])
    {
        Across = ["measure"],
        Note = new("比例之差以小数计（0.010即1个百分点）。区间未作多重比较校正；校正后成立的差异列在本节开头，校正后的p值见数据文件。",
            "Differences of shares are in decimals (0.010 is one percentage point). The intervals are unadjusted; differences that hold after adjustment are named at the head of this section, adjusted p-values are in the data files."),
    };

    private static DotIntervalChart Calibration(GroupsResult result, Language language) => new(
        new Wording("各群体实际发生率与平均预测概率之比", "Observed over predicted, by group").In(language), new Wording("实际/预测（1为相符，大于1为模型低估）", "observed / predicted (over 1 the model says too little)").In(language),
        [.. Calibrated(result).Select(c => EstimateCells.Dot(Titled(c.Trait.Label, c.Group.Label).In(language), c.Calibration.Ratio))])
    { Format = NumberFormat.Ratio, Marks = [new(1, new Wording("相符", "fits").In(language))], EmptyText = ReportWords.NoData.In(language) };

    private static DataTable CalibrationData(GroupsResult result) => new("group-calibration", new("各群体的校准", "Calibration by group"),
        [
            new("trait", new("分组", "trait")), new("group", new("群体", "group")), .. EstimateCells.Columns("predicted", new("平均预测概率", "mean predicted"), NumberFormat.Percent),
            .. EstimateCells.Columns("observed", new("实际发生率", "observed"), NumberFormat.Percent), .. EstimateCells.Columns("ratio", new("实际/预测", "observed / predicted"), NumberFormat.Ratio),
        ],
        [.. Calibrated(result).Select(c => (IReadOnlyList<DataCell>)
            [Trait(c.Trait), Group(c.Group), .. EstimateCells.Of(c.Calibration.Predicted), .. EstimateCells.Of(c.Calibration.Observed), .. EstimateCells.Of(c.Calibration.Ratio)])]);

    private static IEnumerable<(GroupTrait Trait, AuditedGroup Group, GroupCalibration Calibration)> Calibrated(GroupsResult result) =>
        from trait in result.Traits
        from groupOf in trait.Groups
        from figures in groupOf.Figures
        where figures.Calibration is not null
        select (trait, groupOf, figures.Calibration);

    private static Wording Titled(Wording of, Wording what) => new($"{of.Chinese}：{what.Chinese}", $"{of.English}: {what.English}");

    private static DataCell Trait(GroupTrait trait) => DataCell.Of(trait.Name, trait.Label);

    private static DataCell Group(AuditedGroup group) => DataCell.Of(group.Name, group.Label);

    private static string Hyphened(string name) => string.Concat(name.Select(c => char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{c}"));
}
