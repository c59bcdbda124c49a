namespace FangFan.Risk.Boosting;

/// <summary>How finely gradients are rounded, and below what a row is kept by chance.</summary>
/// <param name="Steps">Steps from 0 to the largest gradient possible.</param>
/// <param name="LeastKept">Steps, 1 or more: a row with a smaller gradient is either left out or counts for this much.</param>
internal readonly record struct GradientScale(int Steps, int LeastKept)
{
    // At so many rows one step would reach the largest gradient, and every row would be left to chance.
    private const int RowsToStep = 1 << 19;
    private const int LeastSteps = 16;
    private const int MostSteps = 4095;

    /// <summary>
    /// The scale for a number of rows. Rounding and chance add to sums a variance that must be small beside the rows' own where rows are few;
    /// with many rows both nearly vanish beside what the sums tell, and leaving rows out pays (choice, measured on rows of equal weight: at a million,
    /// keeping gradients from a quarter on with 3 % events, or from a half on with as many events as others, whose gradients are all large at first,
    /// costs at most .0002 AUC beside finer sampling; at a hundred thousand nothing that chance would not; docs/decisions/010).
    /// </summary>
    /// <param name="rows">Training rows.</param>
    /// <param name="rarer">The share of the rarer class, 0 to a half.</param>
    /// <param name="smallestWeight">The smallest weight over the largest, over 0 to 1: a row of little weight, as an event may be among rows that stand for many, is as fine and as rarely left out as if all had its weight.</param>
    public static GradientScale For(int rows, double rarer, double smallestWeight)
    {
        var wanted = Math.Max(LeastSteps, RowsToStep / rows) / smallestWeight;
        // A sum over every row keeps to half a word.
        var steps = (int)Math.Min(Math.Min(wanted, MostSteps), int.MaxValue / (long)rows);
        var chance = Math.Min((double)rows / RowsToStep, (0.5 + rarer) / 2);
        return new(steps, Math.Max(1, (int)(steps * smallestWeight * chance)));
    }
}
