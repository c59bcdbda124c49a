using FangFan.Risk.Records;
using FangFan.Risk.Synthetic.Chance;

namespace FangFan.Risk.Synthetic.Recording;

/// <summary>Slips of the keyboard, planted at a low rate so that checks have something to find.</summary>
internal static class Mistakes
{
    /// <summary>Share of rows with one slip, before the option's factor.</summary>
    public const double Rate = 0.004;

    private static readonly Column[] Money = [.. QuarterColumns.All.Where(c => c.Kind == ColumnKind.Money && c.Group is "income" or "spending")];

    private static readonly (Column Column, string Text)[] Impossible =
    [
        (QuarterColumns.HeadAge, "199"), (QuarterColumns.Members, "0"), (QuarterColumns.Members, "三"), (QuarterColumns.Labourers, "-1"), (QuarterColumns.HouseGrade, "E"),
        (QuarterColumns.WageIncome, "约9000"), (QuarterColumns.LandMu, "650"), (QuarterColumns.WorkMonths, "500"), (QuarterColumns.HeadEducation, "不详"),
        (QuarterColumns.MedicalSelfPaid, "-300"), (QuarterColumns.Resident, "2"), (QuarterColumns.LiftedYear, "215"),
    ];

    private static readonly (Column, Column)[] Swapped =
    [
        (QuarterColumns.Members, QuarterColumns.Labourers), (QuarterColumns.WageIncome, QuarterColumns.BusinessIncome),
        (QuarterColumns.TransferIncome, QuarterColumns.PolicyTransferIncome), (QuarterColumns.ChildrenCompulsoryAge, QuarterColumns.DropoutChildren),
    ];

    /// <summary>Plants one slip in a row.</summary>
    public static void Plant(RecordedRow row, ref RandomStream random)
    {
        switch (random.Below(10))
        {
            case < 4: FactorTen(row, ref random); break;
            case < 6: Swap(row, Swapped[random.Below(Swapped.Length)]); break;
            case < 8:
                var (column, text) = Impossible[random.Below(Impossible.Length)];
                row.Text(column, text);
                break;
            case 8: LateDate(row, ref random); break;
            default: row.Text(QuarterColumns.VillageCode, row.Village[..^1]); break;
        }
    }

    private static void FactorTen(RecordedRow row, ref RandomStream random)
    {
        var column = Money[random.Below(Money.Length)];
        row[column] = random.Chance(0.6) ? Math.Min(row[column] * 10, 9_000_000) : Math.Round(row[column] / 10);
    }

    private static void Swap(RecordedRow row, (Column, Column) pair) => (row[pair.Item1], row[pair.Item2]) = (row[pair.Item2], row[pair.Item1]);

    private static void LateDate(RecordedRow row, ref RandomStream random)
    {
        var column = double.IsNaN(row[QuarterColumns.IdentifiedOn]) ? QuarterColumns.EliminatedOn : QuarterColumns.IdentifiedOn;
        row.Day(column, row.Quarter.LastDay.AddDays(1 + random.Below(300)));
    }
}
