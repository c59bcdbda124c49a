using FangFan.Risk.Display;
using FangFan.Risk.Evaluation.Factors;

namespace FangFan.Risk.Reports.Sections;

/// <summary>How the probability moves with each of the top features.</summary>
internal static class DependenceSection
{
    private static readonly Wording Missing = new("缺失", "missing");

    public static ReportSection Of(IReadOnlyList<DependenceCurve> curves)
    {
        var table = Table(curves);
        return new ReportSection("dependence", new("风险随数值的变化", "How the risk moves with a value"),
        [
            new Paragraph(new(
                "每幅图为一项特征：实线（部分依赖）设想全部农户都取该数值时的平均概率，虚线（累积局部效应）只累加农户在自身附近变动的影响，不问现实中不存在的组合；两线相近时，特征之间的相关无碍解读，相差大时以虚线为准。"
                + "横轴的点是农户中的分位点，等距排开，点密处农户多；缺失单列一点。区间按村重抽，模型固定。这是模型的样子，不是干预的效果。",
                "One picture a feature. The solid line (partial dependence) is the mean probability were every household to have the value; the dashed one (accumulated local effects) adds up only moves of households near their own value and never asks about combinations that do not exist. "
                + "Where both agree, correlation does no harm; where they part, trust the dashed one. The points of the axis are quantiles of the households, set at equal distances; missing has a point of its own. Intervals are over villages, the models held fixed. "
                + "It is the shape of the model, not the effect of a change.")),
            new Figure(language => new ChartGrid(new Wording("风险随数值的变化", "How the risk moves with a value").In(language), [.. curves.Select(curve => Chart(curve, language))]) { EmptyText = ReportWords.NoData.In(language) }, table),
            table,
        ]);
    }

    private static LineChart Chart(DependenceCurve curve, Language language)
    {
        double[] Pick(bool missing, Func<DependencePoint, double> of) => [.. curve.Points.Select(p => double.IsNaN(p.Value) == missing ? of(p) : double.NaN)];
        Series Of(Wording name, bool missing) => new(name.In(language), Pick(missing, p => p.Probability.Value))
        {
            Low = Pick(missing, p => p.Probability.Interval?.Low ?? double.NaN),
            High = Pick(missing, p => p.Probability.Interval?.High ?? double.NaN),
        };
        var known = Of(new("部分依赖", "partial dependence"), false);
        var local = new Series(new Wording("累积局部效应", "local effects").In(language), [.. curve.Points.Select(p => p.Local.Value)]) { Dashed = true };
        Series[] lines = double.IsNaN(curve.Points[^1].Value) ? [known, local, Of(Missing, true)] : [known, local];
        return new LineChart(curve.Feature.Label.In(language), new Wording("平均概率", "mean probability").In(language),
            [.. curve.Points.Select(p => double.IsNaN(p.Value) ? Missing.In(language) : NumberFormat.Plain.Read(p.Value))], lines)
        { Format = NumberFormat.Percent, PlotHeight = 150, EmptyText = ReportWords.NoData.In(language) };
    }

    private static DataTable Table(IReadOnlyList<DependenceCurve> curves) => new("dependence", new("依赖曲线的数据", "Dependence curves"),
        [
            FactorCells.Feature, new("unit", new("单位", "unit")), new("at", new("取值", "at value")), new("households", new("样本户次", "households of the sample"), NumberFormat.Count),
            new("local", new("累积局部效应", "local effects"), NumberFormat.Probability), new("localLow", new("其下限", "its lower end"), NumberFormat.Probability), new("localHigh", new("其上限", "its upper end"), NumberFormat.Probability),
            new("value", new("部分依赖", "partial dependence"), NumberFormat.Probability), new("low", new("区间下限", "lower end"), NumberFormat.Probability), new("high", new("区间上限", "upper end"), NumberFormat.Probability),
        ],
        [.. curves.SelectMany(curve => curve.Points.Select(p => (IReadOnlyList<DataCell>)
        [
            DataCell.Of(curve.Feature.Name, curve.Feature.Label), DataCell.Of(curve.Feature.Unit, UnitWords.Of(curve.Feature.Unit)), double.IsNaN(p.Value) ? DataCell.Of("missing", Missing) : p.Value, p.Households,
            .. FactorCells.Ends(p.Local), .. FactorCells.Ends(p.Probability),
        ]))])
    { Note = new("样本户次为数值在该点（含）与下一点之间的户次，首点含以下、末点含以上。", "Households from this value to under the next; the first point counts those below it, the last those above."), Folded = true };
}
