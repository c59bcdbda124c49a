using System.Runtime.InteropServices;
using FangFan.Risk.Features;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Features;

/// <summary>Counties of random rows and events, to be built whole or with what was recorded after a day swapped for something else.</summary>
internal static class RandomCounty
{
    public sealed record Draw(int Seed, int Households = 12)
    {
        public Quarter First { get; init; } = new(2018, 1);

        public Quarter Last { get; init; } = new(2021, 4);
    }

    private sealed record RowFact(string Household, Quarter Quarter, AreaCode? Village, DateOnly RecordedOn, (Column Column, double Value)[] Cells);

    private sealed record EventFact(string Household, OutcomeEvent Outcome);

    private static readonly Column[] Cells = [.. QuarterColumns.All.Where(c => c.Kind is not (ColumnKind.Identifier or ColumnKind.Quarter or ColumnKind.Village) && c.Name != "recorded_on")];

    public static HouseholdPanel Build(Draw draw) => Build(draw, draw.Last, draw.Seed);

    /// <summary>What was recorded by the end of a quarter comes from the draw, everything recorded later from another seed, other households included.</summary>
    public static HouseholdPanel Build(Draw draw, Quarter knownBy, int laterSeed)
    {
        var day = knownBy.LastDay;
        var (rows, events) = Facts(draw);
        var (otherRows, otherEvents) = Facts(draw with { Seed = laterSeed, Households = draw.Households + laterSeed % 5 });
        var builder = new PanelBuilder();
        foreach (var row in otherRows.Where(r => r.RecordedOn > day)) Add(builder, row);
        foreach (var row in rows.Where(r => r.RecordedOn <= day)) Add(builder, row);
        foreach (var fact in otherEvents.Where(e => e.Outcome.RecordedOn > day)) builder.AddEvent(new HouseholdId(fact.Household), fact.Outcome);
        foreach (var fact in events.Where(e => e.Outcome.RecordedOn <= day)) builder.AddEvent(new HouseholdId(fact.Household), fact.Outcome);
        foreach (var (household, step) in Steps(draw).Where(s => s.Step.RecordedOn <= day)) builder.AddPathBack(household, step);
        foreach (var (household, step) in Steps(draw with { Seed = laterSeed }).Where(s => s.Step.RecordedOn > day)) builder.AddPathBack(household, step);
        return builder.Build();
    }

    /// <summary>Ids, quarters and every value, bit by bit; household numbers left out, as households that appear later shift them.</summary>
    public static byte[] Bytes(FeatureMatrix matrix, HouseholdPanel? panel = null)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        foreach (var row in matrix.Rows)
        {
            writer.Write(panel?.Id(row.Household).Value ?? "");
            writer.Write(row.AsOf.Ordinal);
        }
        foreach (var column in matrix.Columns) writer.Write(MemoryMarshal.AsBytes(column.AsSpan()));
        return stream.ToArray();
    }

    private static IEnumerable<(HouseholdId Household, PathBackRecord Step)> Steps(Draw draw)
    {
        var random = new Random(draw.Seed);
        for (var h = 0; h < draw.Households; h += 2)
        {
            var on = draw.First.FirstDay.AddDays(random.Next(draw.Last.LastDay.DayNumber - draw.First.FirstDay.DayNumber));
            yield return (new($"h{h:000}"), new PathBackRecord("village-review", null, "村委会", on, $"第{random.Next(100)}号", RecordedOn(random, on)));
        }
    }

    private static (List<RowFact> Rows, List<EventFact> Events) Facts(Draw draw)
    {
        var random = new Random(draw.Seed);
        List<RowFact> rows = [];
        List<EventFact> events = [];
        for (var h = 0; h < draw.Households; h++)
        {
            // The seed in half of the ids makes later households fall between the others.
            var id = h % 2 == 0 ? $"h{h:000}" : $"h{h:000}-{draw.Seed % 3}";
            AreaCode? village = random.Next(8) == 0 ? null : new AreaCode($"530521101{random.Next(3):000}");
            foreach (var quarter in Quarter.Range(draw.First, draw.Last))
            {
                for (var versions = random.Next(10) switch { 0 => 0, 1 => 2, _ => 1 }; versions > 0; versions--)
                    rows.Add(new RowFact(id, quarter, village, RecordedOn(random, quarter.LastDay), RandomCells(random)));
            }
            for (var e = random.Next(5); e > 0; e--)
            {
                var happened = draw.First.FirstDay.AddDays(random.Next(draw.Last.LastDay.DayNumber - draw.First.FirstDay.DayNumber));
                events.Add(new EventFact(id, new OutcomeEvent((EventKind)random.Next(6), happened, RecordedOn(random, happened))));
            }
        }
        return (rows, events);
    }

    private static DateOnly RecordedOn(Random random, DateOnly earliest) => random.Next(3) == 0 ? earliest.AddDays(random.Next(400)) : earliest;

    private static (Column, double)[] RandomCells(Random random) =>
        [.. Cells.Where(_ => random.Next(5) > 0).Select(column => (column, Value(random, column)))];

    private static double Value(Random random, Column column) => column.Kind switch
    {
        ColumnKind.Code => random.Next(column.Codes!.Codes.Count),
        ColumnKind.Flag => random.Next(2),
        ColumnKind.Date => new DateOnly(2017, 1, 1).DayNumber + random.Next(2000),
        ColumnKind.Year => 2014 + random.Next(9),
        ColumnKind.Money => random.Next(60_000),
        _ => column.Minimum + random.Next(6),
    };

    private static void Add(PanelBuilder builder, RowFact fact)
    {
        var row = builder.AddRow(new HouseholdId(fact.Household), fact.Quarter, fact.Village, fact.RecordedOn);
        foreach (var (column, value) in fact.Cells) builder.Set(row, column, value);
    }
}
