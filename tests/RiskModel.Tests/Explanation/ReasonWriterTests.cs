using FangFan.Risk.Explanation;
using FangFan.Risk.Features;

namespace FangFan.Risk.Tests.Explanation;

public class ReasonWriterTests
{
    private static Contribution Contribution(string feature, double value, double logOdds) => new(FeatureCatalogue.Find(feature).ShouldNotBeNull(feature), (float)value, logOdds);

    [Theory]
    [InlineData("net_income_change_4q", -0.38, 0.3, "近四个季度人均纯收入实际下降38%，明显抬高风险")]
    [InlineData("net_income_change_1q", 0.051, -0.01, "近一个季度人均纯收入实际增长5%，略微降低风险")]
    [InlineData("net_income_change_last_year", -0.12, 0.3, "人均纯收入较上年度实际下降12%，明显抬高风险")]
    [InlineData("net_income_to_line", 1.62, -0.1, "人均纯收入为扶贫标准的1.62倍，略微降低风险")]
    [InlineData("net_income_to_line", -0.351, 0.1, "人均纯收入为负（扶贫标准的-0.35倍），略微抬高风险")]
    [InlineData("wage_share", 0.7, -0.2, "工资性收入占自主收入（不含转移性收入）的70%，明显降低风险")]
    [InlineData("net_income_to_median", 0.5, 0.8, "人均纯收入为全县中位数的0.5倍，大幅抬高风险")]
    [InlineData("net_income_variation_8q", 0.41, 0.2, "近八个季度人均纯收入的波动幅度约为平均水平的41%，明显抬高风险")]
    [InlineData("medical_to_income", 0.42, 0.9, "医疗自付支出相当于纯收入的42%，大幅抬高风险")]
    [InlineData("debt_to_income", 2.5, 0.9, "债务余额达到纯收入的2.5倍，大幅抬高风险")]
    [InlineData("rigid_rise_4q", 0.35, 0.3, "近四个季度人均刚性支出增加，幅度相当于扶贫标准的0.35倍，明显抬高风险")]
    [InlineData("disaster_to_line", 0.001, -0.05, "人均因灾支出几乎为零，略微降低风险")]
    [InlineData("disaster_to_line", 0, -0.05, "人均因灾支出为零，略微降低风险")]
    [InlineData("gravely_ill_share", 0.25, 0.5, "大病患者占家庭人口的25%，明显抬高风险")]
    [InlineData("gravely_ill_share", 0, -0.1, "户内没有大病患者，略微降低风险")]
    [InlineData("gravely_ill_rise_4q", 1, 0.3, "近四个季度大病患者增加1人，明显抬高风险")]
    [InlineData("labour_share", 0, 0.7, "户内没有劳动力，大幅抬高风险")]
    [InlineData("work_months_per_labourer", 8.5, -0.3, "劳动力人均务工时间为8.5个月，明显降低风险")]
    [InlineData("head_education", 1, 0.1, "户主文化程度为文盲或半文盲，略微抬高风险")]
    [InlineData("elder_lives_alone", 1, 0.1, "有老人独居，略微抬高风险")]
    [InlineData("house_grade", 4, 0.3, "住房安全等级为D级，明显抬高风险")]
    [InlineData("water_unmet", 2, 0.3, "饮水安全未达标指标为2项，明显抬高风险")]
    [InlineData("shock_illness_rate_8q", 0.25, 0.6, "近八个季度中25%的季度有成员突发重病的记录，明显抬高风险")]
    [InlineData("shock_disaster_rate_8q", 0, -0.1, "近八个季度没有遭受自然灾害的记录，略微降低风险")]
    [InlineData("years_since_lifted", 3, -0.1, "脱贫已有3年，略微降低风险")]
    [InlineData("village_disaster_rate_4q", 0.3, 0.1, "近四个季度同村其他户受灾频率为30%，略微抬高风险")]
    public void A_value_and_its_effect_become_a_Chinese_sentence(string feature, double value, double logOdds, string expected) =>
        ReasonWriter.Of(Contribution(feature, value, logOdds)).Text.In(Language.Chinese).ShouldBe(expected);

    [Theory]
    [InlineData("net_income_change_4q", -0.38, 0.3, "Net income per head fell 38% in real terms over the last four quarters; this clearly raises the risk")]
    [InlineData("net_income_to_line", 1.62, -0.1, "Net income per head is 1.62 times the poverty line; this slightly lowers the risk")]
    [InlineData("medical_to_income", 0.42, 0.9, "Self-paid medical spending is 42% of net income; this strongly raises the risk")]
    [InlineData("gravely_ill_share", 0.25, 0.5, "Gravely ill members make up 25% of the household; this clearly raises the risk")]
    [InlineData("shock_disaster_rate_8q", 0, -0.1, "It was hit by a natural disaster in none of the last eight quarters; this slightly lowers the risk")]
    [InlineData("years_since_lifted", 3, -0.1, "It was lifted 3 years ago; this slightly lowers the risk")]
    [InlineData("minimum_living_allowance", 1, 0.3, "It receives the minimum living allowance; such households are at clearly higher risk (a sign, not a cause)")]
    public void And_an_English_one_by_setting(string feature, double value, double logOdds, string expected) =>
        ReasonWriter.Of(Contribution(feature, value, logOdds)).Text.In(Language.English).ShouldBe(expected);

    [Theory]
    [InlineData("minimum_living_allowance", 1, 0.3, "正享受低保，此类户风险明显偏高（仅为关联，并非原因）")]
    [InlineData("monitored", 0, -0.8, "未在监测中，此类户风险大幅偏低（仅为关联，并非原因）")]
    [InlineData("quarters_since_identified", 3, 0.1, "纳入监测已有3个季度，此类户风险略微偏高（仅为关联，并非原因）")]
    [InlineData("quarters_since_identified", double.NaN, -0.1, "从未纳入监测，此类户风险略微偏低（仅为关联，并非原因）")]
    public void Support_is_worded_as_a_sign_and_not_as_a_cause(string feature, double value, double logOdds, string expected) =>
        ReasonWriter.Of(Contribution(feature, value, logOdds)).Text.Chinese.ShouldBe(expected);

    [Theory]
    [InlineData("medical_to_line", "缺少人均医疗自付支出数据，略微抬高风险")]
    [InlineData("gravely_ill_share", "缺少大病患者数量数据，略微抬高风险")]
    [InlineData("house_grade", "缺少住房安全等级数据，略微抬高风险")]
    [InlineData("net_income_change_4q", "数据不足，无法得出近四个季度人均纯收入的变化，略微抬高风险")]
    [InlineData("shock_illness_rate_8q", "近八个季度未记录是否成员突发重病，略微抬高风险")]
    [InlineData("able_to_repair", "不清楚是否有能力修缮住房，略微抬高风险")]
    [InlineData("working_share", "没有劳动力或缺少务工人数数据，略微抬高风险")]
    public void A_missing_value_says_that_it_is_missing(string feature, string expected) =>
        ReasonWriter.Of(Contribution(feature, double.NaN, 0.1)).Text.Chinese.ShouldBe(expected);

    [Fact]
    public void A_feature_that_the_catalogue_no_longer_has_is_named_by_its_label()
    {
        var old = new Feature("gone", CauseGroup.Work, "months", Monotone.None, "gone", new("旧指标", "old figure"));
        ReasonWriter.Of(new Contribution(old, 2.5f, 0.3)).Text.ShouldBe(new Wording("旧指标为2.5，明显抬高风险", "Old figure: 2.5; this clearly raises the risk"));
        ReasonWriter.Of(new Contribution(old, float.NaN, 0.3)).Text.Chinese.ShouldBe("缺少旧指标数据，明显抬高风险");
    }

    [Fact]
    public void Near_duplicates_share_one_reason_with_the_sum_of_their_effects()
    {
        var explanation = new RiskExplanation(-4, [Contribution("medical_to_income", 0.42, 0.5), Contribution("net_income_to_line", 1.1, 0.4), Contribution("net_income_to_median", 0.4, 0.35), Contribution("market_income_to_line", 2, -0.1)], -2.85);
        var reasons = ReasonWriter.Top(explanation, 5);
        reasons.Select(r => r.Feature).ShouldBe(["net_income_to_line", "medical_to_income"]);
        reasons[0].LogOdds.ShouldBe(0.65, 1e-12);
        reasons[0].Group.ShouldBe(CauseGroup.Income);
    }

    [Fact]
    public void Only_the_side_asked_for_is_told_and_at_most_as_many_as_asked()
    {
        var explanation = new RiskExplanation(-4, [Contribution("head_age", 70, -0.5), Contribution("medical_to_income", 0.42, 0.4), Contribution("labour_share", 0.2, 0.3), Contribution("house_grade", 1, 0.019)], -3.8);
        ReasonWriter.Top(explanation, 5).Select(r => r.Feature).ShouldBe(["medical_to_income", "labour_share"]);
        ReasonWriter.Top(explanation, 1).Count.ShouldBe(1);
        ReasonWriter.Top(explanation, 5, ReasonSide.Lowering).Select(r => r.Feature).ShouldBe(["head_age"]);
        ReasonWriter.Top(explanation, 5, ReasonSide.Both).Select(r => r.Feature).ShouldBe(["head_age", "medical_to_income", "labour_share"]);
    }

    [Fact]
    public void Equal_effects_are_told_in_the_order_of_names()
    {
        var explanation = new RiskExplanation(-4, [Contribution("labour_share", 0.2, 0.3), Contribution("head_age", 70, 0.3)], -3.4);
        ReasonWriter.Top(explanation, 2).Select(r => r.Feature).ShouldBe(["head_age", "labour_share"]);
    }

    [Theory]
    [InlineData(0.199, ReasonStrength.Slight)]
    [InlineData(-0.2, ReasonStrength.Clear)]
    [InlineData(0.7, ReasonStrength.Strong)]
    public void Strength_goes_by_log_odds_of_either_sign(double logOdds, ReasonStrength expected) => ReasonStrengths.Of(logOdds).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Values))]
    public void Every_feature_has_a_sentence_for_any_value(string feature, float value)
    {
        var text = ReasonWriter.Of(Contribution(feature, value, 0.3)).Text;
        text.Chinese.ShouldNotContain("NaN", Case.Sensitive);
        text.English.ShouldNotContain("NaN", Case.Sensitive);
        text.English.ShouldAllBe(c => c < 128);
        text.Chinese.ShouldEndWith(FeatureCatalogue.Find(feature)!.Group == CauseGroup.Support ? "并非原因）" : "抬高风险");
    }

    public static TheoryData<string, float> Values()
    {
        var data = new TheoryData<string, float>();
        foreach (var feature in FeatureCatalogue.All)
        {
            foreach (var value in new[] { float.NaN, 0f, 1f, -3.5f, 250f }) data.Add(feature.Name, value);
        }
        return data;
    }
}
