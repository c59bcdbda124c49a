using FangFan.Risk.Boosting;

namespace FangFan.Risk.Models;

/// <summary>The terms of one feature in a linear model: clipped, imputed and standardised, with a term for its being missing.</summary>
/// <param name="Lower">Values below are raised to this.</param>
/// <param name="Upper">Values above are lowered to this.</param>
/// <param name="Median">What a missing value counts as.</param>
/// <param name="Mean">Taken off.</param>
/// <param name="Scale">Divided by, above 0.</param>
/// <param name="Weight">Log-odds per standard deviation.</param>
/// <param name="MissingWeight">Log-odds added where the value is missing.</param>
public readonly record struct LinearTerm(double Lower, double Upper, double Median, double Mean, double Scale, double Weight, double MissingWeight)
{
    /// <summary>What a value adds to the raw score, in log-odds; NaN = missing.</summary>
    public double Of(float value) => float.IsNaN(value)
        ? Weight * ((Median - Mean) / Scale) + MissingWeight
        : Weight * ((Math.Clamp(value, Lower, Upper) - Mean) / Scale);
}

/// <summary>A linear score in log-odds: intercept plus one <see cref="LinearTerm"/> a feature.</summary>
/// <param name="Intercept">Log-odds.</param>
/// <param name="Terms">One a feature, in the model's order.</param>
public sealed record LinearScore(double Intercept, IReadOnlyList<LinearTerm> Terms)
{
    /// <summary>The score of a row, in log-odds.</summary>
    /// <param name="columns">One array a feature in the model's order, NaN = missing.</param>
    /// <param name="row">The row.</param>
    public double Of(float[][] columns, int row)
    {
        var raw = Intercept;
        for (var f = 0; f < columns.Length; f++) raw += Terms[f].Of(columns[f][row]);
        return raw;
    }
}

/// <summary>What turns features into a raw score: trees, a linear score, or both added in log-odds with their weights.</summary>
/// <param name="Trees">Boosted trees, null where there are none.</param>
/// <param name="Linear">A linear score, null where there is none.</param>
/// <param name="TreeWeight">Weight of the trees, 0 to 1; the linear score has the rest. 1 without a linear score, 0 without trees.</param>
public sealed record Scorer(TreeEnsemble? Trees, LinearScore? Linear, double TreeWeight)
{
    /// <summary>Raw scores in log-odds.</summary>
    /// <param name="columns">One array a feature in the model's order, NaN = missing.</param>
    public double[] RawScores(float[][] columns)
    {
        var scores = new double[columns.Length == 0 ? 0 : columns[0].Length];
        if (Trees is not null && TreeWeight > 0)
        {
            var raw = Trees.RawScores(columns);
            for (var row = 0; row < scores.Length; row++) scores[row] += TreeWeight * raw[row];
        }
        if (Linear is null || TreeWeight >= 1) return scores;
        for (var row = 0; row < scores.Length; row++) scores[row] += (1 - TreeWeight) * Linear.Of(columns, row);
        return scores;
    }
}
