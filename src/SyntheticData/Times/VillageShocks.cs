using FangFan.Risk.Synthetic.Chance;

namespace FangFan.Risk.Synthetic.Times;

/// <summary>Draws what happens to a whole village.</summary>
internal static class VillageShocks
{
    // Floods, landslides and hail come with the rains.
    private static readonly double[] DisasterChance = [0.004, 0.012, 0.020, 0.006];

    /// <summary>The shock of a quarter as it happened.</summary>
    public static VillageShock Happened(ulong village, int ordinal) => Draw(RandomStream.Of(Purpose.Village, village, ordinal), ordinal);

    /// <summary>The shock of a quarter on an imagined path that starts at the end of <paramref name="from"/>; one for all households of the village.</summary>
    public static VillageShock Imagined(ulong village, int from, int path, int ordinal) =>
        Draw(RandomStream.Of(Purpose.ImaginedVillage, village, from, (long)path * 64 + ordinal - from), ordinal);

    private static VillageShock Draw(RandomStream draws, int ordinal)
    {
        var disaster = draws.Chance(DisasterChance[ordinal % 4]) ? draws.Between(0.25, 1) : 0;
        var price = 0.07 * draws.Normal() - (draws.Chance(0.015) ? draws.Between(0.25, 0.5) : 0);
        return new VillageShock((float)disaster, (float)price);
    }
}
