namespace FangFan.Risk.Policy;

/// <summary>A term or rhythm of the procedure, such as seven days of publicity.</summary>
/// <param name="Id">Its id, such as village-publicity.</param>
/// <param name="Title">What people read.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit, one of <see cref="ValueUnits"/> by English name: days, months, day of month, times a quarter.</param>
/// <param name="Clause">Where the document says so.</param>
public sealed record CalendarRule(string Id, Wording Title, int Value, string Unit, string Clause)
{
    /// <summary>The pack whose file states it last.</summary>
    public string Origin { get; init; } = "";
}
