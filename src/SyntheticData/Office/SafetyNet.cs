using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Households;
using FangFan.Risk.Synthetic.Living;
using FangFan.Risk.Synthetic.Times;

namespace FangFan.Risk.Synthetic.Office;

/// <summary>Standing support beside the watch: minimum living, support for the destitute, public-welfare jobs, industry measures and small loans.</summary>
internal static class SafetyNet
{
    private const double MinimumLivingPerHead = 560;
    private const double DestitutePay = 2_100;
    private const byte IndustryQuarters = 8;
    private const byte LoanQuarters = 12;

    /// <summary>Pay of the quarter [yuan].</summary>
    public static double Pay(in HouseholdState h, in QuarterConditions now)
    {
        var pay = h.MinimumLiving ? MinimumLivingPerHead * h.Count : 0;
        if (h.Destitute) pay += DestitutePay;
        if (h.IndustryLeft > 0) pay += 130;
        if (h.Kind == HouseholdKind.Lifted) pay += 150;
        if (h.Has(Measures.SafetyNet)) pay += 260 * h.Count;
        if (h.Has(Measures.Society)) pay += 400;
        if (h.Has(Measures.Education)) pay += 250;
        return pay * now.Level;
    }

    /// <summary>Grants and ends standing support for the next quarter.</summary>
    public static void Review(ref HouseholdState h, in QuarterConditions now, ref RandomStream random)
    {
        var (living, job, industry, loan, water) = (random.Next(), random.Next(), random.Next(), random.Next(), random.Next());
        var standing = Hardship.Standing(h, now.Line);
        var labourers = h.Labourers();
        ReviewLiving(ref h, standing, labourers, living);
        if (h.PublicJob) h.PublicJob = labourers > 0 && job >= 0.05;
        else h.PublicJob = h.Kind == HouseholdKind.Lifted && labourers > 0 && job < (h.Has(Measures.Jobs) ? 0.06 : 0.005);
        ReviewIndustry(ref h, industry, labourers);
        ReviewLoan(ref h, loan, labourers);
        if (water < 0.02 && h.WaterUnsafe) h.SetWater((int)(water * 200), 1);
    }

    private static void ReviewLiving(ref HouseholdState h, double standing, int labourers, double fate)
    {
        h.Destitute = h.Count <= 2 && labourers == 0 && h.ChildrenApart == 0 && (h.Destitute || fate > 0.97);
        if (h.Destitute) h.MinimumLiving = false;
        else if (h.MinimumLiving) h.MinimumLiving = fate >= (standing > 0.9 ? 0.10 : 0.02);
        else h.MinimumLiving = fate < (h.Kind == HouseholdKind.Other ? 0.3 : 1) * (labourers == 0 ? 2 : 1) * 0.055 * PortableMath.Logistic((0.15 - standing) / 0.25) * (h.Has(Measures.SafetyNet) ? 3 : 1);
    }

    private static void ReviewIndustry(ref HouseholdState h, double fate, int labourers)
    {
        if (h.IndustryLeft > 0) h.IndustryLeft--;
        else if (labourers > 0 && fate < (h.Kind == HouseholdKind.Lifted ? 0.13 : 0.012)) h.IndustryLeft = IndustryQuarters;
    }

    // Principal is due at the end of the term; the cap is 50,000.
    private static void ReviewLoan(ref HouseholdState h, double fate, int labourers)
    {
        if (h.LoanLeft > 0)
        {
            if (--h.LoanLeft > 0) return;
            h.LoanBalance = 0;
            return;
        }
        var chance = h.Kind == HouseholdKind.Lifted && labourers > 0 ? (h.Has(Measures.Finance) ? 0.05 : 0.02) : 0.0015;
        if (fate >= chance) return;
        h.LoanLeft = LoanQuarters;
        h.LoanBalance = (fate / chance) switch { < 0.07 => 20_000, < 0.18 => 30_000, < 0.32 => 40_000, _ => 50_000 };
        h.LivestockValue += 0.2f * h.LoanBalance;
        h.BusinessScale += 250;
    }
}
