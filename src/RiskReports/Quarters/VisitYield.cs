using FangFan.Risk.Ranking;

namespace FangFan.Risk.Reports.Quarters;

/// <summary>What visiting some households is expected to come to, by the model's calibrated probabilities.</summary>
/// <param name="Households">Households visited.</param>
/// <param name="Cutoff">The lowest probability among them; NaN where none has one.</param>
/// <param name="Expected">Households among them expected to have the event within the horizon; NaN where nobody has a probability.</param>
/// <param name="Missed">The same among those in scope and not visited.</param>
public sealed record VisitYield(int Households, double Cutoff, double Expected, double Missed)
{
    /// <summary>Share of the expected events that the visits reach; NaN where nothing is expected.</summary>
    public double Share => Expected + Missed is > 0 and var all ? Expected / all : double.NaN;

    /// <summary>Share of the visited households expected to have the event; NaN where nobody has a probability.</summary>
    public double Precision => Households > 0 ? Expected / Households : double.NaN;

    /// <summary>The yield of visiting some of a list's households; those fallen already have no probability and count in neither sum.</summary>
    /// <param name="list">The list, which says who is in scope.</param>
    /// <param name="visited">The households visited.</param>
    public static VisitYield Of(PriorityList list, IReadOnlyList<RankedHousehold> visited)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(visited);
        double[] known = [.. visited.Select(Probability).Where(double.IsFinite)];
        double[] all = [.. list.Items.Select(Probability).Where(double.IsFinite)];
        var expected = all.Length == 0 ? double.NaN : known.Sum();
        return new(visited.Count, known.Length == 0 ? double.NaN : known.Min(), expected, all.Sum() - expected);
    }

    private static double Probability(RankedHousehold ranked) => QuarterCells.ProbabilityOf(ranked.Assessment);
}
