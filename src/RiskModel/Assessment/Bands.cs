using FangFan.Risk.Policy;

namespace FangFan.Risk.Assessment;

/// <summary>How many households can be visited first, and which those are: the first band, then as many again.</summary>
public static class Bands
{
    /// <summary>The name of the pack's value: households to visit, or a share of those in scope by its unit.</summary>
    public const string CapacityValue = "visit_capacity";

    /// <summary>Share of the households in scope visited first where the pack sets nothing (our choice).</summary>
    public const decimal DefaultShare = 0.05m;

    /// <summary>The households of one band.</summary>
    /// <param name="pack">The pack that may set the capacity.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="inScope">Households in scope, scored or not.</param>
    /// <returns>0 to <paramref name="inScope"/>, a share rounded up.</returns>
    public static int Capacity(PolicyPack pack, Quarter quarter, int inScope)
    {
        var set = pack.ValueIn(CapacityValue, quarter) ?? pack.ValueIn("visit-capacity", quarter);
        var households = set switch
        {
            null => DefaultShare * inScope,
            { Unit: var unit, Value: var value } when unit.Contains('%', StringComparison.Ordinal) || unit.Contains("per cent", StringComparison.Ordinal) => value / 100 * inScope,
            { Unit: var unit, Value: var value } when unit.Contains("share", StringComparison.Ordinal) || value < 1 => value * inScope,
            { Value: var value } => value,
        };
        return (int)Math.Clamp(Math.Ceiling(households), 0, inScope);
    }

    /// <summary>The band of a place by raw score, 1 for the highest.</summary>
    /// <returns>1, 2 or 0 for neither.</returns>
    public static int Of(int place, int capacity) => place <= capacity ? 1 : place <= 2 * capacity ? 2 : 0;
}
