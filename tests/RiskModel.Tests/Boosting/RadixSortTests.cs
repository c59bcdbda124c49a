using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class RadixSortTests
{
    [Fact]
    public void Values_come_in_the_order_of_their_size() => RandomTables.ForManySeeds(60, random =>
    {
        var sort = new RadixSort(5_000);
        for (var round = 0; round < 3; round++)
        {
            var values = Enumerable.Range(0, random.Next(5_000)).Select(_ => Value(random)).ToArray();
            var expected = values.Order().ToArray();
            sort.Sort(values);
            values.ShouldBe(expected);
        }
    });

    private static float Value(Random random) => random.Next(5) switch
    {
        0 => random.Next(-3, 4),
        1 => BitConverter.Int32BitsToSingle(random.Next(0x7F800000) | (random.Next(2) << 31)),
        2 => random.Next(2) == 0 ? float.MinValue : float.MaxValue,
        3 => -0f,
        _ => random.NextSingle() * 1e4f - 5e3f,
    };
}
