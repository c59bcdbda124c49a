namespace FangFan.Risk.Evaluation.Survival;

/// <summary>A share with its errors.</summary>
/// <param name="Value">The share.</param>
/// <param name="ModelError">Standard error as if households were independent (Greenwood 1926); NaN where none is computed.</param>
/// <param name="RobustError">Standard error by the infinitesimal jackknife over villages.</param>
/// <param name="Low">Lower end of the 95 % interval from the robust error, by the log-log transformation, which keeps it within 0 to 1; NaN where undefined.</param>
/// <param name="High">Upper end.</param>
public readonly record struct SurvivalShare(double Value, double ModelError, double RobustError, double Low, double High);

/// <summary>A curve at one time.</summary>
/// <param name="Time">The time [quarters on the curve's clock].</param>
/// <param name="AtRisk">Households under observation just before it that had not relapsed.</param>
/// <param name="Relapses">Of them, those that relapsed then.</param>
/// <param name="Leavers">Of them, those that died out or moved away then.</param>
/// <param name="Censored">Of them, those whose records end then.</param>
/// <param name="Survival">Share not relapsed (Kaplan and Meier 1958); leaving counts as censored, as if those who left went on as the others.</param>
/// <param name="Incidence">Share relapsed before leaving (Aalen and Johansen 1978), leaving being a competing event.</param>
public sealed record SurvivalPoint(double Time, int AtRisk, int Relapses, int Leavers, int Censored, SurvivalShare Survival, SurvivalShare Incidence);
