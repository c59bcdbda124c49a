using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class SampleTests
{
    [Theory]
    [InlineData(1, 0.5, 1)]
    [InlineData(7, 0.01, 1)]
    [InlineData(10, 0.75, 8)]
    [InlineData(50_000, 0.7, 35_000)]
    [InlineData(50_000, 1.0, 50_000)]
    public void A_draw_has_its_exact_size_and_each_position_once(int total, double fraction, int size)
    {
        var drawn = Sample.Draw(total, fraction, 11, new Workers(2));
        drawn.Length.ShouldBe(size);
        drawn.ShouldBeInOrder();
        drawn.ShouldBeUnique();
        drawn.ShouldAllBe(position => position >= 0 && position < total);
    }

    [Fact]
    public void Every_position_is_drawn_about_equally_often()
    {
        var times = new int[200];
        for (var key = 0; key < 2_000; key++)
        {
            foreach (var position in Sample.Draw(200, 0.3, SeededHash.Key(key, 0, SeededHash.Purpose.Rows), new Workers(1))) times[position]++;
        }
        // 600 expected, a standard deviation of 20.5: five of them hold for 200 positions all but surely.
        times.ShouldAllBe(count => Math.Abs(count - 600) < 103);
    }

    [Fact]
    public void Draws_differ_by_key_and_repeat_with_it()
    {
        Sample.Draw(1_000, 0.5, 1, new Workers(1)).ShouldBe(Sample.Draw(1_000, 0.5, 1, new Workers(3)));
        Sample.Draw(1_000, 0.5, 1, new Workers(1)).ShouldNotBe(Sample.Draw(1_000, 0.5, 2, new Workers(1)));
    }
}
