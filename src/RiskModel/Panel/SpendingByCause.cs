using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Which column of rigid spending (刚性支出) belongs to which cause.</summary>
public static class SpendingByCause
{
    /// <summary>The seven columns of rigid spending with their cause; null for other rigid spending, which has none.</summary>
    public static IReadOnlyList<(Column Column, CauseGroup? Cause)> All { get; } =
    [
        (QuarterColumns.MedicalSelfPaid, CauseGroup.Illness),
        (QuarterColumns.EducationSpending, CauseGroup.Schooling),
        (QuarterColumns.DisabilitySpending, CauseGroup.Disability),
        (QuarterColumns.DisasterSpending, CauseGroup.Disaster),
        (QuarterColumns.AccidentSpending, CauseGroup.Accident),
        (QuarterColumns.HousingSpending, CauseGroup.Housing),
        (QuarterColumns.OtherRigidSpending, null),
    ];

    /// <summary>The column of a cause's spending; null where spending is not recorded by that cause.</summary>
    public static Column? ColumnOf(CauseGroup cause) => All.FirstOrDefault(s => s.Cause == cause).Column;
}
