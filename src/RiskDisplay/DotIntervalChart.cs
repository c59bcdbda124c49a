namespace FangFan.Risk.Display;

/// <summary>A value with its interval, in a row.</summary>
/// <param name="Label">What it is the value of.</param>
/// <param name="Value">NaN where it is unknown: the row stays empty.</param>
/// <param name="Low">Lower end of the interval; NaN where there is none.</param>
/// <param name="High">Upper end of the interval; NaN where there is none.</param>
public sealed record Estimate(string Label, double Value, double Low, double High)
{
    /// <summary>The group that gives the colour and stands in the legend; none by default.</summary>
    public string Group { get; init; } = "";

    /// <summary>Greyed, as for a group of too few households; false by default.</summary>
    public bool Muted { get; init; }

    /// <summary>More, shown when the pointer rests on it; label and numbers by default.</summary>
    public string? Tooltip { get; init; }
}

/// <summary>Dots with intervals in rows (a forest plot), such as odds ratios or metrics of models.</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="AxisTitle">What the axis measures, with its unit.</param>
/// <param name="Rows">From the top down.</param>
public sealed record DotIntervalChart(string Title, string AxisTitle, IReadOnlyList<Estimate> Rows) : Chart(Title)
{
    /// <summary>How values are written; plain by default.</summary>
    public NumberFormat Format { get; init; }

    /// <summary>A logarithmic axis, for odds ratios; values must be over 0. False by default.</summary>
    public bool Logarithmic { get; init; }

    /// <summary>Whether the axis holds zero; false by default.</summary>
    public bool FromZero { get; init; }

    /// <summary>Prints value and interval at the right of each row; true by default.</summary>
    public bool ShowValues { get; init; } = true;

    /// <summary>Where the lines of no effect lie, such as an odds ratio of 1; none by default.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];

    private protected override bool IsEmpty => !Rows.Any(r => double.IsFinite(r.Value));

    private string[] Groups => [.. Rows.Select(r => r.Group).Where(g => g.Length > 0).Distinct(StringComparer.Ordinal)];

    private protected override void Check()
    {
        if (Groups.Length > Palette.Size) throw new ArgumentException($"{Groups.Length} groups cannot be told apart; give at most {Palette.Size}.");
        if (!Logarithmic) return;
        if (Rows.FirstOrDefault(r => r.Value <= 0 || r.Low <= 0) is { } odd) throw new ArgumentException($"'{odd.Label}' is {odd.Value} from {odd.Low}; a logarithmic axis needs numbers over 0.");
        if (Marks.FirstOrDefault(m => !(m.Value > 0)) is { } mark) throw new ArgumentException($"The mark '{mark.Label}' lies at {mark.Value}; a logarithmic axis needs numbers over 0.");
    }

    private protected override string Describe() => string.Join("; ", Rows.Select(r => $"{r.Label} {(r.Group.Length > 0 ? r.Group + " " : "")}{Read(r)}"));

    private protected override Canvas Paint()
    {
        var legend = new Legend(Groups, Width);
        var labels = new RowLabels([.. Rows.Select(r => r.Label)], Width);
        var values = Rows.Select(r => ShowValues ? Read(r) : "").ToArray();
        var room = values.Max(v => TextWidth.Of(v)) + 12;
        if (room > Width * 0.34) (values, room) = ([.. Rows.Select(_ => "")], 0);
        var (low, high) = Plot.Range(Rows.SelectMany(r => new[] { r.Value, r.Low, r.High }).Concat(Marks.Select(m => m.Value)), FromZero && !Logarithmic);
        var scale = Plot.Along(low, high, (labels.Gutter + 6, Width - room - Plot.EndRoom(low, high, Format, Logarithmic)), Format, Logarithmic);
        var top = 8 + legend.Height + (Marks.Count > 0 ? 18 : 0);
        var bottom = top + Rows.Count * labels.RowHeight;

        var canvas = NewCanvas(bottom + 40);
        legend.Draw(canvas, 2, (g, x, y) => [Svg.Stroke(x, y, x + 18, y, Palette.Colour(g)), Svg.Marker(g, x + 9, y, 4, Palette.Colour(g))]);
        Plot.Horizontal(canvas, scale, top, bottom);
        Plot.Uprights(canvas, Marks, scale, (top, bottom));
        for (var i = 0; i < Rows.Count; i++)
        {
            var middle = top + (i + 0.5) * labels.RowHeight;
            labels.Draw(canvas, i, middle, new TextStyle { Tooltip = Tooltip(Rows[i]), Fill = Rows[i].Muted ? Palette.Muted : null });
            canvas.Text(Width - 2, middle + 4, values[i], Anchor.End, new TextStyle { Fill = Rows[i].Muted ? Palette.Muted : null });
            Draw(canvas, Rows[i], scale, middle);
        }
        canvas.Cut(Width - 4, bottom + 34, AxisTitle, Width - 8, Anchor.End);
        return canvas;
    }

    private void Draw(Canvas canvas, Estimate row, Scale scale, double y)
    {
        if (!double.IsFinite(row.Value)) return;
        var group = Math.Max(0, Array.IndexOf(Groups, row.Group));
        var colour = row.Muted ? Palette.Muted : Palette.Colour(group);
        if (HasInterval(row))
        {
            var (a, b) = (scale[row.Low], scale[row.High]);
            canvas.Add(Svg.Stroke(a, y, b, y, colour), Svg.Stroke(a, y - 4, a, y + 4, colour, 1.5), Svg.Stroke(b, y - 4, b, y + 4, colour, 1.5));
        }
        canvas.Add(Svg.Marker(group, scale[row.Value], y, 4.5, colour).WithTooltip(Tooltip(row)));
    }

    private static bool HasInterval(Estimate row) => double.IsFinite(row.Low) && double.IsFinite(row.High);

    private string Tooltip(Estimate row) => row.Tooltip ?? $"{row.Label} {Read(row)}";

    private string Read(Estimate row) => Format.Read(row.Value) + (HasInterval(row) ? $" [{Format.Read(row.Low)}, {Format.Read(row.High)}]" : "");
}
