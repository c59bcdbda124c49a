using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using static FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Tests.Panel;

public class HouseholdMoneyTests
{
    private static readonly Quarter Quarter = Quarter.Parse("2021Q2");

    private static readonly (Column, double)[] Parts =
        [(QuarterColumns.Members, 3), (WageIncome, 20000.10), (BusinessIncome, 9000.20), (PropertyIncome, 0), (TransferIncome, 3000.30), (ProductionCosts, 2000.60)];

    [Fact]
    public void Net_income_is_exact_to_the_fen_and_divided_by_the_members()
    {
        Row(Parts).NetIncome().ShouldBe(30000.00m);
        Row(Parts).NetIncomePerHead().ShouldBe(10000m);
        Row([.. Parts, (IncomePerHeadReported, 9999)]).NetIncomePerHead().ShouldBe(10000m);
    }

    [Theory]
    [InlineData("members")]
    [InlineData("business_income")]
    [InlineData("property_income")]
    [InlineData("production_costs")]
    public void Where_a_part_is_blank_the_reported_figure_is_used_and_a_blank_is_never_zero(string blank)
    {
        (Column, double)[] parts = [.. Parts.Where(p => p.Item1.Name != blank)];

        Row(parts).NetIncomePerHead().ShouldBeNull();
        Row([.. parts, (IncomePerHeadReported, 9876.54)]).NetIncomePerHead().ShouldBe(9876.54m);
    }

    [Fact]
    public void Disposable_income_takes_off_transfers_paid()
    {
        Row([.. Parts, (TransfersPaid, 600)]).DisposableIncomePerHead().ShouldBe(9800m);
        Row([.. Parts, (IncomePerHeadReported, 9000)]).DisposableIncomePerHead().ShouldBe(9000m);
        Row((QuarterColumns.Members, 3), (IncomePerHeadReported, 9000), (TransfersPaid, 600)).DisposableIncomePerHead().ShouldBe(8800m);
        Row((IncomePerHeadReported, 9000), (TransfersPaid, 600)).DisposableIncomePerHead().ShouldBe(9000m);
        Row(Parts).DisposableIncomePerHead().ShouldBeNull();
    }

    [Fact]
    public void Rigid_spending_is_summed_by_cause_and_its_known_parts_are_a_lower_bound()
    {
        (Column, double)[] all = [.. SpendingByCause.All.Select((s, i) => (s.Column, 100.01 * (i + 1)))];

        Row(all).RigidSpending().ShouldBe(2800.28m);
        Row([.. all, (LivingSpending, 1000)]).TotalSpending().ShouldBe(3800.28m);
        Row(all).RigidSpending(CauseGroup.Illness).ShouldBe(100.01m);
        Row(all).RigidSpending(CauseGroup.Water).ShouldBeNull();
        Row(all[1..]).RigidSpending().ShouldBeNull();
        Row(all[1..]).KnownRigidSpending().ShouldBe(2700.27m);
        Row(all[1..]).TotalSpending().ShouldBeNull();
        Row((LivingSpending, 5)).KnownTotalSpending().ShouldBe(5m);
        Row().KnownTotalSpending().ShouldBeNull();
    }

    [Fact]
    public void Last_year_is_the_column_else_the_trailing_year_at_the_last_fourth_quarter()
    {
        var builder = new PanelBuilder();
        Set(builder, "2020Q4", IncomePerHeadReported, 8000);
        Set(builder, "2021Q1", IncomePerHeadReported, 8100);
        Set(builder, "2021Q2", IncomePerHeadLastYear, 7000);
        Set(builder, "2021Q3", IncomePerHeadReported, 8300);
        var panel = builder.Build();

        panel.At(0, Quarter.Parse("2021Q1")).LastYearNetIncomePerHead().ShouldBe(8000);
        panel.At(0, Quarter.Parse("2021Q2")).LastYearNetIncomePerHead().ShouldBe(7000);
        panel.At(0, Quarter.Parse("2021Q3")).LastYearNetIncomePerHead().ShouldBe(7000);
        panel.At(0, Quarter.Parse("2020Q4")).LastYearNetIncomePerHead().ShouldBeNull();
    }

    private static void Set(PanelBuilder builder, string quarter, Column column, double value) =>
        builder.Set(builder.AddRow(new HouseholdId("A"), Quarter.Parse(quarter)), column, value);

    private static HouseholdQuarter Row(params (Column Column, double Value)[] cells)
    {
        var builder = new PanelBuilder();
        var row = builder.AddRow(new HouseholdId("A"), Quarter);
        foreach (var (column, value) in cells) builder.Set(row, column, value);
        return builder.Build().At(0, Quarter).Current!.Value;
    }
}
