using System.Globalization;
using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Assessment;

/// <summary>Says why a household has its level: the three grades with what decided them, and what the published level rests on.</summary>
internal static class LevelReasons
{
    /// <summary>The reason of a level in both languages.</summary>
    public static Wording Of(HouseholdAssessment household, LevelRule rule, LevelDecision? decision)
    {
        if (household.Level is not { } level) return household.Judgement.ScopeReason;
        var basis = Basis(household, level, decision);
        return Join(Fallen(household), household.Basis == LevelBasis.Held ? basis : Join(Inputs(household, rule), basis));
    }

    private static Wording Fallen(HouseholdAssessment household) => household.FallenOn is { } day
        ? new($"{day:yyyy-MM-dd}已返贫或致贫且未消除，应及时纳入帮扶（national 二）", $"fell back or in on {day:yyyy-MM-dd}, not eliminated since: goes onto the register at once (national 二)")
        : new("", "");

    /// <summary>The three grades, each with the findings that decided it.</summary>
    private static Wording Inputs(HouseholdAssessment household, LevelRule rule)
    {
        var guarantees = Deciding(rule.FindingsOf(household.Judgement, LevelInput.Guarantees), withUnknown: true);
        var (potential, income) = (Potential(household), Income(household, rule));
        var raw = rule.Of(household.Grades);
        return new(
            $"潜在风险{household.Grades.Potential}{Brackets(potential.Chinese)}、三保障{household.Grades.Guarantees}{Brackets(guarantees.Chinese)}、"
            + $"收入{household.Grades.Income}{Brackets(income.Chinese)}；测算为{raw.Label().Chinese}",
            $"potential {household.Grades.Potential}{Parentheses(potential.English)}, guarantees {household.Grades.Guarantees}{Parentheses(guarantees.English)}, "
            + $"income {household.Grades.Income}{Parentheses(income.English)}: {raw.Label().English}");
    }

    private static Wording Potential(HouseholdAssessment household)
    {
        if (household.Model is not { } model) return household.Grades.Potential == 1 ? new("识别指标接近，无模型得分", "an identifying criterion is near; no model score") : new("无模型得分", "no model score");
        return model.Band switch
        {
            1 => new($"得分居全县第{model.Place}，属第一档", $"place {model.Place} in the county, first band"),
            2 => new($"得分居全县第{model.Place}，属第二档", $"place {model.Place} in the county, second band"),
            _ => new($"得分居全县第{model.Place}{(household.Grades.Potential == 1 ? "，识别指标接近" : "")}",
                $"place {model.Place} in the county{(household.Grades.Potential == 1 ? ", an identifying criterion is near" : "")}"),
        };
    }

    private static Wording Income(HouseholdAssessment household, LevelRule rule)
    {
        var findings = Deciding(rule.FindingsOf(household.Judgement, LevelInput.Income), withUnknown: false);
        if (household.Grades.Income != 1 || household.Judgement.IncomeFall is not { } share || share < rule.NotableFall) return findings;
        var fall = (share * 100).ToString("0.#", CultureInfo.InvariantCulture);
        return Join(findings, new($"人均收入较上年下降{fall}%", $"income per head down {fall} % on last year"), "，", ", ");
    }

    private static Wording Deciding(IEnumerable<Finding> grading, bool withUnknown)
    {
        var findings = grading.ToArray();
        var met = findings.Where(f => f.State == FindingState.Met).ToArray();
        var deciding = met.Length > 0 ? met : [.. findings.Where(f => f.State == FindingState.Near || (withUnknown && f.State == FindingState.Unknown))];
        return new(
            string.Join("、", deciding.Select(f => $"{f.State.Label().Chinese}“{f.Criterion.Title.Chinese}”")),
            string.Join(", ", deciding.Select(f => $"{f.Criterion.Title.English}: {f.State.Label().English}")));
    }

    private static Wording Basis(HouseholdAssessment household, RiskLevel level, LevelDecision? decision) => household.Basis switch
    {
        LevelBasis.Damped => new($"上季测算为{level.Label().Chinese}，取两季较高者，暂不下调", $"last quarter's raw level was {level.Label().English}; the higher of the two stands"),
        LevelBasis.Held => new($"本季无记录，保持上季等级{level.Label().Chinese}，无得分", $"no record this quarter: last quarter's level {level.Label().English} is held, without a score"),
        LevelBasis.Unrecorded => new("本季无记录，也无上季等级可保持，按现有信息测算，无得分", "no record this quarter and no level stored to hold: by what is known, without a score"),
        LevelBasis.Eliminated => new("本季登记风险消除，不再沿用上季等级", "elimination of risk was recorded this quarter, so last quarter's level no longer counts"),
        LevelBasis.Decided when decision is not null => new($"{decision.By}定为{level.Label().Chinese}：{decision.Reason}", $"set to {level.Label().English} by {decision.By}: {decision.Reason}"),
        _ => new("", ""),
    };

    private static Wording Join(Wording first, Wording second, string chinese = "；", string english = "; ") => new(
        first.Chinese.Length > 0 && second.Chinese.Length > 0 ? first.Chinese + chinese + second.Chinese : first.Chinese + second.Chinese,
        first.English.Length > 0 && second.English.Length > 0 ? first.English + english + second.English : first.English + second.English);

    private static string Brackets(string text) => text.Length == 0 ? "" : $"（{text}）";

    private static string Parentheses(string text) => text.Length == 0 ? "" : $" ({text})";
}
