namespace FangFan.Risk.Models;

/// <summary>The model file: one JSON document, the same bytes for the same model.</summary>
public static class ModelFile
{
    /// <summary>Writes a model and returns it with its <see cref="TrainedModel.Id"/>.</summary>
    public static TrainedModel Save(TrainedModel model, Stream stream) => throw new NotImplementedException();

    /// <summary>Reads a model, checking everything.</summary>
    /// <exception cref="InvalidDataException">The document is no model of this schema; the message names file, key and the form expected.</exception>
    public static TrainedModel Load(Stream stream, string fileName) => throw new NotImplementedException();
}
