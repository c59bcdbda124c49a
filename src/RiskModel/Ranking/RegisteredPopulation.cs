using FangFan.Risk.Panel;

namespace FangFan.Risk.Ranking;

/// <summary>The registered persons of a county.</summary>
/// <param name="Persons">Null where areas.csv does not tell.</param>
/// <param name="DeepPoverty">Whether it is a deep-poverty area.</param>
internal readonly record struct RegisteredPopulation(long? Persons, bool DeepPoverty)
{
    /// <summary>From the highest level of areas that carries figures, each area by its newest year not after the given one, else its oldest.</summary>
    public static RegisteredPopulation Of(IEnumerable<AreaRecord> areas, int year)
    {
        var highest = areas.Where(a => a.RegisteredPersons is not null).GroupBy(a => a.Area.Level).MinBy(g => g.Key);
        if (highest is null) return new(null, false);
        var newest = highest.GroupBy(a => a.Area).Select(area => InForce(area, year)).ToArray();
        return new(newest.Sum(a => a.RegisteredPersons), newest.All(a => a.DeepPoverty == true));
    }

    private static AreaRecord InForce(IEnumerable<AreaRecord> ofArea, int year)
    {
        var byYear = ofArea.OrderBy(a => a.Year ?? int.MinValue).ToArray();
        return byYear.LastOrDefault(a => (a.Year ?? int.MinValue) <= year) ?? byYear[0];
    }
}
