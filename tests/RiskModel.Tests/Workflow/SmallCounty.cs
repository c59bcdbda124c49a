using System.Globalization;
using System.Text;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Workflow;

/// <summary>A county of a few households whose falls follow income and illness, made by arithmetic from a seed.</summary>
internal static class SmallCounty
{
    public const int Households = 160;
    public static readonly Quarter First = new(2018, 1);
    public static readonly Quarter Last = new(2021, 4);

    /// <summary>The panel; what is recorded after a quarter may be changed.</summary>
    /// <param name="changedAfter">Rows and events recorded later are different ones; null for none.</param>
    /// <param name="reversed">Whether rows come in reverse order.</param>
    public static HouseholdPanel Panel(Quarter? changedAfter = null, bool reversed = false)
    {
        var builder = new PanelBuilder();
        var households = Enumerable.Range(0, Households);
        foreach (var household in reversed ? households.Reverse() : households) Add(builder, household, changedAfter);
        builder.AddArea(new AreaRecord(new("530521"), "test", 2021, 2000, null, false));
        return builder.Build();
    }

    /// <summary>The county as files, with faults; what is recorded after a quarter may hold more of them, about that quarter and about others.</summary>
    /// <param name="changedAfter">Rows and events recorded later are faulty ones; null for honest ones.</param>
    public static PanelReading Reading(Quarter? changedAfter)
    {
        var quarters = new StringBuilder("household_id,quarter,recorded_on,household_type,village_code,members,income_per_head_reported,income_per_head_last_year\n");
        var outcomes = new StringBuilder("household_id,event,happened_on,recorded_on\n");
        foreach (var household in Enumerable.Range(0, 12))
        {
            foreach (var quarter in Quarter.Range(First, Last).Where(q => household != 3 || q.Number != 2))
            {
                quarters.AppendLine(CultureInfo.InvariantCulture, $"{Id(household)},{quarter},,lifted,530521101001,{(household == 5 ? "the form a county should never send" : "4")},{9000 + 10 * household},");
                var late = quarter.LastDay.AddDays(60);
                var faulty = Quarter.Of(late) > changedAfter;
                quarters.AppendLine(CultureInfo.InvariantCulture, $"{Id(household)},{quarter},{late:yyyy-MM-dd},{(faulty ? "general" : "lifted")},{(faulty ? "340621100001" : "530521101001")},{(faulty ? "x" : "4")},{(faulty ? 1 : 9000)},{(faulty ? "y" : "")}");
            }
            outcomes.AppendLine(CultureInfo.InvariantCulture, $"{Id(household)},fell_back,2021-05-01,");
            if (changedAfter is not null) outcomes.AppendLine(CultureInfo.InvariantCulture, $"{Id(household)},died,2021-04-20,2021-08-01\n{Id(household)},eliminated,2021-06-01,2021-09-01");
        }
        return PanelReader.Read(new RecordSet(Table(quarters, TableKind.Quarters), Table(outcomes, TableKind.Outcomes), null));
    }

    public static HouseholdId Id(int household) => new($"5305{household:0000}");

    private static CsvTable Table(StringBuilder text, TableKind kind) =>
        CsvTable.Open(() => new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), TableDefinition.Of(kind).FileName, kind);

    private static void Add(PanelBuilder builder, int household, Quarter? changedAfter)
    {
        var random = new Random(household);
        var level = 3500 + 9000 * random.NextDouble();
        var ill = random.Next(3);
        foreach (var quarter in Quarter.Range(First, Last))
        {
            var changed = quarter > changedAfter;
            var income = level * (0.8 + 0.4 * random.NextDouble()) * (changed ? 0.5 : 1);
            AddRow(builder, household, quarter, (decimal)Math.Round(income), changed ? 3 - ill : ill);
            var falls = random.NextDouble() < (income < 5500 ? 0.08 : 0.01) + 0.02 * ill;
            if (falls != changed) AddFall(builder, household, quarter);
        }
    }

    private static void AddRow(PanelBuilder builder, int household, Quarter quarter, decimal income, int ill)
    {
        var row = builder.AddRow(Id(household), quarter, new AreaCode($"5305211{household % 2:00}{household % 8:000}"));
        builder.Set(row, QuarterColumns.HouseholdType, household % 3 == 0 ? 1 : 0);
        builder.Set(row, QuarterColumns.Members, 4);
        builder.Set(row, QuarterColumns.Labourers, household % 3);
        builder.Set(row, QuarterColumns.IncomePerHeadReported, (double)income);
        builder.Set(row, QuarterColumns.ChronicallyIll, ill);
        builder.Set(row, QuarterColumns.MedicalSelfPaid, 1500 * ill);
        builder.Set(row, QuarterColumns.HouseGrade, household % 40 == 0 ? 3 : 0);
        builder.Set(row, QuarterColumns.DropoutChildren, 0);
        builder.Set(row, QuarterColumns.UninsuredMembers, household % 25 == 0 ? 1 : 0);
    }

    private static void AddFall(PanelBuilder builder, int household, Quarter quarter)
    {
        builder.AddEvent(Id(household), new(EventKind.FellBack, quarter.FirstDay.AddDays(20), quarter.FirstDay.AddDays(40)));
        builder.AddEvent(Id(household), new(EventKind.Eliminated, quarter.LastDay, quarter.LastDay));
    }
}
