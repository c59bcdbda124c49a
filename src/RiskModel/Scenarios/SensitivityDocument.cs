using FangFan.Risk.Policy;

namespace FangFan.Risk.Scenarios;

/// <summary>The list under one value of a choice, as files print it.</summary>
/// <param name="Value">The number; null for a word or a reading.</param>
/// <param name="Label">The value as people read it.</param>
/// <param name="InForce">Whether it is the pack's own.</param>
/// <param name="Meeting">Households and persons that meet the rules.</param>
/// <param name="Near">Those nearly meeting them.</param>
/// <param name="Entering">Against the pack as it is.</param>
/// <param name="Leaving">Against the pack as it is.</param>
/// <param name="High">At level high.</param>
/// <param name="Medium">At level medium.</param>
public sealed record ListedPoint(decimal? Value, string Label, bool InForce, HeadCount Meeting, HeadCount Near, HeadCount Entering, HeadCount Leaving, HeadCount High, HeadCount Medium);

/// <summary>One choice with its points.</summary>
/// <param name="Id">Name of the value, criterion.setting, or identify.</param>
/// <param name="Label">What people read.</param>
/// <param name="Clause">The clause whose vague word the choice fills.</param>
/// <param name="Reason">Why the pack's value was chosen.</param>
/// <param name="Unit">Unit of the values; empty for words and readings.</param>
/// <param name="MovesList">Whether some point has others meeting the rules than the pack as it is.</param>
/// <param name="MovesLevels">Whether some point has other numbers of households near, high or medium.</param>
/// <param name="Points">The points, ascending for numbers.</param>
public sealed record ListedChoice(string Id, string Label, string Clause, string Reason, string Unit, bool MovesList, bool MovesLevels, IReadOnlyList<ListedPoint> Points);

/// <summary>A pack's sensitivity to its choices at a quarter, as files print it: table and chart data in one.</summary>
/// <param name="Quarter">The quarter, 2021Q2.</param>
/// <param name="Pack">The pack's id.</param>
/// <param name="AsIf">Whether it was applied before its start date.</param>
/// <param name="Model">The model's id; null without a model.</param>
/// <param name="Choices">One a choice.</param>
public sealed record SensitivityDocument(string Quarter, string Pack, bool AsIf, string? Model, IReadOnlyList<ListedChoice> Choices)
{
    /// <summary>Prints the series.</summary>
    /// <param name="pack">The pack whose choices they are.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="model">The model's id; null without a model.</param>
    /// <param name="choices">The series.</param>
    /// <param name="language">Of what people read.</param>
    public static SensitivityDocument From(PolicyPack pack, Quarter quarter, string? model, IReadOnlyList<ChoiceSensitivity> choices, Language language) =>
        new(quarter.ToString(), pack.Id, pack.IsAsIf(quarter), model, [.. choices.Select(c => Listed(c, language))]);

    private static ListedChoice Listed(ChoiceSensitivity choice, Language language) =>
        new(choice.Id, choice.Label.In(language), choice.Clause, choice.Reason.In(language), choice.Unit, choice.MovesList, choice.MovesLevels,
            [.. choice.Points.Select(p => new ListedPoint(p.Value, p.Label.In(language), p.InForce, p.Meeting, p.Near, p.Entering, p.Leaving, p.High, p.Medium))]);
}
