namespace FangFan.Risk.Evaluation.Together;

/// <summary>The share of each row that is visited: 1, 0, or between where the limit falls among equal scores.</summary>
/// <param name="rows">How many rows.</param>
internal sealed class VisitShares(int rows)
{
    private readonly double[] shares = new double[rows];
    private readonly List<int> visited = [];

    /// <summary>The share of a row.</summary>
    public double this[int row] => shares[row];

    /// <summary>Rows with a share above 0, each once.</summary>
    public IReadOnlyList<int> Rows => visited;

    /// <summary>Visits a part of what is left of a row.</summary>
    public void Add(int row, double part)
    {
        if (part <= 0) return;
        if (shares[row] == 0) visited.Add(row);
        shares[row] += (1 - shares[row]) * part;
    }

    /// <summary>Sums a figure of the visited rows, each by its share and weight.</summary>
    public double Sum(Func<int, double> figure, double[] weights)
    {
        var sum = 0.0;
        foreach (var row in visited) sum += weights[row] * shares[row] * figure(row);
        return sum;
    }
}
