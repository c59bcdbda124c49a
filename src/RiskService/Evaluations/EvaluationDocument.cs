using FangFan.Risk.Service.Storage;

namespace FangFan.Risk.Service.Evaluations;

/// <summary>The newest evaluation of a kind as the API shows it.</summary>
/// <param name="Kind">backtest, factors or drift.</param>
/// <param name="AreaCode">The county.</param>
/// <param name="Model">The model asked about; null where there was none.</param>
/// <param name="Pack">The pack judged by.</param>
/// <param name="Target">What is predicted.</param>
/// <param name="Preset">Which features are seen.</param>
/// <param name="LastQuarter">The last quarter of the records it was made from.</param>
/// <param name="DataHash">SHA-256 of those records.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="RecordsChanged">Whether records were imported since.</param>
/// <param name="Summary">What it comes to.</param>
/// <param name="Charts">Names of the charts that can be drawn.</param>
public sealed record EvaluationDocument(EvaluationKind Kind, string AreaCode, string? Model, string Pack, string Target, string Preset, string LastQuarter, string DataHash,
    DateTimeOffset MadeAt, bool RecordsChanged, EvaluationSummary Summary, IReadOnlyList<string> Charts)
{
    internal static EvaluationDocument Of(StoredEvaluation stored, int lastImport)
    {
        var summary = PackedJson.Unpack<EvaluationSummary>(stored.Summary);
        return new(EvaluationKinds.All[stored.Kind], stored.County, stored.ModelId, stored.Pack, stored.Target, stored.Preset, stored.LastQuarter, stored.DataHash,
            stored.MadeAt, lastImport != stored.LastImport, summary, EvaluationCharts.Of(summary));
    }
}
