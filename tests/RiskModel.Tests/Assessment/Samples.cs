using FangFan.Risk.Assessment;
using FangFan.Risk.Explanation;
using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Assessment;

/// <summary>Small packs, judgements and assessments made by hand.</summary>
internal static class Samples
{
    public static readonly Quarter Now = new(2021, 2);

    public static PolicyPack Pack(params DatedValue[] values) => new("test-pack", Same("test"), null, new DateOnly(2020, 1, 1), null, [],
        values, [], new Combination.Any([]), [], [], new Dictionary<string, string>());

    public static DatedValue Value(string name, decimal value, string unit) =>
        new(name, Same(name), value, unit, new DateOnly(2010, 1, 1), null, "test 一", null);

    public static Wording Same(string text) => new(text, text);

    public static Finding Finding(string id, FindingState state, CriterionRoles roles = CriterionRoles.Identify | CriterionRoles.Level, params string[] missing) => new(
        new CriterionDefinition(id, Same(id), roles, "test 一", [], new Dictionary<string, string>()), state,
        [new FindingInput("income", Same("income"), 5000, "yuan a head and year")], Value("line", 6000, "yuan a head and year"), -1000, missing, new($"{id}的说明", $"{id} in words"));

    public static Finding FindingOf(CauseGroup cause, string id, FindingState state)
    {
        var plain = Finding(id, state);
        return new(plain.Criterion, state, plain.Inputs, plain.Threshold, plain.Margin, plain.Missing, plain.Text, [cause]);
    }

    public static Judgement Judgement(Verdict verdict, params Finding[] findings) => new(verdict, Same("in scope"), findings, [], false);

    public static ModelOpinion Opinion(double raw, int band = 0) =>
        new(raw, 1 / (1 + Math.Exp(-raw)), 50, band, Explanation(raw), [new Reason("income", CauseGroup.Income, 0.5, new("收入下降", "income fell"))]) { Place = 1 };

    public static RiskExplanation Explanation(double raw) => new(raw, [], raw);

    public static HouseholdAssessment Household(string id, RiskLevel? level, double? raw = null, Verdict verdict = Verdict.NotMeets, int groups = 0) => new()
    {
        Household = new HouseholdId(id),
        Judgement = Judgement(verdict),
        Model = raw is { } score ? Opinion(score) : null,
        RawLevel = level,
        Level = level,
        GroupsMet = groups,
        LevelReason = Same("reason"),
    };

    public static QuarterAssessment Quarter(params HouseholdAssessment[] households) => Quarter(Pack(), households);

    public static QuarterAssessment Quarter(PolicyPack pack, params HouseholdAssessment[] households) => new(Now, pack, null, null, "hash", households, []);
}
