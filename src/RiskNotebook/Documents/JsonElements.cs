using System.Text.Json;
using System.Text.Json.Nodes;

namespace FangFan.Risk.Notebook.Documents;

/// <summary>Changed copies of JSON that is read-only.</summary>
internal static class JsonElements
{
    public static JsonElement ToElement(this JsonNode node) => JsonSerializer.SerializeToElement(node);

    public static JsonNode? ToNode(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        _ => JsonValue.Create(element),
    };

    /// <summary>The object with the member set, or without it where the value is null.</summary>
    public static JsonElement With(this JsonElement element, string name, JsonNode? value)
    {
        if (value is null && !element.TryGetProperty(name, out _)) return element;
        var changed = JsonObject.Create(element)!;
        if (value is null) changed.Remove(name);
        else changed[name] = value;
        return changed.ToElement();
    }

    /// <summary>The member's text; null where there is none or it is no string.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The member if it is of the kind; null otherwise.</summary>
    public static JsonElement? Member(this JsonElement element, string name, JsonValueKind kind) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : null;
}
