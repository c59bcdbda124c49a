using System.Globalization;
using FangFan.Risk.Records;
using FangFan.Risk.Synthetic;

namespace FangFan.Risk.Tests.Recording;

public sealed class RowsTests
{
    private static readonly Lazy<string[][]> Usual = new(() => Rows(new SynthesisOptions { Households = 900, TruthPaths = 0 }));
    private static readonly Lazy<string[][]> Faultless = new(() => Rows(new SynthesisOptions { Households = 900, TruthPaths = 0, Mistakes = 0 }));

    [Fact]
    public void Every_column_stands_in_the_header_in_order() => Usual.Value[0].ShouldBe(QuarterColumns.All.Select(c => c.Name));

    [Fact]
    public void Without_planted_mistakes_every_cell_is_within_its_column() =>
        Faultless.Value.Skip(1).SelectMany(row => QuarterColumns.All.Where(c => !IsWellFormed(c, row[c.Index])).Select(c => $"{c.Name} = {row[c.Index]}")).ShouldBeEmpty();

    [Fact]
    public void Without_planted_mistakes_parts_stay_within_wholes_and_dates_within_their_quarter()
    {
        foreach (var row in Faultless.Value.Skip(1))
        {
            foreach (var (part, whole) in ((Column, Column)[])[(QuarterColumns.Labourers, QuarterColumns.Members), (QuarterColumns.WorkingMembers, QuarterColumns.Labourers),
                (QuarterColumns.DropoutChildren, QuarterColumns.ChildrenCompulsoryAge), (QuarterColumns.PolicyTransferIncome, QuarterColumns.TransferIncome), (QuarterColumns.SeverelyDisabled, QuarterColumns.Disabled)])
            {
                if (row[part.Index].Length > 0 && row[whole.Index].Length > 0) Number(row, part).ShouldBeLessThanOrEqualTo(Number(row, whole));
            }
            var end = Quarter.Parse(row[QuarterColumns.Quarter.Index]).LastDay;
            foreach (var column in (Column[])[QuarterColumns.IdentifiedOn, QuarterColumns.EliminatedOn])
            {
                if (row[column.Index].Length > 0) DateOnly.Parse(row[column.Index], CultureInfo.InvariantCulture).ShouldBeLessThanOrEqualTo(end);
            }
        }
    }

    [Fact]
    public void Without_planted_mistakes_a_household_has_one_row_a_quarter_without_gaps()
    {
        foreach (var household in Faultless.Value.Skip(1).GroupBy(row => row[0]))
        {
            var quarters = household.Select(row => Quarter.Parse(row[1]).Ordinal).ToArray();
            quarters.ShouldBe(Enumerable.Range(quarters[0], quarters.Length));
        }
    }

    [Fact]
    public void Mistakes_are_planted_at_a_low_rate()
    {
        var wrong = Usual.Value.Skip(1).Count(row => QuarterColumns.All.Any(c => !IsWellFormed(c, row[c.Index])));
        wrong.ShouldBeInRange(5, Usual.Value.Length / 200);
        var repeated = Usual.Value.Skip(1).GroupBy(row => (row[0], row[1])).Count(rows => rows.Count() > 1);
        repeated.ShouldBeInRange(5, Usual.Value.Length / 100);
    }

    [Fact]
    public void Some_exports_carry_later_dates_on_old_rows() =>
        Usual.Value.Skip(1).Count(row => DateOnly.TryParse(row[QuarterColumns.IdentifiedOn.Index], CultureInfo.InvariantCulture, out var day) && day > Quarter.Parse(row[1]).LastDay)
            .ShouldBeInRange(1, Usual.Value.Length / 100);

    [Fact]
    public void Blank_cells_depend_on_the_township_and_rows_come_late()
    {
        var rows = Faultless.Value.Skip(1).ToArray();
        var blanks = rows.GroupBy(row => row[QuarterColumns.VillageCode.Index][..9]).Select(own => own.Average(row => row[QuarterColumns.LivingSpending.Index].Length == 0 ? 1 : 0)).Order().ToArray();
        blanks[^1].ShouldBeGreaterThan(2.5 * blanks[0]);
        blanks[^1].ShouldBeLessThan(0.15);
        rows.Average(row => DateOnly.Parse(row[QuarterColumns.RecordedOn.Index], CultureInfo.InvariantCulture) > Quarter.Parse(row[1]).LastDay ? 1 : 0).ShouldBeInRange(0.01, 0.07);
    }

    [Fact]
    public void Register_columns_follow_recorded_events()
    {
        var watched = Faultless.Value.Skip(1).Where(row => row[QuarterColumns.MonitoringCategory.Index].Length > 0).ToArray();
        watched.Length.ShouldBeGreaterThan(100);
        watched.ShouldAllBe(row => row[QuarterColumns.IdentifiedOn.Index].Length > 0 && row[QuarterColumns.EliminatedOn.Index].Length == 0 && row[QuarterColumns.RiskCause1.Index].Length > 0);
        watched.Where(row => string.CompareOrdinal(row[1], "2021Q2") < 0).ShouldAllBe(row => row[QuarterColumns.MonitoringCategory.Index] != "sudden-hardship");
        watched.ShouldContain(row => row[QuarterColumns.MonitoringCategory.Index] == "sudden-hardship");
    }

    [Fact]
    public void Last_years_income_is_that_of_the_row_a_year_end_ago()
    {
        var byKey = Faultless.Value.Skip(1).ToDictionary(row => (row[0], row[1]));
        var compared = 0;
        foreach (var row in byKey.Values.Where(row => row[1].EndsWith("Q2", StringComparison.Ordinal) && row[QuarterColumns.IncomePerHeadLastYear.Index].Length > 0))
        {
            if (!byKey.TryGetValue((row[0], Quarter.Parse(row[1]).Plus(-2).ToString()), out var before)) continue;
            Column[] parts = [QuarterColumns.WageIncome, QuarterColumns.BusinessIncome, QuarterColumns.PropertyIncome, QuarterColumns.TransferIncome, QuarterColumns.ProductionCosts, QuarterColumns.Members];
            if (parts.Any(part => before[part.Index].Length == 0)) continue;
            var net = (parts.Take(4).Sum(part => Number(before, part)) - Number(before, QuarterColumns.ProductionCosts)) / Number(before, QuarterColumns.Members);
            Number(row, QuarterColumns.IncomePerHeadLastYear).ShouldBe(net, tolerance: 5.1);
            compared++;
        }
        compared.ShouldBeGreaterThan(1_000);
    }

    private static string[][] Rows(SynthesisOptions options) => [.. Samples.Lines(Samples.Files(options)["quarters.csv.gz"], zipped: true).Select(line => line.Split(','))];

    private static double Number(string[] row, Column column) => double.Parse(row[column.Index], CultureInfo.InvariantCulture);

    private static bool IsWellFormed(Column column, string cell) => cell.Length == 0 || column.Kind switch
    {
        ColumnKind.Identifier => cell.Length == 10,
        ColumnKind.Quarter => Quarter.TryParse(cell, out _),
        ColumnKind.Village => AreaCode.TryParse(cell, out var area) && area.Level == AreaLevel.Village,
        ColumnKind.Date => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        ColumnKind.Code => column.Codes!.IndexOf(cell) >= 0,
        ColumnKind.Flag => cell is "0" or "1",
        _ => double.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= column.Minimum && value <= column.Maximum,
    };
}
