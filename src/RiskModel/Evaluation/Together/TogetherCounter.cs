namespace FangFan.Risk.Evaluation.Together;

/// <summary>The two lists that are compared, row by row.</summary>
/// <param name="Model">The model's scores, the highest first.</param>
/// <param name="Rules">The rules' scores, the highest first; those that meet the rules come before all others.</param>
/// <param name="Meets">Whether a household meets the rules.</param>
internal sealed record TogetherColumns(double[] Model, double[] Rules, bool[] Meets);

/// <summary>Counts what two lists find, under any row weights.</summary>
internal sealed class TogetherCounter(PooledRows rows, TogetherColumns columns)
{
    private readonly VisitList model = new(columns.Model, rows.Starts);
    private readonly VisitList rules = new(columns.Rules, rows.Starts);

    /// <summary>Figures at a capacity, in the order of <see cref="Read"/>; the last two are the visits of a list and of both.</summary>
    /// <param name="capacity">Share of the households; null for as many as meet the rules.</param>
    /// <param name="weights">Weight of each row.</param>
    public double[] Figures(double? capacity, double[] weights)
    {
        var visits = Visits(capacity, weights);
        var (byModel, byRules) = (model.Visit(visits, weights), rules.Visit(visits, weights));
        var halves = model.Visit(Array.ConvertAll(visits, v => Math.Ceiling(v / 2)), weights);
        rules.VisitFurther(Array.ConvertAll(visits, v => Math.Floor(v / 2)), weights, halves);
        double events = 0;
        for (var row = 0; row < rows.Count; row++) events += weights[row] * rows.Events[row];
        double Found(VisitShares shares) => shares.Sum(row => rows.Events[row], weights);
        var (m, r, half) = (Found(byModel), Found(byRules), Found(halves));
        var both = byModel.Sum(row => byRules[row] * rows.Events[row], weights);
        var (made, shared) = (visits.Sum(), byModel.Sum(row => byRules[row], weights));
        return
        [
            m / events, r / events, both / events, (m - both) / events, (r - both) / events, (events - m - r + both) / events, (m + r - both) / events,
            half / events, (m - r) / events, (half - m) / events, (half - r) / events, shared / made, Ratio(both, shared), Ratio(m - both, made - shared), Ratio(r - both, made - shared),
            made, 2 * made - shared,
        ];
    }

    /// <summary>The share of each row that neither list visits.</summary>
    public double[] Missed(double capacity)
    {
        var weights = new double[rows.Count];
        Array.Fill(weights, 1);
        var visits = Visits(capacity, weights);
        var (byModel, byRules) = (model.Visit(visits, weights), rules.Visit(visits, weights));
        return [.. Enumerable.Range(0, rows.Count).Select(row => (1 - byModel[row]) * (1 - byRules[row]))];
    }

    /// <summary>Figures with their intervals.</summary>
    public static TogetherCapacity Read(double? capacity, DrawnFigures drawn) => new(capacity, drawn.Value(15), drawn.Value(16), new TogetherFigures
    {
        Model = drawn[0],
        Rules = drawn[1],
        Both = drawn[2],
        OnlyModel = drawn[3],
        OnlyRules = drawn[4],
        Neither = drawn[5],
        Union = drawn[6],
        Halves = drawn[7],
        ModelLessRules = drawn[8],
        HalvesLessModel = drawn[9],
        HalvesLessRules = drawn[10],
        Overlap = drawn[11],
        PrecisionBoth = drawn[12],
        PrecisionOnlyModel = drawn[13],
        PrecisionOnlyRules = drawn[14],
    });

    private double[] Visits(double? capacity, double[] weights)
    {
        if (capacity is { } share) return rows.Visits(share, weights);
        var visits = new double[rows.Starts.Length - 1];
        for (var q = 0; q < visits.Length; q++)
        {
            for (var row = rows.Starts[q]; row < rows.Starts[q + 1]; row++) visits[q] += columns.Meets[row] ? weights[row] : 0;
        }
        return visits;
    }

    // Sums of split ties leave dust where nothing is.
    private static double Ratio(double found, double visits) => visits > 1e-9 ? found / visits : double.NaN;
}
