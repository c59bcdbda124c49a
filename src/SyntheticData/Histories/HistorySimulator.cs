using FangFan.Risk.Panel;
using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Households;
using FangFan.Risk.Synthetic.Living;
using FangFan.Risk.Synthetic.Places;
using FangFan.Risk.Synthetic.Times;

namespace FangFan.Risk.Synthetic.Histories;

/// <summary>Lives the households of a village from before the first quarter to the last.</summary>
internal static class HistorySimulator
{
    // Lived before the first row, so that illnesses, work and savings stand where such households stand.
    private const int QuartersBefore = 12;

    // Years in which households were lifted, and their shares; the register began in 2014.
    private static readonly double[] LiftedShares = [0.06, 0.12, 0.40, 0.11, 0.10, 0.09, 0.07, 0.05];
    private const int FirstLiftedYear = 2012;
    private const int UsualFirstYear = 2015;

    /// <summary>One household's life; one that ends before it is watched is founded anew.</summary>
    public static HouseholdHistory Live(Village village, int serial, SynthesisOptions options)
    {
        for (var attempt = 0; ; attempt++)
        {
            var key = RandomStream.Key(village.HouseholdKey(serial), (ulong)attempt);
            if (Live(village, serial, key, options) is { Quarters.Count: > 0 } history) return history;
        }
    }

    private static HouseholdHistory Live(Village village, int serial, ulong key, SynthesisOptions options)
    {
        var draws = RandomStream.Of(Purpose.Founding, key);
        var h = Found(village, options, ref draws);
        var quarters = new List<TrueQuarter>();
        var events = new List<OutcomeEvent>();
        var ring = new QuarterFlows[4];
        for (var quarter = options.First.Plus(-QuartersBefore); quarter <= options.Last; quarter = quarter.Plus(1))
        {
            var now = QuarterConditions.Of(quarter, VillageShocks.Happened(village.Key, quarter.Ordinal), village.Habits);
            var random = RandomStream.Of(Purpose.Life, key, quarter.Ordinal);
            var result = Transition.Step(ref h, now, ref random, out ring[quarter.Ordinal % 4]);
            if (result.Event is { } kind && quarter.Ordinal >= h.EnteredAt) events.Add(EventDays.Draw(kind, quarter, key));
            if (result.Ended) break;
            if (quarter.Ordinal >= h.EnteredAt) quarters.Add(new TrueQuarter(quarter, h, Sum(ring)));
        }
        return new HouseholdHistory(village.HouseholdNumber(serial), key, quarters, events);
    }

    private static HouseholdState Found(Village village, SynthesisOptions options, ref RandomStream draws)
    {
        var kind = draws.Chance(options.ShareOther) ? HouseholdKind.Other : draws.Chance(options.ShareLifted) ? HouseholdKind.Lifted : HouseholdKind.Marginal;
        var h = Founding.Draw(kind, village, ref draws);
        var lifted = LiftedYear(h.EarningPower, draws.Next()) - Math.Max(0, UsualFirstYear - options.First.Year);
        h.EnteredAt = options.First.Ordinal;
        if (kind != HouseholdKind.Lifted) return h;
        h.LiftedAt = (lifted + 1) * 4;
        if (h.LiftedAt > h.EnteredAt && h.LiftedAt <= options.Last.Ordinal) h.EnteredAt = h.LiftedAt;
        else h.LiftedAt = Math.Min(h.LiftedAt, h.EnteredAt);
        return h;
    }

    // The poorer were lifted later.
    private static int LiftedYear(double earningPower, double luck)
    {
        luck = Math.Clamp(luck - 0.4 * earningPower, 0, 0.999);
        var year = 0;
        while (year < LiftedShares.Length - 1 && luck >= LiftedShares[year]) luck -= LiftedShares[year++];
        return FirstLiftedYear + year;
    }

    private static QuarterFlows Sum(QuarterFlows[] ring)
    {
        var sum = new QuarterFlows();
        foreach (var flows in ring) sum.Add(flows);
        return sum;
    }
}
