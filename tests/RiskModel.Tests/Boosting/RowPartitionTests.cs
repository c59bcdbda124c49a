using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class RowPartitionTests
{
    [Fact]
    public void A_tree_starts_with_the_drawn_rows_that_were_kept() => RandomTables.ForManySeeds(60, random =>
    {
        var rows = random.Next(2) == 0 ? random.Next(1, 60) : RowPartition.BlockRows + random.Next(-20, 20);
        var packed = Enumerable.Range(0, rows).Select(_ => random.Next(3) == 0 ? random.Next(int.MinValue, int.MaxValue) | 1 : 0).ToArray();
        var drawn = Enumerable.Range(0, rows).Select(_ => random.Next(4) > 0).ToArray();
        foreach (var rowsDrawn in (bool[]?[])[null, drawn])
        {
            var partition = new RowPartition(rows, new Workers(random.Next(1, 4)));
            partition.Start(packed, rowsDrawn);
            partition.Rows[..partition.Count].ShouldBe(Enumerable.Range(0, rows).Where(row => packed[row] != 0 && (rowsDrawn is null || rowsDrawn[row])));
        }
    });
}
