using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Factors;

/// <summary>What each household of a quarter adds to AUC, log loss and recall.</summary>
/// <param name="Placements">For a household with the target the share of the others that it outranks, for another the share of those with the target that outrank it; ties count half. AUC is the mean of either kind.</param>
/// <param name="Losses">Log loss [nats] of the calibrated probability.</param>
/// <param name="Found">1 where a household with the target is among those visited, a share where the limit falls among equal scores, else 0.</param>
internal sealed record HouseholdMetrics(double[] Placements, double[] Losses, double[] Found)
{
    /// <summary>Takes them from raw scores.</summary>
    /// <param name="raw">Scores in log-odds before calibration.</param>
    /// <param name="calibration">Turns them into probabilities.</param>
    /// <param name="labels">0 or 1 a household; some of each.</param>
    /// <param name="capacity">Share of the households that can be visited.</param>
    public static HouseholdMetrics Of(double[] raw, Calibration calibration, float[] labels, double capacity)
    {
        var losses = new double[raw.Length];
        for (var row = 0; row < raw.Length; row++)
        {
            var probability = calibration.Probability(raw[row]);
            losses[row] = -Math.Log(labels[row] > 0 ? probability : 1 - probability);
        }
        var (placements, found) = (new double[raw.Length], new double[raw.Length]);
        Rank(raw, labels, CapacityCount.Picked(capacity, raw.Length), (placements, found));
        return new HouseholdMetrics(placements, losses, found);
    }

    private static void Rank(double[] raw, float[] labels, double visits, (double[] Placements, double[] Found) into)
    {
        var order = new int[raw.Length];
        for (var row = 0; row < order.Length; row++) order[row] = row;
        var keys = Array.ConvertAll(raw, score => -score);
        Array.Sort(keys, order);
        double events = labels.Count(label => label > 0);
        var others = raw.Length - events;
        double eventsAbove = 0, othersAbove = 0;
        for (int start = 0, end; start < order.Length; start = end)
        {
            var tiedEvents = 0.0;
            for (end = start; end < order.Length && keys[end] == keys[start]; end++) tiedEvents += labels[order[end]];
            var tiedOthers = end - start - tiedEvents;
            var share = Math.Clamp((visits - start) / (end - start), 0, 1);
            for (var place = start; place < end; place++)
            {
                var row = order[place];
                var happened = labels[row] > 0;
                into.Placements[row] = happened ? 1 - (othersAbove + tiedOthers / 2) / others : (eventsAbove + tiedEvents / 2) / events;
                into.Found[row] = happened ? share : 0;
            }
            (eventsAbove, othersAbove) = (eventsAbove + tiedEvents, othersAbove + tiedOthers);
        }
    }
}
