namespace FangFan.Risk.Evaluation;

/// <summary>What a ranking of households found, in sums that add up over quarters: pairs are only ever formed within a quarter.</summary>
/// <param name="Pairs">Pairs of a household with the event and one without.</param>
/// <param name="Concordant">Those in which the one with the event ranks higher; a tie counts half.</param>
/// <param name="Precisions">Sum over the events of the precision down to each.</param>
/// <param name="Events">Households with the event.</param>
/// <param name="Listed">Households on the list.</param>
/// <param name="Found">Events among them; a tie at the cut counts by its share.</param>
public readonly record struct RankCounts(double Pairs, double Concordant, double Precisions, double Events, double Listed, double Found)
{
    /// <summary>Area under the ROC curve; NaN without an event or without a household free of it.</summary>
    public double Auc => Concordant / Pairs;

    /// <summary>Average precision, the mean over the events; NaN without an event.</summary>
    public double AveragePrecision => Precisions / Events;

    /// <summary>Events per household listed; NaN for an empty list.</summary>
    public double Precision => Found / Listed;

    /// <summary>Share of the events that the list finds; NaN without an event.</summary>
    public double Recall => Found / Events;

    /// <summary>The counts of two quarters together.</summary>
    public static RankCounts operator +(RankCounts left, RankCounts right) => new(left.Pairs + right.Pairs, left.Concordant + right.Concordant,
        left.Precisions + right.Precisions, left.Events + right.Events, left.Listed + right.Listed, left.Found + right.Found);
}
