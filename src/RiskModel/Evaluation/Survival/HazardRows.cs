namespace FangFan.Risk.Evaluation.Survival;

/// <summary>Cells of household-quarters as a regression reads them; its lists are parallel.</summary>
internal sealed record HazardRows(HazardCell[] Cells, double[] Quarters, double[] Relapses)
{
    /// <summary>The village of each cell, numbered by first appearance.</summary>
    public int[] Clusters { get; } = Numbered(Cells);

    /// <summary>How many villages.</summary>
    public int Villages => Clusters.Length == 0 ? 0 : Clusters.Max() + 1;

    /// <summary>Relapses between two years since lifting, both included.</summary>
    public double RelapsesIn(int first, int last) => Enumerable.Range(0, Cells.Length).Where(i => Cells[i].Years >= first && Cells[i].Years <= last).Sum(i => Relapses[i]);

    /// <summary>1 where a cell is so, else 0.</summary>
    public double[] Flag(Func<HazardCell, bool> so) => Array.ConvertAll(Cells, cell => so(cell) ? 1.0 : 0);

    private static int[] Numbered(HazardCell[] cells)
    {
        var numbers = new Dictionary<int, int>();
        return Array.ConvertAll(cells, cell => numbers.TryGetValue(cell.Cluster, out var number) ? number : numbers[cell.Cluster] = numbers.Count);
    }
}
