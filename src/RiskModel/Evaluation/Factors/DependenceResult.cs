using FangFan.Risk.Features;

namespace FangFan.Risk.Evaluation.Factors;

/// <summary>A point of a dependence curve.</summary>
/// <param name="Value">The feature's value in its own unit; NaN for missing.</param>
/// <param name="Probability">Mean probability were every household to have the value (partial dependence; Friedman 2001).</param>
/// <param name="Local">Mean probability with only local changes added up (accumulated local effects; Apley and Zhu 2020), set to the mean of the probabilities; NaN for missing.</param>
/// <param name="Households">Household-quarters of the sample from this value to under the next one, the last one's included; for missing those that lack it.</param>
public sealed record DependencePoint(double Value, FactorEstimate Probability, FactorEstimate Local, int Households);

/// <summary>How the probability moves with a feature.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Points">At quantiles of the households, ascending; last, where households lack it, the point of missing.</param>
/// <param name="Households">Household-quarters of the sample.</param>
public sealed record DependenceCurve(Feature Feature, IReadOnlyList<DependencePoint> Points, int Households);
