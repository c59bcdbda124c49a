using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Households;
using FangFan.Risk.Synthetic.Times;

namespace FangFan.Risk.Synthetic.Living;

/// <summary>What the household cannot help spending, what it lives on, and what that does to savings and debt.</summary>
internal static class Spending
{
    private const double ChronicBill = 1_600;
    private const double GraveBill = 11_500;
    private const double ElderBill = 160;
    private const double UsualBill = 60;
    private const double LiftedSelfPaid = 0.31;
    private const double GeneralSelfPaid = 0.38;

    /// <summary>Spends the quarter and remembers it.</summary>
    public static void Spend(ref HouseholdState h, in QuarterConditions now, ref RandomStream random, ref QuarterFlows flows)
    {
        var (bill, school, other) = (random.LogNormal(0.55), random.Next(), random.Next());
        flows[Flow.Medical] = (float)(Medical(h) * bill * now.Level);
        flows[Flow.Education] = (float)(Education(h, now.Number) * (0.8 + 0.4 * school) * now.Level);
        flows[Flow.Disability] = (float)(Care(h) * (0.6 + 0.8 * other) * now.Level);
        if (other < 0.03) flows[Flow.OtherRigid] = (float)(1_500 + 90_000 * other * now.Level);
        MaintainHouse(ref h, now, ref random, ref flows);
        flows[Flow.TransfersPaid] = (float)(70 * h.Count * now.Level + 0.02 * Math.Max(0, flows.NetIncome));
        h.Rigid.Push(flows.Rigid);
        h.Medical.Push(flows[Flow.Medical]);
        h.Disposable.Push(flows.NetIncome - flows[Flow.TransfersPaid] + flows[Flow.Payout]);
        Balance(ref h, now, ref flows);
    }

    private static double Medical(in HouseholdState h)
    {
        var share = (h.Kind == HouseholdKind.Lifted ? LiftedSelfPaid : GeneralSelfPaid) * (h.Has(Measures.Health) ? 0.65 : 1);
        var total = 0.0;
        for (var i = 0; i < h.Count; i++)
        {
            var person = h.People[i];
            var bill = UsualBill + (person.Chronic ? ChronicBill : 0) + (person.Years >= 65 ? ElderBill : 0) + (person.GraveLeft > 0 ? GraveBill * person.GraveCost / 16 : 0);
            total += bill * (person.Insured ? share : 0.95);
        }
        return total;
    }

    // Fees fall due when terms begin, in the first and third quarter.
    private static double Education(in HouseholdState h, int quarter)
    {
        var total = 0.0;
        for (var i = 0; i < h.Count; i++)
        {
            var person = h.People[i];
            total += person.Student ? (person.Age < 19 * 4 ? 1_100 : 2_700) : person.OfCompulsoryAge && !person.Dropout ? 230 : person.Years is >= 3 and < 6 ? 420 : 0;
        }
        return total * (quarter is 1 or 3 ? 1.4 : 0.6) * (h.Has(Measures.Education) ? 0.6 : 1);
    }

    private static double Care(in HouseholdState h)
    {
        var total = 0.0;
        for (var i = 0; i < h.Count; i++) total += h.People[i].Disability switch { 2 => 420, 1 => 110, _ => 0 };
        return total;
    }

    // Houses decay slowly; they are repaired with help, or out of savings.
    private static void MaintainHouse(ref HouseholdState h, in QuarterConditions now, ref RandomStream random, ref QuarterFlows flows)
    {
        var fate = random.Next();
        if (h.HouseUnsafe)
        {
            var chance = h.Has(Measures.Housing) ? 0.40 : h.Savings > 25_000 ? 0.06 : 0.015;
            if (now.Supported && h.Kind == HouseholdKind.Lifted) chance += 0.05;
            if (fate >= chance) return;
            h.HouseGrade = (byte)(fate < 0.5 * chance ? 0 : 1);
            flows[Flow.Housing] = (float)(9_000 * now.Level);
        }
        else if (fate < 0.0022) h.HouseGrade++;
        else if (h.Savings > 60_000 && fate > 0.992) (h.HouseGrade, flows[Flow.Housing]) = (0, (float)(0.4 * h.Savings));
    }

    // People live on what usually comes in and cut back when it does not; the rest goes to or comes from savings, then debt.
    private static void Balance(ref HouseholdState h, in QuarterConditions now, ref QuarterFlows flows)
    {
        var floor = 0.16 * now.Line * h.Count;
        var usual = Math.Max(0, h.Disposable.Sum - 0.8 * h.Rigid.Sum) / 4;
        var living = Math.Max(floor, 0.88 * usual);
        flows[Flow.Living] = (float)living;
        var left = (double)h.Disposable[3] - flows.Rigid - living - flows[Flow.Housing];
        var repaid = left > 0 ? Math.Min(h.Debt, 0.4 * left) : 0;
        h.Debt -= (float)repaid;
        h.Savings = (float)(0.985 * h.Savings + left - repaid);
        if (h.Savings >= 0) return;
        h.Debt = Math.Min(300_000, h.Debt - 0.8f * h.Savings);
        h.Savings = 0;
    }
}
