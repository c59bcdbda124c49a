using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Places;

namespace FangFan.Risk.Synthetic.Households;

/// <summary>Draws a household's first state: its assets, its standing and, by <see cref="FamilyFounding"/>, its members.</summary>
internal static class Founding
{
    /// <summary>A household of a kind in a village, before any quarter has been lived.</summary>
    public static HouseholdState Draw(HouseholdKind kind, Village village, ref RandomStream random)
    {
        var h = new HouseholdState { Kind = kind, KnownNeed = 0 };
        FamilyFounding.Draw(ref h, ref random);
        h.EarningPower = (float)(village.Prosperity + EarningPower(h, ref random));
        h.Frailty = (float)(0.27 * random.Normal());
        h.WageDeviation = (float)(0.30 * random.Normal());
        h.BusinessDeviation = (float)(0.30 * random.Normal());
        DrawAssets(ref h, ref random);
        DrawHouseAndWater(ref h, village, ref random);
        h.Savings = (float)(9_000 * random.LogNormal(0.9) * PortableMath.Exp(h.EarningPower));
        h.Debt = random.Chance(0.35) ? (float)(9_000 * random.LogNormal(0.8)) : 0;
        return h;
    }

    // Schooling of the head and a lot of luck; marginal households are alike, others better off.
    private static double EarningPower(in HouseholdState h, ref RandomStream random)
    {
        var schooling = 0.06 * (h.People[0].Education - 1.4);
        return schooling + h.Kind switch
        {
            HouseholdKind.Lifted => 0.27 * random.Normal(),
            HouseholdKind.Marginal => 0.03 + 0.20 * random.Normal(),
            _ => 0.75 + 0.38 * random.Normal(),
        };
    }

    private static void DrawAssets(ref HouseholdState h, ref RandomStream random)
    {
        h.LandMu = (float)Math.Min(150, Math.Round(5.5 * random.LogNormal(0.55), 1));
        h.RoadKm = (float)Math.Min(5, Math.Round(0.6 * random.LogNormal(0.9), 1));
        h.LivestockValue = random.Chance(0.72) ? (float)(5_200 * random.LogNormal(0.8)) : 0;
        h.BusinessScale = (float)(1_100 * Math.Sqrt(h.LandMu) + 0.43 * h.LivestockValue + (random.Chance(0.10) ? 4_500 * random.LogNormal(0.5) : 0));
        h.PropertyRent = (float)(160 * random.LogNormal(0.8));
        h.Remittance = (float)(345 * random.LogNormal(0.6));
        h.Cooperative = random.Chance(0.35);
        h.Relocated = h.Kind == HouseholdKind.Lifted && random.Chance(0.09);
        if (h.People[0].Years > 45) h.ChildrenApart = (byte)Math.Min(5, random.Below(4));
    }

    private static void DrawHouseAndWater(ref HouseholdState h, Village village, ref RandomStream random)
    {
        h.HouseGrade = (byte)random.Pick(h.Relocated ? [0.9, 0.1, 0, 0] : [0.42, 0.47, 0.085, 0.025]);
        for (var indicator = 0; indicator < 4; indicator++)
            h.SetWater(indicator, random.Pick(village.DryWells ? [0.55, 0.30, 0.15] : [0.88, 0.10, 0.02]));
    }
}
