using FangFan.Risk.Records;
using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Households;

namespace FangFan.Risk.Synthetic.Recording;

/// <summary>Writes down guarantees, livelihood, shocks, support and what excludes.</summary>
internal static class SituationEntries
{
    private static readonly Column[] WaterColumns = [QuarterColumns.WaterQuality, QuarterColumns.WaterQuantity, QuarterColumns.WaterConvenience, QuarterColumns.WaterAssurance];

    // In the order of the bits of Shocks and of Measures.
    private static readonly Column[] ShockColumns =
    [
        QuarterColumns.ShockDisaster, QuarterColumns.ShockEpidemic, QuarterColumns.ShockAccident, QuarterColumns.ShockIllness, QuarterColumns.ShockJobLoss,
        QuarterColumns.ShockBusinessFailure, QuarterColumns.ShockPrice, QuarterColumns.ShockBrokenTie, QuarterColumns.ShockFamilyChange,
    ];

    private static readonly Column[] MeasureColumns =
    [
        QuarterColumns.MeasureIndustry, QuarterColumns.MeasureJobs, QuarterColumns.MeasureHealth, QuarterColumns.MeasureEducation, QuarterColumns.MeasureHousing,
        QuarterColumns.MeasureWater, QuarterColumns.MeasureFinance, QuarterColumns.MeasureSafetyNet, QuarterColumns.MeasureSociety,
    ];

    /// <summary>Fills the groups guarantees and livelihood.</summary>
    public static void FillHome(RecordedRow row, in HouseholdState h, ref RandomStream random)
    {
        row[QuarterColumns.HouseGrade] = h.HouseGrade;
        row.Flag(QuarterColumns.HouseLivedIn, !random.Chance(0.01));
        row.Flag(QuarterColumns.AbleToRepair, h.Savings > 15_000 && h.Labourers() > 0);
        var dropouts = row[QuarterColumns.DropoutChildren] > 0;
        var reason = random.Pick(h.KnownNeed > -0.4 ? [0.4, 0.2, 0.3, 0.1] : [0.1, 0.3, 0.5, 0.1]);
        row[QuarterColumns.DropoutReason] = dropouts ? reason : double.NaN;
        for (var i = 0; i < WaterColumns.Length; i++) row[WaterColumns[i]] = h.WaterState(i);
        row[QuarterColumns.LandMu] = h.LandMu;
        row[QuarterColumns.DistanceToRoadKm] = h.RoadKm;
        row[QuarterColumns.LivestockValue] = MoneyEntries.Round(h.LivestockValue);
        row[QuarterColumns.SmallLoanBalance] = h.LoanBalance;
        row.Flag(QuarterColumns.CooperativeMember, h.Cooperative);
        row.Flag(QuarterColumns.PublicWelfareJob, h.PublicJob);
        row.Flag(QuarterColumns.Relocated, h.Relocated);
    }

    /// <summary>Fills the groups shocks and support; shocks are missed, and now and then imagined.</summary>
    public static void FillEvents(RecordedRow row, in HouseholdState h, ref RandomStream random)
    {
        for (var i = 0; i < ShockColumns.Length; i++)
        {
            var struck = ((int)h.Shocks & (1 << i)) != 0;
            row.Flag(ShockColumns[i], random.Chance(struck ? 0.85 : 0.0012));
        }
        row.Flag(QuarterColumns.MinimumLivingAllowance, h.MinimumLiving);
        row.Flag(QuarterColumns.DestituteSupport, h.Destitute);
        for (var i = 0; i < MeasureColumns.Length; i++) row.Flag(MeasureColumns[i], ((int)h.Measures & (1 << i)) != 0);
        if (h.IndustryLeft > 0) row.Flag(QuarterColumns.MeasureIndustry, true);
        if (h.LoanBalance > 0) row.Flag(QuarterColumns.MeasureFinance, true);
    }

    /// <summary>Fills the group exclusions.</summary>
    public static void FillExclusions(RecordedRow row, in HouseholdState h, HouseholdTraits traits, double level)
    {
        row[QuarterColumns.StableJobIncome] = MoneyEntries.Round(traits.StableJobIncome * level);
        row.Flag(QuarterColumns.VillageOfficial, traits.VillageOfficial);
        row[QuarterColumns.VehicleOrMachineValue] = traits.VehicleValue;
        row.Flag(QuarterColumns.TownProperty, traits.TownProperty);
        row.Flag(QuarterColumns.CompanyShares, traits.CompanyShares);
        row.Flag(QuarterColumns.LargeOperator, h.BusinessScale > 16_000);
        row.Flag(QuarterColumns.ConcealedAssets, traits.ConcealedAssets);
        row[QuarterColumns.Exemption] = traits.Exemption < 0 ? double.NaN : traits.Exemption;
    }
}
