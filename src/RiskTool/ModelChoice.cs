using FangFan.Risk.Models;
using FangFan.Risk.Policy;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool;

/// <summary>Reads the model file that a command line names.</summary>
internal static class ModelChoice
{
    /// <summary>The model of a file; says on the errors' end where it was trained by the lines of another pack than the one to judge by.</summary>
    /// <exception cref="InvalidDataException">There is no such file, or it is no model.</exception>
    public static TrainedModel For(PolicyPack pack, FileInfo file, ToolConsole console, CommonOptions options)
    {
        if (!file.Exists) throw new InvalidDataException($"There is no model file '{file}'; write one with 'fangfan train'.");
        using var stream = file.OpenRead();
        var model = ModelFile.Load(stream, file.Name);
        if (model.Origin.PackId != pack.Id)
        {
            console.Error.WriteLine(new Wording(
                $"提示：模型按政策包{model.Origin.PackId}的标准线训练，本次按{pack.Id}判定；两者标准线不同时，请用{pack.Id}重新训练",
                $"Note: the model was trained by the lines of {model.Origin.PackId}, and {pack.Id} judges; where their lines differ, train again with {pack.Id}").In(options.Language));
        }
        return model;
    }
}
