namespace FangFan.Risk.Features;

/// <summary>Inverse-probability-of-censoring weights: households that stayed also stand for those that left, a check on how much leaving matters.</summary>
/// <remarks>The chance of staying is the Kaplan-Meier estimate over quarters since the as-of quarter, pooled over the rows. Source: Robins and Finkelstein 2000.</remarks>
public static class CensoringWeights
{
    /// <summary>One weight a label: 1 / chance of staying until the target for positives, through the horizon for negatives; 0 for the rest.</summary>
    /// <param name="labels">Labels of one horizon.</param>
    /// <param name="horizon">Quarters ahead.</param>
    public static float[] Of(IReadOnlyList<Label> labels, int horizon)
    {
        var staying = Staying(labels, horizon);
        return [.. labels.Select(label => label.State switch
        {
            LabelState.Positive => (float)(1 / staying[label.Quarters - 1]),
            LabelState.Negative => (float)(1 / staying[horizon]),
            _ => 0f,
        })];
    }

    // staying[k]: chance of not being censored in quarters 1 .. k. A target in the same quarter comes before censoring.
    private static double[] Staying(IReadOnlyList<Label> labels, int horizon)
    {
        var (met, censored) = (new int[horizon + 1], new int[horizon + 1]);
        var atRisk = 0;
        foreach (var label in labels)
        {
            if (label.IsKnown || label.State == LabelState.Censored) atRisk++;
            if (label.State == LabelState.Positive) met[label.Quarters]++;
            if (label.State == LabelState.Censored) censored[label.Quarters]++;
        }
        var staying = new double[horizon + 1];
        staying[0] = 1;
        for (var k = 1; k <= horizon; k++)
        {
            atRisk -= met[k];
            staying[k] = staying[k - 1] * (atRisk > 0 ? 1 - (double)censored[k] / atRisk : 1);
            atRisk -= censored[k];
        }
        return staying;
    }
}
