using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>What must hold between the rows of one household: no gaps, one county, last year's income as its history has it.</summary>
/// <remarks>Gaps apart, each row is compared with what was known when it was recorded, so that a problem of a quarter does not depend on later records.</remarks>
internal sealed class HistoryChecks(HouseholdPanel panel, Func<int, long> sourceRow, TableReport report)
{
    /// <summary>Checks every household.</summary>
    public void Run(CancellationToken cancellation)
    {
        for (var household = 0; household < panel.HouseholdCount; household++)
        {
            if (household % 1024 == 0) cancellation.ThrowIfCancellationRequested();
            var (start, end) = panel.RowsOf(household);
            for (var row = start; row < end; row++)
            {
                var key = panel.Key(row);
                var place = new RowPlace(sourceRow(row), panel.Id(household), Quarter.FromOrdinal(key.Quarter), DateOnly.FromDayNumber(key.RecordedOn));
                CheckGap(start, row, place);
                CheckCounty(start, row, place);
                CheckLastYear(household, row, place);
            }
        }
    }

    /// <summary>The newest row of an earlier quarter known by the time of a row, -1 where there is none.</summary>
    private int EarlierRow(int start, int row, RowPlace place)
    {
        var earlier = row - 1;
        while (earlier >= start && (panel.Key(earlier).RecordedOn > place.KnownBy.DayNumber || panel.Key(earlier).Quarter == panel.Key(row).Quarter)) earlier--;
        return earlier < start ? -1 : earlier;
    }

    private void CheckGap(int start, int row, RowPlace place)
    {
        if (row == start || panel.Key(row).Quarter - panel.Key(row - 1).Quarter - 1 is not (> 0 and var missing)) return;
        // Rows recorded later may fill a gap, so this is a remark on the whole file and bears no day on which it was known.
        report.Add(place with { RecordedOn = null }, QuarterColumns.Quarter, ProblemCodes.QuarterGap, new(
            $"该户在{place.Quarter}之前缺少{missing}个季度的数据；如有请补报。",
            $"{missing} quarters of this household are missing before {place.Quarter}; send them if there are any."));
    }

    private void CheckCounty(int start, int row, RowPlace place)
    {
        if (panel.Village(row)?.County is not { } county) return;
        var before = row;
        do before = EarlierRow(start, before, place);
        while (before >= 0 && panel.Village(before) is null);
        if (before >= 0 && panel.Village(before)!.Value.County is var earlier && county != earlier)
        {
            report.Add(place, QuarterColumns.VillageCode, ProblemCodes.TwoCounties, new(
                $"该户此前在{earlier}，本季度在{county}；同一文件夹内户编号必须唯一，如为两户请改编号。",
                $"The household was in county {earlier} before and is in {county} now. Numbers must be unique within a folder; if these are two households, renumber one."));
        }
    }

    private void CheckLastYear(int household, int row, RowPlace place)
    {
        var stated = panel.Value(row, QuarterColumns.IncomePerHeadLastYear.Index);
        if (double.IsNaN(stated)) return;
        var yearEnd = new Quarter(place.Quarter!.Value.Year - 1, 4);
        if (panel.RowOf(household, yearEnd, place.KnownBy) is not (>= 0 and var then)) return;
        if (new HouseholdQuarter(panel, then).NetIncomePerHead() is not { } history || !RowRules.Differ(stated, (double)history)) return;
        report.Add(place, QuarterColumns.IncomePerHeadLastYear, ProblemCodes.LastYearMismatch, new(
            $"上年度人均纯收入填{CellMessages.Number(stated)}元，而{yearEnd}的数据为{CellMessages.Number((double)history)}元，相差超过10%；以本列为准，请核实。",
            $"Last year's income per head is given as {CellMessages.Number(stated)} yuan, but {yearEnd} has {CellMessages.Number((double)history)}: over 10 % apart. The column is used; check it."));
    }
}
