using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Households;

namespace FangFan.Risk.Synthetic.Living;

/// <summary>Births, leaving home, marrying in, divorce, and who is head.</summary>
internal static class Family
{
    /// <summary>What a quarter brings to the family: at most one change.</summary>
    public static void Live(ref HouseholdState h, ref RandomStream random)
    {
        var fate = random.Next();
        var detail = random.Next();
        var married = IndexOf(h, Role.ChildSpouse) >= 0;
        for (var i = 1; i < h.Count; i++)
        {
            var person = h[i];
            if ((fate -= Chance(h, person, married)) >= 0) continue;
            Change(ref h, i, married, detail);
            return;
        }
    }

    /// <summary>Takes a member out; a new head is found, and with nobody of age left the household is empty.</summary>
    public static void Remove(ref HouseholdState h, int member)
    {
        for (var i = member; i < h.Count - 1; i++) h[i] = h[i + 1];
        h.Count--;
        if (member == 0) FindHead(ref h);
    }

    private static double Chance(in HouseholdState h, in Person person, bool married) => person.Role switch
    {
        Role.Spouse when person.Female && person.Years is >= 20 and < 42 => Birth(h, person.Years) + 0.0008,
        Role.Spouse => 0.0004,
        Role.ChildSpouse when person.Years < 42 => Birth(h, person.Years) + 0.0012,
        Role.Child when person.Student || person.Age < 19 * 4 || (married && !person.Female) => 0,
        Role.Child when person.Years < 40 => person.Female ? 0.022 : 0.020,
        _ => 0,
    };

    private static double Birth(in HouseholdState h, int years)
    {
        var young = 0;
        for (var i = 1; i < h.Count; i++) young += h.People[i].Age < 16 * 4 ? 1 : 0;
        return (years < 30 ? 0.034 : 0.011) * (young >= 2 ? 0.2 : 1);
    }

    private static void Change(ref HouseholdState h, int member, bool married, double detail)
    {
        var person = h[member];
        var full = h.Count == People.Most;
        if (person.Role is Role.Spouse or Role.ChildSpouse)
        {
            var birth = person.Female && person.Years < 42 ? Birth(h, person.Years) : 0;
            var gives = detail < birth / (birth + 0.001);
            if (gives && !full) Add(ref h, person.Role == Role.Spouse ? Role.Child : Role.Grandchild, age: 0, female: detail * 1000 % 1 < 0.48);
            else if (!gives) Separate(ref h, member);
        }
        else if (!person.Female && !married && !full && detail < 0.52) Add(ref h, Role.ChildSpouse, Math.Max(20 * 4, person.Age - 8), female: true);
        else
        {
            h.ChildrenApart++;
            Remove(ref h, member);
        }
    }

    private static void Separate(ref HouseholdState h, int member)
    {
        h.Shocks |= Shocks.FamilyChange;
        Remove(ref h, member);
    }

    private static void Add(ref HouseholdState h, Role role, int age, bool female) =>
        h[h.Count++] = new Person { Age = (short)age, Role = role, Female = female, Education = (byte)(age > 0 ? 2 : 0), Insured = true };

    // The spouse comes first, then the eldest of age; the roles of the others follow the new head.
    private static void FindHead(ref HouseholdState h)
    {
        var next = -1;
        for (var i = 0; i < h.Count; i++)
        {
            if (h[i].Age < 16 * 4 || (next >= 0 && h[next].Role == Role.Spouse)) continue;
            if (next < 0 || h[i].Role == Role.Spouse || h[i].Age > h[next].Age) next = i;
        }
        if (next < 0)
        {
            h.Count = 0;
            return;
        }
        var wasChild = h[next].Role == Role.Child;
        (h[0], h[next]) = (h[next], h[0]);
        h[0].Role = Role.Head;
        h[0].Student = false;
        if (wasChild) Rename(ref h);
    }

    private static void Rename(ref HouseholdState h)
    {
        for (var i = 1; i < h.Count; i++)
        {
            if (h[i].Role == Role.ChildSpouse) h[i].Role = Role.Spouse;
            else if (h[i].Role == Role.Grandchild) h[i].Role = Role.Child;
        }
    }

    private static int IndexOf(in HouseholdState h, Role role)
    {
        for (var i = 1; i < h.Count; i++)
        {
            if (h.People[i].Role == role) return i;
        }
        return -1;
    }
}
