using FangFan.Risk.Display;
using FangFan.Risk.Evaluation.Factors;

namespace FangFan.Risk.Reports.Sections;

/// <summary>How the sections of a factor report name factors and write their estimates.</summary>
internal static class FactorCells
{
    /// <summary>Features that a picture shows; the rest are in the table.</summary>
    public const int Shown = 15;

    public static DataColumn Feature { get; } = new("feature", new("特征", "feature"));

    public static DataColumn Group { get; } = new("group", new("成因组", "cause group"));

    public static DataColumn AsOf { get; } = new("asOf", new("截止季度", "as-of quarter"));

    public static DataColumn Measure { get; } = new("measure", new("指标", "measure"));

    /// <summary>value, low, high.</summary>
    public static IReadOnlyList<DataColumn> Estimate { get; } = EstimateCells.Columns(NumberFormat.Fine);

    public static (string Name, Wording Label) AucFall { get; } = ("aucFall", new("AUC降低", "fall of AUC"));

    public static (string Name, Wording Label) LogLossRise { get; } = ("logLossRise", new("对数损失升高", "rise of log loss"));

    public static (string Name, Wording Label) RecallFall { get; } = ("recallFall", new("召回率降低（走访5%）", "fall of recall at 5%"));

    public static DataCell Of(Factor factor) => DataCell.Of(factor.Name, factor.Label);

    public static DataCell Of(CauseGroup group) => DataCell.Of(group.Name(), CauseGroups.Names[group]);

    public static DataCell Of((string Name, Wording Label) measure) => DataCell.Of(measure.Name, measure.Label);

    public static IReadOnlyList<DataCell> Ends(FactorEstimate estimate) => [estimate.Value, estimate.Interval?.Low ?? double.NaN, estimate.Interval?.High ?? double.NaN];

    /// <summary>The three changes of a factor, a row each: what names it, the measure, value, low, high.</summary>
    public static IEnumerable<IReadOnlyList<DataCell>> Rows(FactorChange change, params DataCell[] names) =>
    [
        [.. names, Of(AucFall), .. Ends(change.AucFall)],
        [.. names, Of(LogLossRise), .. Ends(change.LogLossRise)],
        [.. names, Of(RecallFall), .. Ends(change.RecallFall)],
    ];

    /// <summary>A forest of estimates with a line at no effect.</summary>
    public static DotIntervalChart Forest(Wording title, Wording axis, IEnumerable<(Wording Label, FactorEstimate Estimate)> rows, Language language) =>
        new(title.In(language), axis.In(language), [.. rows.Select(row => new Estimate(row.Label.In(language), row.Estimate.Value, row.Estimate.Interval?.Low ?? double.NaN, row.Estimate.Interval?.High ?? double.NaN))])
        {
            FromZero = true,
            Format = NumberFormat.Fine,
            EmptyText = ReportWords.NoData.In(language),
        };
}
