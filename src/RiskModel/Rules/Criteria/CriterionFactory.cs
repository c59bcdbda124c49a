using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>Makes the criteria of a pack for a quarter.</summary>
internal static class CriterionFactory
{
    /// <summary>The criteria in the pack's order, with the values in force at the end of the quarter.</summary>
    public static Criterion[] Create(PolicyPack pack, Quarter quarter)
    {
        var values = new ValuesInForce(pack, quarter);
        return [.. pack.Criteria.Select(c => c.Id == "new-problem" ? NewProblem(c, (pack, quarter), values) : Create(c, values))];
    }

    private static Criterion Create(CriterionDefinition definition, ValuesInForce values)
    {
        var kind = CriterionCatalogue.Find(definition.Id) ?? throw new ArgumentException($"There is no criterion '{definition.Id}'; the criteria are {CriterionCatalogue.Ids}.", nameof(definition));
        if (Needed(kind, definition, values).FirstOrDefault(v => values.Find(v) is null) is { } missing) return StatedCriterion.NoValueInForce(definition, missing);
        return definition.Id switch
        {
            "income-below-line" => new IncomeBelowLine(definition, values),
            "rigid-spending" => new RigidSpending(definition, values),
            "income-drop" => new IncomeDrop(definition, values),
            "shock" => new Shock(definition, values),
            "dropout" => new Dropout(definition),
            "medical-burden" when definition.Settings["test"] == "grave-illness" => new SuddenGraveIllness(definition),
            "medical-burden" => new MedicalBurden(definition, values),
            "medical-cover" => new MedicalCover(definition),
            "unsafe-house" => new UnsafeHouse(definition),
            "unsafe-water" => new UnsafeWater(definition, values),
            "transfer-dependence" => new ShareOfIncome(definition, values["transfer-share"], QuarterColumns.PolicyTransferIncome, over: true),
            "weak-industry" => new ShareOfIncome(definition, values["weak-industry-share"], QuarterColumns.BusinessIncome, over: false),
            "relocated-job" => new RelocatedJob(definition, values),
            "relocated-training" => new RelocatedTraining(definition, values),
            "subsistence" => new Subsistence(definition, values),
            _ => throw new ArgumentException($"The criterion '{definition.Id}' cannot be judged by itself.", nameof(definition)),
        };
    }

    // A monitoring line given as such stands in for the poverty line times the factor.
    private static IEnumerable<string> Needed(CriterionKind kind, CriterionDefinition definition, ValuesInForce values) =>
        values.Holding(IncomeBelowLine.GivenLine) is null ? kind.ValuesFor(definition.Settings) : kind.ValuesFor(definition.Settings).Except(IncomeBelowLine.LineMadeOf);

    private static Criterion NewProblem(CriterionDefinition definition, (PolicyPack Pack, Quarter Quarter) at, ValuesInForce values)
    {
        if (values.Find("new-problem-quarters") is not { } window) return StatedCriterion.NoValueInForce(definition, "new-problem-quarters");
        CriterionDefinition[] guarantees = [.. definition.Settings["of"].Split(", ").Select(id => at.Pack.Criteria.First(c => c.Id == id))];
        return new NewProblem(definition, window, For(at.Quarter), [.. Enumerable.Range(1, (int)window.Value).Select(ago => For(at.Quarter.Plus(-ago)))]);

        IReadOnlyList<Criterion> For(Quarter quarter)
        {
            var then = new ValuesInForce(at.Pack, quarter);
            return [.. guarantees.Select(g => Create(g, then))];
        }
    }
}
