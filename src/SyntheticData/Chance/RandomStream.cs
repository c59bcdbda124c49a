namespace FangFan.Risk.Synthetic.Chance;

/// <summary>What a stream of draws is for; streams of different purposes never share draws.</summary>
internal enum Purpose
{
    /// <summary>The layout of villages.</summary>
    Place = 1,

    /// <summary>A household's first state.</summary>
    Founding,

    /// <summary>A household's quarter as it happened.</summary>
    Life,

    /// <summary>A village's quarter as it happened.</summary>
    Village,

    /// <summary>A household's quarter on an imagined path.</summary>
    ImaginedLife,

    /// <summary>A village's quarter on an imagined path.</summary>
    ImaginedVillage,

    /// <summary>What the county writes down.</summary>
    Recording,

    /// <summary>Days of events.</summary>
    Days,
}

/// <summary>A stream of draws that depends on its key alone, never on threads or on other streams (SplitMix64, Steele et al. 2014).</summary>
internal struct RandomStream
{
    private ulong state;

    private RandomStream(ulong state) => this.state = state;

    /// <summary>The stream of a key.</summary>
    public static RandomStream Of(Purpose purpose, ulong owner, long when = 0, long path = 0) =>
        new(Mix(Mix(Mix(owner + (ulong)purpose * 0xD1B54A32D192ED03) + (ulong)when * 0x8CB92BA72F3D8DD7) + (ulong)path * 0xABC98388FB8FAC03));

    /// <summary>One well-mixed number for a part of something, to own streams of its own.</summary>
    public static ulong Key(ulong whole, ulong part) => Mix(Mix(whole) + part * 0x9E3779B97F4A7C15);

    /// <summary>Uniform in [0, 1).</summary>
    public double Next() => (Draw() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with the given probability; always takes one draw.</summary>
    public bool Chance(double probability) => Next() < probability;

    /// <summary>A whole number from 0 to below the bound.</summary>
    public int Below(int bound) => (int)(Next() * bound);

    /// <summary>Uniform between two bounds.</summary>
    public double Between(double low, double high) => low + (high - low) * Next();

    /// <summary>Standard normal.</summary>
    public double Normal() => PortableMath.NormalQuantile(((Draw() >> 12) + 0.5) * (1.0 / (1UL << 52)));

    /// <summary>Log-normal with median 1.</summary>
    public double LogNormal(double sigma) => PortableMath.Exp(sigma * Normal());

    /// <summary>A position drawn in proportion to the weights; -1 where all are 0.</summary>
    public int Pick(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights) total += weight;
        var left = Next() * total;
        for (var i = 0; i < weights.Length; i++)
        {
            left -= weights[i];
            if (left < 0) return i;
        }
        return total > 0 ? weights.LastIndexOfAnyExcept(0) : -1;
    }

    private ulong Draw() => Finish(state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong z) => Finish(z + 0x9E3779B97F4A7C15);

    private static ulong Finish(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
