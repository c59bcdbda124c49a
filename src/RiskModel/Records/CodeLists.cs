namespace FangFan.Risk.Records;

/// <summary>The code lists of quarters.csv and outcomes.csv.</summary>
public static class CodeLists
{
    /// <summary>户类型.</summary>
    public static readonly CodeList HouseholdType = new("household_type",
        new("lifted", "lifted out of poverty", "脱贫户", "建档立卡脱贫户"),
        new("general", "never registered as poor", "一般农户", "普通农户"));

    /// <summary>监测对象类别; blank means not monitored or unknown.</summary>
    public static readonly CodeList MonitoringCategory = new("monitoring_category",
        new("unstable-lifted", "unstable lifted household", "脱贫不稳定户", "脱贫不稳定易返贫户"),
        new("marginal", "marginal household", "边缘易致贫户"),
        new("sudden-hardship", "sudden-hardship household", "突发严重困难户"));

    /// <summary>致贫/返贫风险.</summary>
    public static readonly CodeList RiskCause = new("risk_cause",
        new("illness", "illness", "因病"),
        new("disability", "disability", "因残"),
        new("schooling", "schooling", "因学"),
        new("disaster", "natural disaster", "因自然灾害", "因灾"),
        new("accident", "accident", "因意外事故", "因突发事件"),
        new("labour", "lack of labour", "缺劳动力"),
        new("work", "unstable work", "因务工就业不稳", "因就业不稳"),
        new("business", "failed business", "因产业失败"),
        new("housing", "housing", "因安全住房", "因房"),
        new("water", "drinking water", "因安全饮水", "因水"),
        new("broken-tie", "broken supply-chain tie", "因带动断链"),
        new("market", "market swing", "因市场波动"),
        new("other", "other", "其他"));

    /// <summary>文化程度 of the head.</summary>
    public static readonly CodeList Education = new("education",
        new("illiterate", "illiterate or half-literate", "文盲或半文盲", "文盲半文盲"),
        new("primary", "primary school", "小学"),
        new("junior", "junior middle school", "初中"),
        new("senior", "senior middle school", "高中", "高中(含中职)"),
        new("college", "junior college", "大专"),
        new("university", "university or above", "本科及以上"));

    /// <summary>住房安全等级.</summary>
    public static readonly CodeList HouseGrade = new("house_grade",
        new("A", "safe", "A级", "安全"),
        new("B", "basically safe", "B级", "基本安全"),
        new("C", "partly dangerous", "C级"),
        new("D", "dangerous", "D级"));

    /// <summary>One of the four water indicators.</summary>
    public static readonly CodeList WaterState = new("water_state",
        new("met", "met", "达标"),
        new("basic", "basically met", "基本达标"),
        new("unmet", "not met", "未达标", "不达标"));

    /// <summary>失学或辍学原因.</summary>
    public static readonly CodeList DropoutReason = new("dropout_reason",
        new("hardship", "the household's hardship", "因家庭困难", "因贫"),
        new("health", "illness or disability of the child", "因病因残"),
        new("unwilling", "unwilling to study", "厌学"),
        new("other", "other", "其他"));

    /// <summary>Which exclusion's exemption applies.</summary>
    public static readonly CodeList Exemption = new("exemption",
        new("military", "military or martyr's family", "军烈属"),
        new("resettlement", "resettlement after a disaster and the like", "灾后重建安置"),
        new("small-business", "small shop or stall that feeds the family", "小商店小商贩"),
        new("three-changes", "income from the three-changes reform", "三变收入"));

    /// <summary>Events of outcomes.csv.</summary>
    public static readonly CodeList Event = new("event",
        new("monitored", "put under monitoring", "纳入监测"),
        new("fell_back", "fell back into poverty (was lifted)", "返贫"),
        new("fell_in", "fell into poverty (was never registered)", "致贫"),
        new("eliminated", "risk eliminated", "风险消除"),
        new("moved_away", "moved away", "迁出"),
        new("died", "died out", "死亡"));
}
