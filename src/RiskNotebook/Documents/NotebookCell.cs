using System.Text.Json;
using System.Text.Json.Nodes;
using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Notebook.Documents;

/// <summary>One cell of a notebook. What a notebook may hold beyond these members is kept and written back.</summary>
public sealed record NotebookCell
{
    /// <summary>The tag of the cell whose variables a caller may set.</summary>
    public const string ParametersTag = "parameters";

    /// <summary>The tag of the cell that sets them.</summary>
    public const string InjectedTag = "injected-parameters";

    internal static JsonElement EmptyObject { get; } = JsonElement.Parse("{}");

    /// <summary>Its name, unique in the notebook: 1 to 64 of the characters a-z, A-Z, 0-9, - and _.</summary>
    public required string Id { get; init; }

    /// <summary>What it holds.</summary>
    public required CellKind Kind { get; init; }

    /// <summary>Its text or code, lines ended as in the file.</summary>
    public required string Source { get; init; }

    /// <summary>Its metadata, a JSON object.</summary>
    public JsonElement Metadata { get; init; } = EmptyObject;

    /// <summary>Pictures that a Markdown cell brings along, as JSON: file name, MIME type, content; null without.</summary>
    public JsonElement? Attachments { get; init; }

    /// <summary>What it gave when it last ran; empty for cells that are no code.</summary>
    public IReadOnlyList<CellOutput> Outputs => [.. Kept.Select(k => k.Output)];

    /// <summary>Which run of a cell of its session it was, from 1; null where it has not run.</summary>
    public int? ExecutionCount { get; internal init; }

    /// <summary>Whether the file had no id for the cell, one that cannot be used, or one that an earlier cell has; <see cref="Id"/> is then derived from position and source.</summary>
    public bool IdDerived { get; internal init; }

    /// <summary>Words that tools go by, such as parameters.</summary>
    public IReadOnlyList<string> Tags => Metadata.TryGetProperty("tags", out var tags) && tags.ValueKind == JsonValueKind.Array
        ? [.. tags.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!)] : [];

    internal IReadOnlyList<KeptOutput> Kept { get; init; } = [];

    /// <summary>Members of the cell that nbformat 4.5 does not have.</summary>
    internal IReadOnlyList<JsonProperty> Unknown { get; init; } = [];

    /// <summary>A new code cell that has not run, with the metadata that the C# kernel's notebooks have.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="source">Its code.</param>
    /// <param name="tags">Its tags.</param>
    public static NotebookCell Code(string id, string source, params IReadOnlyList<string> tags)
    {
        var metadata = new JsonObject
        {
            ["dotnet_interactive"] = new JsonObject { ["language"] = "csharp" },
            ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "csharp" },
        };
        if (tags.Count > 0) metadata["tags"] = new JsonArray([.. tags.Select(t => JsonValue.Create(t))]);
        return new() { Id = id, Kind = CellKind.Code, Source = source, Metadata = metadata.ToElement() };
    }

    /// <summary>A new cell of text.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="source">Its Markdown.</param>
    public static NotebookCell Markdown(string id, string source) => new() { Id = id, Kind = CellKind.Markdown, Source = source };

    /// <summary>Whether it carries the tag.</summary>
    public bool HasTag(string tag) => Tags.Contains(tag, StringComparer.Ordinal);

    /// <summary>The cell after a run. Outputs that it already has keep what the file said of them beyond the words of <see cref="CellOutput"/>.</summary>
    /// <param name="outputs">What it gave, in order.</param>
    /// <param name="count">Which run of a cell of the session it was, from 1; null where it did not run.</param>
    /// <param name="timing">When it ran; null to leave no times in the file.</param>
    /// <exception cref="InvalidOperationException">The cell is no code.</exception>
    public NotebookCell Ran(IReadOnlyList<CellOutput> outputs, int? count, CellTiming? timing)
    {
        if (Kind != CellKind.Code) throw new InvalidOperationException($"Cell {Id} is {Kind.Name()}; only code has outputs.");
        var kept = outputs.Select(output => Kept.FirstOrDefault(k => ReferenceEquals(k.Output, output)) ?? new KeptOutput(output, null));
        return this with { Kept = [.. kept], ExecutionCount = count, Metadata = Metadata.With(CellTiming.Key, timing?.ToJson()) };
    }

    internal JsonObject ToJson()
    {
        var cell = new JsonObject
        {
            ["id"] = Id,
            ["cell_type"] = Kind.Name(),
            ["metadata"] = Metadata.With("trusted", null).ToNode(),
            ["source"] = MultilineText.Split(Source),
        };
        if (Attachments is { } attachments) cell["attachments"] = MimeJson.Attachments(attachments);
        foreach (var member in Unknown) cell[member.Name] = member.Value.ToNode();
        if (Kind != CellKind.Code) return cell;
        cell["execution_count"] = ExecutionCount;
        cell["outputs"] = new JsonArray([.. Kept.Select(k => k.ToJson())]);
        return cell;
    }
}
