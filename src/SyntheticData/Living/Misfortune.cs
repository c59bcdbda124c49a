using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Households;
using FangFan.Risk.Synthetic.Times;

namespace FangFan.Risk.Synthetic.Living;

/// <summary>Disasters that a village shares, and accidents of a household's own.</summary>
internal static class Misfortune
{
    private const double AccidentChance = 0.0070;

    /// <summary>Strikes or spares the household.</summary>
    public static void Strike(ref HouseholdState h, in QuarterConditions now, ref RandomStream random, ref QuarterFlows flows)
    {
        var severity = now.Shock.Disaster;
        var (hit, size, accident) = (random.Next(), random.Next(), random.Next());
        if (severity > 0 && hit < 0.25 + 0.6 * severity) Flood(ref h, severity * (0.4 + 1.2 * size), now.Level, ref flows);
        if (accident < AccidentChance) Injure(ref h, accident / AccidentChance, size, now.Level, ref flows);
    }

    private static void Flood(ref HouseholdState h, double damage, double level, ref QuarterFlows flows)
    {
        h.Shocks |= Shocks.Disaster;
        h.LivestockValue *= (float)(1 - 0.5 * Math.Min(1, damage));
        h.BusinessDeviation -= (float)(0.55 * damage);
        if (damage > 0.75 && h.HouseGrade < 3) h.HouseGrade++;
        flows[Flow.Disaster] += (float)(9_000 * damage * level);
        flows[Flow.Payout] += (float)(1_500 * damage * level);
    }

    private static void Injure(ref HouseholdState h, double depth, double who, double level, ref QuarterFlows flows)
    {
        h.Shocks |= Shocks.Accident;
        var cost = (1_800 + 26_000 * depth * depth) * level;
        flows[Flow.Accident] += (float)cost;
        flows[Flow.Payout] += (float)(0.2 * cost);
        ref var victim = ref h[(int)(who * h.Count)];
        if (depth > 0.85 && victim.Disability < 2) victim.Disability++;
    }
}
