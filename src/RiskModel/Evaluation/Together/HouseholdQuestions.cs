using FangFan.Risk.Assessment;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using C = FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Evaluation.Together;

/// <summary>What a village cadre can see of a household without a model, as yes-or-no questions.</summary>
internal static class HouseholdQuestions
{
    private static readonly Column[] Shocks =
    [
        C.ShockDisaster, C.ShockEpidemic, C.ShockAccident, C.ShockIllness, C.ShockJobLoss, C.ShockBusinessFailure, C.ShockPrice, C.ShockBrokenTie, C.ShockFamilyChange,
    ];

    private static readonly Column[] Wanted =
    [
        C.Members, C.Labourers, C.WorkMonths, C.WageIncome, C.BusinessIncome, C.TransferIncome, C.MedicalSelfPaid, C.HouseGrade, C.ChronicallyIll, C.GravelyIll, C.Disabled, C.HeadAge,
    ];

    /// <summary>Every question with its answers.</summary>
    /// <param name="households">Row by row.</param>
    /// <param name="incomeToLine">Net income per head over the poverty line, row by row; NaN = unknown.</param>
    /// <param name="areas">What is known of areas, for the names of townships.</param>
    public static IReadOnlyList<TreeQuestion> Of(JudgedHousehold[] households, float[] incomeToLine, IReadOnlyList<AreaRecord> areas)
    {
        TreeQuestion Ask(Func<JudgedHousehold, bool> test, Wording yes, Wording no) => new(yes, no, Array.ConvertAll(households, h => test(h)));
        TreeQuestion Number(Column column, double least, Wording yes, Wording no) => Ask(h => h.Newest.Number(column) >= least, yes, no);
        TreeQuestion None(Column column, Wording yes, Wording no) => Ask(h => h.Newest.Number(column) == 0, yes, no);
        TreeQuestion Income(float under, Wording yes, Wording no) => new(yes, no, Array.ConvertAll(incomeToLine, ratio => ratio < under)) { Topic = "income" };
        return
        [
            Ask(h => h.Newest.Code(C.HouseholdType) == "lifted", new("脱贫户", "lifted household"), new("一般农户或类型不详", "general household or type unknown")),
            Ask(h => h.View.IsMonitored, new("监测对象", "under monitoring"), new("非监测对象", "not under monitoring")),
            Number(C.HeadAge, 60, new("户主60岁及以上", "head of 60 or over"), new("户主不到60岁或不详", "head under 60 or age unknown")),
            Ask(h => h.Newest.Number(C.HeadAge) < 40, new("户主不到40岁", "head under 40"), new("户主40岁及以上或不详", "head of 40 or over or age unknown")),
            Ask(h => h.Newest.Number(C.Members) <= 2, new("家庭1至2人", "one or two members"), new("家庭3人及以上或不详", "three members or more, or unknown")),
            Number(C.Members, 5, new("家庭5人及以上", "five members or more"), new("家庭不足5人或不详", "under five members or unknown")),
            None(C.Labourers, new("没有劳动力", "no member able to work"), new("有劳动力或不详", "a member able to work, or unknown")),
            Number(C.Labourers, 2, new("劳动力2人及以上", "two members or more able to work"), new("劳动力不足2人或不详", "under two members able to work, or unknown")),
            None(C.WorkingMembers, new("无人务工", "nobody in paid work"), new("有人务工或不详", "somebody in paid work, or unknown")),
            Number(C.ChronicallyIll, 1, new("有慢性病人", "a chronically ill member"), new("无慢性病人或不详", "no chronically ill member, or unknown")),
            Number(C.GravelyIll, 1, new("有重病人", "a gravely ill member"), new("无重病人或不详", "no gravely ill member, or unknown")),
            Number(C.Disabled, 1, new("有残疾人", "a disabled member"), new("无残疾人或不详", "no disabled member, or unknown")),
            Number(C.StudentsBeyondCompulsory, 1, new("有非义务教育在校生", "a student beyond compulsory school"), new("无非义务教育在校生或不详", "no student beyond compulsory school, or unknown")),
            Number(C.ElderLivesAlone, 1, new("有老人独居", "an old person living alone"), new("无老人独居或不详", "no old person living alone, or unknown")),
            Income(1, new("人均纯收入低于扶贫标准", "income under the line"), new("人均纯收入不低于扶贫标准或不详", "income not under the line, or unknown")),
            Income(1.5f, new("人均纯收入低于扶贫标准的1.5倍", "income under 1.5 times the line"), new("人均纯收入不低于扶贫标准的1.5倍或不详", "income not under 1.5 times the line, or unknown")),
            Income(2, new("人均纯收入低于扶贫标准的2倍", "income under twice the line"), new("人均纯收入不低于扶贫标准的2倍或不详", "income not under twice the line, or unknown")),
            Income(3, new("人均纯收入低于扶贫标准的3倍", "income under three times the line"), new("人均纯收入不低于扶贫标准的3倍或不详", "income not under three times the line, or unknown")),
            new(new("收入不详", "income unknown"), new("收入已知", "income known"), Array.ConvertAll(incomeToLine, float.IsNaN)),
            Ask(h => Shocks.Any(shock => h.Newest.Number(shock) > 0), new("本季度有冲击记录", "a shock on record this quarter"), new("本季度无冲击记录", "no shock on record this quarter")),
            Ask(h => Wanted.Any(column => double.IsNaN(h.Newest.Number(column))), new("主要数据有缺项", "some of the main data missing"), new("主要数据齐全", "the main data complete")),
            .. Townships(households, areas),
        ];
    }

    private static IEnumerable<TreeQuestion> Townships(JudgedHousehold[] households, IReadOnlyList<AreaRecord> areas)
    {
        var townships = Array.ConvertAll(households, h => h.Newest.Village?.Township);
        return townships.OfType<AreaCode>().Distinct().Order().Select(township =>
        {
            var name = TownshipNames.Of(township, areas);
            return new TreeQuestion(new($"在{name}", $"in {name}"), new($"不在{name}", $"not in {name}"), Array.ConvertAll(townships, t => t == township));
        });
    }
}
