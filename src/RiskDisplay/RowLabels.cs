namespace FangFan.Risk.Display;

/// <summary>Labels left of horizontal rows, wrapped on two lines where they are long.</summary>
internal sealed class RowLabels
{
    private const double LineHeight = 15;

    private readonly IReadOnlyList<string> labels;
    private readonly IReadOnlyList<string>[] lines;

    public RowLabels(IReadOnlyList<string> labels, double width, double rowHeight = 24, double stretch = 1)
    {
        this.labels = labels;
        var room = width * 0.42 / stretch;
        lines = [.. labels.Select(l => Wrap(l, room))];
        Gutter = lines.SelectMany(l => l).Select(l => TextWidth.Of(l)).DefaultIfEmpty(0).Max() * stretch + 8;
        RowHeight = Math.Max(rowHeight, lines.Any(l => l.Count > 1) ? 2 * LineHeight + 6 : 0);
    }

    /// <summary>Where the plot begins [pixels].</summary>
    public double Gutter { get; }

    /// <summary>Height of a row that its label fits in [pixels].</summary>
    public double RowHeight { get; }

    /// <summary>Prints the label of the row around the height.</summary>
    public void Draw(Canvas canvas, int row, double middle, TextStyle? style = null)
    {
        var first = middle + 4 - (lines[row].Count - 1) * LineHeight / 2;
        style = (style ?? new TextStyle()) with { Tooltip = style?.Tooltip ?? (lines[row].Any(l => l.EndsWith('…')) ? labels[row] : null) };
        for (var i = 0; i < lines[row].Count; i++) canvas.Text(Gutter - 6, first + i * LineHeight, lines[row][i], Anchor.End, style);
    }

    /// <summary>Two lines of about the same length, rather than a full one and a last character.</summary>
    private static IReadOnlyList<string> Wrap(string label, double room)
    {
        var lines = TextWidth.Wrap(label, room, 2);
        if (lines.Count < 2) return lines;
        var even = TextWidth.Wrap(label, Math.Min(room, TextWidth.Of(label) / 2 + 12), 2);
        return even[^1].EndsWith('…') ? lines : even;
    }
}
