using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FangFan.Risk.Service.Storage;

/// <summary>The JSON of the service, and its compressed form in the database: a county's quarter is ten times smaller packed.</summary>
internal static class PackedJson
{
    public static readonly JsonSerializerOptions Options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>Enumerations as lower-case words with hyphens; missing numbers as null, never NaN.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        return options;
    }

    public static byte[] Pack<T>(T value)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest)) JsonSerializer.Serialize(deflate, value, Options);
        return packed.ToArray();
    }

    public static T Unpack<T>(byte[] packed)
    {
        using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(deflate, Options) ?? throw new InvalidDataException($"A stored document of type {typeof(T).Name} is empty.");
    }
}
