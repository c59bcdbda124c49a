using System.Text.Json;
using System.Text.Json.Nodes;

namespace FangFan.Risk.Notebook.Documents;

/// <summary>A notebook file (nbformat 4.5). It does not change: With... gives a changed copy. What it holds beyond the words of this library is kept and written back.</summary>
/// <remarks>nbformat 4.0 to 4.4 is read too and becomes 4.5: cells get ids derived from position and source, the same in every run. As nbformat mends
/// files of 4.5 with missing or repeated ids, so does this; <see cref="NotebookCell.IdDerived"/> tells of it.</remarks>
public sealed class NotebookDocument
{
    /// <summary>The major version of the format.</summary>
    public const int Format = 4;

    /// <summary>The minor version that is written; a file of a later one keeps its own.</summary>
    public const int FormatMinor = 5;

    internal NotebookDocument(string name, IReadOnlyList<NotebookCell> cells, JsonElement metadata) => (Name, Cells, Metadata) = (name, cells, metadata);

    /// <summary>What messages call it, such as the file's name.</summary>
    public string Name { get; }

    /// <summary>From top to bottom.</summary>
    public IReadOnlyList<NotebookCell> Cells { get; }

    /// <summary>The notebook's own metadata, a JSON object: kernelspec, language_info and what tools put there.</summary>
    public JsonElement Metadata { get; }

    /// <summary>The first heading; the name without its ending where there is none.</summary>
    public string Title => Cells.Where(c => c.Kind == CellKind.Markdown).SelectMany(c => MarkdownHeadings.In(c.Source)).Select(h => h.Text).FirstOrDefault(t => t.Length > 0) ?? Path.GetFileNameWithoutExtension(Name);

    /// <summary>The minor version of the format that the file had.</summary>
    public int ReadMinor { get; internal init; } = FormatMinor;

    /// <summary>Members of the file that nbformat 4.5 does not have.</summary>
    internal IReadOnlyList<JsonProperty> Unknown { get; init; } = [];

    /// <summary>A new notebook for the C# kernel.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="cells">From top to bottom.</param>
    /// <exception cref="ArgumentException">An id is malformed or given twice.</exception>
    public static NotebookDocument Create(string name, IReadOnlyList<NotebookCell> cells) => new NotebookDocument(name, [], CSharpMetadata.Element).WithCells(cells);

    /// <summary>Reads a notebook of nbformat 4.</summary>
    /// <param name="stream">UTF-8; read to its end and left open.</param>
    /// <param name="name">What messages call it, such as the file's name.</param>
    /// <exception cref="InvalidDataException">It is no notebook of that format; the message names file, cell and remedy.</exception>
    public static NotebookDocument Read(Stream stream, string name)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return new NotebookReader(name).Read(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
    }

    /// <summary>Writes the bytes that python3-nbformat gives: one space a level, sorted keys, nothing escaped that need not be, text as a list of lines, a newline at the end.</summary>
    /// <param name="stream">Left open.</param>
    public void Write(Stream stream)
    {
        var metadata = Metadata;
        foreach (var transient in (ReadOnlySpan<string>)["orig_nbformat", "orig_nbformat_minor", "signature"]) metadata = metadata.With(transient, null);
        var notebook = new JsonObject
        {
            ["cells"] = new JsonArray([.. Cells.Select(c => c.ToJson())]),
            ["metadata"] = metadata.ToNode(),
            ["nbformat"] = Format,
            ["nbformat_minor"] = Math.Max(FormatMinor, ReadMinor),
        };
        foreach (var member in Unknown) notebook[member.Name] = member.Value.ToNode();
        stream.Write(JupyterJson.Write(notebook));
    }

    /// <summary>The last heading above or in the cell, as plain text; empty where there is none.</summary>
    /// <param name="cell">Its place in <see cref="Cells"/>, from 0.</param>
    public string HeadingAt(int cell) =>
        Cells.Take(cell + 1).Where(c => c.Kind == CellKind.Markdown).SelectMany(c => MarkdownHeadings.In(c.Source)).Select(h => h.Text).LastOrDefault(t => t.Length > 0) ?? "";

    /// <summary>The notebook with other cells.</summary>
    /// <exception cref="ArgumentException">An id is malformed or given twice.</exception>
    public NotebookDocument WithCells(IReadOnlyList<NotebookCell> cells)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            if (!CellIds.IsValid(cell.Id)) throw new ArgumentException($"The id '{cell.Id}' is malformed; give {CellIds.Form}.", nameof(cells));
            if (!seen.Add(cell.Id)) throw new ArgumentException($"The id '{cell.Id}' is given to two cells; ids are unique.", nameof(cells));
        }
        return new(Name, [.. cells], Metadata) { ReadMinor = ReadMinor, Unknown = Unknown };
    }

    /// <summary>The notebook as if no cell had run: no outputs, counts or times.</summary>
    public NotebookDocument WithoutOutputs() => WithCells([.. Cells.Select(c => c.Kind == CellKind.Code ? c.Ran([], null, null) : c)]);
}
