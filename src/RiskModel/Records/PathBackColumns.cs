namespace FangFan.Risk.Records;

/// <summary>The columns of path_back.csv, one row a step of the path back taken for an excluded household (liaoning 三(二)).</summary>
public static class PathBackColumns
{
    /// <summary>The household, as in quarters.csv.</summary>
    public static readonly Column HouseholdId = new(0, "household_id", "path back", ColumnKind.Identifier, "", ["户编号", "户号"],
        new("户编号，与季度数据一致", "household number, as in quarters.csv"));

    /// <summary>The step, by the id or the Chinese title that the pack gives it.</summary>
    public static readonly Column Step = new(1, "step", "path back", ColumnKind.Text, "", ["办理环节", "程序环节"],
        new("办理环节：政策包中该环节的代号或中文名称", "the step, by the id or the Chinese title that the policy pack gives it"))
    { Maximum = 100 };

    /// <summary>The exclusion it concerns; every one on record by then where blank.</summary>
    public static readonly Column Exclusion = new(2, "exclusion", "path back", ColumnKind.Text, "", ["对应排除情形", "不得纳入情形"],
        new("对应的排除情形：政策包中的代号或中文名称；空缺时指办理之日已记录在案的全部排除情形",
            "the exclusion it concerns, by the pack's id or Chinese title; where blank, every exclusion that was on record on the day of the step"))
    { Maximum = 100 };

    /// <summary>The body or person that took the step.</summary>
    public static readonly Column DoneBy = new(3, "done_by", "path back", ColumnKind.Text, "", ["办理单位", "办理单位或办理人"],
        new("办理单位或办理人", "the body or the role that took the step"))
    { Maximum = 100 };

    /// <summary>The day the step was taken.</summary>
    public static readonly Column DoneOn = new(4, "done_on", "path back", ColumnKind.Date, "", ["办理日期", "办结日期"],
        new("办理日期", "the day the step was taken"));

    /// <summary>What is kept on file.</summary>
    public static readonly Column Evidence = new(5, "evidence", "path back", ColumnKind.Text, "", ["佐证材料", "证明材料"],
        new("佐证材料：存档的记录、照片、文件等", "what is kept on file: minutes, photographs, documents"))
    { Maximum = 500 };

    /// <summary>The day the step became known; the day of the step where blank.</summary>
    public static readonly Column RecordedOn = new(6, "recorded_on", "path back", ColumnKind.Date, "", ["录入日期", "记录日期"],
        new("录入日期；空缺时按办理日期", "the day it became known; the day of the step where blank"));

    /// <summary>Every column; a column's <see cref="Column.Index"/> is its position here.</summary>
    public static IReadOnlyList<Column> All { get; } = [HouseholdId, Step, Exclusion, DoneBy, DoneOn, Evidence, RecordedOn];
}
