using System.Text;
using System.Text.Json;

namespace FangFan.Risk.Notebook.Documents;

/// <summary>Reads a file, refusing what is no notebook of nbformat 4.</summary>
/// <param name="name">What messages call the file.</param>
internal sealed class NotebookReader(string name)
{
    /// <summary>Deeper than any notebook; a file that nests further is an attack or broken.</summary>
    private const int Depth = 200;

    private const string Remedy = "open it in Jupyter and save it as nbformat 4.5, or convert it with `jupyter nbconvert --to notebook`";

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public NotebookDocument Read(ReadOnlyMemory<byte> bytes)
    {
        var root = Parse(bytes.Span);
        if (root.ValueKind != JsonValueKind.Object) throw Bad("the file is JSON, but no notebook; expected an object with nbformat, metadata and cells");
        if (!(root.Member("nbformat", JsonValueKind.Number) is { } major && major.TryGetInt32(out var format))) throw Bad("the file has no nbformat number, so it is no notebook; expected 4");
        if (format != NotebookDocument.Format) throw Bad($"the file is of nbformat {format}; 4.0 to 4.5 can be read. {(format < NotebookDocument.Format ? "Please " + Remedy : "Please save it as nbformat 4.5 in the program that wrote it")}");
        if (root.Member("cells", JsonValueKind.Array) is not { } cells) throw Bad("there is no list of cells; expected \"cells\": [...]");
        if (root.TryGetProperty("metadata", out var metadata) && metadata.ValueKind != JsonValueKind.Object) throw Bad("metadata is no object; expected \"metadata\": {...}");
        var minor = root.Member("nbformat_minor", JsonValueKind.Number) is { } element && element.TryGetInt32(out var number) ? number : 0;
        return new NotebookDocument(name, Cells(cells), metadata.ValueKind == JsonValueKind.Object ? metadata : NotebookCell.EmptyObject)
        {
            ReadMinor = minor,
            Unknown = [.. root.EnumerateObject().Where(m => m.Name is not ("nbformat" or "nbformat_minor" or "metadata" or "cells"))],
        };
    }

    private JsonElement Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            var root = JsonElement.Parse(bytes, new JsonDocumentOptions { MaxDepth = Depth, AllowDuplicateProperties = false });
            CheckTexts(root);
            return root;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a text that is no UTF-8, or half of a surrogate pair.
            throw new InvalidDataException($"{name}: the file is no JSON in UTF-8; expected a notebook of nbformat 4.5. {exception.Message}", exception);
        }
    }

    /// <summary>Texts are decoded only when asked for, so a broken one would show up as late as in writing.</summary>
    private static void CheckTexts(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) CheckTexts(item);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    CheckTexts(member.Value);
                }
                break;
        }
    }

    private List<NotebookCell> Cells(JsonElement list)
    {
        var valid = new HashSet<string>(list.EnumerateArray().Select(c => c.Text("id")).OfType<string>().Where(CellIds.IsValid), StringComparer.Ordinal);
        var cells = new List<NotebookCell>();
        foreach (var cell in list.EnumerateArray()) cells.Add(Cell(cell, cells.Count, valid));
        return cells;
    }

    private NotebookCell Cell(JsonElement json, int position, HashSet<string> taken)
    {
        if (json.ValueKind != JsonValueKind.Object) throw Bad(position, json, "it is no object; expected {\"cell_type\": ...}");
        var type = json.Text("cell_type");
        if (type is null || !CellKinds.ByName.TryGetValue(type, out var kind)) throw Bad(position, json, $"its cell_type is '{type}'; expected code, markdown or raw. Please {Remedy}");
        if (!json.TryGetProperty("source", out var lines) || MultilineText.Join(lines) is not { } source) throw Bad(position, json, "its source is missing or no text; expected a string or a list of strings");
        if (json.TryGetProperty("metadata", out var metadata) && metadata.ValueKind != JsonValueKind.Object) throw Bad(position, json, "its metadata is no object; expected {}");
        var id = json.Text("id");
        var derived = !CellIds.IsValid(id) || !ids.Add(id!);
        if (derived) taken.Add(id = CellIds.Derive(position, source, taken));
        return new NotebookCell
        {
            Id = id!,
            IdDerived = derived,
            Kind = kind,
            Source = source,
            Metadata = metadata.ValueKind == JsonValueKind.Object ? metadata : NotebookCell.EmptyObject,
            Attachments = json.Member("attachments", JsonValueKind.Object),
            Kept = kind == CellKind.Code ? Outputs(json, position) : [],
            ExecutionCount = kind == CellKind.Code ? Count(json, position) : null,
            Unknown = [.. json.EnumerateObject().Where(m => !IsKnown(m, kind))],
        };
    }

    private IReadOnlyList<KeptOutput> Outputs(JsonElement cell, int position)
    {
        if (!cell.TryGetProperty("outputs", out var outputs)) return [];
        if (outputs.ValueKind != JsonValueKind.Array) throw Bad(position, cell, "its outputs are no list; expected []");
        return [.. outputs.EnumerateArray().Select(KeptOutput.Read)];
    }

    private int? Count(JsonElement cell, int position)
    {
        if (!cell.TryGetProperty("execution_count", out var count) || count.ValueKind == JsonValueKind.Null) return null;
        return count.ValueKind == JsonValueKind.Number && count.TryGetInt32(out var number) ? number : throw Bad(position, cell, "its execution_count is no whole number; expected a number or null");
    }

    private static bool IsKnown(JsonProperty member, CellKind kind) => member.Name switch
    {
        "id" or "cell_type" or "metadata" or "source" => true,
        "outputs" or "execution_count" => kind == CellKind.Code,
        "attachments" => member.Value.ValueKind == JsonValueKind.Object,
        _ => false,
    };

    private InvalidDataException Bad(string what) => new($"{name}: {what}.");

    private InvalidDataException Bad(int position, JsonElement cell, string what) => Bad($"cell {position + 1}{(cell.Text("id") is { } id ? $" ({id})" : "")}: {what}");
}
