using FangFan.Risk.Evaluation.Drift;

namespace FangFan.Risk.Tests.Evaluation.Drift;

public class BlankShareTests
{
    private static readonly Quarter Now = new(2021, 4);

    [Fact]
    public void A_column_left_blank_everywhere_is_a_change_of_one_hundred_percent()
    {
        var point = BlankShare.Point(Now, Cells(100, 0, 0, 0, 0), Cells(50, 50, 50, 50, 50));

        (point.Share, point.Difference.Value, point.Changed).ShouldBe((1, 1, true));
    }

    [Fact]
    public void One_village_of_four_is_no_sure_change_and_most_of_ten_are()
    {
        BlankShare.Point(Now, Cells(100, 5, 5, 5, 5), Cells(100, 90, 5, 5, 5)).Changed.ShouldBeFalse();
        BlankShare.Point(Now, Cells(100, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5), Cells(100, 40, 35, 45, 50, 30, 40, 45, 35, 50, 5)).Changed.ShouldBeTrue();
    }

    [Fact]
    public void A_small_change_is_not_marked_however_sure() =>
        BlankShare.Point(Now, Cells(1000, 0, 0, 0, 0, 0), Cells(1000, 40, 40, 40, 40, 40)).Changed.ShouldBeFalse();

    [Fact]
    public void The_interval_is_students_over_villages()
    {
        // Shares 0.1, 0.2, 0.3 after a reference without blanks: mean 0.2, standard error 0.1 / sqrt 3, Student's t of two degrees of freedom 4.3027.
        var point = BlankShare.Point(Now, Cells(10, 0, 0, 0), Cells(10, 1, 2, 3));

        point.Difference.Interval!.Value.Low.ShouldBe(0.2 - 4.302653 * 0.1 / Math.Sqrt(3), 1e-6);
    }

    [Fact]
    public void Two_villages_are_not_judged_and_no_cells_have_no_share()
    {
        BlankShare.Point(Now, Cells(10, 0, 0), Cells(10, 10, 10)).ShouldSatisfyAllConditions(p => p.Changed.ShouldBeFalse(), p => p.Difference.Interval.ShouldBeNull());
        BlankShare.Point(Now, Cells(10, 0, 0), Cells(0, 0, 0)).Share.ShouldBe(double.NaN);
    }

    private static BlankShare.Cells[] Cells(long rows, params long[] blank) => [.. blank.Select(b => new BlankShare.Cells(rows, b))];
}
