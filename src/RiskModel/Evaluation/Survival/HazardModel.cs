using FangFan.Risk.Evaluation.Association;

namespace FangFan.Risk.Evaluation.Survival;

/// <summary>A complementary log-log regression of relapse in a quarter: its ratios are hazard ratios of a process watched once a quarter (Prentice and Gloeckler 1978).</summary>
internal static class HazardModel
{
    private const string Monitored = "monitored";
    private const string PerYear = "perYear";

    /// <summary>Adds the model's ratios to a result.</summary>
    public static HazardResult Fit(HazardRows rows, HazardResult result, CancellationToken cancellation)
    {
        if (result.Relapses == 0) return result;
        var against = result.Stretches.MaxBy(stretch => stretch.Relapses)!;
        int[] calendar = [.. rows.Cells.Select(cell => cell.Calendar).Distinct().Order()];
        var usual = calendar.MaxBy(year => Enumerable.Range(0, rows.Cells.Length).Where(i => rows.Cells[i].Calendar == year).Sum(i => rows.Relapses[i]));
        var stretches = result.Stretches.Where(stretch => stretch != against).Select(stretch => (Name: $"since-{stretch.FirstYear}", stretch.Label, Column: rows.Flag(cell => cell.Years >= stretch.FirstYear && cell.Years <= stretch.LastYear)));
        var others = calendar.Where(year => year != usual).Select(year => (Name: $"year-{year}", Label: new Wording($"{year}年", $"{year}"), Column: rows.Flag(cell => cell.Calendar == year)));
        (string Name, Wording Label, double[] Column)[] terms =
        [
            .. stretches, (Monitored, new("季初处于监测中", "under monitoring as the quarter began"), rows.Flag(cell => cell.Monitored)), .. others,
        ];
        var byStretch = Regress(rows, terms.Select(term => new RegressionColumn(term.Name, term.Column)), cancellation);
        var straight = Regress(rows, terms.Where(term => !term.Name.StartsWith("since-", StringComparison.Ordinal)).Select(term => new RegressionColumn(term.Name, term.Column))
            .Prepend(new(PerYear, [.. rows.Cells.Select(cell => (double)cell.Years)])), cancellation);
        var ratios = OddsEstimate.Adjust([.. terms.Select(term => OddsEstimate.Of(byStretch, term.Name))]);
        return result with
        {
            Terms = byStretch is null ? [] : [.. terms.Select((term, i) => new HazardTerm(term.Name, term.Label, ratios[i]))],
            PerYear = OddsEstimate.Of(straight, PerYear),
            Against = against,
            AgainstYear = usual,
        };
    }

    private static RegressionFit? Regress(HazardRows rows, IEnumerable<RegressionColumn> columns, CancellationToken cancellation) =>
        RobustRegression.Fit(new([.. columns], rows.Relapses, rows.Clusters) { Trials = rows.Quarters, Link = RegressionLink.ComplementaryLogLog }, cancellation);
}
