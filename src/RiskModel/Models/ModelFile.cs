using System.Security.Cryptography;
using System.Text.Json;

namespace FangFan.Risk.Models;

/// <summary>The model file: one JSON document, the same bytes for the same model.</summary>
/// <remarks>Numbers are written so that they read back to the last bit; dictionaries are sorted by key. There are no bins in it: the trees'
/// thresholds are values, so a score needs none.</remarks>
public static class ModelFile
{
    /// <summary>The schema that this version writes and reads.</summary>
    public const int SchemaVersion = 2;

    /// <summary>Writes a model and returns it with its <see cref="TrainedModel.Id"/>.</summary>
    /// <exception cref="ArgumentException">The model breaks a rule that <see cref="Load"/> would refuse it for.</exception>
    public static TrainedModel Save(TrainedModel model, Stream stream)
    {
        if (ModelCheck.Fault(model) is { } fault) throw new ArgumentException($"{fault.Key}: {fault.Expected}", nameof(model));
        var bytes = ModelFileWriter.Write(model);
        stream.Write(bytes);
        return model with { Id = IdOf(bytes) };
    }

    /// <summary>Reads a model, checking everything.</summary>
    /// <exception cref="InvalidDataException">The document is no model of this schema; the message names file, key and the form expected.</exception>
    public static TrainedModel Load(Stream stream, string fileName)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        using var document = Parse(buffer, fileName);
        var model = ModelFileReader.Read(new FileKey(fileName, "", document.RootElement));
        if (ModelCheck.Fault(model) is { } fault) throw new InvalidDataException($"{fileName}: {fault.Key}: {fault.Expected}");
        return model with { Id = IdOf(buffer.ToArray()) };
    }

    private static JsonDocument Parse(MemoryStream buffer, string fileName)
    {
        try
        {
            return JsonDocument.Parse(buffer.ToArray(), new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 16 });
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a property name that is no valid text.
            throw new InvalidDataException($"{fileName}: the file is no JSON document; expected a model file of schema {SchemaVersion}. {exception.Message}", exception);
        }
    }

    private static string IdOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];
}
