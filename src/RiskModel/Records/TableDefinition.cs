namespace FangFan.Risk.Records;

/// <summary>The tables a county sends.</summary>
public enum TableKind
{
    /// <summary>quarters.csv: one row a household and quarter.</summary>
    Quarters,

    /// <summary>outcomes.csv: one row an event of a household.</summary>
    Outcomes,

    /// <summary>areas.csv: one row an area and year.</summary>
    Areas,

    /// <summary>path_back.csv: one row a step of the path back taken for an excluded household.</summary>
    PathBack,
}

/// <summary>What a table holds: its file name and its columns.</summary>
/// <param name="Kind">Which table.</param>
/// <param name="BaseName">The file's name without ending: quarters, outcomes, areas, path_back.</param>
/// <param name="Meaning">What one row is.</param>
/// <param name="Columns">Every column, in the order of the data dictionary.</param>
/// <param name="Required">The columns without which no row can be used.</param>
public sealed record TableDefinition(TableKind Kind, string BaseName, Wording Meaning, IReadOnlyList<Column> Columns, IReadOnlyList<Column> Required)
{
    /// <summary>Every table, quarters first.</summary>
    public static IReadOnlyList<TableDefinition> All { get; } =
    [
        new(TableKind.Quarters, "quarters", new("季度数据：一行为一户一个季度", "quarterly data: one row a household and quarter"),
            QuarterColumns.All, [QuarterColumns.HouseholdId, QuarterColumns.Quarter]),
        new(TableKind.Outcomes, "outcomes", new("事件数据：一行为一户的一个事件", "events: one row an event of a household"),
            OutcomeColumns.All, [OutcomeColumns.HouseholdId, OutcomeColumns.Event, OutcomeColumns.HappenedOn]),
        new(TableKind.Areas, "areas", new("区划数据：一行为一个区划一个年度", "areas: one row an area and year"),
            AreaColumns.All, [AreaColumns.AreaCode]),
        new(TableKind.PathBack, "path_back", new("特殊情形纳入程序：一行为一户办理的一个环节", "path back: one row a step taken for an excluded household"),
            PathBackColumns.All, [PathBackColumns.HouseholdId, PathBackColumns.Step, PathBackColumns.DoneBy, PathBackColumns.DoneOn, PathBackColumns.Evidence]),
    ];

    /// <summary>The file's name, such as quarters.csv.</summary>
    public string FileName => BaseName + ".csv";

    /// <summary>The definition of a table.</summary>
    public static TableDefinition Of(TableKind kind) => All[(int)kind];
}
