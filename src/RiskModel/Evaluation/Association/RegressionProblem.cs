namespace FangFan.Risk.Evaluation.Association;

/// <summary>What a regression's linear predictor is the transform of.</summary>
internal enum RegressionLink
{
    /// <summary>Log-odds: coefficients are logs of odds ratios.</summary>
    Logit,

    /// <summary>Complementary log-log: coefficients are logs of hazard ratios of a process watched at intervals.</summary>
    ComplementaryLogLog,
}

/// <summary>A column of a design.</summary>
/// <param name="Name">Its name, unique in the design.</param>
/// <param name="Values">One a row, finite; scaled so that a coefficient over 12 is absurd.</param>
internal sealed record RegressionColumn(string Name, double[] Values);

/// <summary>A regression of events on columns; an intercept is added.</summary>
/// <param name="Columns">The design, those to be kept first where columns say the same.</param>
/// <param name="Events">Events of each row, 0 to its trials.</param>
/// <param name="Clusters">Number of each row's cluster, 0 ...; rows of one cluster share their luck.</param>
internal sealed record RegressionProblem(IReadOnlyList<RegressionColumn> Columns, double[] Events, int[] Clusters)
{
    /// <summary>How many times each row stands for itself; once where null.</summary>
    public double[]? Trials { get; init; }

    /// <summary>The link.</summary>
    public RegressionLink Link { get; init; } = RegressionLink.Logit;

    /// <summary>A column is left out where the columns before it leave no more than this share of its variance unexplained.</summary>
    public double LeastOwnShare { get; init; } = 1e-8;

    /// <summary>Share of repetitions that the intervals are to hold.</summary>
    public double Level { get; init; } = 0.95;
}

/// <summary>Why a column has no coefficient.</summary>
public enum OmissionReason
{
    /// <summary>It takes a single value.</summary>
    Constant,

    /// <summary>Columns before it say nearly the same.</summary>
    Collinear,

    /// <summary>It tells events from the rest too well for a finite coefficient, as where no household with the flag has the event.</summary>
    Separated,
}

/// <summary>A column left out.</summary>
/// <param name="Name">The column.</param>
/// <param name="Reason">Why.</param>
internal sealed record OmittedColumn(string Name, OmissionReason Reason);

/// <summary>A coefficient with its cluster-robust uncertainty.</summary>
/// <param name="Name">The column.</param>
/// <param name="Value">The coefficient.</param>
/// <param name="StandardError">Cluster-robust.</param>
/// <param name="Low">Lower end of the interval by Student's t with clusters - 1 degrees of freedom.</param>
/// <param name="High">Upper end.</param>
/// <param name="P">Two-sided p-value by the same t.</param>
internal sealed record RegressionTerm(string Name, double Value, double StandardError, double Low, double High, double P);

/// <summary>A fitted regression.</summary>
/// <param name="Intercept">The intercept.</param>
/// <param name="Terms">The columns that were kept, in their order.</param>
/// <param name="Omitted">The others, in their order.</param>
internal sealed record RegressionFit(RegressionTerm Intercept, IReadOnlyList<RegressionTerm> Terms, IReadOnlyList<OmittedColumn> Omitted)
{
    /// <summary>Trials that the coefficients rest on; those that a separated column decides alone are not among them.</summary>
    public double Trials { get; init; }

    /// <summary>Clusters that the coefficients rest on.</summary>
    public int Clusters { get; init; }

    /// <summary>The term of a column; null where it was left out.</summary>
    public RegressionTerm? Find(string name) => Terms.FirstOrDefault(term => term.Name == name);

    /// <summary>Why a column was left out; null where it was not.</summary>
    public OmissionReason? WhyOmitted(string name) => Omitted.FirstOrDefault(column => column.Name == name)?.Reason;
}
