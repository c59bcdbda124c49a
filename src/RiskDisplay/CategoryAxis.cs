namespace FangFan.Risk.Display;

/// <summary>An axis of named columns; names are wrapped in their column, and thinned out only where not three characters fit.</summary>
internal sealed class CategoryAxis
{
    private const double LineHeight = 15;
    private const double Gap = 8;

    private readonly IReadOnlyList<string> names;
    private readonly Dictionary<int, IReadOnlyList<string>> labels = [];
    private readonly double start;
    private readonly double end;

    public CategoryAxis(IReadOnlyList<string> names, double start, double end)
    {
        this.names = names;
        (this.start, this.end) = (start, end);
        Band = (end - start) / Math.Max(1, names.Count);
        var widest = names.Select(n => TextWidth.Of(n)).DefaultIfEmpty(0).Max();
        // The last name may be moved in from the end by half of what it is wider than its column.
        var thinned = Math.Min(widest, 60);
        var every = Band - Gap >= Math.Min(widest, 36) ? 1 : Math.Max(1, (int)Math.Ceiling((thinned + Gap + Math.Max(0, (thinned - Band) / 2)) / Band));
        for (var i = names.Count - 1; i >= 0; i -= every) labels[i] = TextWidth.Wrap(names[i], every * Band - Gap, every == 1 ? 3 : 1);
        Height = labels.Values.Select(l => l.Count).DefaultIfEmpty(0).Max() * LineHeight + 9;
    }

    /// <summary>Width of a column [pixels].</summary>
    public double Band { get; }

    /// <summary>How much the names take below the plot [pixels].</summary>
    public double Height { get; }

    /// <summary>The middle of a column.</summary>
    public double this[int position] => start + (position + 0.5) * Band;

    public void Draw(Canvas canvas, double baseline)
    {
        foreach (var (i, lines) in labels)
        {
            var style = string.Concat(lines).EndsWith('…') ? new TextStyle { Tooltip = names[i] } : null;
            for (var line = 0; line < lines.Count; line++) canvas.Text(Inside(this[i], lines[line]), baseline + 18 + line * LineHeight, lines[line], Anchor.Middle, style);
        }
    }

    /// <summary>A name wider than its column, at either end, is moved in from there.</summary>
    private double Inside(double middle, string text)
    {
        var half = TextWidth.Of(text) / 2;
        return Math.Max(half, Math.Min(middle, end - half));
    }
}
