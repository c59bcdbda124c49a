using FangFan.Risk.Synthetic.Places;

namespace FangFan.Risk.Synthetic.Times;

/// <summary>What happens to a whole village in a quarter.</summary>
/// <param name="Disaster">Severity of a natural disaster, 0 for none to 1.</param>
/// <param name="Price">Log deviation of produce prices from their usual level.</param>
internal readonly record struct VillageShock(float Disaster, float Price);

/// <summary>What stands around a household in a quarter.</summary>
/// <param name="Ordinal">The quarter's <see cref="Quarter.Ordinal"/>.</param>
/// <param name="Level">Level of nominal incomes, 2020 = 1.</param>
/// <param name="Line">Poverty line [yuan a head and year].</param>
/// <param name="WorkCut">Share of work away from home that the epidemic takes.</param>
/// <param name="Shock">What happens to the village.</param>
/// <param name="Detection">Factor on the chance that the township finds need.</param>
/// <param name="Supported">Whether the county watches and supports; false only on the imagined paths without support.</param>
/// <param name="DrawsFalls">Whether a fall happens by its hazard; false on imagined paths, which carry the hazard along as a weight.</param>
internal readonly record struct QuarterConditions(int Ordinal, double Level, double Line, double WorkCut, VillageShock Shock, double Detection, bool Supported, bool DrawsFalls)
{
    /// <summary>1 to 4.</summary>
    public int Number => Ordinal % 4 + 1;

    /// <summary>The calendar year.</summary>
    public int Year => Ordinal / 4;

    /// <summary>The conditions of a quarter as the calendar has them, in a village of the given habits.</summary>
    public static QuarterConditions Of(Quarter quarter, VillageShock shock, TownshipHabits habits) =>
        new(quarter.Ordinal, CountyCalendar.Level(quarter), PovertyLines.Poverty(quarter.Year), CountyCalendar.WorkCut(quarter), shock, habits.Detection, Supported: true, DrawsFalls: true);
}
