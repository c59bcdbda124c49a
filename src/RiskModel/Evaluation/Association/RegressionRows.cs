namespace FangFan.Risk.Evaluation.Association;

/// <summary>The rows and columns that a regression can rest on: what it cannot is taken out one by one, each with its reason.</summary>
internal sealed class RegressionRows
{
    private readonly RegressionProblem problem;
    private readonly List<RegressionColumn> kept;
    private readonly Dictionary<string, OmissionReason> omitted = new(StringComparer.Ordinal);
    private int[] rows;

    public RegressionRows(RegressionProblem problem)
    {
        this.problem = problem;
        kept = [.. problem.Columns];
        rows = [.. Enumerable.Range(0, problem.Events.Length).Where(row => Trials(row) > 0)];
        SetApart();
        OmitCollinear();
    }

    public IReadOnlyList<RegressionColumn> Kept => kept;

    public IReadOnlyList<OmittedColumn> Omitted => [.. problem.Columns.Where(c => omitted.ContainsKey(c.Name)).Select(c => new OmittedColumn(c.Name, omitted[c.Name]))];

    /// <summary>Whether both events and others are left to tell apart.</summary>
    public bool HasBoth => rows.Any(row => problem.Events[row] > 0) && rows.Any(row => problem.Events[row] < Trials(row));

    public double[][] Columns() => [.. kept.Select(column => Pick(column.Values))];

    public (double[] Events, double[] Trials) Outcomes() => (Pick(problem.Events), Array.ConvertAll(rows, Trials));

    /// <summary>Clusters of the rows, numbered anew, and how many.</summary>
    public (int[] OfRow, int Count) Clusters()
    {
        var numbers = new Dictionary<int, int>();
        var ofRow = Array.ConvertAll(rows, row => numbers.TryGetValue(problem.Clusters[row], out var number) ? number : numbers[problem.Clusters[row]] = numbers.Count);
        return (ofRow, numbers.Count);
    }

    public void Omit(RegressionColumn column, OmissionReason reason)
    {
        kept.Remove(column);
        omitted[column.Name] = reason;
    }

    /// <summary>Takes out flags one side of which has only events or none, with the rows of that side, which say nothing of the other columns:
    /// this is what maximum likelihood does when the coefficient goes to infinity.</summary>
    private void SetApart()
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var column in kept.ToArray())
            {
                var first = rows.Length > 0 ? column.Values[rows[0]] : 0;
                if (Array.TrueForAll(rows, row => column.Values[row] == first)) Omit(column, problem.Columns.Any(c => omitted.GetValueOrDefault(c.Name) == OmissionReason.Separated) ? OmissionReason.Separated : OmissionReason.Constant);
                else if (Array.TrueForAll(rows, row => column.Values[row] is 0 or 1) && DecidedSide(column) is { } side)
                {
                    Omit(column, OmissionReason.Separated);
                    rows = Array.FindAll(rows, row => column.Values[row] != side);
                    again = true;
                }
            }
        }
    }

    private double? DecidedSide(RegressionColumn flag)
    {
        Span<double> events = [0, 0], trials = [0, 0];
        foreach (var row in rows)
        {
            events[(int)flag.Values[row]] += problem.Events[row];
            trials[(int)flag.Values[row]] += Trials(row);
        }
        for (var side = 1; side >= 0; side--)
        {
            if (events[side] == 0 || events[side] == trials[side]) return side;
        }
        return null;
    }

    private void OmitCollinear()
    {
        var own = OwnShares.Of(Columns(), Array.ConvertAll(rows, Trials), problem.LeastOwnShare);
        foreach (var (column, share) in kept.ToArray().Zip(own))
        {
            if (share <= problem.LeastOwnShare) Omit(column, OmissionReason.Collinear);
        }
    }

    private double Trials(int row) => problem.Trials is { } trials ? trials[row] : 1;

    private double[] Pick(double[] values) => rows.Length == values.Length ? values : Array.ConvertAll(rows, row => values[row]);
}
