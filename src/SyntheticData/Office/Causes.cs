using FangFan.Risk.Records;
using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Households;

namespace FangFan.Risk.Synthetic.Office;

/// <summary>What the village takes a household's need to come from: its true burdens, seen roughly.</summary>
internal static class Causes
{
    private static readonly int Count = CodeLists.RiskCause.Codes.Count;
    private static readonly int Illness = Position("illness");
    private static readonly int Disability = Position("disability");
    private static readonly int Schooling = Position("schooling");
    private static readonly int Disaster = Position("disaster");
    private static readonly int Accident = Position("accident");
    private static readonly int Labour = Position("labour");
    private static readonly int Work = Position("work");
    private static readonly int Business = Position("business");
    private static readonly int Housing = Position("housing");
    private static readonly int Water = Position("water");
    private static readonly int BrokenTie = Position("broken-tie");
    private static readonly int Market = Position("market");
    private static readonly int Other = Position("other");

    /// <summary>Writes one to three causes, the weightiest more often first.</summary>
    public static void Find(ref HouseholdState h, ref RandomStream random)
    {
        Span<double> weights = stackalloc double[Count];
        Weigh(h, weights);
        h.Cause1 = Take(weights, ref random);
        h.Cause2 = random.Chance(0.45) ? Take(weights, ref random) : (byte)0;
        h.Cause3 = h.Cause2 > 0 && random.Chance(0.25) ? Take(weights, ref random) : (byte)0;
    }

    private static byte Take(Span<double> weights, ref RandomStream random)
    {
        var drawn = random.Pick(weights);
        if (drawn < 0) return 0;
        weights[drawn] = 0;
        return (byte)(drawn + 1);
    }

    private static void Weigh(in HouseholdState h, Span<double> weights)
    {
        var (chronic, grave, disabled, severe, students, working, labourers) = (0, 0, 0, 0, 0, 0, 0);
        for (var i = 0; i < h.Count; i++)
        {
            var person = h.People[i];
            chronic += person.Chronic ? 1 : 0;
            grave += person.GraveLeft > 0 ? 1 : 0;
            disabled += person.Disability > 0 ? 1 : 0;
            severe += person.Disability == 2 ? 1 : 0;
            students += person.Student ? 1 : 0;
            working += person.Work != Workplace.None ? 1 : 0;
            labourers += person.IsLabourer ? 1 : 0;
        }
        var burden = Math.Min(1.5, h.Medical.Sum / Math.Max(4_000, h.Disposable.Sum));
        weights[Illness] = chronic + grave > 0 ? 0.13 + 0.15 * chronic + 1.0 * grave + 1.6 * burden : 0;
        weights[Disability] = 2.4 * disabled + 1.0 * severe;
        weights[Schooling] = 0.45 * students;
        weights[Labour] = labourers == 0 ? 1.5 : 0;
        weights[Work] = labourers > 0 ? (h.Lately(Shocks.JobLoss) ? 0.5 : 0) + (h.Lately(Shocks.Epidemic) ? 0.1 : 0) + (working == 0 ? 0.06 : 0) : 0;
        weights[Accident] = h.Lately(Shocks.Accident) ? 9 : 0;
        weights[Disaster] = h.Lately(Shocks.Disaster) ? 1.1 : 0;
        weights[Business] = h.Lately(Shocks.BusinessFailure) ? 2.6 : 0;
        weights[BrokenTie] = h.Lately(Shocks.BrokenTie) ? 0.25 : 0;
        weights[Market] = h.Lately(Shocks.Price) ? 0.15 : 0;
        weights[Housing] = h.HouseUnsafe ? 0.2 : 0;
        weights[Water] = h.WaterUnsafe ? 0.03 : 0;
        weights[Other] = 0.035;
    }

    private static int Position(string name) => CodeLists.RiskCause.IndexOf(name);
}
