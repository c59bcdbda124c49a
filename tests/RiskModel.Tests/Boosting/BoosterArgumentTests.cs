using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class BoosterArgumentTests
{
    private static readonly float[][] Columns = [[1, 2, 3, 4]];
    private static readonly float[] Labels = [0, 1, 0, 1];

    public static TheoryData<BoostingOptions, string> WrongOptions => new()
    {
        { new BoostingOptions { Trees = 0 }, "Trees is 0; the range is 1 or more." },
        { new BoostingOptions { Leaves = 1 }, "Leaves is 1; the range is 2 or more." },
        { new BoostingOptions { MaximumDepth = -1 }, "MaximumDepth is -1" },
        { new BoostingOptions { LearningRate = 0 }, "LearningRate is 0; the range is over 0 to 1." },
        { new BoostingOptions { LearningRate = double.NaN }, "LearningRate is NaN" },
        { new BoostingOptions { MinimumRowsPerLeaf = 0 }, "MinimumRowsPerLeaf is 0" },
        { new BoostingOptions { MinimumHessianPerLeaf = 0 }, "MinimumHessianPerLeaf is 0" },
        { new BoostingOptions { MinimumGain = -1 }, "MinimumGain is -1" },
        { new BoostingOptions { L2 = -0.5 }, "L2 is -0.5" },
        { new BoostingOptions { FeatureFraction = 1.5 }, "FeatureFraction is 1.5" },
        { new BoostingOptions { RowFraction = 0 }, "RowFraction is 0" },
        { new BoostingOptions { Bins = 256 }, "Bins is 256; the range is 2 to 255." },
        { new BoostingOptions { BinningRows = 0 }, "BinningRows is 0" },
        { new BoostingOptions { Threads = 0 }, "Threads is 0" },
    };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void An_option_out_of_range_is_named_with_its_value(BoostingOptions options, string message) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Booster.Train(Columns, Labels, null, null, options)).Message.ShouldContain(message);

    [Fact]
    public void Rows_that_do_not_fit_are_refused()
    {
        Refused([], Labels).ShouldContain("No feature was given");
        Refused([[1, 2, 3]], Labels).ShouldContain("Column 0 has 3 rows; there are 4 labels.");
        Refused(Columns, [0, 1, 2, 0]).ShouldContain("Label 2 is 2; a label is 0 or 1.");
        Refused(Columns, [0, 1, float.NaN, 0]).ShouldContain("Label 2 is NaN");
        Refused(Columns, [0, 0, 0, 0]).ShouldContain("0 of 4 labels are 1");
        Refused(Columns, [1, 1, 1, 1]).ShouldContain("4 of 4 labels are 1");
        Refused([[1]], [1]).ShouldContain("1 of 1 labels are 1");
        Refused([[]], []).ShouldContain("0 of 0 labels are 1");
    }

    [Fact]
    public void Weights_and_directions_that_do_not_fit_are_refused()
    {
        Refused(Columns, Labels, weights: [1, 1]).ShouldContain("There are 2 weights for 4 rows.");
        Refused(Columns, Labels, weights: [1, 1, 0, 1]).ShouldContain("Weight 2 is 0; a weight is over 0 and finite.");
        Refused(Columns, Labels, weights: [1, float.PositiveInfinity, 1, 1]).ShouldContain("Weight 1 is Infinity");
        Refused(Columns, Labels, monotone: [1, 1]).ShouldContain("2 monotone directions were given for 1 features.");
        Refused(Columns, Labels, monotone: [2]).ShouldContain("Monotone direction 0 is 2");
    }

    [Fact]
    public void A_validation_set_that_does_not_fit_is_refused()
    {
        Refused(Columns, Labels, validation: new ValidationSet([[1], [2]], [1], 1)).ShouldContain("The validation set has 2 columns; training has 1.");
        Refused(Columns, Labels, validation: new ValidationSet([[]], [], 1)).ShouldContain("no rows");
        Refused(Columns, Labels, validation: new ValidationSet([[1]], [1], 0)).ShouldContain("The patience is 0");
    }

    private static string Refused(float[][] columns, float[] labels, float[]? weights = null, sbyte[]? monotone = null, ValidationSet? validation = null) =>
        Should.Throw<ArgumentException>(() => Booster.Train(columns, labels, weights, monotone, new BoostingOptions(), validation)).Message;
}
