using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Panel;

public class HouseholdPanelTests
{
    [Fact]
    public void Households_are_numbered_by_ordinal_id_and_rows_sorted_by_quarter_and_day_recorded()
    {
        var builder = new PanelBuilder();
        builder.AddRow(new("b"), Quarter.Parse("2021Q2"));
        builder.AddRow(new("B"), Quarter.Parse("2021Q2"), recordedOn: new(2021, 9, 1));
        builder.AddRow(new("B"), Quarter.Parse("2021Q2"));
        builder.AddRow(new("B"), Quarter.Parse("2020Q1"));
        var panel = builder.Build();

        panel.Id(0).Value.ShouldBe("B");
        panel.IndexOf(new("b")).ShouldBe(1);
        panel.IndexOf(new("c")).ShouldBe(-1);
        panel.AllRows(0).Select(r => r.RecordedOn).ShouldBe([new(2020, 3, 31), new(2021, 6, 30), new(2021, 9, 1)]);
        (panel.FirstQuarter, panel.LastQuarter).ShouldBe((Quarter.Parse("2020Q1"), Quarter.Parse("2021Q2")));
    }

    [Fact]
    public void Nothing_recorded_later_shows_through_a_view()
    {
        var builder = new PanelBuilder();
        builder.Set(builder.AddRow(new("A"), Quarter.Parse("2021Q1")), QuarterColumns.Members, 3);
        builder.Set(builder.AddRow(new("A"), Quarter.Parse("2021Q1"), recordedOn: new(2021, 4, 1)), QuarterColumns.Members, 4);
        builder.AddEvent(new("A"), new(EventKind.Monitored, new(2021, 3, 1), new(2021, 5, 1)));
        builder.AddPathBack(new("A"), Step(new(2021, 3, 1), new(2021, 5, 1)));
        var panel = builder.Build();

        var then = panel.At(0, Quarter.Parse("2021Q1"));
        then.Current!.Value.Number(QuarterColumns.Members).ShouldBe(3);
        then.Events().ShouldBeEmpty();
        then.IsMonitored.ShouldBeFalse();
        then.PathBack().ShouldBeEmpty();
        var later = panel.At(0, Quarter.Parse("2021Q2"));
        later.Latest(4)!.Value.Number(QuarterColumns.Members).ShouldBe(4);
        later.IsMonitored.ShouldBeTrue();
        later.PathBack().ShouldHaveSingleItem().Step.ShouldBe("village-review");
    }

    [Fact]
    public void The_hash_of_what_was_known_changes_with_it_and_with_nothing_recorded_later()
    {
        var asOf = Quarter.Parse("2021Q1");
        var before = Panel(_ => { });

        before.KnownDataHash(asOf).Length.ShouldBe(64);
        Panel(b => b.Set(b.AddRow(new("A"), asOf, recordedOn: new(2021, 4, 1)), QuarterColumns.Members, 9)).KnownDataHash(asOf).ShouldBe(before.KnownDataHash(asOf));
        Panel(b => b.AddRow(new("AA"), asOf.Plus(1), new AreaCode("530521101000"))).KnownDataHash(asOf).ShouldBe(before.KnownDataHash(asOf));
        Panel(b => b.AddEvent(new("A"), new(EventKind.Died, new(2021, 1, 1), new(2021, 4, 1)))).KnownDataHash(asOf).ShouldBe(before.KnownDataHash(asOf));
        Panel(b => b.AddPathBack(new("A"), Step(new(2021, 1, 1), new(2021, 4, 1)))).KnownDataHash(asOf).ShouldBe(before.KnownDataHash(asOf));

        string[] changed =
        [
            Panel(b => b.Set(0, QuarterColumns.Members, 4)).KnownDataHash(asOf),
            Panel(b => b.Set(0, QuarterColumns.WageIncome, 100.01)).KnownDataHash(asOf),
            Panel(b => b.AddRow(new("AA"), asOf)).KnownDataHash(asOf),
            Panel(b => b.AddEvent(new("A"), new(EventKind.Died, new(2021, 1, 1), new(2021, 1, 1)))).KnownDataHash(asOf),
            Panel(b => b.AddPathBack(new("A"), Step(new(2021, 1, 1), new(2021, 1, 1)))).KnownDataHash(asOf),
            Panel(b => b.AddPathBack(new("A"), Step(new(2021, 1, 1), new(2021, 1, 1)) with { Exclusion = "town-property" })).KnownDataHash(asOf),
            Panel(b => b.AddPathBack(new("A"), Step(new(2021, 1, 1), new(2021, 1, 1)) with { Evidence = "会议纪要" })).KnownDataHash(asOf),
            Panel(_ => { }).KnownDataHash(asOf.Plus(-1)),
            before.KnownDataHash(asOf),
        ];
        changed.ShouldBeUnique();
    }

    [Fact]
    public void Steps_of_the_path_back_are_sorted_by_household_and_day()
    {
        var builder = new PanelBuilder();
        builder.AddRow(new("B"), Quarter.Parse("2021Q1"));
        builder.AddRow(new("A"), Quarter.Parse("2021Q1"));
        builder.AddPathBack(new("B"), Step(new(2021, 2, 1), new(2021, 2, 1)));
        builder.AddPathBack(new("A"), Step(new(2021, 3, 1), new(2021, 3, 1)));
        builder.AddPathBack(new("A"), Step(new(2021, 1, 1), new(2021, 6, 1)));
        var panel = builder.Build();

        panel.PathBack(0).ToArray().Select(s => s.On).ShouldBe([new(2021, 1, 1), new(2021, 3, 1)]);
        panel.PathBack(1).ToArray().ShouldHaveSingleItem().On.ShouldBe(new(2021, 2, 1));
    }

    [Fact]
    public void A_column_holds_its_values_exactly_over_many_chunks()
    {
        var builder = new PanelBuilder();
        for (var i = 0; i < 70_000; i++) builder.Set(builder.AddRow(new($"H{69_999 - i:00000}"), Quarter.Parse("2021Q1")), QuarterColumns.WageIncome, (69_999 - i) / 100.0);
        var panel = builder.Build();

        for (var h = 0; h < 70_000; h += 997) panel.At(h, Quarter.Parse("2021Q1")).Current!.Value.Money(QuarterColumns.WageIncome).ShouldBe(h / 100m);
        panel.RowCount.ShouldBe(70_000);
    }

    [Theory]
    [InlineData("members", 2.5)]
    [InlineData("members", 40_000)]
    [InlineData("debt", 30_000_000)]
    public void A_value_that_a_column_cannot_hold_is_refused(string column, double value)
    {
        var builder = new PanelBuilder();
        var row = builder.AddRow(new("A"), Quarter.Parse("2021Q1"));

        Should.Throw<ArgumentOutOfRangeException>(() => builder.Set(row, QuarterColumns.All.Single(c => c.Name == column), value));
        Should.Throw<ArgumentException>(() => builder.Set(row, QuarterColumns.HouseholdId, 1)).Message.ShouldContain("household_id");
    }

    private static HouseholdPanel Panel(Action<PanelBuilder> change)
    {
        var builder = new PanelBuilder();
        var row = builder.AddRow(new("A"), Quarter.Parse("2021Q1"), new AreaCode("530521101001"));
        builder.Set(row, QuarterColumns.Members, 3);
        builder.Set(row, QuarterColumns.WageIncome, 100);
        builder.AddRow(new("B"), Quarter.Parse("2021Q1"));
        change(builder);
        return builder.Build();
    }

    private static PathBackRecord Step(DateOnly on, DateOnly recordedOn) => new("village-review", null, "村委会", on, "评议记录", recordedOn);
}
