using System.Globalization;
using FangFan.Risk.Explanation;
using FangFan.Risk.Features;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Assessment;

/// <summary>What a household's risk comes from, by what is known at the quarter: criteria met or near, the register, shocks of the quarter, and the model.</summary>
/// <remarks>The model names a cause where its features of that group together add at least <see cref="ReasonStrengths.ClearFrom"/> log-odds, at most the
/// <see cref="MostByModel"/> largest sums. Household structure, place and support are no causes of that kind, unless a measure of the pack answers them by name.</remarks>
public static class HouseholdCauses
{
    /// <summary>Causes that the model alone may name.</summary>
    public const int MostByModel = 3;

    /// <summary>The causes, each once, in the order of <see cref="CauseGroup"/>.</summary>
    /// <param name="pack">The pack judged by.</param>
    /// <param name="household">The household: the register's causes are those of its newest row, the shocks those of the quarter's own row.</param>
    /// <param name="explanation">The score taken apart; null without a score.</param>
    public static IReadOnlyList<HouseholdCause> Of(PolicyPack pack, JudgedHousehold household, RiskExplanation? explanation)
    {
        var found = ByCriteria(household.Judgement).Concat(ByRegister(household.Newest)).Concat(ByShocks(household.View.Current));
        if (explanation is not null) found = found.Concat(ByModel(pack, explanation));
        return [.. found.GroupBy(sign => sign.Cause, sign => sign.Source).OrderBy(signs => signs.Key).Select(signs => new HouseholdCause(signs.Key, [.. signs.Distinct()]))];
    }

    private static IEnumerable<(CauseGroup Cause, CauseSource Source)> ByCriteria(Judgement judgement)
    {
        foreach (var finding in judgement.Findings)
        {
            if (finding.State is not (FindingState.Met or FindingState.Near) || finding.Causes.Count == 0) continue;
            var (criterion, state) = (finding.Criterion, finding.State.Label());
            var source = new CauseSource(CauseBasis.Criterion, criterion.Id,
                new($"{state.Chinese}“{criterion.Title.Chinese}”（{criterion.Clause}）", $"{criterion.Title.English}: {state.English} ({criterion.Clause})"));
            foreach (var cause in finding.Causes) yield return (cause, source);
        }
    }

    private static IEnumerable<(CauseGroup Cause, CauseSource Source)> ByRegister(HouseholdQuarter row)
    {
        foreach (var column in CauseTable.RegisterColumns)
        {
            if (row.Code(column) is not { } name || CauseTable.GroupOfRegisterCode(name) is not { } cause) continue;
            var label = CodeLists.RiskCause.LabelOf(name);
            yield return (cause, new(CauseBasis.Register, name, new($"登记的风险原因：{label.Chinese}", $"on the register: {label.English}")));
        }
    }

    private static IEnumerable<(CauseGroup Cause, CauseSource Source)> ByShocks(HouseholdQuarter? row)
    {
        if (row is not { } current) yield break;
        foreach (var (flag, cause) in CauseTable.Shocks)
        {
            if (current.Flag(flag) == true) yield return (cause, new(CauseBasis.Shock, flag.Name, flag.Meaning));
        }
    }

    private static IEnumerable<(CauseGroup Cause, CauseSource Source)> ByModel(PolicyPack pack, RiskExplanation explanation) => explanation.Contributions
        .GroupBy(part => part.Feature.Group, (cause, parts) => (Cause: cause, LogOdds: parts.Sum(part => part.LogOdds)))
        .Where(sum => sum.LogOdds >= ReasonStrengths.ClearFrom && IsCause(pack, sum.Cause))
        .OrderByDescending(sum => sum.LogOdds).ThenBy(sum => sum.Cause)
        .Take(MostByModel)
        .Select(sum => (sum.Cause, ByModel(sum.LogOdds)));

    private static CauseSource ByModel(double logOdds)
    {
        var (adverb, amount) = (ReasonStrengths.Of(logOdds).Adverb(), logOdds.ToString("0.00", CultureInfo.InvariantCulture));
        return new(CauseBasis.Model, "", new($"模型：此类因素合计{adverb.Chinese}抬高风险（{amount}对数几率，仅为关联）", $"the model: such features together {adverb.English} raise the score ({amount} log-odds, an association)"));
    }

    private static bool IsCause(PolicyPack pack, CauseGroup cause) =>
        cause is not (CauseGroup.Demography or CauseGroup.Place or CauseGroup.Support) || pack.Measures.Any(measure => measure.Causes.Contains(cause));
}
