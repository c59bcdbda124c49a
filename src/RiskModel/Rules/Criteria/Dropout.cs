using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>A child of compulsory age out of school: national 一 whatever the reason; suixi 三(六)三 only where hardship is the cause.</summary>
internal sealed class Dropout(CriterionDefinition definition) : Criterion(definition)
{
    private static readonly IReadOnlyList<CauseGroup> Evidenced = [CauseGroup.Schooling];
    private readonly bool onlyHardship = definition.Settings["reason"] == "hardship";

    public override Finding Judge(HouseholdFacts facts)
    {
        var (children, reason) = (facts.Any(QuarterColumns.DropoutChildren), facts.Code(QuarterColumns.DropoutReason));
        bool? fits = !onlyHardship ? true : reason is null ? null : reason == "hardship";
        var state = Kleene.State(children & fits);
        var missing = state != FindingState.Unknown ? [] : onlyHardship ? facts.Blank(QuarterColumns.DropoutChildren, QuarterColumns.DropoutReason) : facts.Blank(QuarterColumns.DropoutChildren);
        return new Finding(Definition, state, () => Describe(facts, state, reason, missing)) { Missing = missing, Causes = When(state, Evidenced) };
    }

    private FindingDetail Describe(HouseholdFacts facts, FindingState state, string? reason, IReadOnlyList<string> missing)
    {
        FindingInput[] inputs = [Cell(facts, QuarterColumns.DropoutChildren)];
        if (state == FindingState.Unknown) return new(inputs, FindingText.Open(Definition.Title, missing));
        var children = FindingText.Number(inputs[0].Value ?? 0);
        if (inputs[0].Value is not > 0) return new(inputs, new Wording("没有适龄儿童少年失学辍学", "no child of compulsory age is out of school"));
        if (state == FindingState.Met) return new(inputs, new Wording($"{children}名适龄儿童少年失学辍学{(onlyHardship ? "，原因是家庭困难" : "")}", $"{children} of compulsory age out of school{(onlyHardship ? ", because of hardship" : "")}"));
        var why = QuarterColumns.DropoutReason.Codes!.Codes.First(c => c.Name == reason);
        return new(inputs, new Wording($"{children}名适龄儿童少年失学辍学，但原因（{why.Chinese[0]}）不是家庭困难", $"{children} of compulsory age out of school, but the reason ({why.English}) is not hardship"));
    }
}
