using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Households;

namespace FangFan.Risk.Synthetic.Office;

/// <summary>Measures for a household on the register, by cause and labour: most come at once, some take a quarter or two.</summary>
internal static class MeasurePlan
{
    private const double Prompt = 0.65;

    /// <summary>Gives what is owed and not yet given.</summary>
    public static void Give(ref HouseholdState h, ref RandomStream random)
    {
        var owed = Owed(h);
        for (var bit = 1; bit <= (int)Measures.Society; bit <<= 1)
        {
            var measure = (Measures)bit;
            var fate = random.Next();
            if ((owed & measure) != 0 ? fate < Prompt : fate < 0.01) h.Measures |= measure;
        }
        if (h.Has(Measures.Water)) ImproveWater(ref h, ref random);
    }

    private static Measures Owed(in HouseholdState h)
    {
        var (patients, students, idle) = (false, false, false);
        for (var i = 0; i < h.Count; i++)
        {
            var person = h.People[i];
            patients |= person.Chronic || person.GraveLeft > 0 || person.Disability > 0;
            students |= person.Student || person.Dropout;
            idle |= person.IsLabourer && person.Work == Workplace.None;
        }
        var labour = h.Labourers() > 0;
        return (patients ? Measures.Health : 0) | (students ? Measures.Education : 0) | (idle ? Measures.Jobs : 0)
            | (labour ? Measures.Industry : Measures.SafetyNet) | (h.HouseUnsafe ? Measures.Housing : 0) | (h.WaterUnsafe ? Measures.Water : 0)
            | (h.KnownNeed > -0.2 ? Measures.SafetyNet : 0) | (h.KnownNeed > 0.2 ? Measures.Society : 0);
    }

    private static void ImproveWater(ref HouseholdState h, ref RandomStream random)
    {
        for (var indicator = 0; indicator < 4; indicator++)
        {
            if (random.Chance(0.4) && h.WaterState(indicator) == 2) h.SetWater(indicator, 1);
        }
    }
}
