namespace FangFan.Risk.Policy;

/// <summary>Reads the level table of a pack.</summary>
internal static class LevelReader
{
    public static readonly string[] Levels = ["high", "medium", "low"];

    public static LevelTable Read(StrictNode node)
    {
        node.WithKeys("clause", "choice", "guarantees", "income", "damping", "rows");
        return new LevelTable(
            PackReader.Clause(node),
            [.. node.Required("guarantees", "[dropout, unsafe-house]").Items().Select(CriteriaReader.CriterionId)],
            [.. node.Required("income", "[income-below-line]").Items().Select(CriteriaReader.CriterionId)],
            [.. node.Required("rows", "[{ level: high, guarantees: 2, income: 2 }]").Items().Select(Row)],
            node.Required("damping", "yes | no").YesOrNo(),
            node.Optional("choice")?.Wording());
    }

    private static LevelRow Row(StrictNode node)
    {
        node.WithKeys("level", "potential", "guarantees", "income", "visit-first");
        var row = new LevelRow(node.Required("level", "high | medium | low").OneOf(Levels), Grade(node, "potential"), Grade(node, "guarantees"), Grade(node, "income"),
            node.Optional("visit-first")?.YesOrNo() ?? false);
        if (row is { Potential: 0, Guarantees: 0, Income: 0 }) throw node.Fault("a row asks for at least one grade, such as income: 2", "每行至少应要求一项等级，例如 income: 2");
        return row;
    }

    private static int Grade(StrictNode row, string input)
    {
        if (row.Optional(input) is not { } node) return 0;
        return node.Number() is var grade and (1 or 2) ? (int)grade : throw node.Fault("a grade is 1 or 2; leave the key out for 0", "等级为1或2；0则不写");
    }
}
