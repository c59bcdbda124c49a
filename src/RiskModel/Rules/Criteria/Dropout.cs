using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>A child of compulsory age out of school: national 一 whatever the reason; suixi 三(六)三 only where hardship is the cause.</summary>
internal sealed class Dropout(CriterionDefinition definition) : Criterion(definition)
{
    private static readonly IReadOnlyList<CauseGroup> Evidenced = [CauseGroup.Schooling];
    private static readonly int Hardship = CodeLists.DropoutReason.IndexOf("hardship");
    private readonly bool onlyHardship = definition.Settings["reason"] == "hardship";

    public override FindingState StateOf(HouseholdFacts facts)
    {
        var children = facts.Any(QuarterColumns.DropoutChildren);
        if (!onlyHardship || children == false) return Kleene.State(children);
        return Kleene.State(children & facts.Is(QuarterColumns.DropoutReason, Hardship));
    }

    public override IReadOnlyList<FindingInput> Inputs(HouseholdFacts facts) => [Cell(facts, QuarterColumns.DropoutChildren)];

    public override IReadOnlyList<string> Missing(HouseholdFacts facts) =>
        onlyHardship ? facts.Blank(QuarterColumns.DropoutChildren, QuarterColumns.DropoutReason) : facts.Blank(QuarterColumns.DropoutChildren);

    public override IReadOnlyList<CauseGroup> Causes(HouseholdFacts facts) => Evidenced;

    public override Wording Sentence(HouseholdFacts facts, FindingState state)
    {
        var number = facts.Number(QuarterColumns.DropoutChildren);
        if (number is not > 0) return new("没有适龄儿童少年失学辍学", "no child of compulsory age is out of school");
        var children = FindingText.Number(number.Value);
        if (state == FindingState.Met) return new($"{children}名适龄儿童少年失学辍学{(onlyHardship ? "，原因是家庭困难" : "")}", $"{children} of compulsory age out of school{(onlyHardship ? ", because of hardship" : "")}");
        var why = QuarterColumns.DropoutReason.Codes!.Codes.First(c => c.Name == facts.Code(QuarterColumns.DropoutReason));
        return new($"{children}名适龄儿童少年失学辍学，但原因（{why.Chinese[0]}）不是家庭困难", $"{children} of compulsory age out of school, but the reason ({why.English}) is not hardship");
    }
}
