using FangFan.Risk.Synthetic.Households;
using FangFan.Risk.Synthetic.Office;
using FangFan.Risk.Synthetic.Times;

namespace FangFan.Risk.Synthetic.Living;

/// <summary>Transfers received: universal ones, from relatives, and the safety net's.</summary>
internal static class Transfers
{
    private const double Pension = 360;
    private const double LandSubsidy = 55;
    private const double UniversalSubsidy = 210;

    /// <summary>Receives the quarter's transfers; without support the universal ones and the relatives' remain.</summary>
    public static void Receive(ref HouseholdState h, in QuarterConditions now, ref QuarterFlows flows)
    {
        var elders = 0;
        for (var i = 0; i < h.Count; i++) elders += h[i].Age >= 60 * 4 ? 1 : 0;
        var universal = (Pension * elders + LandSubsidy * h.LandMu + UniversalSubsidy) * now.Level;
        var support = now.Supported ? SafetyNet.Pay(h, now) : 0;
        var relatives = h.Remittance * (1 + 0.8 * h.ChildrenApart) * now.Level * (1 - 0.6 * now.WorkCut);
        flows[Flow.PolicyTransfers] = (float)(universal + support);
        flows[Flow.Transfers] = (float)(universal + support + relatives);
    }
}
