using System.Text.Json;
using System.Text.Json.Serialization;

namespace FangFan.Risk;

/// <summary>Writes an area code as its digits.</summary>
internal sealed class AreaCodeJson : JsonConverter<AreaCode>
{
    public override AreaCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        AreaCode.TryParse(reader.GetString(), out var area) ? area : throw new JsonException("An area code has 6, 9 or 12 digits.");

    public override void Write(Utf8JsonWriter writer, AreaCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Digits);
}
