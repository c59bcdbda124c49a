using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Households;
using FangFan.Risk.Synthetic.Times;

namespace FangFan.Risk.Synthetic.Living;

/// <summary>Paid work of the labourers: finding it, losing it, what it pays.</summary>
internal static class Work
{
    private const double LocalPay = 1_370;
    private const double AwayPay = 2_130;
    private const double Persistence = 0.90;
    private const double Innovation = 0.125;
    private const double JobLoss = 0.022;

    /// <summary>Works the quarter.</summary>
    public static void Earn(ref HouseholdState h, in QuarterConditions now, ref RandomStream random, ref QuarterFlows flows)
    {
        h.WageDeviation = (float)(Persistence * h.WageDeviation + Innovation * random.Normal());
        var pay = now.Level * PortableMath.Exp(0.7 * h.EarningPower + h.WageDeviation);
        for (var i = 0; i < h.Count; i++)
        {
            ref var person = ref h[i];
            if (!person.IsLabourer)
            {
                person.Work = Workplace.None;
                continue;
            }
            Move(ref h, ref person, now, random.Next());
            if (person.Work != Workplace.None) Pay(ref h, person, pay, random.Next(), ref flows, now.WorkCut);
        }
        if (h.PublicJob) PayPublicJob(ref flows, now.Level);
    }

    // Away work loses most to the epidemic; a jobs measure helps people into work and keeps them in it.
    private static void Move(ref HouseholdState h, ref Person person, in QuarterConditions now, double fate)
    {
        var helped = h.Has(Measures.Jobs);
        if (person.Work == Workplace.None)
        {
            var eager = (person.Years < 45 ? 1.15 : person.Years < 55 ? 0.75 : 0.30) * (1 - now.WorkCut) * (person.Chronic || person.Disability > 0 ? 0.5 : 1) * (1 + 0.4 * h.EarningPower);
            var away = 0.035 * eager;
            var local = 0.040 * eager * (helped ? 2.6 : 1);
            if (fate < away) person.Work = Workplace.Away;
            else if (fate < away + local) person.Work = Workplace.Local;
            return;
        }
        var lost = JobLoss * (helped ? 0.6 : 1) + 0.22 * now.WorkCut * (person.Work == Workplace.Away ? 0.5 : 0.3);
        var stops = 0.035 * (person.Years > 50 ? 1.8 : 1);
        if (fate < lost + stops) person.Work = Workplace.None;
        if (fate < lost) h.Shocks |= Shocks.JobLoss;
    }

    private static void Pay(ref HouseholdState h, in Person person, double pay, double luck, ref QuarterFlows flows, double workCut)
    {
        var away = person.Work == Workplace.Away;
        var months = (away ? 1.8 + 1.2 * luck : 1.0 + 1.8 * luck) * (1 - workCut * (away ? 1 : 0.5));
        if (workCut > 0.15) h.Shocks |= Shocks.Epidemic;
        var skill = 1 + 0.07 * (person.Education - 2) - (person.Years > 50 ? 0.10 : 0) - (person.Female ? 0.12 : 0);
        flows[Flow.Wages] += (float)(months * (away ? AwayPay : LocalPay) * pay * skill);
        flows[Flow.WorkMonths] += (float)months;
    }

    private static void PayPublicJob(ref QuarterFlows flows, double level)
    {
        flows[Flow.Wages] += (float)(3 * 620 * level);
        flows[Flow.WorkMonths] += 3;
    }
}
