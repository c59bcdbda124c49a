using FangFan.Risk.Records;
using C = FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Features;

/// <summary>Spending that cannot be avoided, by cause, living costs and debt.</summary>
internal static class SpendingFeatures
{
    private static readonly Wording NetIncome = new("纯收入", "net income");
    private static readonly Wording OwnIncome = new("自主收入（不含转移性收入）", "own income (without transfers)");
    private static readonly Wording Medical = new("医疗自付支出", "self-paid medical spending");
    private static readonly Wording Education = new("教育支出", "spending on schooling");
    private static readonly Wording Rigid = new("刚性支出", "rigid spending");

    public static IEnumerable<FeatureDefinition> All() => [.. ByCause(), .. OverIncome(), .. Rises(), .. Debt()];

    // Schooling, building and living also grow with wealth, so only the blows of fate carry a direction.
    private static IEnumerable<FeatureDefinition> ByCause() =>
    [
        PerHead("medical_to_line", CauseGroup.Illness, C.MedicalSelfPaid, Medical) with { Family = "medical-spending", Direction = Monotone.RiskRises },
        PerHead("education_to_line", CauseGroup.Schooling, C.EducationSpending, Education) with { Family = "education-spending" },
        PerHead("disability_to_line", CauseGroup.Disability, C.DisabilitySpending, new("残疾康复照护支出", "spending on disability care")) with { Direction = Monotone.RiskRises },
        PerHead("disaster_to_line", CauseGroup.Disaster, C.DisasterSpending, new("因灾支出", "spending forced by disasters")) with { Direction = Monotone.RiskRises },
        PerHead("accident_to_line", CauseGroup.Accident, C.AccidentSpending, new("意外事故支出", "spending forced by accidents")) with { Direction = Monotone.RiskRises },
        PerHead("housing_to_line", CauseGroup.Housing, C.HousingSpending, new("住房支出", "spending on the house")),
        PerHead("living_to_line", CauseGroup.Income, C.LivingSpending, new("生活消费支出", "spending on daily life")),
    ];

    private static IEnumerable<FeatureDefinition> OverIncome() =>
    [
        OverNetIncome("medical_to_income", CauseGroup.Illness, (Medical, "medical_self_paid / members"), h => h.Now.PerHead(C.MedicalSelfPaid)) with { Family = "medical-spending" },
        OverNetIncome("education_to_income", CauseGroup.Schooling, (Education, "education_spending / members"), h => h.Now.PerHead(C.EducationSpending)) with { Family = "education-spending" },
        OverNetIncome("rigid_to_income", CauseGroup.Income, (Rigid, "rigid_spending"), h => h.Now.RigidSpending) with { Family = "rigid-spending" },
        OverNetIncome("spending_to_income", CauseGroup.Income, (new("刚性与生活支出合计", "rigid and living spending"), "(rigid_spending + living_spending / members)"), h => h.Now.RigidSpending + h.Now.PerHead(C.LivingSpending)) with { Family = "total-spending" },
        new("rigid_to_market_income", CauseGroup.Income, FeatureForm.AgainstIncome(Rigid, OwnIncome))
        {
            Family = "rigid-spending", Direction = Monotone.RiskRises,
            Formula = "rigid_spending / larger of market_income and 0.1 poverty_line",
            Compute = h => KnownQuarter.OverIncome(h.Now.RigidSpending, h.Now.MarketIncome),
        },
    ];

    private static IEnumerable<FeatureDefinition> Rises() =>
    [
        new("rigid_rise_4q", CauseGroup.Income, FeatureForm.LineRise(PerHead(Rigid)))
        {
            Family = "spending-rise",
            Formula = "rigid_spending / poverty_line less the same 4 quarters earlier",
            Compute = h => h.Difference(q => q.RigidSpending, 4),
        },
        new("medical_rise_4q", CauseGroup.Illness, FeatureForm.LineRise(PerHead(Medical)))
        {
            Family = "spending-rise",
            Formula = "medical_self_paid / members / poverty_line less the same 4 quarters earlier",
            Compute = h => h.Difference(q => q.PerHead(C.MedicalSelfPaid), 4),
        },
    ];

    private static IEnumerable<FeatureDefinition> Debt() =>
    [
        PerHead("debt_to_line", CauseGroup.Income, C.Debt, new("债务余额", "debt outstanding")) with { Family = "debt" },
        OverNetIncome("debt_to_income", CauseGroup.Income, (new("债务余额", "debt outstanding"), "debt / members"), h => h.Now.PerHead(C.Debt)) with { Family = "debt" },
    ];

    private static Wording PerHead(Wording money) => new($"人均{money.Chinese}", $"{money.English} per head");

    private static FeatureDefinition PerHead(string name, CauseGroup group, Column column, Wording money) =>
        new(name, group, FeatureForm.LineRatio(PerHead(money)))
        {
            Formula = $"{column.Name} / members / poverty_line",
            Compute = h => h.Now.PerHead(column),
        };

    private static FeatureDefinition OverNetIncome(string name, CauseGroup group, (Wording Label, string Formula) money, Func<KnownHousehold, double> perHead) =>
        new(name, group, FeatureForm.AgainstIncome(money.Label, NetIncome))
        {
            Direction = Monotone.RiskRises,
            LeftBySupport = true,
            Formula = $"{money.Formula} / larger of net_income and 0.1 poverty_line",
            Compute = h => KnownQuarter.OverIncome(perHead(h), h.Now.NetIncome),
        };
}
