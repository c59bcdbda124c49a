using System.Net;
using System.Xml.Linq;

namespace FangFan.Risk.Display;

/// <summary>What page, report and notebook show alike.</summary>
public interface IHtmlFragment
{
    /// <summary>A fragment of HTML that needs nothing else of the page; its colours follow the reader's light or dark setting.</summary>
    string ToHtml();
}

/// <summary>A picture as one SVG element: no script, no inline style, the same bytes for the same data.</summary>
/// <param name="Title">What the chart shows; read out, and the caption in a report or notebook.</param>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = ["text/html"])]
public abstract record Chart(string Title) : IHtmlFragment
{
    /// <summary>Width [pixels], at least 240; the default is 640.</summary>
    public double Width { get; init; } = 640;

    /// <summary>The sentence in the place of a chart that has nothing to show.</summary>
    public string EmptyText { get; init; } = "没有可显示的数据 (no data)";

    /// <summary>The chart as one SVG element; colours are the CSS variables --chart-1 to --chart-6, --chart-up, --chart-down, --chart-muted, --chart-ground and --chart-ink where the page sets them.</summary>
    /// <exception cref="ArgumentException">The width is under 240, or the data do not fit together; the message says which.</exception>
    public string ToSvg() => Draw().Write();

    /// <inheritdoc/>
    public string ToHtml() => DisplayStyle.Element + $"<figure class=\"fangfan\">{ToSvg()}<figcaption>{WebUtility.HtmlEncode(Svg.Clean(Title))}</figcaption></figure>";

    /// <summary>The chart in words: its kind, its title and its numbers.</summary>
    public sealed override string ToString() => $"{GetType().Name} {Title}: {(IsEmpty ? EmptyText : Describe())}";

    internal XElement Draw()
    {
        if (!(Width >= 240)) throw new ArgumentException($"A chart of {Width} pixels is too narrow; give at least 240.");
        Check();
        return IsEmpty ? Sentence() : Paint().Picture;
    }

    private protected abstract bool IsEmpty { get; }

    /// <summary>Refuses data that do not fit together.</summary>
    private protected abstract void Check();

    private protected abstract Canvas Paint();

    private protected abstract string Describe();

    private protected Canvas NewCanvas(double height) => new(Width, height, Title, Describe());

    private XElement Sentence()
    {
        var lines = TextWidth.Wrap(EmptyText, Width - 16, 3);
        var canvas = new Canvas(Width, 40 + lines.Count * 16, Title, EmptyText);
        for (var i = 0; i < lines.Count; i++) canvas.Text(Width / 2, 30 + i * 16, lines[i], Anchor.Middle, new TextStyle { Fill = Palette.Muted });
        return canvas.Picture;
    }
}
