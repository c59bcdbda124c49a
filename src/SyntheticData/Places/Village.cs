using FangFan.Risk.Synthetic.Chance;

namespace FangFan.Risk.Synthetic.Places;

/// <summary>A village of the simulation.</summary>
/// <param name="Code">Twelve digits.</param>
/// <param name="Name">An invented name.</param>
/// <param name="Households">Households simulated there.</param>
/// <param name="Key">Owner of the village's streams.</param>
/// <param name="Habits">How its township finds and writes down.</param>
internal sealed record Village(string Code, string Name, int Households, ulong Key, TownshipHabits Habits)
{
    /// <summary>Log of the village's income level against the county.</summary>
    public double Prosperity { get; init; }

    /// <summary>Whether the water works are poor.</summary>
    public bool DryWells { get; init; }

    /// <summary>Owner of a household's streams.</summary>
    public ulong HouseholdKey(int serial) => RandomStream.Key(Key, (ulong)serial + 1);

    /// <summary>Ten digits: township, village, serial number within the village.</summary>
    public string HouseholdNumber(int serial) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Code[6..]}{serial + 1:0000}");
}

/// <summary>How a township works: the county sees its households through this.</summary>
/// <param name="Detection">Factor on the chance that need is found.</param>
/// <param name="Missing">Factor on the share of cells left blank.</param>
/// <param name="Lateness">Share of rows written down only in a later quarter.</param>
internal sealed record TownshipHabits(double Detection, double Missing, double Lateness);
