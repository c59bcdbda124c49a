using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>How far net income per head fell below last year's.</summary>
internal static class IncomeFall
{
    /// <summary>Whether it fell by at least a share of last year's; null where unknown.</summary>
    public static bool? AtLeast(HouseholdFacts facts, decimal share)
    {
        var (now, last) = (facts.NetPerHead, facts.LastYearPerHead);
        return (now < last) & (now <= last * (1 - share));
    }

    /// <summary>The fall as a share of last year's, negative for a rise; null where unknown or where last year's income was not above zero.</summary>
    public static decimal? Share(HouseholdFacts facts) => facts.LastYearPerHead.Exact is > 0 and var last ? (last - facts.NetPerHead.Exact) / last : null;

    /// <summary>The blank columns that leave it open.</summary>
    public static IReadOnlyList<string> Missing(HouseholdFacts facts) =>
        [.. facts.NetPerHead.Exact is null ? facts.Blank(HouseholdFacts.IncomeColumns) : [], .. facts.LastYearPerHead.Exact is null ? facts.Blank(QuarterColumns.IncomePerHeadLastYear) : []];

    /// <summary>Both incomes in words.</summary>
    public static Wording Words(HouseholdFacts facts)
    {
        var (now, last) = (FindingText.Amount(facts.NetPerHead), FindingText.Amount(facts.LastYearPerHead));
        var (change, changeEnglish) = Share(facts) switch
        {
            null => ("", ""),
            < 0 and var rise => ($"，上升{FindingText.Percent(-rise)}", $", up {FindingText.Percent(-rise)}"),
            { } fall => ($"，下降{FindingText.Percent(fall)}", $", down {FindingText.Percent(fall)}"),
        };
        return new($"人均纯收入{now.Chinese}元，上年度{last.Chinese}元{change}", $"net income per head {now.English} yuan, last year {last.English} yuan{changeEnglish}");
    }

    /// <summary>Both incomes as inputs.</summary>
    public static FindingInput[] Inputs(HouseholdFacts facts) =>
    [
        new("net_income_per_head", new("人均纯收入", "net income per head"), facts.NetPerHead.Exact, ValueUnits.YuanPerHeadYear),
        new("income_per_head_last_year", new("上年度人均纯收入", "net income per head last year"), facts.LastYearPerHead.Exact, ValueUnits.YuanPerHeadYear),
    ];
}
