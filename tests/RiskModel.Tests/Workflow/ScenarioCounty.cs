using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Tests.Assessment;

namespace FangFan.Risk.Tests.Workflow;

/// <summary>A county with every part of the income known, most of it close to the monitoring line, and a pack with choices to try.</summary>
internal static class ScenarioCounty
{
    public const int Households = 120;
    public static readonly Quarter Now = new(2021, 2);

    /// <summary>Lost wages of one worker.</summary>
    public static readonly ScenarioDefinition LostJob = Scenario("lost-job",
        new("shock_job_loss", EffectKind.Set, 1, null), new("wage_income", EffectKind.LessOneOf, null, "working_members"), new("working_members", EffectKind.Add, -1, null));

    /// <summary>A misfortune that does nothing.</summary>
    public static readonly ScenarioDefinition Nothing = Scenario("nothing", new("wage_income", EffectKind.Times, 1, null), new("debt", EffectKind.Add, 0, null));

    /// <summary>The national pack with bands and another reading of its clause.</summary>
    public static PolicyPack Pack { get; } = WithChoices(PackLibrary.Bundled().Packs["national-2020"]);

    public static HouseholdId Id(int household) => new($"S{household:000}");

    public static HouseholdPanel Panel()
    {
        var builder = new PanelBuilder();
        for (var household = 0; household < Households; household++)
        {
            foreach (var quarter in Quarter.Range(Now.Plus(-9), Now).Where(q => household % 30 != 7 || q < Now)) AddRow(builder, household, quarter);
        }
        builder.AddArea(new AreaRecord(new("530521"), "test", 2021, 2000, null, false));
        return builder.Build();
    }

    private static ScenarioDefinition Scenario(string id, params ScenarioEffect[] effects) => new(id, Samples.Same(id), "suixi 三(八)4", effects, Samples.Same("sizes for a test"));

    private static PolicyPack WithChoices(PolicyPack pack) => pack with
    {
        Values = [.. pack.Values.Select(v => v with { Band = Band(v.Name) })],
        Criteria = [.. pack.Criteria.Select(c => c.Id == "income-below-line" ? c with { Choice = Samples.Same("a choice for a test") } : c)],
        IdentifyAlternatives = [new(new("读作两类家庭（或）", "read as two kinds of household (or)"),
            new Combination.Any([new Combination.Criterion("income-below-line"), new Combination.Criterion("rigid-spending"), new Combination.Criterion("income-drop")]))],
        Scenarios = [LostJob, Nothing],
    };

    private static IReadOnlyList<decimal> Band(string value) => value switch
    {
        "income-near-share" => [0, 0.05m, 0.10m, 0.20m],
        "income-drop-share" => [0.20m, 0.30m, 0.40m],
        "scope-income-factor" => [1.5m, 2, 3],
        "visit-capacity-share" => [0.02m, 0.05m, 0.10m],
        _ => [],
    };

    private static void AddRow(PanelBuilder builder, int household, Quarter quarter)
    {
        var random = new Random(household);
        var (members, workers) = (1 + household % 5, household % 4);
        var village = household % 10 == 9 ? (AreaCode?)null : new AreaCode($"5305211{household % 2:00}{household % 8:000}");
        var row = builder.AddRow(Id(household), quarter, village);
        var falls = quarter == Now && household % 6 == 0 ? 0.6 : 1;
        var perHead = Math.Round((3000 + 9000 * random.NextDouble()) * falls);
        void Set(Column column, double value) => builder.Set(row, column, value);
        Set(QuarterColumns.HouseholdType, household % 3 == 0 ? 1 : 0);
        Set(QuarterColumns.Members, members);
        Set(QuarterColumns.WorkingMembers, workers);
        if (household % 20 != 13) Set(QuarterColumns.WageIncome, workers == 0 ? 0 : perHead * members * 0.7);
        Set(QuarterColumns.BusinessIncome, perHead * members * (workers == 0 ? 1 : 0.3));
        foreach (var column in new[] { QuarterColumns.PropertyIncome, QuarterColumns.TransferIncome, QuarterColumns.ProductionCosts, QuarterColumns.TransfersPaid }) Set(column, 0);
        Set(QuarterColumns.IncomePerHeadReported, perHead);
        Set(QuarterColumns.MedicalSelfPaid, household % 6 == 0 ? 5000 : 200);
        foreach (var column in new[] { QuarterColumns.ShockIllness, QuarterColumns.ShockJobLoss, QuarterColumns.DisabilitySpending, QuarterColumns.DisasterSpending, QuarterColumns.AccidentSpending }) Set(column, 0);
        Set(QuarterColumns.HouseGrade, household % 40 == 0 ? 3 : 0);
        Set(QuarterColumns.DropoutChildren, 0);
        Set(QuarterColumns.UninsuredMembers, household % 25 == 0 ? 1 : 0);
    }
}
