using System.Runtime.CompilerServices;

namespace FangFan.Risk.Synthetic.Households;

/// <summary>A person's place in the household.</summary>
internal enum Role : byte
{
    Head,
    Spouse,
    Child,
    ChildSpouse,
    Grandchild,
    Parent,
}

/// <summary>Where a person earns wages.</summary>
internal enum Workplace : byte
{
    None,
    Local,
    Away,
}

/// <summary>A member of a household; kept small because imagined paths copy it millions of times.</summary>
internal struct Person
{
    /// <summary>Quarters since birth.</summary>
    public short Age;

    public Role Role;
    public bool Female;

    /// <summary>Position in the education code list.</summary>
    public byte Education;

    public Workplace Work;

    /// <summary>0 none, 1 disabled, 2 severely disabled.</summary>
    public byte Disability;

    /// <summary>Quarters of grave illness left; 0 when not gravely ill.</summary>
    public byte GraveLeft;

    /// <summary>How costly the grave illness is, in sixteenths of the usual.</summary>
    public byte GraveCost;

    public bool Chronic;
    public bool Insured;

    /// <summary>In senior school or college.</summary>
    public bool Student;

    /// <summary>Of compulsory age and out of school.</summary>
    public bool Dropout;

    public readonly int Years => Age >> 2;

    public readonly bool OfCompulsoryAge => Age is >= 6 * 4 and < 16 * 4;

    /// <summary>Able to work: of age, out of school, neither gravely ill nor severely disabled, nor worn out by illness in later years.</summary>
    public readonly bool IsLabourer => Age >= 16 * 4 && Age < (Chronic ? 56 : 63) * 4 && !Student && GraveLeft == 0 && Disability < 2;
}

/// <summary>The members of a household; the head comes first.</summary>
[InlineArray(Most)]
internal struct People
{
    /// <summary>The largest household simulated.</summary>
    public const int Most = 10;

    private Person first;
}

/// <summary>A flow of money over the last four quarters.</summary>
[InlineArray(4)]
internal struct LastFour
{
    private float first;

    public readonly float Sum => this[0] + this[1] + this[2] + this[3];

    public void Push(double value)
    {
        this[0] = this[1];
        this[1] = this[2];
        this[2] = this[3];
        this[3] = (float)value;
    }
}
