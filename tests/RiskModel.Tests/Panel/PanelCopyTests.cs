using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Panel;

public class PanelCopyTests
{
    private static readonly Quarter Now = new(2021, 2);

    [Fact]
    public void A_copy_holds_the_changed_cell_and_all_else_and_the_panel_stays_as_it_was()
    {
        var panel = Panel();
        _ = panel.KnownDataHash(Now);

        var copy = panel.With([new(panel.At(0, Now).Current!.Value, QuarterColumns.WageIncome, 500)]);

        copy.At(0, Now).Current!.Value.Money(QuarterColumns.WageIncome).ShouldBe(500);
        copy.At(0, Now).Current!.Value.RecordedOn.ShouldBe(Now.LastDay);
        panel.At(0, Now).Current!.Value.Money(QuarterColumns.WageIncome).ShouldBe(1000);
        copy.At(0, Now.Plus(-1)).Current!.Value.Money(QuarterColumns.WageIncome).ShouldBe(900);
        copy.At(1, Now).Current!.Value.Money(QuarterColumns.WageIncome).ShouldBe(2000);
        copy.At(0, Now).IsMonitored.ShouldBeTrue();
        copy.KnownDataHash(Now).ShouldNotBe(panel.KnownDataHash(Now));
        panel.With([]).KnownDataHash(Now).ShouldBe(panel.KnownDataHash(Now));
    }

    [Fact]
    public void A_copy_of_a_copy_keeps_both_changes_and_the_later_of_two_on_a_cell_holds()
    {
        var panel = Panel();

        var first = panel.With([Change(panel, QuarterColumns.WageIncome, 1), Change(panel, QuarterColumns.WageIncome, 2)]);
        var second = first.With([Change(first, QuarterColumns.Members, 5)]);

        second.At(0, Now).Current!.Value.Money(QuarterColumns.WageIncome).ShouldBe(2);
        second.At(0, Now).Current!.Value.Members().ShouldBe(5);
        double.IsNaN(first.At(0, Now).Current!.Value.Number(QuarterColumns.Members)).ShouldBeTrue();
    }

    [Fact]
    public void A_row_of_another_panel_and_a_column_of_the_key_are_refused()
    {
        var panel = Panel();

        Should.Throw<ArgumentException>(() => panel.With([Change(Panel(), QuarterColumns.Members, 1)])).Message.ShouldContain("another panel");
        Should.Throw<ArgumentException>(() => panel.With([Change(panel, QuarterColumns.VillageCode, 1)])).Message.ShouldContain("part of the row's key");
        Should.Throw<ArgumentOutOfRangeException>(() => panel.With([Change(panel, QuarterColumns.Members, 1.5)]));
    }

    private static CellChange Change(HouseholdPanel panel, Column column, double value) => new(panel.At(0, Now).Current!.Value, column, value);

    private static HouseholdPanel Panel()
    {
        var builder = new PanelBuilder();
        builder.Set(builder.AddRow(new("A"), Now.Plus(-1)), QuarterColumns.WageIncome, 900);
        builder.Set(builder.AddRow(new("A"), Now), QuarterColumns.WageIncome, 1000);
        builder.Set(builder.AddRow(new("B"), Now), QuarterColumns.WageIncome, 2000);
        builder.AddEvent(new("A"), new(EventKind.Monitored, Now.FirstDay, Now.FirstDay));
        return builder.Build();
    }
}
