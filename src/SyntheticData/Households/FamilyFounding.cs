using FangFan.Risk.Synthetic.Chance;

namespace FangFan.Risk.Synthetic.Households;

/// <summary>Draws the members of a first household: head, spouse, children with their families, parents.</summary>
internal static class FamilyFounding
{
    /// <summary>Fills the members of an empty household.</summary>
    public static void Draw(ref HouseholdState h, ref RandomStream random)
    {
        var headAge = (int)Math.Clamp(48 + 12.5 * random.Normal(), 23, 84);
        var headFemale = random.Chance(0.12);
        Add(ref h, Role.Head, headAge, headFemale, ref random);
        if (random.Chance(headAge < 70 ? 0.84 : 0.50)) Add(ref h, Role.Spouse, headAge + (int)(2.5 * random.Normal()) - (headFemale ? -2 : 2), !headFemale, ref random);
        DrawChildren(ref h, headAge, ref random);
        DrawParents(ref h, headAge, ref random);
    }

    private static void DrawChildren(ref HouseholdState h, int headAge, ref RandomStream random)
    {
        var born = 1 + (random.Chance(0.62) ? 1 : 0) + (random.Chance(0.16) ? 1 : 0);
        var grownAtHome = false;
        for (var i = 0; i < born; i++)
        {
            var age = headAge - (int)Math.Clamp(26 + 4 * random.Normal(), 18, 42) - 2 * i;
            var stays = random.Chance(age < 18 ? 0.96 : age < 25 ? 0.75 : grownAtHome ? 0.10 : 0.45);
            if (age < 0 || !stays) continue;
            var daughter = random.Chance(age < 22 ? 0.48 : 0.25);
            Add(ref h, Role.Child, age, daughter, ref random);
            if (age < 22) continue;
            if (!daughter && !grownAtHome && random.Chance(0.12 + 0.05 * Math.Min(10, age - 22))) DrawYoungFamily(ref h, age, ref random);
            grownAtHome = true;
        }
    }

    private static void DrawYoungFamily(ref HouseholdState h, int age, ref RandomStream random)
    {
        Add(ref h, Role.ChildSpouse, Math.Max(20, age - 2), female: true, ref random);
        for (var i = 0; i < 2; i++)
        {
            if (random.Chance(0.55) && age - 23 - 3 * i >= 0) Add(ref h, Role.Grandchild, Math.Min(15, age - 23 - 3 * i), random.Chance(0.48), ref random);
        }
    }

    private static void DrawParents(ref HouseholdState h, int headAge, ref RandomStream random)
    {
        if (headAge > 62) return;
        foreach (var female in (ReadOnlySpan<bool>)[true, false])
        {
            if (random.Chance(female ? 0.23 : 0.14)) Add(ref h, Role.Parent, headAge + 23 + random.Below(6), female, ref random);
        }
    }

    private static void Add(ref HouseholdState h, Role role, int years, bool female, ref RandomStream random)
    {
        if (h.Count == People.Most) return;
        years = Math.Clamp(years, 0, 96);
        h[h.Count++] = new Person
        {
            Age = (short)(years * 4 + random.Below(4)),
            Role = role,
            Female = female,
            Education = Education(years, female, ref random),
            Insured = random.Chance(0.985),
            Chronic = random.Chance(years < 16 ? 0.01 : 0.0052 * Math.Max(0, years - 15) + 0.03),
            Disability = random.Chance(0.018 + 0.0006 * years) ? (byte)(random.Chance(0.33) ? 2 : 1) : (byte)0,
            Student = years is >= 16 and < 19 && random.Chance(0.6) || years is >= 19 and < 22 && random.Chance(0.25),
        };
    }

    // Younger people had more schooling; few of the old finished primary school.
    private static byte Education(int years, bool female, ref RandomStream random)
    {
        if (years < 16) return (byte)(years < 7 ? 0 : 1);
        ReadOnlySpan<double> weights = years switch
        {
            < 30 => [0.02, 0.16, 0.58, 0.16, 0.06, 0.02],
            < 45 => [0.07, 0.38, 0.45, 0.08, 0.02, 0],
            < 60 => [0.13, 0.52, 0.31, 0.04, 0, 0],
            _ => [0.34, 0.53, 0.12, 0.01, 0, 0],
        };
        var drawn = random.Pick(weights);
        return (byte)(female && drawn > 0 && years >= 40 && random.Chance(0.3) ? drawn - 1 : drawn);
    }
}
