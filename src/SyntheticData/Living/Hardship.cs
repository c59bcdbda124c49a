using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Households;
using FangFan.Risk.Synthetic.Times;

namespace FangFan.Risk.Synthetic.Living;

/// <summary>How hard up a household truly is, and with what chance it falls: from resources after unavoidable spending against the line.</summary>
internal static class Hardship
{
    private const double MostHazard = 0.0335;
    private const double HalfWay = -0.57;
    private const double Spread = 0.43;

    // Falls are settled mostly at the year's end, when the register is adjusted.
    private static readonly double[] Season = [0.8, 0.85, 0.85, 1.5];

    /// <summary>Log of resources per head after unavoidable spending over the poverty line.</summary>
    public static double Standing(in HouseholdState h, double line)
    {
        var cushion = 0.12 * Math.Min(h.Savings, 40_000) - 0.10 * Math.Min(h.Debt, 60_000);
        var resources = (h.Disposable.Sum - h.Rigid.Sum + cushion) / h.Count;
        return PortableMath.Log(Math.Max(resources, 0.15 * line) / line);
    }

    /// <summary>The standing with what the line does not measure: guarantees that do not hold, footing gained since being lifted, frailty.</summary>
    public static double Depth(in HouseholdState h, in QuarterConditions now)
    {
        var depth = Standing(h, now.Line) + h.Frailty;
        if (h.HouseUnsafe) depth -= 0.15;
        if (h.WaterUnsafe) depth -= 0.05;
        for (var i = 0; i < h.Count; i++) depth -= h.People[i].Dropout ? 0.12 : 0;
        var years = Math.Clamp((now.Ordinal - h.LiftedAt) / 4.0, 0, 6);
        return depth + (h.Kind == HouseholdKind.Lifted ? 0.035 * (years - 3) : 0);
    }

    /// <summary>Chance of falling in this quarter; 0 for a household fallen already or not yet on its own feet.</summary>
    public static double FallHazard(in HouseholdState h, in QuarterConditions now) =>
        h.Watch == Watch.Fallen || now.Ordinal < h.EnteredAt
            ? 0
            : MostHazard * Season[now.Ordinal % 4] * PortableMath.Logistic((HalfWay - Depth(h, now)) / Spread);
}
