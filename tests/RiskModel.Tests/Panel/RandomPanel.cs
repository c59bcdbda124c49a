using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using static FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Tests.Panel;

/// <summary>Panels of any values that break no rule which masks a cell.</summary>
internal static class RandomPanel
{
    /// <summary>Columns whose whole is another column: left out where the whole may be smaller.</summary>
    private static readonly Column[] Parts =
        [Labourers, WorkingMembers, ChildrenUnder6, ChildrenCompulsoryAge, StudentsBeyondCompulsory, EldersOver60, ChronicallyIll, GravelyIll, Disabled, UninsuredMembers];

    public static HouseholdPanel Of(Random random)
    {
        var builder = new PanelBuilder();
        for (var h = 0; h < 1 + random.Next(5); h++)
        {
            var id = new HouseholdId(Ids[random.Next(Ids.Length)] + h);
            var first = new Quarter(2015, 1).Plus(random.Next(20));
            for (var q = 0; q < 1 + random.Next(4); q++) AddVersions(builder, id, first.Plus(q), random);
            foreach (var kind in Enum.GetValues<EventKind>().Where(_ => random.Next(3) == 0))
            {
                var day = first.FirstDay.AddDays(random.Next(400));
                builder.AddEvent(id, new OutcomeEvent(kind, day, day.AddDays(random.Next(100))));
            }
            for (var s = random.Next(4); s > 0; s--) AddStep(builder, id, first.FirstDay.AddDays(random.Next(400)), random);
        }
        builder.AddArea(new AreaRecord(new("530521"), random.Next(2) == 0 ? null : "施甸县", 2021, random.Next(100), 100 + random.Next(100), null));
        return builder.Build();
    }

    /// <summary>Everything a panel holds, as text.</summary>
    public static string Content(HouseholdPanel panel) => string.Join("\n",
        PanelRecords.Quarters(panel).Concat(PanelRecords.Outcomes(panel)).Concat(PanelRecords.Areas(panel)).Concat(PanelRecords.PathBack(panel)).Select(r => string.Join('|', r)));

    private static readonly string[] Ids = ["A", "户", "530521-", "a,b\"c", "0", "00"];

    private static void AddStep(PanelBuilder builder, HouseholdId id, DateOnly day, Random random) => builder.AddPathBack(id, new PathBackRecord(
        Texts[random.Next(Texts.Length)], random.Next(2) == 0 ? null : Texts[random.Next(Texts.Length)], Texts[random.Next(Texts.Length)], day, Texts[random.Next(Texts.Length)], day.AddDays(random.Next(100))));

    private static readonly string[] Texts = ["village-review", "评议记录（2021）第1号，含“公示”照片", "a,b\"c", "2021-03-05", "1/2"];

    private static void AddVersions(PanelBuilder builder, HouseholdId id, Quarter quarter, Random random)
    {
        var recorded = quarter.LastDay;
        for (var version = 0; version <= random.Next(2); version++, recorded = recorded.AddDays(1 + random.Next(200)))
        {
            var row = builder.AddRow(id, quarter, random.Next(4) == 0 ? null : new AreaCode($"530521{100 + random.Next(3)}{random.Next(1000):000}"), recorded);
            foreach (var column in All.Where(c => !c.Equals(RecordedOn) && random.Next(3) > 0))
            {
                if (Value(column, quarter, random) is { } value) builder.Set(row, column, value);
            }
        }
    }

    private static double? Value(Column column, Quarter quarter, Random random) => column.Kind switch
    {
        ColumnKind.Identifier or ColumnKind.Quarter or ColumnKind.Village => null,
        ColumnKind.Date => quarter.LastDay.AddDays(-random.Next(3000)).DayNumber,
        ColumnKind.Year => quarter.Year - random.Next(10),
        ColumnKind.Code => random.Next(column.Codes!.Codes.Count),
        ColumnKind.Flag => random.Next(2),
        ColumnKind.Money => column == PolicyTransferIncome ? random.Next(1000) / 100.0 : column == TransferIncome ? 10 + random.Next(1_000_000_00) / 100.0 : random.Next(1_000_000_000) / 100.0 * (column.Minimum < 0 && random.Next(2) == 0 ? -0.05 : 0.1),
        ColumnKind.Count when column == QuarterColumns.Members => 15 + random.Next(10),
        ColumnKind.Count when column == SeverelyDisabled || column == DropoutChildren => 0,
        ColumnKind.Count when Parts.Contains(column) => random.Next(16),
        ColumnKind.Count => column.Minimum + random.Next((int)(column.Maximum - column.Minimum)),
        _ => (float)(random.NextDouble() * column.Maximum),
    };
}
