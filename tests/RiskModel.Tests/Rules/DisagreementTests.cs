using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Rules;

/// <summary>Each row of the documents' disagreements that concerns a household is shown by one household of which the packs say different things.</summary>
/// <remarks>The cap (5 %, 5-10 %, none) and the rhythms (quarterly, monthly, half-yearly) concern lists and calendars, not households: the packs' own tests show them.</remarks>
public sealed class DisagreementTests
{
    public static TheoryData<string, string[]> Rows() => new()
    {
        { "shock test AND / OR / plunge and surge with ends not met", ["只有刚性支出明显超过上年度收入", "只有收入大幅缩减", "支出为上年度收入的一半，一项满10,000元", "刚性支出和收入缩减都满足，但支出年年如此", "失业使收入骤减、支出骤增、入不敷出"] },
        { "guarantees identify or only weigh", ["因家庭困难新辍学", "实际居住的房屋新鉴定为D级，无力修缮", "饮水水质新近不达标", "刚性医疗支出新近超过支付能力"] },
        { "disposable or net income", ["人均纯收入6,300元，扣除转移性支出后可支配5,950元"] },
        { "\"about\" or exact", ["人均收入6,300元，超出监测线5%", "人均收入正好6,000元"] },
        { "two types or three", ["收入较高的一般农户突遭失业（濉溪的第三类）", "收入较高的一般农户饮水不达标（施甸的潜在风险户）", "收入较高的低保户（濉溪的边缘易致贫户）"] },
        { "exclusions: never, always, a question", ["收入低于线而在城镇购房"] },
        { "warning floors", ["收入下降18%", "上年度收入极低，支出9,900元"] },
        { "hukou and residence", ["户籍在外县的脱贫户"] },
        { "a line of the place's own", ["2023年人均收入8,049元"] },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Documents_disagree_about_the_household_of_each_of_its_cases(string row, string[] titles)
    {
        foreach (var title in titles)
        {
            var judged = PolicyCases.All.Where(c => c.Title == title).ToArray();
            judged.Select(c => c.Pack).Distinct().Count().ShouldBe(PolicyCases.Packs.Count, $"{row}: {title}");
            judged.Select(c => c.Expected.Verdict).Distinct().Count().ShouldBeGreaterThan(1, $"{row}: {title}");
            judged.ShouldAllBe(c => c.Run(PolicyCases.Packs[c.Pack]).Passed);
        }
    }

    [Fact]
    public void The_household_between_6000_and_7692_yuan_is_in_scope_in_suixi_yet_fails_its_income_test()
    {
        var suixi = PolicyCases.Of("suixi-2021").Single(c => c.Title.Contains("介于6,000元与7,692元之间", StringComparison.Ordinal)).Expected;
        (suixi.Verdict, suixi.Findings["subsistence"].State, suixi.Findings["income-below-line"].State).ShouldBe((Verdict.NotMeets, FindingState.Met, FindingState.NotMet));
    }
}
