using FangFan.Risk.Policy;

namespace FangFan.Risk.Assessment;

/// <summary>How many households can be visited first, and which those are: the first band, then as many again.</summary>
public static class Bands
{
    /// <summary>Name of the pack's value: the share of the households in scope that can be visited in a quarter.</summary>
    public const string ShareValue = "visit-capacity-share";

    /// <summary>Name of the pack's value that a county may set instead: the households that can be visited in a quarter.</summary>
    public const string HouseholdsValue = "visit-capacity";

    private const decimal DefaultShare = 0.05m;

    /// <summary>The households of one band: as many as the pack sets, else its share, else 5 % of those in scope, rounded up.</summary>
    /// <param name="pack">The pack that may set the capacity.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="inScope">Households in scope, scored or not.</param>
    /// <returns>0 to <paramref name="inScope"/>.</returns>
    public static int Capacity(PolicyPack pack, Quarter quarter, int inScope)
    {
        var households = pack.ValueIn(HouseholdsValue, quarter)?.Value ?? (pack.ValueIn(ShareValue, quarter)?.Value ?? DefaultShare) * inScope;
        return (int)Math.Clamp(Math.Ceiling(households), 0, inScope);
    }

    /// <summary>The band of a place by raw score, 1 for the highest.</summary>
    /// <returns>1, 2 or 0 for neither.</returns>
    public static int Of(int place, int capacity) => place <= capacity ? 1 : place <= 2 * capacity ? 2 : 0;
}
