using FangFan.Risk.Assessment;
using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Ranking;

/// <summary>The parts of a household's row that are put into words.</summary>
internal sealed class ListSentences(HouseholdAssessment household, Language language)
{
    public ListedFinding[] Criteria(bool everyText) => [.. household.Judgement.Findings.Select(f => new ListedFinding(
        f.Criterion.Id, f.State.Name(), f.Criterion.Clause, f.Criterion.Title.In(language),
        f.State == default && !everyText ? null : f.Text.In(language),
        [.. f.Inputs.Select(i => new ListedInput(i.Name, i.Label.In(language), i.Value, i.Unit) { Code = i.Code })],
        Threshold(f.Threshold), f.Margin))];

    public ListedExclusion[] Exclusions() => [.. household.Judgement.Exclusions.Select(e =>
        new ListedExclusion(e.Exclusion.Id, e.Exclusion.Title.In(language), e.Exclusion.Clause, e.Exemption, e.Excludes)
        {
            State = e.State.Name(),
            Text = e.Text.In(language),
            PathBack = e.PathBack is { } progress ? ListedPathBack.From(progress, language) : null,
        })];

    public ListedReason[] Reasons() => household.Model is not { } model ? [] :
        [.. model.Reasons.Select(r => new ListedReason(r.Feature, r.Group.Name(), Math.Round(r.LogOdds, 6), r.Text.In(language)))];

    public ListedMeasure[] Measures() => [.. household.Measures.Select(m =>
        new ListedMeasure(m.Measure.Id, m.Measure.Title.In(language), m.Measure.Clause, m.Measure.Department?.In(language), m.Given))];

    public ListedProblem[] Problems() => [.. household.Problems.Select(p =>
        new ListedProblem(p.File, p.Row, p.Column, p.Code, p.Severity.ToString().ToLowerInvariant(), p.Message.In(language)))];

    private static ListedThreshold? Threshold(DatedValue? value) =>
        value is null ? null : new(value.Name, value.Value, value.Unit, value.Choice is not null);
}
