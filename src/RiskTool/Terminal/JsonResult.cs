using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FangFan.Risk.Tool.Terminal;

/// <summary>Writes a verb's result as one JSON document.</summary>
internal static class JsonResult
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static void Write<T>(ToolConsole console, T result) => console.Out.WriteLine(JsonSerializer.Serialize(result, Options));
}
