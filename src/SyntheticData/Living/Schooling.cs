using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Households;

namespace FangFan.Risk.Synthetic.Living;

/// <summary>Compulsory school from six to fifteen, what comes after it, and dropping out.</summary>
internal static class Schooling
{
    private const double Dropout = 0.0006;
    private const double Returns = 0.30;

    /// <summary>Lives the quarter of everybody of school age.</summary>
    public static void Live(ref HouseholdState h, ref RandomStream random)
    {
        for (var i = 0; i < h.Count; i++)
        {
            ref var person = ref h[i];
            if (person.OfCompulsoryAge) Attend(h, ref person, ref random);
            else if (person.Age is >= 16 * 4 and <= 23 * 4) GoOn(h, ref person, ref random);
        }
    }

    private static void Attend(in HouseholdState h, ref Person child, ref RandomStream random)
    {
        var fate = random.Next();
        if (child.Dropout) child.Dropout = fate >= Returns * (h.Has(Measures.Education) ? 2 : 1);
        else child.Dropout = fate < Dropout * (child.Years >= 12 ? 3 : 0.5) * (1 + Math.Clamp(2 * h.KnownNeed, 0, 3)) * (child.Disability > 0 ? 8 : 1);
        if (child.Age == 7 * 4) child.Education = 1;
    }

    // Decided on the birthdays at which a school ends.
    private static void GoOn(in HouseholdState h, ref Person youth, ref RandomStream random)
    {
        if (youth.Age == 16 * 4)
        {
            youth.Education = (byte)(youth.Dropout ? 1 : 2);
            youth.Student = random.Chance(youth.Dropout || youth.Disability == 2 ? 0 : 0.62 + 0.3 * Math.Clamp(h.EarningPower, -0.5, 0.5));
            youth.Dropout = false;
        }
        else if (youth.Age == 19 * 4 && youth.Student)
        {
            youth.Education = 3;
            youth.Student = random.Chance(0.45);
        }
        else if (youth.Age == 22 * 4 && youth.Student)
        {
            youth.Education = (byte)(random.Chance(0.7) ? 4 : 5);
            youth.Student = false;
        }
    }
}
