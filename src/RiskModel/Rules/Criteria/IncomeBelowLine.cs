using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>Income per head under the monitoring line: the one given for place and time, else the poverty line times the monitoring factor.</summary>
/// <remarks>national 三(二): disposable income, "about" 1.5 times, so a band above the line is near. suixi 三(六)一: net income, exactly under, no near.</remarks>
internal sealed class IncomeBelowLine : Criterion
{
    /// <summary>The value that is the line itself.</summary>
    public const string GivenLine = "monitoring-line";

    /// <summary>The values that make the line where none is given.</summary>
    public static readonly string[] LineMadeOf = ["poverty-line", "monitoring-factor"];

    private static readonly IReadOnlyList<CauseGroup> Evidenced = [CauseGroup.Income];
    private readonly bool disposable;
    private readonly bool about;
    private readonly DatedValue line;
    private readonly Wording lineComesFrom;
    private readonly decimal nearUpTo;

    public IncomeBelowLine(CriterionDefinition definition, ValuesInForce values) : base(definition)
    {
        (disposable, about) = (definition.Settings["income"] == "disposable", definition.Settings["about"] == "yes");
        (line, lineComesFrom) = values.Holding(GivenLine) is { } given ? (given, SourceOf(given)) : Made(definition, values[LineMadeOf[0]], values[LineMadeOf[1]]);
        nearUpTo = line.Value * (1 + values["income-near-share"].Value);
    }

    public override FindingState StateOf(HouseholdFacts facts)
    {
        var income = Income(facts);
        var met = income < line.Value;
        return Kleene.State(met, about ? income <= nearUpTo : met);
    }

    public override DatedValue Threshold(HouseholdFacts facts) => line;

    public override decimal? Margin(HouseholdFacts facts) => Income(facts).Exact - line.Value;

    public override IReadOnlyList<FindingInput> Inputs(HouseholdFacts facts)
    {
        var income = Income(facts);
        var own = Derived(disposable ? "disposable_income_per_head" : "net_income_per_head", Label(facts), income, ValueUnits.YuanPerHeadYear);
        return disposable && income.Exact is null && income.High is { } most
            ? [own, Derived("net_income_per_head", new("人均纯收入（可支配收入的上限）", "net income per head (disposable income is at most this)"), most, ValueUnits.YuanPerHeadYear)]
            : [own];
    }

    public override IReadOnlyList<string> Missing(HouseholdFacts facts) =>
        facts.Blank(disposable ? [.. HouseholdFacts.IncomeColumns, QuarterColumns.TransfersPaid] : HouseholdFacts.IncomeColumns);

    public override IReadOnlyList<CauseGroup> Causes(HouseholdFacts facts) => Evidenced;

    public override Wording Sentence(HouseholdFacts facts, FindingState state)
    {
        var (label, income) = (Label(facts), Income(facts));
        var (said, at) = (FindingText.Amount(income), FindingText.Number(line.Value));
        var gap = income.Exact is { } exact ? FindingText.Number(Math.Abs(exact - line.Value)) : null;
        var (compares, comparesEnglish) = state == FindingState.Met ? ("低于", "under")
            : income.Exact == line.Value ? ("不低于", "not under") : ("高于", "over");
        var tail = gap is null or "0" ? "" : state == FindingState.Met ? $"，差{gap}元" : $"，多{gap}元";
        var tailEnglish = gap is null or "0" ? "" : $" by {gap} yuan";
        var (near, nearEnglish) = state == FindingState.Near ? ($"，在{FindingText.Number(nearUpTo)}元以内，属“左右”", $", within {FindingText.Number(nearUpTo)} and so about the line") : ("", "");
        return new($"{label.Chinese}{said.Chinese}元，{compares}监测线{at}元（{lineComesFrom.Chinese}）{tail}{near}",
            $"{label.English} {said.English} yuan, {comparesEnglish} the monitoring line of {at} yuan ({lineComesFrom.English}){tailEnglish}{nearEnglish}");
    }

    private static (DatedValue Line, Wording ComesFrom) Made(CriterionDefinition definition, DatedValue poverty, DatedValue factor)
    {
        var line = new DatedValue(GivenLine, new Wording("监测线", "monitoring line"), poverty.Value * factor.Value, poverty.Unit,
            poverty.Start > factor.Start ? poverty.Start : factor.Start, Earlier(poverty.End, factor.End), definition.Clause, factor.Choice ?? poverty.Choice)
        { Origin = definition.Origin, Mark = poverty.Mark };
        var (yuan, times) = (FindingText.Number(poverty.Value), FindingText.Number(factor.Value));
        return (line, new($"脱贫线{yuan}元×{times}", $"{yuan} x {times}"));
    }

    private static Wording SourceOf(DatedValue given)
    {
        var (mark, markEnglish) = given.Mark is { } m ? ($"，出处标注{m}", $", mark {m}") : ("", "");
        return new($"{given.Source}{mark}", $"{given.Source}{markEnglish}");
    }

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null || b < a ? b : a;

    private Amount Income(HouseholdFacts facts) => disposable ? facts.DisposablePerHead : facts.NetPerHead;

    private Wording Label(HouseholdFacts facts) => !disposable ? new("人均纯收入", "net income per head")
        : facts.ReportedStandsIn ? new("填报人均纯收入（转移性支出未知，代替可支配收入）", "reported net income per head (for disposable income, as transfers paid are unknown)")
        : new("人均可支配收入", "disposable income per head");
}
