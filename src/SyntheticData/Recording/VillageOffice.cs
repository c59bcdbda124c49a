using FangFan.Risk.Records;
using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Histories;
using FangFan.Risk.Synthetic.Places;
using FangFan.Risk.Synthetic.Times;

namespace FangFan.Risk.Synthetic.Recording;

/// <summary>Writes a village's rows of quarters.csv: what the office sees and enters of what truly is, on which day, with its gaps and slips.</summary>
/// <param name="village">The village.</param>
/// <param name="options">What to generate.</param>
/// <param name="page">Where the rows go.</param>
internal sealed class VillageOffice(Village village, SynthesisOptions options, CsvPage page)
{
    private const double Repeated = 0.0010;
    private const double Contradicted = 0.0004;
    private const double CorrectedShare = 0.4;
    private const double ExportedAgain = 0.008;

    private readonly RecordedRow row = new();

    /// <summary>Writes every row of a household.</summary>
    public void Write(HouseholdHistory history)
    {
        var draws = RandomStream.Of(Purpose.Recording, history.Key);
        var traits = HouseholdTraits.Draw(history.Quarters[0].State, options.County.MinorityShare, ref draws);
        var lastYear = double.NaN;
        foreach (var truth in history.Quarters)
        {
            var random = RandomStream.Of(Purpose.Recording, history.Key, truth.Quarter.Ordinal);
            Fill(history, truth, traits, ref random);
            row[QuarterColumns.IncomePerHeadLastYear] = lastYear;
            if (truth.Quarter.Number == 4) lastYear = Math.Round(MoneyEntries.NetPerHead(row) / 10) * 10;
            Gaps.Leave(row, village.Habits.Missing, ref random);
            WriteVersions(history, truth, traits, ref random);
        }
    }

    private void Fill(HouseholdHistory history, TrueQuarter truth, HouseholdTraits traits, ref RandomStream random)
    {
        var quarter = truth.Quarter;
        row.Start(history.Number, quarter, village.Code);
        var recorded = RecordingDay(quarter, ref random);
        row.Day(QuarterColumns.RecordedOn, recorded);
        RegistryEntries.FillStanding(row, truth.State, traits);
        RegistryEntries.FillWatch(row, history, RegisterDay(quarter, recorded));
        PeopleEntries.Fill(row, truth.State, traits, truth.Year[Households.Flow.WorkMonths], ref random);
        MoneyEntries.Fill(row, truth.Year, truth.State, traits, ref random);
        SituationEntries.FillHome(row, truth.State, ref random);
        SituationEntries.FillEvents(row, truth.State, ref random);
        SituationEntries.FillExclusions(row, truth.State, traits, CountyCalendar.Level(quarter));
    }

    // The village enters its rows on one day of the quarter's last month; some rows wait for the next quarter or the one after.
    private DateOnly RecordingDay(Quarter quarter, ref RandomStream random)
    {
        var batch = RandomStream.Of(Purpose.Recording, village.Key, quarter.Ordinal).Below(20);
        var (late, days) = (random.Next() / village.Habits.Lateness, random.Below(75));
        if (late >= 1) return quarter.LastDay.AddDays(-batch);
        return quarter.LastDay.AddDays((late < 0.12 ? 91 : 1) + days);
    }

    // The register as it stood when the row was entered, and never later than the quarter; but an export made again carries today's.
    private DateOnly RegisterDay(Quarter quarter, DateOnly recorded)
    {
        var again = RandomStream.Of(Purpose.Recording, village.Key, quarter.Ordinal, path: 1).Chance(ExportedAgain * options.Mistakes);
        return again ? options.Last.LastDay : recorded < quarter.LastDay ? recorded : quarter.LastDay;
    }

    private void WriteVersions(HouseholdHistory history, TrueQuarter truth, HouseholdTraits traits, ref RandomStream random)
    {
        var (slip, repeat, correct, wait) = (random.Next(), random.Next(), random.Next(), random.Below(90));
        if (slip < Mistakes.Rate * options.Mistakes)
        {
            var day = DateOnly.FromDayNumber((int)row[QuarterColumns.RecordedOn]);
            var lastYear = row[QuarterColumns.IncomePerHeadLastYear];
            Mistakes.Plant(row, ref random);
            page.Row(row);
            if (correct < CorrectedShare) Correct(history, truth, traits, (day.AddDays(10 + wait), lastYear));
            return;
        }
        page.Row(row);
        if (repeat < Repeated * options.Mistakes) page.Row(row);
        else if (repeat < (Repeated + Contradicted) * options.Mistakes)
        {
            row[QuarterColumns.WageIncome] = MoneyEntries.Round(0.7 * row[QuarterColumns.WageIncome]) + 500;
            page.Row(row);
        }
    }

    // A second version of the row, entered later, as it should have been.
    private void Correct(HouseholdHistory history, TrueQuarter truth, HouseholdTraits traits, (DateOnly Day, double LastYear) entered)
    {
        var random = RandomStream.Of(Purpose.Recording, history.Key, truth.Quarter.Ordinal);
        Fill(history, truth, traits, ref random);
        row.Day(QuarterColumns.RecordedOn, entered.Day);
        row[QuarterColumns.IncomePerHeadLastYear] = entered.LastYear;
        page.Row(row);
    }
}
