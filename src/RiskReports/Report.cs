using FangFan.Risk.Display;

namespace FangFan.Risk.Reports;

/// <summary>A part of a section: a paragraph, a figure or a table.</summary>
public interface IReportBlock;

/// <summary>A paragraph.</summary>
/// <param name="Text">What it says.</param>
public sealed record Paragraph(Wording Text) : IReportBlock
{
    /// <summary>Whether it is a caution that must not be overlooked; false by default.</summary>
    public bool Caution { get; init; }
}

/// <summary>A picture and the data behind it.</summary>
/// <param name="Draw">Draws it in a language; every text of the chart must be in that language.</param>
/// <param name="Data">What it is drawn from; in HTML folded away under the picture, or named there where the section shows this very table; in CSV and JSON a table as any other.</param>
public sealed record Figure(Func<Language, Chart> Draw, DataTable Data) : IReportBlock;

/// <summary>A section of a report.</summary>
/// <param name="Name">Its anchor: lower-case words joined by hyphens.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What it holds, in order.</param>
public sealed record ReportSection(string Name, Wording Title, IReadOnlyList<IReportBlock> Blocks);

/// <summary>Something that the reader must know of a report: its target, pack, data.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Label">What people read.</param>
/// <param name="Value">The value.</param>
public sealed record ReportFact(string Name, Wording Label, Wording Value);

/// <summary>A report before it is written as HTML, JSON or CSV.</summary>
/// <param name="Kind">backtest, factors or drift.</param>
/// <param name="Title">Its title.</param>
/// <param name="Statement">What it comes to in plain words, the verdict first.</param>
/// <param name="Facts">Target, pack, preset, horizon, quarters, seed, data.</param>
/// <param name="Sections">In reading order.</param>
public sealed record Report(string Kind, Wording Title, IReadOnlyList<Wording> Statement, IReadOnlyList<ReportFact> Facts, IReadOnlyList<ReportSection> Sections)
{
    /// <summary>What the reader must bear in mind before any number; shown right below the statement. None by default.</summary>
    public IReadOnlyList<Wording> Cautions { get; init; } = [];

    /// <summary>The command line that makes it again from the same data; null where it came from a program of one's own.</summary>
    public string? Command { get; init; }

    /// <summary>Every table with its section, those behind figures included, in reading order.</summary>
    /// <exception cref="ArgumentException">Two tables or two columns of one share a name, a name is none that a file can carry, or a row has not one cell a column.</exception>
    public IReadOnlyList<(ReportSection Section, DataTable Table)> Tables() => ReportTables.Of(this);

    /// <summary>One section by itself, for a notebook: its title, text, figures and tables, those behind figures folded away.</summary>
    /// <param name="section">Its name, such as baselines.</param>
    /// <param name="language">Of every text; Chinese by default.</param>
    /// <exception cref="ArgumentException">The report has no section of the name; the message lists those it has.</exception>
    public ReportPart Show(string section, Language language = Language.Chinese) => ReportPart.Section(this, section, language);

    /// <summary>What the report comes to, by itself: the verdict, what follows it, and the cautions.</summary>
    /// <param name="language">Of every text; Chinese by default.</param>
    public ReportPart ShowStatement(Language language = Language.Chinese) => ReportPart.Of(this, language);

    /// <summary>One table by itself, be it in the text or behind a figure, never folded.</summary>
    /// <param name="table">Its name, such as score-metrics.</param>
    /// <param name="language">Of every text; Chinese by default.</param>
    /// <exception cref="ArgumentException">The report has no table of the name; the message lists those it has.</exception>
    public ReportPart ShowTable(string table, Language language = Language.Chinese) => ReportPart.Table(this, table, language);

    /// <summary>The figure drawn from a table, by itself; the table is folded away below it.</summary>
    /// <param name="table">The name of the table that it is drawn from.</param>
    /// <param name="language">Of every text; Chinese by default.</param>
    /// <exception cref="ArgumentException">The report draws nothing from a table of the name; the message lists those that it draws from.</exception>
    public ReportPart ShowFigure(string table, Language language = Language.Chinese) => ReportPart.Figure(this, table, language);
}
