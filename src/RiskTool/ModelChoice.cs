using FangFan.Risk.Models;

namespace FangFan.Risk.Tool;

/// <summary>Reads the model file that a command line names.</summary>
internal static class ModelChoice
{
    /// <exception cref="InvalidDataException">There is no such file, or it is no model.</exception>
    public static TrainedModel Of(FileInfo file)
    {
        if (!file.Exists) throw new InvalidDataException($"There is no model file '{file}'; write one with 'fangfan train'.");
        using var stream = file.OpenRead();
        return ModelFile.Load(stream, file.Name);
    }
}
