using FangFan.Risk.Records;
using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Households;

namespace FangFan.Risk.Synthetic.Recording;

/// <summary>Writes down income and spending of the last twelve months, as asked at the door: biased, noisy, round.</summary>
internal static class MoneyEntries
{
    private const double Noise = 0.12;

    private static readonly (Column Column, Flow Flow)[] Income =
    [
        (QuarterColumns.WageIncome, Flow.Wages), (QuarterColumns.BusinessIncome, Flow.Business), (QuarterColumns.PropertyIncome, Flow.Property),
        (QuarterColumns.ProductionCosts, Flow.Costs), (QuarterColumns.TransfersPaid, Flow.TransfersPaid), (QuarterColumns.InsurancePayout, Flow.Payout),
    ];

    private static readonly (Column Column, Flow Flow)[] Outlays =
    [
        (QuarterColumns.MedicalSelfPaid, Flow.Medical), (QuarterColumns.EducationSpending, Flow.Education), (QuarterColumns.DisabilitySpending, Flow.Disability),
        (QuarterColumns.DisasterSpending, Flow.Disaster), (QuarterColumns.AccidentSpending, Flow.Accident), (QuarterColumns.HousingSpending, Flow.Housing),
        (QuarterColumns.OtherRigidSpending, Flow.OtherRigid), (QuarterColumns.LivingSpending, Flow.Living),
    ];

    /// <summary>Fills the groups income and spending.</summary>
    public static void Fill(RecordedRow row, in QuarterFlows year, in HouseholdState h, HouseholdTraits traits, ref RandomStream random)
    {
        var bias = PortableMath.Exp(traits.IncomeBias);
        foreach (var (column, flow) in Income) row[column] = Round(year[flow] * bias * random.LogNormal(Noise));
        foreach (var (column, flow) in Outlays) row[column] = Round(year[flow] * random.LogNormal(1.6 * Noise));
        // Policy transfers come through the bank and are known well.
        var policy = Round(year[Flow.PolicyTransfers] * random.LogNormal(0.2 * Noise));
        row[QuarterColumns.PolicyTransferIncome] = policy;
        row[QuarterColumns.TransferIncome] = policy + Round((year[Flow.Transfers] - year[Flow.PolicyTransfers]) * bias * random.LogNormal(2 * Noise));
        row[QuarterColumns.Debt] = Round(h.Debt * random.LogNormal(2 * Noise));
        var other = random.Chance(0.02) ? random.LogNormal(0.25) : random.LogNormal(0.012);
        row[QuarterColumns.IncomePerHeadReported] = Math.Round(NetPerHead(row) * other / 10) * 10;
    }

    /// <summary>Net income per head from the row's own parts [yuan a head].</summary>
    public static double NetPerHead(RecordedRow row) =>
        (row[QuarterColumns.WageIncome] + row[QuarterColumns.BusinessIncome] + row[QuarterColumns.PropertyIncome] + row[QuarterColumns.TransferIncome]
        - row[QuarterColumns.ProductionCosts]) / row[QuarterColumns.Members];

    /// <summary>To the fifty below two thousand, to the hundred below twenty thousand, above that to five hundred; small sums vanish.</summary>
    public static double Round(double yuan)
    {
        var step = yuan < 2_000 ? 50 : yuan < 20_000 ? 100 : 500;
        return Math.Round(yuan / step) * step;
    }
}
