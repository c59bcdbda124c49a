namespace FangFan.Risk.Ranking;

/// <summary>Names of the pack's values that lists look at.</summary>
internal static class PackValues
{
    /// <summary>Monitored persons allowed, a share of the registered persons.</summary>
    public const string Cap = "cap-share";

    /// <summary>The same in deep-poverty areas.</summary>
    public const string CapDeepPoverty = "cap-share-deep-poverty";
}
