using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class LeafStepTests
{
    private const byte From = 200;
    private const byte To = 255;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(128)]
    [InlineData(254)]
    [InlineData(255)]
    public void Rows_of_the_node_move_where_their_bin_goes_right(int missing)
    {
        // Every bin twice, of which one row stands elsewhere, and a rest that fills no vector.
        var bins = Enumerable.Range(0, 2 * (missing + 1)).Select(row => (byte)(row / 2)).Concat(new byte[67]).ToArray();
        for (var last = 0; last < missing; last++)
        {
            foreach (var missingLeft in (bool[])[false, true])
            {
                var leaves = bins.Select((_, row) => row % 2 == 0 ? From : (byte)7).ToArray();
                var expected = leaves.Zip(bins, (leaf, bin) => leaf == From && (bin == missing ? !missingLeft : bin > last) ? To : leaf).ToArray();
                LeafStep.Of(0, last, missing, missingLeft, From, To).Take(bins, leaves);
                leaves.ShouldBe(expected);
            }
        }
    }

    [Fact]
    public void Fewer_bins_than_rows_are_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => LeafStep.Of(0, 0, 1, false, 0, 1).Take(new byte[63], new byte[64]));
}
