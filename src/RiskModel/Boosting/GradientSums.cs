namespace FangFan.Risk.Boosting;

/// <summary>Whole-number sums over some rows: gradients and hessians in quantisation steps, and the rows themselves.</summary>
/// <remarks>A row adds at most <see cref="QuantisedGradients.Steps"/> to each sum, so 2^31 rows stay far below 2^63.</remarks>
internal readonly record struct GradientSums(long Gradient, long Hessian, long Rows)
{
    public static GradientSums operator +(GradientSums a, GradientSums b) => new(a.Gradient + b.Gradient, a.Hessian + b.Hessian, a.Rows + b.Rows);

    public static GradientSums operator -(GradientSums a, GradientSums b) => new(a.Gradient - b.Gradient, a.Hessian - b.Hessian, a.Rows - b.Rows);
}
