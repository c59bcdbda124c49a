namespace FangFan.Risk.Evaluation.Survival;

/// <summary>How a household's time under observation ended.</summary>
public enum SpellEnd
{
    /// <summary>The records end, or the household vanished from them.</summary>
    Censored,

    /// <summary>It fell back or in.</summary>
    Relapse,

    /// <summary>It died out or moved away, and cannot relapse here any more.</summary>
    Left,
}

/// <summary>A household's time at risk on some clock.</summary>
/// <param name="Start">When it came under observation: it counts as at risk after that time; over 0 is delayed entry.</param>
/// <param name="Stop">When observation ended, later than <paramref name="Start"/>.</param>
/// <param name="End">How.</param>
/// <param name="Cluster">Number of its village.</param>
internal readonly record struct ObservedSpell(double Start, double Stop, SpellEnd End, int Cluster);
