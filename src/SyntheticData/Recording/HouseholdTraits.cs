using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Households;

namespace FangFan.Risk.Synthetic.Recording;

/// <summary>What stays the same about how a household appears in the county's records.</summary>
/// <param name="IncomeBias">Log bias of reported money: some understate, some overstate.</param>
/// <param name="HidesIllness">Whether a chronic illness goes unreported.</param>
/// <param name="Minority">Of an ethnic minority.</param>
/// <param name="HukouLocal">Hukou in the county.</param>
/// <param name="Resident">Long resident.</param>
internal sealed record HouseholdTraits(double IncomeBias, bool HidesIllness, bool Minority, bool HukouLocal, bool Resident)
{
    /// <summary>Income of a member or supporter in a stable job at level 1 [yuan]; 0 for none.</summary>
    public double StableJobIncome { get; init; }

    /// <summary>A member is the serving village secretary or director.</summary>
    public bool VillageOfficial { get; init; }

    /// <summary>Value of car or machine [yuan]; 0 for none.</summary>
    public double VehicleValue { get; init; }

    /// <summary>Flat or shop bought in town.</summary>
    public bool TownProperty { get; init; }

    /// <summary>Owns a company or paid-in shares.</summary>
    public bool CompanyShares { get; init; }

    /// <summary>Hid income or assets.</summary>
    public bool ConcealedAssets { get; init; }

    /// <summary>Position in the exemption code list; -1 for none.</summary>
    public int Exemption { get; init; }

    /// <summary>Draws a household's traits; the better off have more of what excludes.</summary>
    public static HouseholdTraits Draw(in HouseholdState h, double minorityShare, ref RandomStream random)
    {
        var wealth = PortableMath.Exp(1.2 * h.EarningPower) * (h.Kind == HouseholdKind.Other ? 2 : 1);
        return new HouseholdTraits(0.13 * random.Normal(), random.Chance(0.12), random.Chance(minorityShare), random.Chance(0.985), random.Chance(0.96))
        {
            StableJobIncome = random.Chance(0.022 * wealth) ? MoneyEntries.Round(34_000 * random.LogNormal(0.25)) : 0,
            VillageOfficial = random.Chance(0.004 * wealth),
            VehicleValue = random.Chance(0.09 * wealth) ? MoneyEntries.Round(26_000 * random.LogNormal(0.7)) : 0,
            TownProperty = random.Chance(0.010 * wealth),
            CompanyShares = random.Chance(0.005 * wealth),
            ConcealedAssets = random.Chance(0.001),
            Exemption = random.Pick([0.008, h.Relocated ? 0.05 : 0.002, 0.02, 0.004, 0.966]) is var code and < 4 ? code : -1,
        };
    }
}
