using FangFan.Risk.Evaluation.Association;

namespace FangFan.Risk.Evaluation.Survival;

/// <summary>From when time is counted.</summary>
public enum SurvivalClock
{
    /// <summary>From the first quarter on record.</summary>
    Observation,

    /// <summary>From the end of the year in which the household was lifted; households already lifted when records begin enter late.</summary>
    Lifting,

    /// <summary>From the quarter in which the household was first put under monitoring.</summary>
    Monitoring,
}

/// <summary>How long households of a type go without relapse.</summary>
/// <param name="Clock">From when time is counted.</param>
/// <param name="Group">The type in files: lifted, general, unstable-lifted, marginal or sudden-hardship.</param>
/// <param name="Label">What people read.</param>
/// <param name="Households">Households.</param>
/// <param name="Villages">Villages they live in.</param>
/// <param name="Points">The curve at every time at which a household's time ends and enough are at risk.</param>
public sealed record SurvivalCurve(SurvivalClock Clock, string Group, Wording Label, int Households, int Villages, IReadOnlyList<SurvivalPoint> Points)
{
    /// <summary>Households that relapsed at the points given.</summary>
    public int Relapses => Points.Sum(point => point.Relapses);

    /// <summary>Households that died out or moved away first, at the points given.</summary>
    public int Leavers => Points.Sum(point => point.Leavers);

    /// <summary>Households that entered after the clock's start.</summary>
    public int EnteredLate { get; init; }
}

/// <summary>Two types compared over time.</summary>
/// <param name="Clock">From when time is counted.</param>
/// <param name="First">A type.</param>
/// <param name="Second">Another.</param>
/// <param name="Test">The log-rank test.</param>
/// <param name="Adjusted">The robust p-value adjusted across all comparisons by <see cref="MultipleTesting.BenjaminiHochberg"/>; NaN where undefined.</param>
public sealed record CurveComparison(SurvivalClock Clock, Wording First, Wording Second, LogRankTest Test, double Adjusted);

/// <summary>Time to relapse by type.</summary>
/// <param name="Curves">The curves, by clock.</param>
/// <param name="Comparisons">Every pair of types on one clock.</param>
public sealed record SurvivalResult(IReadOnlyList<SurvivalCurve> Curves, IReadOnlyList<CurveComparison> Comparisons)
{
    /// <summary>Households under which a type gets no curve and a curve no point, so that no single household shows through (choice).</summary>
    public const int LeastHouseholds = 10;

    /// <summary>Types without a curve because they have fewer households than <see cref="LeastHouseholds"/>.</summary>
    public IReadOnlyList<(SurvivalClock Clock, Wording Label)> Withheld { get; init; } = [];

    /// <summary>Households left out because they had fallen before records of them begin.</summary>
    public int FallenBefore { get; init; }
}
