using FangFan.Risk.Display;

namespace FangFan.Risk.Tests;

/// <summary>One chart of every kind and option, with the numbers of no real place; the golden files are drawn from them.</summary>
internal static class Samples
{
    private static readonly string[] Quarters = ["2020Q1", "2020Q2", "2020Q3", "2020Q4", "2021Q1", "2021Q2", "2021Q3", "2021Q4"];

    public static IReadOnlyDictionary<string, Chart> All { get; } = new Dictionary<string, Chart>
    {
        ["line"] = new LineChart("人均收入与刚性支出", "元/人，近四个季度合计", Quarters,
        [
            new("人均纯收入", [9120, 9340, double.NaN, 9800, 10020, 9640, 9110, 8830]),
            new("人均刚性支出", [1200, 1250, 1310, 1180, 2650, 4120, 4380, 4010]),
            new("监测范围线", [6000, 6000, 6000, 6000, 6400, 6400, 6400, 6400]) { Dashed = true },
        ])
        { Format = NumberFormat.Yuan },
        ["line-ribbon"] = new LineChart("Area under the curve by as-of quarter", "AUC", Quarters,
        [
            new("model", [0.81, 0.82, 0.80, 0.83, 0.82, double.NaN, 0.84, 0.83]) { Low = [0.78, 0.79, 0.77, 0.80, 0.79, double.NaN, 0.81, 0.80], High = [0.84, 0.85, 0.83, 0.86, 0.85, double.NaN, 0.87, 0.86] },
            new("logistic regression", [0.77, 0.78, 0.75, 0.79, 0.77, 0.78, 0.79, 0.78]) { Low = [0.73, 0.75, 0.71, 0.76, 0.73, 0.75, 0.75, 0.74], High = [0.81, 0.81, 0.79, 0.82, 0.81, 0.81, 0.83, 0.82] },
            new("income alone", [0.62, 0.63, 0.61, 0.64, 0.60, 0.62, 0.63, 0.61]) { Dashed = true },
        ])
        { FromZero = false, Format = NumberFormat.Probability },
        ["line-marks"] = new LineChart("得分的总体稳定性指数", "PSI", Quarters, [new("得分", [0.01, 0.03, 0.06, 0.08, 0.12, 0.17, 0.26, 0.31])])
        { Marks = [new(0.1, "0.10 关注"), new(0.25, "0.25 重训")] },
        ["bar"] = new BarChart("各因素对得分的贡献", "对数几率，右侧抬高风险，左侧降低风险",
        [
            new("人均纯收入四季度变化", 0.82, "+0.82", "下降 38%"), new("大病人口占比", 0.64, "+0.64", "0.25"), new("务工月数合计", -0.41, "−0.41", "22 个月"),
            new("过去八个季度中因灾、因病、因意外事故造成的刚性支出明显超过上年度收入的季度数", 0.22, "+0.22", "3"), new("其余 41 项", -0.12, "−0.12", "−0.12"),
        ]),
        ["bar-grouped"] = new GroupedBarChart("精确率（按名单长度）", "精确率", ["5%", "10%", "N = 1,200"],
        [
            new("模型", [0.31, 0.22, 0.25]) { Low = [0.27, 0.19, 0.21], High = [0.35, 0.25, 0.29] },
            new("规则名单", [0.19, 0.15, 0.17]) { Low = [0.16, 0.13, 0.14], High = [0.22, 0.17, 0.20] },
            new("仅看收入", [0.12, double.NaN, 0.11]),
        ])
        { Format = NumberFormat.Percent },
        ["bar-grouped-flat"] = new GroupedBarChart("Share missed by type", "recall at the cut-off", ["脱贫不稳定户", "边缘易致贫户", "突发严重困难户", "not monitored, never registered as poor"],
            [new("model", [0.72, 0.66, 0.81, 0.38]), new("rules", [0.61, 0.58, 0.84, 0.12])])
        { Vertical = false, Format = NumberFormat.Percent, Marks = [new(0.5, "half")] },
        ["bar-stacked"] = new StackedBarChart("各等级户数", "户", Quarters,
            [new("高", [120, 131, 128, 140, 155, 160, 149, 150]), new("中", [480, 470, 491, 502, 530, 520, 515, 498]), new("低", [900, 930, 910, 940, 935, 950, 960, 970])])
        { Format = NumberFormat.Count },
        ["bar-stacked-shares"] = new StackedBarChart("Main causes by township", "share of households", ["城关镇", "柳溪乡", "石门民族乡"],
            [new("illness", [41, 30, 22]), new("schooling", [12, 9, 14]), new("disaster", [3, 22, 9]), new("labour", [20, 18, 31])])
        { Vertical = false, Shares = true },
        ["dots"] = new DotIntervalChart("优势比（按村聚类稳健标准误）", "优势比，对数刻度",
        [
            new("有重病人口", 2.41, 1.92, 3.02), new("有在读大学生", 1.38, 1.10, 1.73), new("四季度内收入下降三成以上", 3.10, 2.55, 3.77),
            new("公益岗位", 0.71, 0.55, 0.92), new("易地搬迁", 0.94, 0.70, 1.26), new("傈僳族（户数不足十户）", 1.60, 0.40, 6.40) { Muted = true }, new("未知", double.NaN, double.NaN, double.NaN),
        ])
        { Logarithmic = true, Format = NumberFormat.Ratio, Marks = [new(1, "无差异")] },
        ["dots-groups"] = new DotIntervalChart("Average precision", "average precision, pooled",
            [new("all features", 0.31, 0.28, 0.34) { Group = "boosting" }, new("all features", 0.27, 0.24, 0.30) { Group = "logistic" }, new("before support", 0.24, 0.21, 0.27) { Group = "boosting" }, new("before support", 0.22, 0.19, 0.25) { Group = "logistic" }])
        { Format = NumberFormat.Probability },
        ["scatter"] = new ScatterChart("乡镇：模型与规则的召回率", "规则召回率", "模型召回率",
        [
            new(0.52, 0.66, "城关镇", "川区"), new(0.55, 0.64, "柳溪乡", "川区"), new(0.31, 0.58, "石门民族乡", "山区"), new(0.33, 0.59, "白云乡", "山区"),
            new(0.32, 0.575, "高坪乡", "山区"), new(0.70, 0.68, "河口镇", "川区"), new(0.62, 0.71, "新桥镇", "川区"),
        ])
        { Diagonal = true, ShowLabels = true, XFormat = NumberFormat.Percent, YFormat = NumberFormat.Percent },
        ["step"] = new StepChart("风险等级变化", Quarters, ["无", "低", "中", "高"], [0, 0, 1, null, 2, 3, 3, 1]),
        ["survival"] = new SurvivalChart("脱贫后未返贫的比例（Kaplan-Meier）", "脱贫后的季度数", "未返贫比例",
        [
            new("脱贫不稳定户", [0, 2, 4, 6, 8, 12, 16, 20], [1, 0.985, 0.962, 0.950, 0.931, 0.905, 0.884, 0.870]) { Low = [1, 0.978, 0.951, 0.937, 0.915, 0.886, 0.860, 0.841], High = [1, 0.992, 0.973, 0.963, 0.947, 0.924, 0.908, 0.899], AtRisk = [12840, 12102, 10977, 9310, 7741, 5206, 2688, 911] },
            new("其他脱贫户", [0, 3, 7, 11, 15, 20], [1, 0.996, 0.989, 0.984, 0.977, 0.971]) { Low = [1, 0.994, 0.986, 0.980, 0.972, 0.965], High = [1, 0.998, 0.992, 0.988, 0.982, 0.977], AtRisk = [98200, 96514, 88127, 70933, 41250, 12004] },
        ]),
        ["survival-plain"] = new SurvivalChart("Not fallen back by category", "quarters since monitored", "share not fallen back",
            [new("unstable lifted household", [0, 3, 6, 9], [1, 0.97, 0.94, 0.9]), new("marginal household", [0, 2, 5, 8], [1, 0.99, 0.95, 0.93]) { AtRisk = [412, 377, 250, 96] }])
        { Width = 320, AtRiskTitle = "households at risk" },
        ["calibration"] = new CalibrationChart("校准：预测概率与实际发生率", "预测概率", "实际发生率",
        [
            new(0.002, 0.001, 8200, 0.0005, 0.0019), new(0.006, 0.005, 4100, 0.003, 0.008), new(0.013, 0.015, 2600, 0.011, 0.020), new(0.028, 0.024, 1900, 0.018, 0.031),
            new(0.055, 0.061, 1200, 0.049, 0.075), new(0.11, 0.098, 620, 0.076, 0.123), new(0.19, 0.215, 310, 0.172, 0.263), new(0.34, 0.30, 120, 0.225, 0.388), new(0.6, double.NaN, 0),
        ]),
        ["heat"] = new HeatMap("特征漂移（PSI）", "PSI，0.10 关注，0.25 重训", ["人均纯收入与线之比", "务工月数合计", "自付医疗支出占收入之比", "产业帮扶"], Quarters,
            [[0.01, 0.02, 0.02, 0.05, 0.09, 0.11, 0.18, 0.22], [0.00, 0.01, 0.01, 0.02, 0.01, 0.02, 0.03, 0.03], [0.02, 0.03, double.NaN, 0.04, 0.08, 0.12, 0.27, 0.31], [0, 0, 0.01, 0.01, 0.01, 0.02, 0.02, 0.02]])
        { Domain = (0, 0.3) },
        ["heat-diverging"] = new HeatMap("Interaction of income and illness", "added log-odds", ["no illness", "chronic", "grave"], ["< 0.8", "0.8–1", "1–1.5", "> 1.5"],
            [[-0.2, -0.4, -0.6, -0.9], [0.3, 0.1, 0, -0.3], [0.9, 0.8, 0.3, double.NaN]])
        { Diverging = true, Format = NumberFormat.LogOdds },
        ["waterfall"] = new WaterfallChart("为何是这一得分", "对数几率", -4.1,
        [
            new("人均纯收入四季度变化", 1.32, "下降 38%"), new("自付医疗支出占收入之比", 0.91), new("务工月数合计", -0.55), new("大病人口占比", 0.64), new("在读大学生", 0.31), new("距公路距离", 0.12), new("土地", -0.08),
            new("户主年龄", 0.05), new("公益岗位", -0.22), new("饮水保障", 0.02), new("住房等级", 0.01), new("村内监测比例", 0.17), new("借款余额", 0.09),
        ])
        { Shown = 7 },
        ["waterfall-narrow"] = new WaterfallChart("Why this score", "log-odds", -4.1,
            [new("change of income per head over four quarters", 1.32), new("medical spending to income", 0.91), new("months of work", -0.55), new("share of members gravely ill", 0.64), new("distance to road", 0.12), new("land", -0.08)])
        { Width = 300, Shown = 4, BaseLabel = "base", TotalLabel = "raw score", OtherLabel = "other {0}" },
        ["splits"] = new SplitsChart("回测的划分", ["2018Q1", "2018Q2", "2018Q3", "2018Q4", "2019Q1", "2019Q2", "2019Q3", "2019Q4", .. Quarters], [new(0, 3, 7, 11), new(0, 4, 8, 12), new(0, 5, 9, 13), new(0, 6, 10, 14), new(0, 7, 11, 15) { Note = "n = 20,000" }]),
        ["grid"] = new ChartGrid("Dependence curves", [.. new[] { "income to line", "months of work", "医疗支出占比" }.Select((name, i) => new LineChart(name, "log-odds", ["0", "0.5", "1", "1.5", "2"],
            [new(name, [1.2 - i, 0.6, 0.1 * i, -0.3, -0.5 + i]) { Low = [1.0 - i, 0.5, 0.1 * i - 0.1, -0.4, -0.8 + i], High = [1.4 - i, 0.7, 0.1 * i + 0.1, -0.2, -0.2 + i] }])
        { Format = NumberFormat.LogOdds, PlotHeight = 110 })]),
        ["empty"] = new LineChart("收入", "元", Quarters, []),
    };
}
