using System.Globalization;
using FangFan.Risk.Assessment;
using FangFan.Risk.Explanation;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests;

/// <summary>A county made by hand: sixty households in three townships, every level, verdict and queue among them.</summary>
internal static class MadeCounty
{
    public const string Code = "530521";
    public const int Households = 60;

    private static readonly Feature IncomeChange = new("income_change_4q", CauseGroup.Income, "ratio", Monotone.RiskFalls, "income / income a year ago", new("近四个季度人均纯收入变化", "change of income per head over a year"));
    private static readonly Feature Ill = new("gravely_ill_share", CauseGroup.Illness, "share", Monotone.RiskRises, "gravely_ill / members", new("大病人口占比", "share of members gravely ill"));
    private static readonly Feature Away = new("working_share", CauseGroup.Work, "share", Monotone.RiskFalls, "working_members / members", new("务工人口占比", "share of members with paid work"));

    private static readonly DatedValue Line = new("monitoring-line", new("监测线", "monitoring line"), 6000, "yuan a head and year", new DateOnly(2020, 3, 20), null, "national 三(二)", new("按国家标准的1.5倍测算", "1.5 times the national line"));
    private static readonly CriterionDefinition BelowLine = new("income-below-line", new("人均收入低于监测线", "income per head under the line"), CriterionRoles.Identify, "national 三(二)", [], new Dictionary<string, string>());
    private static readonly CriterionDefinition House = new("unsafe-house", new("住房不安全", "unsafe house"), CriterionRoles.Level | CriterionRoles.Exit, "national 三(三)", [CauseGroup.Housing], new Dictionary<string, string>());
    private static readonly MeasureDefinition MedicalAid = new("medical-aid", new("医疗救助", "medical aid"), [CauseGroup.Illness], null, new Wording("医保部门", "medical insurance department"), "national 四(三)", QuarterColumns.MeasureHealth.Name);
    private static readonly ExclusionDefinition Town = new("town-property", new("城镇购房", "property in town"), "liaoning 三(二)4", ["resettlement"], false);

    private static readonly PathBackProgress HalfWayBack = new(
    [
        new(new("village-review", new("村委会评议并公示", "village review and publicity"), new("村委会", "village committee"), new("评议记录", "minutes"), "liaoning 三(二)"),
            new PathBackRecord("village-review", null, "太平村村委会", new(2021, 8, 2), "评议记录第1号", new(2021, 8, 5))),
        new(new("county-consent", new("县级研究同意", "county consent"), new("县领导小组", "county leading group"), new("会议纪要", "minutes of the meeting"), "liaoning 三(二)"), null),
    ], []);

    public static PolicyPack Pack { get; } = new("national-2020", new("国家指导意见", "national guidance"), null, new DateOnly(2020, 3, 20), null, [],
        [Line], [BelowLine, House], new Combination.Criterion("income-below-line"), [Town], [MedicalAid], new Dictionary<string, string>());

    public static string IdOf(int number) => number == 7 ? "=H0007" : string.Create(CultureInfo.InvariantCulture, $"H{number:0000}");

    public static string VillageOf(int number) => $"{Code}{(number % 3) switch { 0 => "101", 1 => "102", _ => "201" }}00{1 + number % 2}";

    /// <summary>The county's quarter; in the earlier of two, levels are one step lower for every tenth household.</summary>
    public static QuarterAssessment At(Quarter quarter, bool withModel = true)
    {
        var households = Enumerable.Range(0, Households).Select(n => Of(n, withModel)).OrderBy(h => h.Household).ToArray();
        return new QuarterAssessment(quarter, Pack, withModel ? Origin(quarter) : null, withModel ? "0123456789ab" : null, "feedbeef", households,
            [.. households.Where(h => h.PreviousLevel != h.Level).Select(h => new LevelTransition(h.Household, h.Village, h.PreviousLevel, h.Level, new("收入低于监测线", "income fell under the line")))])
        {
            VisitCapacity = 3,
        };
    }

    private static ModelOrigin Origin(Quarter quarter) => new(Target.Relapse, FeaturePreset.All, 4, "national-2020", quarter, "auto", 1, "cafe", 1000, 40,
        new Dictionary<string, string> { ["trees"] = "20" }, new Dictionary<string, double> { ["auc"] = 0.7 }, []);

    private static HouseholdAssessment Of(int number, bool withModel)
    {
        var income = 4000 + number * 170m;
        var (meets, outOfScope) = (income < 6000, number >= 57);
        var level = outOfScope ? (RiskLevel?)null : number switch { < 4 => RiskLevel.High, < 12 => RiskLevel.Medium, < 25 => RiskLevel.Low, _ => RiskLevel.None };
        return new HouseholdAssessment
        {
            Household = new HouseholdId(IdOf(number)),
            Village = number == 30 ? null : new AreaCode(VillageOf(number)),
            Members = number % 6 + 1,
            Monitored = number % 5 == 0,
            Judgement = new Judgement(outOfScope ? Verdict.OutOfScope : meets ? Verdict.Meets : number == 20 ? Verdict.Unknown : Verdict.NotMeets,
                new("脱贫户", "lifted household"), [Income(income, meets), Housing(number)], number == 15 ? [new ExclusionHit(Town, null) { PathBack = HalfWayBack }] : number == 16 ? [new ExclusionHit(Town with { QuestionOnly = true }, null)] : [], false),
            Model = withModel && !outOfScope ? Opinion(number) : null,
            Grades = new LevelGrades(number < 4 ? 2 : 0, 0, meets ? 2 : 0),
            RawLevel = level,
            Level = level,
            PreviousLevel = level is > RiskLevel.None && number % 10 == 1 ? level - 1 : level,
            LevelReason = new("收入为2级", "income at grade 2"),
            VisitFirst = number == 40,
            GroupsMet = meets ? 1 : 0,
            Causes = number % 4 == 0 ? [CauseGroup.Illness] : [],
            Measures = number % 4 == 0 ? [Suggested(number)] : [],
            CauseSources = number % 4 == 0 ? [new HouseholdCause(CauseGroup.Illness, [new(CauseBasis.Register, "illness", new("登记的风险原因：因病", "on the register: illness"))])] : [],
            Gaps = number % 4 == 0 && (number % 5 == 0 || meets) ? [new CauseGap(CauseGroup.Illness, number % 8 == 0 ? GapState.Covered : GapState.Gap, [Suggested(number)])] : [],
            Problems = number == 3 ? [new DataProblem("quarters.csv", 5, "members", "out-of-range", Severity.Error, new("家庭人口应为1至30，请核对", "members lies between 1 and 30; check it"))] : [],
            Unknown = number == 20 ? ["house_grade"] : [],
        };
    }

    private static MeasureSuggestion Suggested(int number) => new(MedicalAid, number % 8 == 0) { Answers = [CauseGroup.Illness] };

    private static Finding Income(decimal income, bool meets) => new(BelowLine, meets ? FindingState.Met : FindingState.NotMet,
        [new FindingInput("net_income_per_head", new("人均纯收入", "net income per head"), income, "yuan a head")], Line, income - 6000, [],
        new($"人均纯收入{income}元，监测线6000元", $"net income {income} yuan a head against the line of 6000"));

    private static Finding Housing(int number) => number == 20
        ? new(House, FindingState.Unknown, [new FindingInput("house_grade", new("房屋等级", "house grade"), null, "")], null, null, ["house_grade"], new("房屋等级未填", "the house grade is unknown"))
        : new(House, FindingState.NotMet, [new FindingInput("house_grade", new("房屋等级", "house grade"), null, "") { Code = "A" }], null, null, [], new("住房安全", "the house is safe"));

    private static ModelOpinion Opinion(int number)
    {
        var raw = number == 40 ? 0.9 : -1 - number * 0.05;
        (Feature, float, double)[] parts = [(IncomeChange, -0.38f, (raw + 3) * 0.6), (Ill, 0.25f, (raw + 3) * 0.6), (Away, float.NaN, (raw + 3) * -0.2)];
        var contributions = parts.Select(p => new Contribution(p.Item1, p.Item2, p.Item3)).OrderByDescending(c => Math.Abs(c.LogOdds)).ToArray();
        return new ModelOpinion(raw, 1 / (1 + Math.Exp(-raw)), 100 - number * 100.0 / Households, number < 2 || number == 40 ? 1 : 0, new RiskExplanation(-3, contributions, raw),
            [new Reason(IncomeChange.Name, CauseGroup.Income, (raw + 3) * 0.6, new("近四个季度人均纯收入下降38%，明显抬高风险", "income per head fell by 38 % over a year, which clearly raises the risk"))]);
    }
}
