using FangFan.Risk.Evaluation.Association;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;

namespace FangFan.Risk.Evaluation.Survival;

/// <summary>The discrete-time hazard of falling back by time since lifting.</summary>
/// <remarks>The records name the year of lifting only, so time is counted in quarters from that year's end. Households already lifted when their records begin
/// enter late; who dies out, moves away or whose records end is censored.</remarks>
public static class RelapseHazard
{
    // A stretch with fewer relapses says next to nothing; the years after it join it.
    private const int LeastRelapses = 10;

    /// <summary>Estimates it from a panel: everything recorded, whenever.</summary>
    /// <returns>Null where no lifted household with a known year is seen at risk.</returns>
    public static HazardResult? Of(HouseholdPanel panel, CancellationToken cancellation = default)
    {
        RelapseHistory[] lifted = [.. RelapseHistory.All(panel, out _).Where(history => history.LiftedBy is { } origin && history.Ended > origin)];
        if (lifted.Length == 0) return null;
        var cells = HazardCell.Count(panel, lifted, cancellation).ToArray();
        var rows = new HazardRows([.. cells.Select(cell => cell.Key)], [.. cells.Select(cell => (double)cell.Value.Quarters)], [.. cells.Select(cell => (double)cell.Value.Relapses)]);
        var stretches = Stretches(rows);
        var result = new HazardResult(lifted.Length, (int)rows.Quarters.Sum(), (int)rows.Relapses.Sum(), rows.Villages, stretches, []);
        return HazardModel.Fit(rows, result, cancellation);
    }

    private static HazardStretch[] Stretches(HazardRows rows)
    {
        var stretches = new List<HazardStretch>();
        var last = rows.Cells.Max(cell => cell.Years);
        for (int first = rows.Cells.Min(cell => cell.Years), year = first; year <= last; year++)
        {
            if (year < last && rows.RelapsesIn(first, year) < LeastRelapses) continue;
            // The last years join the stretch before where they are too few for one of their own.
            if (year == last && rows.RelapsesIn(first, year) < LeastRelapses && stretches.Count > 0)
            {
                first = stretches[^1].FirstYear;
                stretches.RemoveAt(stretches.Count - 1);
            }
            stretches.Add(Stretch(rows, first, year));
            first = year + 1;
        }
        return [.. stretches];
    }

    private static HazardStretch Stretch(HazardRows rows, int first, int last)
    {
        int[] inside = [.. Enumerable.Range(0, rows.Cells.Length).Where(i => rows.Cells[i].Years >= first && rows.Cells[i].Years <= last)];
        var (quarters, relapses) = (inside.Sum(i => rows.Quarters[i]), inside.Sum(i => rows.Relapses[i]));
        var fit = RobustRegression.Fit(new([], Array.ConvertAll(inside, i => rows.Relapses[i]), Array.ConvertAll(inside, i => rows.Clusters[i])) { Trials = Array.ConvertAll(inside, i => rows.Quarters[i]) });
        return new(first, last, (int)quarters, (int)relapses, quarters > 0 ? relapses / quarters : double.NaN,
            fit is null ? double.NaN : LogOdds.Probability(fit.Intercept.Low), fit is null ? double.NaN : LogOdds.Probability(fit.Intercept.High));
    }
}
