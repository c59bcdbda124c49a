using System.Text.Json;
using System.Text.Json.Nodes;
using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Notebook.Documents;

/// <summary>An output with the JSON that it was read from, so that what we do not know of it is not lost.</summary>
/// <param name="Output">The output.</param>
/// <param name="Json">As the file has it; null for one that a run gave.</param>
internal sealed record KeptOutput(CellOutput Output, JsonElement? Json)
{
    private const string Stream = "stream";
    private const string Display = "display_data";
    private const string Result = "execute_result";
    private const string Error = "error";

    /// <summary>Reads an output; of one that lacks what its kind needs, all is kept as an <see cref="UnknownOutput"/>.</summary>
    public static KeptOutput Read(JsonElement json) => new(Known(json) ?? new UnknownOutput(json.Text("output_type") ?? "", json.GetRawText()), json);

    public JsonNode ToJson() => Json is { } json ? Canonical(json) : New();

    private static CellOutput? Known(JsonElement json)
    {
        switch (json.Text("output_type"))
        {
            case Stream when json.TryGetProperty("text", out var text) && MultilineText.Join(text) is { } joined:
                return new StreamOutput(json.Text("name") ?? StreamOutput.Out, joined);
            case Display when json.Member("data", JsonValueKind.Object) is { } data:
                return new DisplayOutput(MimeJson.Read(data));
            case Result when json.Member("data", JsonValueKind.Object) is { } data:
                return new ResultOutput(MimeJson.Read(data), json.Member("execution_count", JsonValueKind.Number) is { } count && count.TryGetInt32(out var number) ? number : 0);
            case Error:
                var lines = json.Member("traceback", JsonValueKind.Array)?.EnumerateArray().Where(l => l.ValueKind == JsonValueKind.String).Select(l => l.GetString()!);
                return new ErrorOutput(json.Text("ename") ?? "", json.Text("evalue") ?? "", [.. lines ?? []]);
            default:
                return null;
        }
    }

    /// <summary>The same output with its texts as nbformat writes them.</summary>
    private static JsonNode Canonical(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return json.ToNode()!;
        var output = JsonObject.Create(json)!;
        var type = json.Text("output_type");
        if (type is Display or Result && json.Member("data", JsonValueKind.Object) is { } data) output["data"] = MimeJson.Canonical(data);
        else if (!string.IsNullOrEmpty(type) && json.TryGetProperty("text", out var text) && MultilineText.Join(text) is { } joined) output["text"] = type == Stream ? MultilineText.Split(joined) : JsonValue.Create(joined);
        return output;
    }

    private JsonObject New() => Output switch
    {
        StreamOutput stream => new() { ["output_type"] = Stream, ["name"] = stream.Name, ["text"] = MultilineText.Split(stream.Text) },
        DisplayOutput display => new() { ["output_type"] = Display, ["data"] = MimeJson.Write(display.Data), ["metadata"] = new JsonObject() },
        ResultOutput result => new() { ["output_type"] = Result, ["data"] = MimeJson.Write(result.Data), ["execution_count"] = result.ExecutionCount, ["metadata"] = new JsonObject() },
        ErrorOutput error => new() { ["output_type"] = Error, ["ename"] = error.Name, ["evalue"] = error.Message, ["traceback"] = new JsonArray([.. error.Traceback.Select(l => JsonValue.Create(l))]) },
        UnknownOutput unknown => JsonNode.Parse(unknown.Json)!.AsObject(),
        _ => throw new NotSupportedException($"nbformat has no output of the kind {Output.GetType().Name}."),
    };
}
