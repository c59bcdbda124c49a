using FangFan.Risk.Models;
using Microsoft.ML;

namespace FangFan.Risk.MLNet.Learning;

/// <summary>What ML.NET grew for the scorer itself.</summary>
/// <param name="Medians">What a missing value counted as, one a feature.</param>
/// <param name="Zip">The whole pipeline in ML.NET's own format.</param>
internal sealed record GrownForm(float[] Medians, byte[] Zip)
{
    /// <summary>Writes a pipeline in ML.NET's own format.</summary>
    public static GrownForm Of(MLContext context, ITransformer model, DataViewSchema schema, float[] medians)
    {
        using var zip = new MemoryStream();
        context.Model.Save(model, schema, zip);
        return new GrownForm(medians, zip.ToArray());
    }

    /// <summary>The scorer with what it was grown from beside it.</summary>
    public LearnedScorer Attached(LearnedScorer learned, TrainingSet set) => learned with
    {
        Imputed = set.Matrix.Features.Zip(Medians).ToDictionary(pair => pair.First.Name, pair => (double)pair.Second),
        Attachment = new ModelAttachment(".zip", Zip),
    };
}
