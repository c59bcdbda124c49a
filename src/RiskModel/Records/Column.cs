namespace FangFan.Risk.Records;

/// <summary>What a column's cells hold.</summary>
public enum ColumnKind
{
    /// <summary>A text that names the row's household.</summary>
    Identifier,

    /// <summary>A quarter, 2021Q2.</summary>
    Quarter,

    /// <summary>A 12-digit village code.</summary>
    Village,

    /// <summary>A day or a month.</summary>
    Date,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>One code of a <see cref="CodeList"/>.</summary>
    Code,

    /// <summary>Yes or no, 1 or 0.</summary>
    Flag,

    /// <summary>A whole number of people, months or things.</summary>
    Count,

    /// <summary>Yuan; over the trailing 12 months for the whole household where the unit says so.</summary>
    Money,

    /// <summary>A measured number: mu, kilometres.</summary>
    Measure,

    /// <summary>An area code of 6, 9 or 12 digits.</summary>
    Area,

    /// <summary>Free text.</summary>
    Text,
}

/// <summary>One column of a table, as the data dictionary prints it.</summary>
/// <param name="Index">Position among its table's columns, such as <see cref="QuarterColumns.All"/>.</param>
/// <param name="Name">English header.</param>
/// <param name="Group">The dictionary's group: identity, people, health, income, ...</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Unit">The unit, empty where there is none.</param>
/// <param name="Headers">Chinese headers accepted; the first is the one written.</param>
/// <param name="Meaning">What it means.</param>
public sealed record Column(int Index, string Name, string Group, ColumnKind Kind, string Unit, IReadOnlyList<string> Headers, Wording Meaning)
{
    /// <summary>Smallest value allowed, in <see cref="Unit"/>.</summary>
    public double Minimum { get; init; }

    /// <summary>Largest value allowed, in <see cref="Unit"/>; of a <see cref="ColumnKind.Text"/> column the most characters.</summary>
    public double Maximum { get; init; } = double.PositiveInfinity;

    /// <summary>The codes, for a <see cref="ColumnKind.Code"/> column.</summary>
    public CodeList? Codes { get; init; }

    /// <summary>What people call it: the first Chinese header, and what it means in English.</summary>
    public Wording Label => new(Headers[0], Meaning.English);

    /// <summary>The English header.</summary>
    public override string ToString() => Name;
}
