namespace FangFan.Risk.Synthetic.Households;

/// <summary>What sort of household the register knows.</summary>
internal enum HouseholdKind : byte
{
    /// <summary>Was on the register and is lifted.</summary>
    Lifted,

    /// <summary>Never registered, slightly above the line.</summary>
    Marginal,

    /// <summary>Any other farm household.</summary>
    Other,
}

/// <summary>Shocks, as bits; the first nine are the register's columns.</summary>
[Flags]
internal enum Shocks : ushort
{
    None = 0,
    Disaster = 1,
    Epidemic = 2,
    Accident = 4,
    Illness = 8,
    JobLoss = 16,
    BusinessFailure = 32,
    Price = 64,
    BrokenTie = 128,
    FamilyChange = 256,
}

/// <summary>Support measures, as bits, in the order of the register's columns.</summary>
[Flags]
internal enum Measures : ushort
{
    None = 0,
    Industry = 1,
    Jobs = 2,
    Health = 4,
    Education = 8,
    Housing = 16,
    Water = 32,
    Finance = 64,
    SafetyNet = 128,
    Society = 256,
}

/// <summary>Where a household stands in the county's watch.</summary>
internal enum Watch : byte
{
    /// <summary>Not monitored.</summary>
    None,

    /// <summary>Under monitoring.</summary>
    Monitored,

    /// <summary>Fallen back or in, and not eliminated since: not at risk of falling.</summary>
    Fallen,
}

/// <summary>Everything true of a household at the end of a quarter; a value, so that an imagined path starts from a plain copy.</summary>
internal struct HouseholdState
{
    public People People;
    public int Count;
    public HouseholdKind Kind;

    /// <summary><see cref="Quarter.Ordinal"/> from which the household is watched and at risk.</summary>
    public int EnteredAt;

    /// <summary><see cref="Quarter.Ordinal"/> of the first quarter after it was lifted; 0 for a household never registered.</summary>
    public int LiftedAt;

    /// <summary>Log earning power that never changes.</summary>
    public float EarningPower;

    /// <summary>Hardship that no column shows: how little relatives and character carry it, in log resources.</summary>
    public float Frailty;

    /// <summary>Log deviation of wages, AR(1).</summary>
    public float WageDeviation;

    /// <summary>Log deviation of business, AR(1).</summary>
    public float BusinessDeviation;

    /// <summary>Gross business at level 1 in a usual quarter [yuan].</summary>
    public float BusinessScale;

    public float LandMu;
    public float RoadKm;
    public float LivestockValue;
    public float PropertyRent;

    /// <summary>What children living apart send [yuan a quarter at level 1].</summary>
    public float Remittance;

    public float Savings;
    public float Debt;

    /// <summary>Disposable income with pay-outs, last four quarters [yuan].</summary>
    public LastFour Disposable;

    /// <summary>Unavoidable spending, last four quarters [yuan].</summary>
    public LastFour Rigid;

    /// <summary>Medical self-paid spending, last four quarters [yuan].</summary>
    public LastFour Medical;

    public float LoanBalance;
    public byte LoanLeft;
    public byte IndustryLeft;
    public bool Cooperative;
    public bool PublicJob;
    public bool Relocated;
    public bool MinimumLiving;
    public bool Destitute;
    public byte ChildrenApart;

    /// <summary>Position in the code list: 0 = A to 3 = D.</summary>
    public byte HouseGrade;

    /// <summary>The four indicators, two bits each: quality, quantity, convenience, assurance; 0 met, 1 basic, 2 unmet.</summary>
    public byte Water;

    /// <summary>This quarter's shocks.</summary>
    public Shocks Shocks;

    /// <summary>Shocks of this and the last three quarters, sixteen bits a quarter, this one lowest.</summary>
    public ulong ShockMemory;

    public Watch Watch;

    /// <summary><see cref="Quarter.Ordinal"/> of the last change of <see cref="Watch"/>; 0 before any.</summary>
    public int WatchSince;

    /// <summary>Positions in the risk-cause code list plus one, 0 for none; first to third.</summary>
    public byte Cause1, Cause2, Cause3;

    public Measures Measures;

    /// <summary>Need as the village has come to know it, smoothed over the quarters.</summary>
    public float KnownNeed;

    /// <summary>Member by position.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public ref Person this[int member] => ref People[member];

    public readonly bool Has(Measures measure) => (Measures & measure) != 0;

    /// <summary>Whether a shock struck in this or the last three quarters.</summary>
    public readonly bool Lately(Shocks shock) => (ShockMemory & ((ulong)shock * 0x0001_0001_0001_0001)) != 0;

    public readonly int WaterState(int indicator) => (Water >> (2 * indicator)) & 3;

    public void SetWater(int indicator, int state) => Water = (byte)((Water & ~(3 << (2 * indicator))) | (state << (2 * indicator)));

    public readonly bool WaterUnsafe => ((Water >> 1) & 0b0101_0101) != 0;

    public readonly bool HouseUnsafe => HouseGrade >= 2;

    public readonly int Labourers()
    {
        var count = 0;
        for (var i = 0; i < Count; i++) count += People[i].IsLabourer ? 1 : 0;
        return count;
    }
}
