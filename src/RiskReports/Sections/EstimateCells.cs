using FangFan.Risk.Display;
using FangFan.Risk.Evaluation;

namespace FangFan.Risk.Reports.Sections;

/// <summary>How sections write figures with their intervals.</summary>
internal static class EstimateCells
{
    /// <summary>value, low, high.</summary>
    public static IReadOnlyList<DataCell> Of(IntervalEstimate estimate) => [estimate.Value, estimate.Low, estimate.High];

    /// <summary>value, low, high, with a format.</summary>
    public static IReadOnlyList<DataColumn> Columns(NumberFormat format) => Columns(new("数值", "value"), format);

    /// <summary>value, low, high, the value under a heading of its own.</summary>
    public static IReadOnlyList<DataColumn> Columns(Wording header, NumberFormat format) =>
    [
        new("value", header, format), new("low", new("区间下限", "lower end"), format), new("high", new("区间上限", "upper end"), format),
    ];

    /// <summary>A figure that is one of several in a row: its own column and the ends of its interval.</summary>
    public static IReadOnlyList<DataColumn> Columns(string name, Wording header, NumberFormat format) =>
    [
        new(name, header, format), new(name + "Low", new($"{header.Chinese}（下限）", $"{header.English} (lower end)"), format), new(name + "High", new($"{header.Chinese}（上限）", $"{header.English} (upper end)"), format),
    ];

    /// <summary>A row of a forest.</summary>
    public static Estimate Dot(string label, IntervalEstimate estimate) => new(label, estimate.Value, estimate.Low, estimate.High);

    /// <summary>A figure in a sentence: 12.3% [10.1%, 14.5%].</summary>
    public static string Say(IntervalEstimate estimate, NumberFormat format = NumberFormat.Percent) => format.Read(estimate.Value)
        + (estimate.Interval is { } interval ? $" [{format.Read(interval.Low)}, {format.Read(interval.High)}]" : "");

    /// <summary>A difference of shares in a sentence, in percentage points.</summary>
    public static string Points(IntervalEstimate difference)
    {
        static string Read(double value) => (value > 0.0005 ? "+" : "") + NumberFormat.Tenths.Read(100 * value);
        return Read(difference.Value) + (difference.Interval is { } interval ? $" [{Read(interval.Low)}, {Read(interval.High)}]" : "");
    }
}
