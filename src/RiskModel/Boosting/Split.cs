namespace FangFan.Risk.Boosting;

/// <summary>Least and greatest value, in log-odds before the learning rate, that the leaves under a node may take.</summary>
internal readonly record struct ValueBounds(double Lower, double Upper)
{
    /// <summary>No bounds.</summary>
    public static ValueBounds None { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>The value, or the bound that it passes.</summary>
    public double Clamp(double value) => Math.Min(Math.Max(value, Lower), Upper);
}

/// <summary>A way to split a node in two.</summary>
/// <param name="Feature">Its feature.</param>
/// <param name="Bin">Bins up to this go left.</param>
/// <param name="MissingLeft">Whether missing values go left.</param>
/// <param name="Gain">Twice the fall of the loss's quadratic model.</param>
/// <param name="Left">Sums of the rows that go left, see <see cref="PackedSums"/>.</param>
internal readonly record struct Split(int Feature, int Bin, bool MissingLeft, double Gain, long Left)
{
    /// <summary>No split.</summary>
    public static Split None { get; } = new(-1, -1, false, 0, 0);

    /// <summary>Whether it is a split at all.</summary>
    public bool Exists => Gain > 0;
}
