namespace FangFan.Risk.Display;

/// <summary>An axis of named columns; names are wrapped in their column, and thinned out only where not three characters fit.</summary>
internal sealed class CategoryAxis
{
    private const double LineHeight = 15;
    private const double Gap = 8;

    private readonly IReadOnlyList<string> names;
    private readonly Dictionary<int, IReadOnlyList<string>> labels = [];
    private readonly double start;

    public CategoryAxis(IReadOnlyList<string> names, double start, double end)
    {
        this.names = names;
        this.start = start;
        Band = (end - start) / Math.Max(1, names.Count);
        var widest = names.Select(n => TextWidth.Of(n)).DefaultIfEmpty(0).Max();
        var every = Band - Gap >= Math.Min(widest, 36) ? 1 : Math.Max(1, (int)Math.Ceiling((Math.Min(widest, 60) + Gap) / Band));
        for (var i = names.Count - 1; i >= 0; i -= every) labels[i] = TextWidth.Wrap(names[i], Room(i, every), every == 1 ? 3 : 1);
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
            for (var line = 0; line < lines.Count; line++) canvas.Text(this[i], baseline + 18 + line * LineHeight, lines[line], Anchor.Middle, style);
        }
    }

    /// <summary>The outer names may not reach over the ends of the plot.</summary>
    private double Room(int position, int every) => Math.Min(every * Band - Gap, 2 * Math.Min(position + 0.5, names.Count - position - 0.5) * Band + 12);
}
