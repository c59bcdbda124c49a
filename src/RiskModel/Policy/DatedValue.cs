namespace FangFan.Risk.Policy;

/// <summary>A value of a pack during a span of time.</summary>
/// <param name="Name">Its name in the pack, such as poverty-line.</param>
/// <param name="Label">What people read.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit, such as yuan a head and year.</param>
/// <param name="Start">The first day it holds.</param>
/// <param name="End">The last day it holds; null while it is in force.</param>
/// <param name="Source">The clause, or for a choice of ours the clause whose vague word it fills.</param>
/// <param name="Choice">Why this number, where the document uses a vague word and the number is ours; else null.</param>
public sealed record DatedValue(string Name, Wording Label, decimal Value, string Unit, DateOnly Start, DateOnly? End, string Source, Wording? Choice);
