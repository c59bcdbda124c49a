namespace FangFan.Risk.Records;

/// <summary>The columns of outcomes.csv, one row an event of a household.</summary>
public static class OutcomeColumns
{
    /// <summary>The household, as in quarters.csv.</summary>
    public static readonly Column HouseholdId = new(0, "household_id", "event", ColumnKind.Identifier, "", ["户编号", "户号"],
        new("户编号，与季度数据一致", "household number, as in quarters.csv"));

    /// <summary>What happened.</summary>
    public static readonly Column Event = new(1, "event", "event", ColumnKind.Code, "", ["事件", "事件类型"],
        new("事件类型", "what happened"))
    { Codes = CodeLists.Event };

    /// <summary>The day it happened.</summary>
    public static readonly Column HappenedOn = new(2, "happened_on", "event", ColumnKind.Date, "", ["发生日期", "发生时间"],
        new("事件发生日期", "the day it happened"));

    /// <summary>The day it became known; the last day of its quarter where blank.</summary>
    public static readonly Column RecordedOn = new(3, "recorded_on", "event", ColumnKind.Date, "", ["录入日期", "记录日期"],
        new("录入日期；空缺时按事件所在季度末日", "the day it became known; the last day of the event's quarter where blank"));

    /// <summary>Every column; a column's <see cref="Column.Index"/> is its position here.</summary>
    public static IReadOnlyList<Column> All { get; } = [HouseholdId, Event, HappenedOn, RecordedOn];
}
