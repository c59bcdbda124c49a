using System.Xml.Linq;

namespace FangFan.Risk.Display;

/// <summary>A picture being drawn. Every text goes through it, and one that would fall outside or touch an earlier one is not printed: the more important come first.</summary>
internal sealed class Canvas(double width, double height, string title, string description)
{
    public const double FontSize = 12;

    private readonly List<(double Left, double Top, double Right, double Bottom)> texts = [];

    public XElement Picture { get; } = Svg.Picture(width, height, title, description);

    public double Width => width;

    public void Add(params ReadOnlySpan<XElement> elements)
    {
        foreach (var element in elements) Picture.Add(element);
    }

    public void Add(IEnumerable<XElement> elements) => Picture.Add(elements);

    /// <summary>Prints the text unless there is no room for it; the tooltip is the full text where the printed one is short for it.</summary>
    public bool Text(double x, double y, string text, Anchor anchor = Anchor.Start, TextStyle? style = null)
    {
        if (string.IsNullOrWhiteSpace(text)) return false;
        var wide = TextWidth.Of(text) * (style?.Bold == true ? TextStyle.Boldness : 1);
        var left = anchor switch { Anchor.Start => x, Anchor.Middle => x - wide / 2, _ => x - wide };
        var box = (Left: left, Top: y - FontSize * 0.85, Right: left + wide, Bottom: y + FontSize * 0.25);
        if (box.Left < -0.01 || box.Top < -0.01 || box.Right > width + 0.01 || box.Bottom > height + 0.01) return false;
        if (texts.Exists(t => t.Left < box.Right && box.Left < t.Right && t.Top < box.Bottom && box.Top < t.Bottom)) return false;
        texts.Add(box);
        var element = Svg.Text(x, y, text, anchor, style?.Fill ?? Palette.Ink);
        if (style?.Bold == true) element.With("font-weight", "600");
        Picture.Add(style?.Tooltip is { Length: > 0 } tooltip ? element.WithTooltip(tooltip) : element);
        return true;
    }

    /// <summary>Keeps later texts off a mark.</summary>
    public void Block(double x, double y, double radius) => texts.Add((x - radius, y - radius, x + radius, y + radius));

    /// <summary>Prints the text, cut to the room, with the whole of it in the tooltip.</summary>
    public bool Cut(double x, double y, string text, double room, Anchor anchor = Anchor.Start)
    {
        var cut = TextWidth.Cut(text, room);
        return Text(x, y, cut, anchor, cut == text ? null : new TextStyle { Tooltip = text });
    }
}

/// <summary>What differs from plain text.</summary>
internal sealed record TextStyle
{
    /// <summary>How much wider bold letters are.</summary>
    public const double Boldness = 1.1;

    public string? Fill { get; init; }

    public string? Tooltip { get; init; }

    public bool Bold { get; init; }
}
