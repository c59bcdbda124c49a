using FangFan.Risk.Evaluation.Association;

namespace FangFan.Risk.Evaluation.Survival;

/// <summary>The risk of relapse in a stretch of time since lifting.</summary>
/// <param name="FirstYear">Full years since the end of the year in which the household was lifted, at the stretch's start.</param>
/// <param name="LastYear">The same of its last quarters; equal to the first where the stretch is a single year.</param>
/// <param name="HouseholdQuarters">Quarters that households spent at risk in it.</param>
/// <param name="Relapses">Relapses in it.</param>
/// <param name="Value">Relapses over household-quarters: the hazard of a quarter.</param>
/// <param name="Low">Lower end of the village-robust 95 % interval, on the log-odds scale; NaN where there is none.</param>
/// <param name="High">Upper end.</param>
public sealed record HazardStretch(int FirstYear, int LastYear, int HouseholdQuarters, int Relapses, double Value, double Low, double High)
{
    /// <summary>What people call it.</summary>
    public Wording Label => FirstYear == LastYear
        ? new($"脱贫后第{FirstYear + 1}年", $"year {FirstYear + 1} since lifting")
        : new($"脱贫后第{FirstYear + 1}至{LastYear + 1}年", $"years {FirstYear + 1} to {LastYear + 1} since lifting");
}

/// <summary>A term of the hazard model.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Label">What people read.</param>
/// <param name="Ratio">The hazard ratio; p-values adjusted across the model's terms.</param>
public sealed record HazardTerm(string Name, Wording Label, OddsEstimate Ratio);

/// <summary>The discrete-time hazard of falling back, by time since lifting.</summary>
/// <param name="Households">Lifted households with a known year, from their entry to first relapse, leaving or the end of records.</param>
/// <param name="HouseholdQuarters">Quarters they spent at risk.</param>
/// <param name="Relapses">Those that fell back.</param>
/// <param name="Villages">Clusters that the errors are robust to.</param>
/// <param name="Stretches">By years since lifting.</param>
/// <param name="Terms">Of a complementary log-log regression: years since lifting, monitored or not as the quarter began, calendar year; empty where it could not be fitted.</param>
public sealed record HazardResult(int Households, int HouseholdQuarters, int Relapses, int Villages, IReadOnlyList<HazardStretch> Stretches, IReadOnlyList<HazardTerm> Terms)
{
    /// <summary>The hazard ratio of one more year since lifting, in the same model with years as a straight line.</summary>
    public OddsEstimate PerYear { get; init; } = OddsEstimate.None;

    /// <summary>The stretch that those of the model are compared with.</summary>
    public HazardStretch? Against { get; init; }

    /// <summary>The calendar year that those of the model are compared with.</summary>
    public int? AgainstYear { get; init; }
}
