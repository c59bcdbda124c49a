using MathNet.Numerics.Distributions;

namespace FangFan.Risk.Evaluation.Survival;

/// <summary>Kaplan and Meier's and Aalen and Johansen's curves with delayed entry and errors robust to clusters.</summary>
/// <remarks>Agrees with survfit of R's survival package: without cluster for Greenwood's error, with cluster= for the infinitesimal jackknife, conf.type = "log-log".
/// There is no small-sample factor, as there is none in survfit.</remarks>
internal static class SurvivalEstimate
{
    /// <summary>The curve at every time at which a spell ends.</summary>
    public static SurvivalPoint[] Of(IReadOnlyList<ObservedSpell> spells, double level = 0.95)
    {
        var table = new SpellTable(spells);
        var (survivalErrors, incidenceErrors) = RobustErrors(table);
        var z = Normal.InvCDF(0, 1, (1 + level) / 2);
        var (survival, free, incidence, greenwood) = (1.0, 1.0, 0.0, 0.0);
        var points = new SurvivalPoint[table.Times.Length];
        for (var t = 0; t < points.Length; t++)
        {
            var (atRisk, relapses, leavers) = (table.TotalAtRisk[t], table.TotalRelapses[t], table.TotalLeavers[t]);
            incidence += free * relapses / atRisk;
            survival *= 1 - relapses / atRisk;
            free *= 1 - (relapses + leavers) / atRisk;
            greenwood += relapses / (atRisk * (atRisk - relapses));
            var model = survival > 0 ? survival * Math.Sqrt(greenwood) : 0;
            points[t] = new SurvivalPoint(table.Times[t], (int)atRisk, (int)relapses, (int)leavers, (int)table.Censored[t],
                Share(survival, model, survivalErrors[t], z), Share(incidence, double.NaN, incidenceErrors[t], z));
        }
        return points;
    }

    /// <summary>A share with the interval that is symmetric for log(-log(share)).</summary>
    private static SurvivalShare Share(double value, double model, double robust, double z)
    {
        if (value is 0 or 1) return new(value, model, robust, robust > 0 ? double.NaN : value, robust > 0 ? double.NaN : value);
        var spread = Math.Exp(z * robust / (value * Math.Abs(Math.Log(value))));
        return new(value, model, robust, Math.Pow(value, spread), Math.Pow(value, 1 / spread));
    }

    /// <summary>Root of the summed squares of what each cluster adds to either curve: the derivative of the curve by the cluster's weight.</summary>
    private static (double[] Survival, double[] Incidence) RobustErrors(SpellTable table)
    {
        var (survivalSquares, incidenceSquares) = (new double[table.Times.Length], new double[table.Times.Length]);
        for (var c = 0; c < table.Clusters; c++)
        {
            var (survival, free, log, freeLog, incidence) = (1.0, 1.0, 0.0, 0.0, 0.0);
            for (var t = 0; t < table.Times.Length; t++)
            {
                var atRisk = table.TotalAtRisk[t];
                var (hazard, leaving) = (table.TotalRelapses[t] / atRisk, table.TotalLeavers[t] / atRisk);
                var relapse = (table.Relapses[c, t] - table.AtRisk[c, t] * hazard) / atRisk;
                var ending = relapse + (table.Leavers[c, t] - table.AtRisk[c, t] * leaving) / atRisk;
                incidence += free * (freeLog * hazard + relapse);
                // At a hazard of 1 the curve is at 0 and stays there.
                if (hazard < 1) log -= relapse / (1 - hazard);
                if (hazard + leaving < 1) freeLog -= ending / (1 - hazard - leaving);
                survival *= 1 - hazard;
                free *= 1 - hazard - leaving;
                survivalSquares[t] += survival * log * survival * log;
                incidenceSquares[t] += incidence * incidence;
            }
        }
        return (Array.ConvertAll(survivalSquares, Math.Sqrt), Array.ConvertAll(incidenceSquares, Math.Sqrt));
    }
}
