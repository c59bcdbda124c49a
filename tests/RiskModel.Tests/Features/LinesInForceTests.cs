using FangFan.Risk.Features;

namespace FangFan.Risk.Tests.Features;

public class LinesInForceTests
{
    [Theory]
    [InlineData("2015Q1", 4000)]
    [InlineData("2019Q1", 4000)]
    [InlineData("2020Q4", 4000)]
    [InlineData("2021Q1", 5000)]
    [InlineData("2199Q4", 5000)]
    public void The_line_of_a_quarter_is_the_one_in_force_at_its_end_or_the_nearest(string quarter, int expected) =>
        TestCounty.Lines.PovertyLine(Quarter.Parse(quarter)).ShouldBe(expected);

    [Fact]
    public void In_a_gap_the_line_before_it_holds()
    {
        var lines = LinesInForce.Of(TestCounty.Pack((3000m, new(2016, 1, 1), new(2016, 12, 31)), (4000m, new(2020, 1, 1), null)));
        lines.PovertyLine(new Quarter(2018, 2)).ShouldBe(3000);
    }

    [Fact]
    public void A_pack_without_a_line_is_refused_with_what_is_missing() =>
        Should.Throw<ArgumentException>(() => LinesInForce.Of(TestCounty.Pack())).Message.ShouldContain("poverty-line");

    [Fact]
    public void A_line_of_zero_is_refused() =>
        Should.Throw<ArgumentException>(() => LinesInForce.Of(TestCounty.Pack((0m, new(2016, 1, 1), null)))).Message.ShouldContain("above 0 yuan");
}
