using FangFan.Risk.Panel;
using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Households;
using FangFan.Risk.Synthetic.Living;
using FangFan.Risk.Synthetic.Times;

namespace FangFan.Risk.Synthetic.Office;

/// <summary>The county's watch over a household: finding need late and imperfectly, helping, and marking the risk as eliminated.</summary>
internal static class Register
{
    private const int FewestQuartersWatched = 3;
    private const double MostFound = 0.0245;
    private const double FoundHalfWay = 0.11;
    private const double FoundSpread = 0.30;

    // Marks cluster at the year-end adjustment; some are made at the half-year.
    private static readonly double[] EliminationSeason = [0.012, 0.10, 0.012, 0.42];

    /// <summary>One quarter of watching.</summary>
    /// <returns>Put under monitoring, risk eliminated, or null.</returns>
    public static EventKind? Review(ref HouseholdState h, in QuarterConditions now, ref RandomStream random)
    {
        var (found, cleared) = (random.Next(), random.Next());
        SafetyNet.Review(ref h, now, ref random);
        Learn(ref h, now);
        if (h.Watch == Watch.None)
        {
            if (now.Ordinal < h.EnteredAt || found >= FoundChance(h, now)) return null;
            PutOn(ref h, now, Watch.Monitored, ref random);
            return EventKind.Monitored;
        }
        MeasurePlan.Give(ref h, ref random);
        if (now.Ordinal - h.WatchSince < FewestQuartersWatched || cleared >= ClearChance(h, now)) return null;
        TakeOff(ref h, now);
        return EventKind.Eliminated;
    }

    /// <summary>Puts a household on the register with its causes and first measures.</summary>
    public static void PutOn(ref HouseholdState h, in QuarterConditions now, Watch watch, ref RandomStream random)
    {
        h.Watch = watch;
        h.WatchSince = now.Ordinal;
        Causes.Find(ref h, ref random);
        if (now.Supported) MeasurePlan.Give(ref h, ref random);
    }

    // Need is known late: through talk, applications and sweeps, over several quarters.
    private static void Learn(ref HouseholdState h, in QuarterConditions now) =>
        h.KnownNeed = (float)(0.55 * h.KnownNeed - 0.45 * Math.Clamp(Hardship.Depth(h, now) - h.Frailty, -2, 2));

    private static double FoundChance(in HouseholdState h, in QuarterConditions now)
    {
        var visible = (h.Lately(Shocks.Illness) ? 0.30 : 0) + (h.Lately(Shocks.Disaster) ? 0.15 : 0) + (h.Lately(Shocks.Accident) ? 0.30 : 0) + (h.Lately(Shocks.JobLoss) ? 0.10 : 0);
        var rollback = h.WatchSince > 0 && now.Ordinal - h.WatchSince <= 4 ? 2.0 : 1;
        return MostFound * now.Detection * rollback * PortableMath.Logistic((h.KnownNeed + visible - FoundHalfWay) / FoundSpread);
    }

    private static double ClearChance(in HouseholdState h, in QuarterConditions now)
    {
        var depth = Hardship.Depth(h, now) - h.Frailty;
        var labour = h.Labourers() > 0 ? 1 : 0.25;
        return EliminationSeason[now.Ordinal % 4] * labour * PortableMath.Logistic((depth - 0.25) / 0.25) * (h.HouseUnsafe || h.WaterUnsafe ? 0.2 : 1);
    }

    private static void TakeOff(ref HouseholdState h, in QuarterConditions now)
    {
        h.Watch = Watch.None;
        h.WatchSince = now.Ordinal;
        h.Measures = Measures.None;
        (h.Cause1, h.Cause2, h.Cause3) = (0, 0, 0);
    }
}
