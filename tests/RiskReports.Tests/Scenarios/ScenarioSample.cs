using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Scenarios;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tests.Scenarios;

/// <summary>A county of two townships, most of it near the monitoring line, judged by the rules alone.</summary>
internal static class ScenarioSample
{
    public const int Households = 60;

    public static readonly Quarter Now = new(2021, 2);

    public static PolicyPack National { get; } = PackLibrary.Bundled().Resolve("national-2020");

    public static HouseholdPanel Panel { get; } = Build();

    public static AssessmentRequest Request { get; } = new(National, Now, null);

    /// <summary>The pack's misfortunes, each by itself.</summary>
    public static IReadOnlyList<WhatIfResult> Misfortunes { get; } = [.. RiskWorkflow.WhatIfEach(Panel, Request, [.. National.Scenarios.Select(s => new WhatIfRequest(s))])];

    /// <summary>The national pack and Shidian's.</summary>
    public static AssessmentDifference TwoPacks { get; } = RiskWorkflow.Compare(Panel, Request, Request with { Pack = PackLibrary.Bundled().Resolve("shidian-2021") });

    /// <summary>The monitoring line at a multiple of what it is.</summary>
    public static AssessmentDifference Line(decimal factor) => RiskWorkflow.Compare(Panel, Request, Request with { Pack = National.WithValue("monitoring-factor", factor, Now) });

    private static HouseholdPanel Build()
    {
        var builder = new PanelBuilder();
        for (var household = 0; household < Households; household++)
        {
            foreach (var quarter in Quarter.Range(Now.Plus(-5), Now)) Add(builder, household, quarter);
        }
        builder.AddArea(new AreaRecord(new("530521101"), "甸阳镇", 2021, null, null, null));
        return builder.Build();
    }

    private static void Add(PanelBuilder builder, int household, Quarter quarter)
    {
        var (members, workers, perHead) = (1 + household % 5, household % 4, 4500.0 + 90 * household);
        // All but six households lie in the first township, so that the second is too small for a share.
        var row = builder.AddRow(new($"S{household:000}"), quarter, new AreaCode(household < 54 ? "530521101001" : "530521102001"));
        (Column Column, double Value)[] cells =
        [
            (QuarterColumns.HouseholdType, 0), (QuarterColumns.Members, members), (QuarterColumns.WorkingMembers, workers), (QuarterColumns.Labourers, Math.Max(1, workers)),
            (QuarterColumns.WageIncome, workers == 0 ? 0 : perHead * members * 0.7), (QuarterColumns.BusinessIncome, perHead * members * (workers == 0 ? 1 : 0.3)), (QuarterColumns.PropertyIncome, 0),
            (QuarterColumns.TransferIncome, 0), (QuarterColumns.PolicyTransferIncome, 0), (QuarterColumns.ProductionCosts, 0), (QuarterColumns.TransfersPaid, 0), (QuarterColumns.IncomePerHeadReported, perHead),
            (QuarterColumns.MedicalSelfPaid, household % 6 == 0 ? perHead * members * 0.7 : 100), (QuarterColumns.DisabilitySpending, 0), (QuarterColumns.DisasterSpending, 0), (QuarterColumns.AccidentSpending, 0),
        ];
        foreach (var (column, value) in cells) builder.Set(row, column, value);
    }
}
