namespace FangFan.Risk.Boosting;

/// <summary>Refuses what the booster cannot learn from, naming the value and what is allowed.</summary>
internal static class TrainingChecks
{
    /// <summary>Checks columns, labels and weights against each other.</summary>
    /// <exception cref="ArgumentException">Something does not fit.</exception>
    public static void CheckRows(float[][] columns, float[] labels, float[]? weights)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(labels);
        if (columns.Length == 0) throw new ArgumentException("No feature was given; trees need at least one.", nameof(columns));
        for (var feature = 0; feature < columns.Length; feature++)
        {
            if (columns[feature].Length != labels.Length)
                throw new ArgumentException($"Column {feature} has {columns[feature].Length} rows; there are {labels.Length} labels.", nameof(columns));
        }
        for (var row = 0; row < labels.Length; row++)
        {
            if (labels[row] is not (0 or 1)) throw new ArgumentException(FormattableString.Invariant($"Label {row} is {labels[row]}; a label is 0 or 1."), nameof(labels));
        }
        CheckWeights(weights, labels.Length);
    }

    /// <summary>Checks that there is a row of each class.</summary>
    /// <exception cref="ArgumentException">A class has no row.</exception>
    public static void CheckClasses(float[] labels)
    {
        var ones = labels.Count(label => label == 1);
        if (ones == 0 || ones == labels.Length)
            throw new ArgumentException($"{ones} of {labels.Length} labels are 1; at least one 1 and one 0 are needed to learn from.", nameof(labels));
    }

    /// <summary>Checks one direction a feature.</summary>
    /// <exception cref="ArgumentException">There are more or fewer, or one is none of -1, 0, 1.</exception>
    public static void CheckMonotone(sbyte[]? monotone, int features)
    {
        if (monotone is null) return;
        if (monotone.Length != features) throw new ArgumentException($"{monotone.Length} monotone directions were given for {features} features.", nameof(monotone));
        var wrong = Array.FindIndex(monotone, direction => direction is < -1 or > 1);
        if (wrong >= 0) throw new ArgumentException($"Monotone direction {wrong} is {monotone[wrong]}; a direction is -1, 0 or 1.", nameof(monotone));
    }

    /// <summary>Checks the rows that judge the number of trees.</summary>
    /// <exception cref="ArgumentException">They do not fit the training columns, or there are none.</exception>
    public static void CheckValidation(ValidationSet? validation, int features)
    {
        if (validation is null) return;
        if (validation.Columns.Length != features)
            throw new ArgumentException($"The validation set has {validation.Columns.Length} columns; training has {features}.", nameof(validation));
        CheckRows(validation.Columns, validation.Labels, validation.Weights);
        if (validation.Labels.Length == 0) throw new ArgumentException("The validation set has no rows; at least one is needed.", nameof(validation));
        if (validation.Patience < 1) throw new ArgumentException($"The patience is {validation.Patience} trees; the range is 1 or more.", nameof(validation));
    }

    private static void CheckWeights(float[]? weights, int rows)
    {
        if (weights is null) return;
        if (weights.Length != rows) throw new ArgumentException($"There are {weights.Length} weights for {rows} rows.", nameof(weights));
        var wrong = Array.FindIndex(weights, weight => !(weight > 0) || float.IsInfinity(weight));
        if (wrong >= 0) throw new ArgumentException(FormattableString.Invariant($"Weight {wrong} is {weights[wrong]}; a weight is over 0 and finite."), nameof(weights));
    }
}
