using System.Globalization;
using FangFan.Risk.Synthetic.Chance;

namespace FangFan.Risk.Synthetic.Places;

/// <summary>Lays the households of a county out over townships and villages.</summary>
internal static class VillagePlan
{
    private const int UsualSize = 45;
    private const int MostVillagesInTownship = 400;
    private const int MostHouseholdsInVillage = 9_999;
    private static readonly string[] Digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    /// <summary>The villages in the order of their codes; their households add up to the number asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The county cannot hold so many households.</exception>
    public static IReadOnlyList<Village> Of(County county, SynthesisOptions options)
    {
        var seed = RandomStream.Key((ulong)options.Seed, ulong.Parse(county.Code, CultureInfo.InvariantCulture));
        var townships = county.Townships.Count;
        var perTownship = Math.Clamp((int)Math.Round(options.Households / (double)(townships * UsualSize)), 1, MostVillagesInTownship);
        var count = Math.Min(townships * perTownship, options.Households);
        if (options.Households / count >= MostHouseholdsInVillage)
            throw new ArgumentOutOfRangeException(nameof(options), options.Households, $"{county.Name} holds at most {(long)count * MostHouseholdsInVillage} households.");
        return [.. Enumerable.Range(0, count).Select(i => Build(county, seed, i, perTownship) with { Households = Share(options.Households, count, i) })];
    }

    private static Village Build(County county, ulong seed, int index, int perTownship)
    {
        var township = county.Townships[index / perTownship];
        var number = index % perTownship + 1;
        var code = string.Create(CultureInfo.InvariantCulture, $"{county.Code}{township.Code}{200 + number:000}");
        var key = RandomStream.Key(seed, ulong.Parse(code, CultureInfo.InvariantCulture));
        var draws = RandomStream.Of(Purpose.Place, key);
        return new Village(code, $"示范{Numeral(number)}村", 0, key, Habits(seed, township)) { Prosperity = 0.10 * draws.Normal(), DryWells = draws.Chance(0.12) };
    }

    private static TownshipHabits Habits(ulong seed, Township township)
    {
        var draws = RandomStream.Of(Purpose.Place, RandomStream.Key(seed, ulong.Parse(township.Code, CultureInfo.InvariantCulture)));
        return new TownshipHabits(draws.Between(0.6, 1.4), draws.Between(0.2, 2.2), draws.Between(0.01, 0.07));
    }

    // Spreads the remainder evenly, so that village sizes differ by at most one.
    private static int Share(int households, int villages, int index) =>
        (int)((long)households * (index + 1) / villages - (long)households * index / villages);

    private static string Numeral(int number)
    {
        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        var text = hundreds > 0 ? Digits[hundreds] + "百" : "";
        if (tens > 0) text += (tens == 1 && hundreds == 0 ? "" : Digits[tens]) + "十";
        else if (hundreds > 0 && ones > 0) text += "零";
        return ones > 0 ? text + Digits[ones] : text;
    }
}
