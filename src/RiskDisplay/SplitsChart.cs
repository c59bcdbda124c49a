using System.Xml.Linq;

namespace FangFan.Risk.Display;

/// <summary>One as-of quarter of a backtest; all are positions in the chart's quarters.</summary>
/// <param name="TrainingStart">First quarter of the training rows.</param>
/// <param name="TrainingEnd">Last quarter of the training rows: the last whose outcome is known by the as-of quarter.</param>
/// <param name="AsOf">The quarter at whose end the list is made; the quarters after the training rows up to it are the gap that the horizon forces.</param>
/// <param name="TestEnd">Last quarter of the test horizon, which begins after the as-of quarter.</param>
public sealed record Split(int TrainingStart, int TrainingEnd, int AsOf, int TestEnd)
{
    /// <summary>More, shown when the pointer rests on the row, such as numbers of rows and events; none by default.</summary>
    public string Note { get; init; } = "";
}

/// <summary>The splits of a backtest: a row for each as-of quarter, with its training window, the gap that the horizon forces, and the test horizon.</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="Quarters">Names of the quarters, from the first that is trained on to the last of a test horizon.</param>
/// <param name="Splits">From the top down.</param>
public sealed record SplitsChart(string Title, IReadOnlyList<string> Quarters, IReadOnlyList<Split> Splits) : Chart(Title)
{
    private const double RowHeight = 24;

    /// <summary>Name of the training window; the default is 训练窗口 (training window).</summary>
    public string TrainingLabel { get; init; } = "训练窗口";

    /// <summary>Name of the gap; the default is 间隔：结果尚未知 (gap: outcome not yet known).</summary>
    public string GapLabel { get; init; } = "间隔：结果尚未知";

    /// <summary>Name of the test horizon; the default is 检验期 (test horizon).</summary>
    public string TestLabel { get; init; } = "检验期";

    /// <summary>Name of the as-of quarter's end, and heading of the rows; the default is 截止季度 (as-of quarter).</summary>
    public string AsOfLabel { get; init; } = "截止季度";

    private protected override bool IsEmpty => Splits.Count == 0;

    private protected override void Check()
    {
        foreach (var split in Splits)
        {
            if (split.TrainingStart >= 0 && split.TrainingStart <= split.TrainingEnd && split.TrainingEnd <= split.AsOf && split.AsOf < split.TestEnd && split.TestEnd < Quarters.Count) continue;
            throw new ArgumentException($"{split} does not run from training over the as-of quarter to the test within {Quarters.Count} quarters.");
        }
    }

    private protected override string Describe() => string.Join("; ", Splits.Select(Read));

    private protected override Canvas Paint()
    {
        var legend = new Legend([TrainingLabel, GapLabel, TestLabel, AsOfLabel], Width);
        var labels = new RowLabels([.. Splits.Select(s => Quarters[s.AsOf])], Width, RowHeight);
        var axis = new CategoryAxis(Quarters, labels.Gutter, Width - 2);
        var top = 8 + legend.Height;
        var bottom = top + Splits.Count * labels.RowHeight;

        var canvas = NewCanvas(bottom + axis.Height + 4);
        legend.Draw(canvas, 2, (entry, x, y) => entry < 3 ? [Cells(entry, x, y - 6, 18, 12)] : [Svg.Stroke(x + 9, y - 7, x + 9, y + 7, Palette.Ink, 3)]);
        for (var q = 0; q <= Quarters.Count; q++) canvas.Add(Svg.Line(axis[q] - axis.Band / 2, top, axis[q] - axis.Band / 2, bottom, 0.1));
        axis.Draw(canvas, bottom);
        for (var i = 0; i < Splits.Count; i++)
        {
            var (split, y) = (Splits[i], top + (i + 0.5) * labels.RowHeight);
            labels.Draw(canvas, i, y, new TextStyle { Tooltip = Read(split) });
            void Span(int part, int from, int to)
            {
                if (from <= to) canvas.Add(Cells(part, axis[from] - axis.Band / 2 + 0.5, y - 7, (to - from + 1) * axis.Band - 1, 14).WithTooltip(Read(split)));
            }
            Span(0, split.TrainingStart, split.TrainingEnd);
            Span(1, split.TrainingEnd + 1, split.AsOf);
            Span(2, split.AsOf + 1, split.TestEnd);
            var end = axis[split.AsOf] + axis.Band / 2;
            canvas.Add(Svg.Stroke(end, y - 10, end, y + 10, Palette.Ink, 3).WithTooltip(Read(split)));
        }
        return canvas;
    }

    private static XElement Cells(int part, double x, double y, double width, double height) => part == 1
        ? Svg.Rectangle(x, y, width, height, Palette.Muted).With("fill-opacity", "0.2").With("stroke", Palette.Muted).Dashed()
        : Svg.Rectangle(x, y, width, height, Palette.Colour(part == 0 ? 0 : 1));

    private string Read(Split split)
    {
        var gap = split.TrainingEnd < split.AsOf ? $"{GapLabel} {Quarters[split.TrainingEnd + 1]}–{Quarters[split.AsOf]}, " : "";
        return $"{AsOfLabel} {Quarters[split.AsOf]}: {TrainingLabel} {Quarters[split.TrainingStart]}–{Quarters[split.TrainingEnd]}, {gap}{TestLabel} {Quarters[split.AsOf + 1]}–{Quarters[split.TestEnd]}{(split.Note.Length > 0 ? $" ({split.Note})" : "")}";
    }
}
