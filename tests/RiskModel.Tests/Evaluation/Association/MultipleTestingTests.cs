using FangFan.Risk.Evaluation.Association;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests.Evaluation.Association;

public class MultipleTestingTests
{
    private static readonly GoldenTable Golden = GoldenTable.Read("p-adjust.csv");

    [Fact]
    public void Benjamini_and_Hochbergs_values_are_those_of_R() =>
        Golden.Numbers("bh").Zip(MultipleTesting.BenjaminiHochberg(Golden.Numbers("p"))).ShouldAllBe(pair => Same(pair.First, pair.Second));

    [Fact]
    public void Holms_values_are_those_of_R() =>
        Golden.Numbers("holm").Zip(MultipleTesting.Holm(Golden.Numbers("p"))).ShouldAllBe(pair => Same(pair.First, pair.Second));

    [Fact]
    public void One_question_is_not_adjusted()
    {
        MultipleTesting.BenjaminiHochberg([double.NaN, 0.03]).ShouldBe([double.NaN, 0.03]);
        MultipleTesting.Holm([0.03]).ShouldBe([0.03]);
        MultipleTesting.Holm([]).ShouldBeEmpty();
    }

    [Fact]
    public void The_order_of_the_questions_does_not_matter_and_Holm_is_the_stricter() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 1000).Select(n => n / 1000.0).NonEmptyListOf().ToArbitrary(), drawn =>
        {
            double[] p = [.. drawn];
            var (bh, holm) = (MultipleTesting.BenjaminiHochberg(p), MultipleTesting.Holm(p));
            double[] reversed = [.. Enumerable.Reverse(p)];
            return Enumerable.Reverse(MultipleTesting.BenjaminiHochberg(reversed)).SequenceEqual(bh)
                && Enumerable.Reverse(MultipleTesting.Holm(reversed)).SequenceEqual(holm)
                && Enumerable.Range(0, p.Length).All(i => p[i] <= bh[i] && bh[i] <= holm[i] + 1e-15 && holm[i] <= 1);
        }));

    [Fact]
    public void A_value_that_is_no_probability_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => MultipleTesting.Holm([0.2, 1.2]));

    private static bool Same(double expected, double actual) => double.IsNaN(expected) ? double.IsNaN(actual) : Math.Abs(expected - actual) < 1e-15;
}
