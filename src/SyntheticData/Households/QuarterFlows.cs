using System.Runtime.CompilerServices;

namespace FangFan.Risk.Synthetic.Households;

/// <summary>What flows through a household in a quarter [yuan; months for the work].</summary>
internal enum Flow
{
    Wages,
    Business,
    Property,
    Transfers,
    PolicyTransfers,
    Costs,
    TransfersPaid,
    Payout,
    Medical,
    Education,
    Disability,
    Disaster,
    Accident,
    Housing,
    OtherRigid,
    Living,
    WorkMonths,
}

/// <summary>A household's flows of a quarter, or their sum over four.</summary>
[InlineArray(Kinds)]
internal struct QuarterFlows
{
    /// <summary>How many kinds of flow there are.</summary>
    public const int Kinds = (int)Flow.WorkMonths + 1;

    private float first;

    public float this[Flow flow]
    {
        readonly get => this[(int)flow];
        set => this[(int)flow] = value;
    }

    /// <summary>Wages, business, property and transfers less the costs of production [yuan].</summary>
    public readonly float NetIncome => this[Flow.Wages] + this[Flow.Business] + this[Flow.Property] + this[Flow.Transfers] - this[Flow.Costs];

    /// <summary>Unavoidable spending with a cause [yuan].</summary>
    public readonly float Rigid =>
        this[Flow.Medical] + this[Flow.Education] + this[Flow.Disability] + this[Flow.Disaster] + this[Flow.Accident] + this[Flow.OtherRigid];

    public void Add(in QuarterFlows other)
    {
        for (var i = 0; i < Kinds; i++) this[i] += other[i];
    }
}
