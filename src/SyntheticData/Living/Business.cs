using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Households;
using FangFan.Risk.Synthetic.Times;

namespace FangFan.Risk.Synthetic.Living;

/// <summary>Farming, stock and small trade: gross, with costs; failure, price swings and broken ties.</summary>
internal static class Business
{
    private const double Persistence = 0.88;
    private const double Innovation = 0.14;
    private const double Failure = 0.0035;
    private const double TieBreaks = 0.006;
    private static readonly double[] Season = [0.75, 0.75, 1.05, 1.45];

    /// <summary>Runs the business for a quarter.</summary>
    public static void Earn(ref HouseholdState h, in QuarterConditions now, ref RandomStream random, ref QuarterFlows flows)
    {
        var (fate, tie, innovation, cost) = (random.Next(), random.Next(), random.Normal(), random.Next());
        h.BusinessDeviation = (float)(Persistence * h.BusinessDeviation + Innovation * innovation);
        if (fate < Failure * (h.LoanBalance > 0 ? 2 : 1) * (h.Has(Measures.Industry) ? 0.7 : 1)) Fail(ref h, now.Level);
        if (h.Cooperative && tie < TieBreaks) BreakTie(ref h);
        if (now.Shock.Price < -0.2 && h.BusinessScale > 2_500) h.Shocks |= Shocks.Price;
        var hands = HandsAtHome(h);
        var effort = hands == 0 ? 0.35 : 0.72 + 0.16 * Math.Min(hands, 3);
        var help = h.IndustryLeft > 0 ? 1.05 : 1;
        if (h.Has(Measures.Industry)) help += 0.12;
        var gross = h.BusinessScale * now.Level * Season[now.Ordinal % 4] * effort * help
            * PortableMath.Exp(0.5 * h.EarningPower + h.BusinessDeviation + now.Shock.Price + (h.Cooperative ? 0.04 : 0));
        flows[Flow.Business] = (float)gross;
        // Costs follow the usual size of the business, so that a bad price eats the margin.
        flows[Flow.Costs] = (float)(gross * PortableMath.Exp(-0.5 * now.Shock.Price) * (0.34 + 0.12 * cost));
        flows[Flow.Property] = (float)(h.PropertyRent * now.Level);
    }

    private static void Fail(ref HouseholdState h, double level)
    {
        h.Shocks |= Shocks.BusinessFailure;
        h.BusinessDeviation -= 0.75f;
        h.Debt += (float)(0.5 * h.LivestockValue + 4_000 * level);
        h.LivestockValue *= 0.4f;
    }

    private static void BreakTie(ref HouseholdState h)
    {
        h.Shocks |= Shocks.BrokenTie;
        h.Cooperative = false;
        h.BusinessDeviation -= 0.30f;
    }

    private static int HandsAtHome(in HouseholdState h)
    {
        var hands = 0;
        for (var i = 0; i < h.Count; i++) hands += h.People[i].IsLabourer && h.People[i].Work != Workplace.Away ? 1 : 0;
        return hands;
    }
}
