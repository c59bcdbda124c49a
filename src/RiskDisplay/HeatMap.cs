namespace FangFan.Risk.Display;

/// <summary>A table of numbers as colours, such as the shift of each feature by quarter; an unknown number is an empty cell with a dash.</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="AxisTitle">What the colours measure, with its unit.</param>
/// <param name="Rows">From the top down.</param>
/// <param name="Columns">From left to right.</param>
/// <param name="Values">One row for each of <paramref name="Rows"/>, with one number for each column; NaN where unknown.</param>
public sealed record HeatMap(string Title, string AxisTitle, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<double>> Values) : Chart(Title)
{
    private const int Shades = 10;
    private const double Strongest = 0.92;

    /// <summary>How values are written; plain by default.</summary>
    public NumberFormat Format { get; init; }

    /// <summary>One colour above zero and another below; false by default, which runs from the lowest value to the highest.</summary>
    public bool Diverging { get; init; }

    /// <summary>The values of the weakest and the strongest colour; by default the lowest and the highest that occur.</summary>
    public (double Low, double High)? Domain { get; init; }

    /// <summary>Prints the numbers where the cells are wide enough; true by default.</summary>
    public bool ShowValues { get; init; } = true;

    private protected override bool IsEmpty => !Values.Any(r => r.Any(double.IsFinite));

    private protected override void Check()
    {
        if (Values.Count != Rows.Count) throw new ArgumentException($"{Values.Count} rows of values for {Rows.Count} names; give one each.");
        for (var i = 0; i < Rows.Count; i++)
        {
            if (Values[i].Count != Columns.Count) throw new ArgumentException($"The row '{Rows[i]}' has {Values[i].Count} values for {Columns.Count} columns; give one each.");
        }
    }

    private protected override string Describe() => Rows.Count * Columns.Count > 200
        ? $"{AxisTitle}, {Rows.Count} × {Columns.Count}, {Format.Read(Range.Low)} – {Format.Read(Range.High)}"
        : string.Join("; ", Rows.Select((r, i) => $"{r} {string.Join(", ", Columns.Select((c, j) => $"{c} {Format.Read(Values[i][j])}"))}"));

    private (double Low, double High) Range
    {
        get
        {
            var (low, high) = Domain ?? Plot.Range(Values.SelectMany(r => r), false);
            return Diverging ? (-Math.Max(Math.Abs(low), Math.Abs(high)), Math.Max(Math.Abs(low), Math.Abs(high))) : (low, high);
        }
    }

    private protected override Canvas Paint()
    {
        const double top = 44;
        var labels = new RowLabels(Rows, Width);
        var columns = new CategoryAxis(Columns, labels.Gutter, Width - 2);
        var bottom = top + Rows.Count * labels.RowHeight;
        var range = Range;
        // All numbers or none: a few that happen to be short would look like the only ones known.
        var printed = ShowValues && Values.SelectMany(r => r).Where(double.IsFinite).Max(v => TextWidth.Of(Format.Read(v))) <= columns.Band - 3;

        var canvas = NewCanvas(bottom + columns.Height + 4);
        canvas.Cut(2, 13, AxisTitle, Width - 4);
        DrawKey(canvas, range);
        columns.Draw(canvas, bottom);
        for (var i = 0; i < Rows.Count; i++)
        {
            labels.Draw(canvas, i, top + (i + 0.5) * labels.RowHeight);
            for (var j = 0; j < Columns.Count; j++) Draw(canvas, (i, j), (columns[j] - columns.Band / 2, top + i * labels.RowHeight, columns.Band, labels.RowHeight), (range, printed));
        }
        return canvas;
    }

    private void DrawKey(Canvas canvas, (double Low, double High) range)
    {
        var (low, high) = (Format.Read(range.Low), Format.Read(range.High));
        var x = 8 + TextWidth.Of(low);
        var swatch = Math.Clamp((Width - x - TextWidth.Of(high) - 8) / Shades, 2, 14);
        canvas.Text(4, 33, low);
        for (var i = 0; i < Shades; i++)
        {
            var (fill, opacity) = Shade(range.Low + (range.High - range.Low) * i / (Shades - 1), range);
            canvas.Add(Svg.Rectangle(x + i * swatch, 23, swatch, 12, fill).With("fill-opacity", Svg.Number(opacity)));
        }
        canvas.Text(x + Shades * swatch + 4, 33, high);
    }

    private void Draw(Canvas canvas, (int Row, int Column) cell, (double X, double Y, double Width, double Height) place, ((double Low, double High) Range, bool Printed) key)
    {
        var value = Values[cell.Row][cell.Column];
        var tooltip = $"{Rows[cell.Row]} {Columns[cell.Column]} {Format.Read(value)}";
        var gap = place.Width > 6 ? 1 : 0;
        var (x, y, width, height) = (place.X + gap / 2.0, place.Y + 0.5, place.Width - gap, place.Height - 1);
        if (!double.IsFinite(value))
        {
            canvas.Add(Svg.Rectangle(x, y, width, height, "none").With("stroke", Palette.Muted).With("stroke-opacity", "0.5").With("stroke-dasharray", "2 3").WithTooltip(tooltip));
            if (width >= 12) canvas.Text(x + width / 2, y + height / 2 + 4, NumberText.Unknown, Anchor.Middle, new TextStyle { Fill = Palette.Muted });
            return;
        }
        var (fill, opacity) = Shade(value, key.Range);
        canvas.Add(Svg.Rectangle(x, y, width, height, fill).With("fill-opacity", Svg.Number(opacity)).WithTooltip(tooltip));
        // On strong shades the colour of the ground reads better than ink, on a dark page as on a white one.
        if (key.Printed) canvas.Text(x + width / 2, y + height / 2 + 4, Format.Read(value), Anchor.Middle, new TextStyle { Fill = opacity > 0.66 ? Palette.Ground : null, Tooltip = tooltip });
    }

    private (string Fill, double Opacity) Shade(double value, (double Low, double High) range)
    {
        if (Diverging) return (value >= 0 ? Palette.Up : Palette.Down, range.High > 0 ? Strongest * Math.Min(1, Math.Abs(value) / range.High) : 0);
        var share = range.High > range.Low ? Math.Clamp((value - range.Low) / (range.High - range.Low), 0, 1) : 0.5;
        return (Palette.Colour(0), 0.06 + share * (Strongest - 0.06));
    }
}
