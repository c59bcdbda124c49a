using FangFan.Risk.Display;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests;

/// <summary>Charts of every kind over odd data: long, empty and hostile labels, missing numbers, huge and tiny ones, narrow pictures.</summary>
internal static class RandomCharts
{
    private static readonly Gen<string> Label = Gen.Elements("收入下降", "大病", "2021Q4", "a<b>&\"c'", "", "share of members gravely ill", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "\0\uD800x", "6,400元*",
        "过去八个季度中因灾、因病、因意外事故造成的刚性支出明显超过上年度收入的季度数", "𠮷野家");

    private static readonly Gen<double> Magnitude = Gen.Elements(1e-6, 0.01, 1.0, 40.0, 12_345.0, 3e9);

    public static IReadOnlyDictionary<string, Gen<Chart>> Kinds { get; } = new Dictionary<string, Gen<Chart>>
    {
        ["line"] = Of(r => new LineChart(r.Label(), r.Label(), r.Labels(), r.Series()) { Format = r.Format(), FromZero = r.Flag(), Marks = [new(r.Value(), r.Label()), new(r.Value(), r.Label())] }),
        ["bar"] = Of(r => new BarChart(r.Label(), r.Label(), [.. r.Labels().Select(l => new Bar(l, r.Value(), r.Label(), r.Label()))])),
        ["grouped"] = Of(r => new GroupedBarChart(r.Label(), r.Label(), r.Labels(), r.Series()) { Format = r.Format(), Vertical = r.Flag(), Marks = [new(r.Value(), r.Label())] }),
        ["stacked"] = Of(r => new StackedBarChart(r.Label(), r.Label(), r.Labels(), [.. r.Series().Select(s => s with { Values = [.. s.Values.Select(Math.Abs)] })]) { Format = r.Format(), Vertical = r.Flag(), Shares = r.Flag() }),
        ["dots"] = Of(r => new DotIntervalChart(r.Label(), r.Label(), [.. r.Labels().Select(l => r.Estimate(l, false))]) { Format = r.Format(), Marks = [new(r.Value(), r.Label())] }),
        ["ratios"] = Of(r => new DotIntervalChart(r.Label(), r.Label(), [.. r.Labels().Select(l => r.Estimate(l, true))]) { Logarithmic = true, Marks = [new(1, r.Label())] }),
        ["scatter"] = Of(r => new ScatterChart(r.Label(), r.Label(), r.Label(), [.. r.Labels().Select((l, i) => new ScatterPoint(r.Known(i), r.Known(i), l, i % 2 == 0 ? "a" : "b"))]) { ShowLabels = true, Diagonal = r.Flag(), XFormat = r.Format(), YFormat = r.Format() }),
        ["step"] = Of(r => new StepChart(r.Label(), r.Quarters, ["无", r.Label(), "高"], [.. r.Quarters.Select((_, i) => i % 5 == 3 ? (int?)null : i % 3)])),
        ["survival"] = Of(r => new SurvivalChart(r.Label(), r.Label(), r.Label(), [.. r.Series().Select(s => new StepCurve(s.Name, [.. s.Values.Select((_, i) => i * Math.Abs(r.Scale))], s.Values) { Low = s.Low, High = s.High, AtRisk = [.. s.Values.Select((_, i) => 123_456 / (i + 1))] })]) { Format = r.Format() }),
        ["calibration"] = Of(r => new CalibrationChart(r.Label(), r.Label(), r.Label(), [.. r.Labels().Select((_, i) => new CalibrationBin(r.Share(), r.Share(), (i * 977 * r.Many) % 9000, 0, r.Share()))])),
        ["heat"] = Of(r => new HeatMap(r.Label(), r.Label(), r.Labels(), r.Quarters, [.. r.Labels().Select(_ => (IReadOnlyList<double>)[.. r.Quarters.Select((_, j) => r.Known(j))])]) { Format = r.Format(), Diverging = r.Flag() }),
        ["waterfall"] = Of(r => new WaterfallChart(r.Label(), r.Label(), r.Value(), [.. r.Labels().Select(l => new Contribution(l, r.Value()))]) { Shown = 1 + r.Many % 9 }),
        ["splits"] = Of(r => new SplitsChart(r.Label(), r.Quarters, [.. Enumerable.Range(0, Math.Max(0, r.Quarters.Count - 4)).Select(i => new Split(0, i, i + 1 + r.Many % 2, i + 3))])),
        ["grid"] = Of(r => new ChartGrid(r.Label(), [.. r.Labels().Take(5).Select(l => new LineChart(l, r.Label(), r.Quarters, [new(r.Label(), [.. r.Quarters.Select(_ => r.Value())])]))])),
    };

    private static Gen<Chart> Of(Func<Draws, Chart> chart) =>
        from width in Gen.Elements(240.0, 320, 640, 900)
        from count in Gen.Choose(0, 30)
        from scale in Magnitude
        from labels in Label.ListOf(60)
        from numbers in Gen.Choose(-1000, 1000).ListOf(120)
        select chart(new Draws([.. labels], [.. numbers], count, scale)) with { Width = width };

    /// <summary>Deals out the labels and numbers that were drawn, over and over.</summary>
    private sealed class Draws(string[] labels, int[] numbers, int count, double scale)
    {
        private int label;
        private int number;

        public int Many => count;

        public double Scale => scale;

        public IReadOnlyList<string> Quarters { get; } = [.. Enumerable.Range(0, count).Select(i => $"{2015 + i / 4}Q{i % 4 + 1}")];

        public string Label() => labels[label++ % labels.Length];

        public IReadOnlyList<string> Labels() => [.. Enumerable.Range(0, count).Select(i => labels[i % labels.Length])];

        public double Value() => numbers[number++ % numbers.Length] / 300.0 * scale;

        public double Share() => Math.Abs(numbers[number++ % numbers.Length]) / 1000.0;

        public double Known(int i) => i % 7 == 5 ? double.NaN : Value();

        public bool Flag() => numbers[number++ % numbers.Length] > 0;

        public NumberFormat Format() => (NumberFormat)(Math.Abs(numbers[number++ % numbers.Length]) % 7);

        public IReadOnlyList<Series> Series() => [.. Enumerable.Range(0, 1 + count % 6).Select(_ =>
        {
            double[] values = [.. Enumerable.Range(0, count).Select(Known)];
            return new Series(Label(), values) { Low = [.. values.Select(v => v - scale)], High = [.. values.Select(v => v + scale)] };
        })];

        public Estimate Estimate(string name, bool ratio)
        {
            var value = ratio ? Math.Exp(Value() / scale) : Value();
            return new Estimate(name, value, ratio ? value / 2 : value - scale, ratio ? value * 2 : value + scale) { Group = Flag() ? "甲" : "乙" };
        }
    }
}
