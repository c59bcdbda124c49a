namespace FangFan.Risk.Policy;

/// <summary>A value of a pack during a span of time.</summary>
/// <param name="Name">Its name in the pack, such as poverty-line.</param>
/// <param name="Label">What people read.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit, one of <see cref="ValueUnits"/> by English name, such as yuan a head and year.</param>
/// <param name="Start">The first day it holds.</param>
/// <param name="End">The last day it holds; null while it is in force.</param>
/// <param name="Source">The clause, or for a choice of ours the clause whose vague word it fills.</param>
/// <param name="Choice">Why this number, where the document uses a vague word and the number is ours; else null.</param>
public sealed record DatedValue(string Name, Wording Label, decimal Value, string Unit, DateOnly Start, DateOnly? End, string Source, Wording? Choice)
{
    /// <summary>The pack whose file states it; a pack that extends another keeps the other's name here.</summary>
    public string Origin { get; init; } = "";

    /// <summary>How well the number is sourced where no clause gives it: S found in a source, S-m on a weak mirror, D derived, M from memory; else null.</summary>
    public string? Mark { get; init; }

    /// <summary>The area it holds in, for packs of places inside it; null where it holds everywhere. The nearest area wins, one for everywhere comes last.</summary>
    public AreaCode? Area { get; init; }

    /// <summary>For a choice, the values within reason that the sensitivity analysis tries, ascending, the one in force among them; else empty.</summary>
    public IReadOnlyList<decimal> Band { get; init; } = [];

    /// <summary>The value with its unit, span and source, and that it is a choice where it is one: 国家扶贫标准 4,000元/人·年（2020-01-01起；…）.</summary>
    public Wording Text
    {
        get
        {
            var (amount, span) = (PackWords.Amount(this), PackWords.Span(this));
            var (place, placeEnglish) = Area is { } area ? ($"；限{area}", $"; in {area} only") : ("", "");
            var (ours, oursEnglish) = Choice is null ? ("", "") : ("；此数为所取", "; our choice");
            return new($"{Label.Chinese} {amount.Chinese}（{span.Chinese}{place}；{Source}{ours}）", $"{Label.English}: {amount.English} ({span.English}{placeEnglish}; {Source}{oursEnglish})");
        }
    }

    /// <summary>Whether it holds for a pack of an area; null: of the whole country.</summary>
    public bool HoldsIn(AreaCode? area) => Area is not { } own || (area is { } asked && own.Contains(asked));

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => Start <= day && (End is null || End >= day);
}
