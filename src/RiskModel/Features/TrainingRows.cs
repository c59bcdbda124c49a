using FangFan.Risk.Panel;

namespace FangFan.Risk.Features;

/// <summary>Which rows a model is trained on.</summary>
/// <param name="Target">What it predicts.</param>
/// <param name="Lines">The lines money is measured against.</param>
/// <param name="Until">The quarter at whose end training stands.</param>
public sealed record TrainingRowsRequest(Target Target, LinesInForce Lines, Quarter Until)
{
    /// <summary>Which features the model may see.</summary>
    public FeaturePreset Preset { get; init; } = FeaturePreset.All;

    /// <summary>Quarters ahead, 1 to 40.</summary>
    public int Horizon { get; init; } = 4;
}

/// <summary>Features, labels and villages of every household-quarter that a model may be trained on at the end of a quarter.</summary>
/// <param name="Matrix">Features; only rows s with s + horizon not after the quarter, and a label known then.</param>
/// <param name="Labels">0 or 1 a row.</param>
/// <param name="Villages">A number for the village of each row, by order of appearance; -1 where unknown.</param>
/// <param name="CensoringWeights">Weight of each row for a sensitivity check on those who left; see <see cref="Features.CensoringWeights"/>.</param>
public sealed record TrainingRows(FeatureMatrix Matrix, float[] Labels, int[] Villages, float[] CensoringWeights)
{
    /// <summary>Collects the rows; nothing recorded after <see cref="TrainingRowsRequest.Until"/> has any effect.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is not 1 to 40 quarters.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> asked for it.</exception>
    public static TrainingRows Build(HouseholdPanel panel, TrainingRowsRequest request, CancellationToken cancellation = default) =>
        Build(panel, request, rows => FeatureBuilder.Build(panel, rows, request.Lines, FeatureCatalogue.For(request.Preset), cancellation));

    /// <summary>As the other, with the features of the kept rows given, for whoever has computed them already.</summary>
    internal static TrainingRows Build(HouseholdPanel panel, TrainingRowsRequest request, Func<FeatureRow[], FeatureMatrix> features)
    {
        var asOf = Quarter.Range(panel.FirstQuarter, request.Until.Plus(-request.Horizon)).ToArray();
        var rows = FeatureBuilder.RowsKnown(panel, asOf);
        var labels = LabelBuilder.Build(panel, rows, new LabelRequest(request.Target, request.Lines) { Horizon = request.Horizon, Until = request.Until });
        var weights = Features.CensoringWeights.Of(labels, request.Horizon);
        int[] used = [.. Enumerable.Range(0, rows.Length).Where(i => labels[i].IsKnown)];
        var kept = Array.ConvertAll(used, i => rows[i]);
        return new TrainingRows(
            features(kept),
            Array.ConvertAll(used, i => labels[i].Number),
            VillageNumbers(panel, kept),
            Array.ConvertAll(used, i => weights[i]));
    }

    private static int[] VillageNumbers(HouseholdPanel panel, FeatureRow[] rows)
    {
        var numbers = new Dictionary<AreaCode, int>();
        return Array.ConvertAll(rows, row =>
        {
            if (panel.At(row.Household, row.AsOf).Current?.Village is not { } village) return -1;
            if (!numbers.TryGetValue(village, out var number)) numbers.Add(village, number = numbers.Count);
            return number;
        });
    }
}
