using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Households;

namespace FangFan.Risk.Synthetic.Living;

/// <summary>Ageing, illness, disability and death.</summary>
internal static class Bodies
{
    private const int Ages = 130;
    private const double ChronicRecovers = 0.004;

    // Chances a quarter by age in years: what a person may meet, in the order in which one draw is cut up.
    private static readonly float[] Death = ByAge(y => Math.Min(0.9, 0.000011 * PortableMath.Exp(0.0895 * y)) + (y < 1 ? 0.002 : 0.00003));
    private static readonly float[] Chronic = ByAge(y => y < 16 ? 0.0002 : 0.0010 + 0.00013 * (y - 16));
    private static readonly float[] Grave = ByAge(y => 0.00025 + 0.00004 * y);
    private static readonly float[] Disability = ByAge(y => 0.00008 + 0.000014 * Math.Max(0, y - 25));

    /// <summary>Lives every member's quarter; false when nobody of age is left.</summary>
    public static bool Live(ref HouseholdState h, ref RandomStream random)
    {
        for (var i = h.Count - 1; i >= 0; i--)
        {
            ref var person = ref h[i];
            person.Age++;
            if (person.GraveLeft > 0) person.GraveLeft--;
            var fate = random.Next() - Death[Math.Min(Ages - 1, person.Years)] * Frail(person);
            if (fate < 0) Bury(ref h, i);
            else Sicken(ref h, ref person, fate);
        }
        return h.Count > 0;
    }

    private static double Frail(in Person person) => (person.GraveLeft > 0 ? 6 : 1) * (person.Chronic ? 1.4 : 1);

    // What is left of the draw after death decides on illness; chronic illness doubles the chance of a grave one.
    private static void Sicken(ref HouseholdState h, ref Person person, double fate)
    {
        var years = person.Years;
        if (person.Chronic)
        {
            if ((fate -= ChronicRecovers) < 0)
            {
                person.Chronic = false;
                return;
            }
        }
        else if ((fate -= Chronic[years]) < 0)
        {
            person.Chronic = true;
            return;
        }
        var grave = Grave[years] * (person.Chronic ? 2 : 1);
        if (person.GraveLeft == 0 && fate < grave)
        {
            var depth = fate / grave;
            person.GraveLeft = (byte)(4 + 10 * depth);
            person.GraveCost = (byte)(6 + 40 * depth * depth);
            h.Shocks |= Shocks.Illness;
            return;
        }
        if (person.Disability == 0 && fate - grave < Disability[years] && fate >= grave) person.Disability = (byte)(fate - grave < 0.3 * Disability[years] ? 2 : 1);
    }

    private static void Bury(ref HouseholdState h, int member)
    {
        if (h[member].Age >= 16 * 4 && h[member].Age < 75 * 4) h.Shocks |= Shocks.FamilyChange;
        Family.Remove(ref h, member);
    }

    private static float[] ByAge(Func<int, double> chance) => [.. Enumerable.Range(0, Ages).Select(y => (float)chance(y))];
}
