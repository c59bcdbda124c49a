using System.Text.Json;
using System.Text.Json.Nodes;
using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Notebook.Documents;

/// <summary>Content by MIME type as the file has it.</summary>
internal static class MimeJson
{
    /// <summary>The bundle; what is JSON is its text.</summary>
    public static MimeBundle Read(JsonElement data)
    {
        var content = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in data.EnumerateObject())
        {
            content[member.Name] = MultilineText.IsJson(member.Name) ? member.Value.GetRawText() : MultilineText.Join(member.Value) ?? member.Value.GetRawText();
        }
        return new MimeBundle(content);
    }

    /// <summary>A bundle of a cell that ran.</summary>
    public static JsonObject Write(MimeBundle bundle)
    {
        var data = new JsonObject();
        foreach (var (type, content) in bundle.Content) data[type] = MultilineText.IsJson(type) ? JsonOf(content) : TextOf(type, content);
        return data;
    }

    /// <summary>A bundle of the file, with its texts cut into lines anew.</summary>
    public static JsonObject Canonical(JsonElement data)
    {
        var canonical = new JsonObject();
        foreach (var member in data.EnumerateObject())
        {
            canonical[member.Name] = !MultilineText.IsJson(member.Name) && MultilineText.Join(member.Value) is { } text ? TextOf(member.Name, text) : member.Value.ToNode();
        }
        return canonical;
    }

    public static JsonObject Attachments(JsonElement attachments)
    {
        var canonical = new JsonObject();
        foreach (var file in attachments.EnumerateObject()) canonical[file.Name] = file.Value.ValueKind == JsonValueKind.Object ? Canonical(file.Value) : file.Value.ToNode();
        return canonical;
    }

    private static JsonNode TextOf(string type, string text) => MultilineText.IsSplit(type) ? MultilineText.Split(text) : JsonValue.Create(text);

    /// <summary>A cell may show as JSON what is none; a string is JSON too.</summary>
    public static JsonNode? JsonOf(string content)
    {
        try
        {
            return JsonNode.Parse(content);
        }
        catch (JsonException)
        {
            return JsonValue.Create(content);
        }
    }
}
