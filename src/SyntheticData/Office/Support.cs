using FangFan.Risk.Synthetic.Households;

namespace FangFan.Risk.Synthetic.Office;

/// <summary>Support taken as a whole.</summary>
internal static class Support
{
    /// <summary>Whether any support reaches the household.</summary>
    public static bool Reaches(in HouseholdState h) =>
        h.Measures != Measures.None || h.MinimumLiving || h.Destitute || h.PublicJob || h.IndustryLeft > 0;

    /// <summary>The household with all support ended: measures, minimum living, support for the destitute, the public-welfare job, industry help.
    /// A loan it has stays a loan; pensions and subsidies for everybody are no support.</summary>
    public static HouseholdState Withdrawn(HouseholdState h)
    {
        h.Measures = Measures.None;
        h.MinimumLiving = false;
        h.Destitute = false;
        h.PublicJob = false;
        h.IndustryLeft = 0;
        return h;
    }
}
