using FangFan.Risk.Policy;
using FangFan.Risk.Tests.Policy;

namespace FangFan.Risk.Tests.Rules;

/// <summary>A pack with the kinds of criteria and the values that not every bundled pack has.</summary>
internal static class MadeUpPack
{
    private const string Yaml = """
        pack: made-up
        title: { zh: 测试县, en: a county made up for tests }
        start: 2021-04-26
        extends: national-2020
        values:
          warning-floor-spending:
            { label: { zh: 支出预警下限, en: warning floor of spending }, unit: 元, spans: [{ start: 2021-04-26, value: 10000, source: shidian 二(一)三 }] }
          warning-floor-income-loss:
            { label: { zh: 收入减少预警下限, en: warning floor of income loss }, unit: 比例, spans: [{ start: 2021-04-26, value: 0.2, source: shidian 二(一)三 }] }
          monitoring-line:
            { label: { zh: 测试县监测线, en: the made-up county's line }, unit: 元/人·年, spans: [{ start: 2023-01-01, end: 2023-12-31, value: 8050, source: 测试县2023年监测线, mark: S }] }
          relocated-jobs: { label: { zh: 搬迁户就业人数, en: jobs }, unit: 人, spans: [{ start: 2020-05-11, value: 1, source: xishuangbanna 二(四) }] }
          relocated-trainings: { label: { zh: 搬迁户培训次数, en: trainings }, unit: 次/年, spans: [{ start: 2020-05-11, value: 1, source: xishuangbanna 二(四) }] }
          transfer-share: { label: { zh: 转移性收入占比, en: share of transfers }, unit: 比例, spans: [{ start: 2020-05-11, value: 0.6, source: xishuangbanna 一 }] }
          weak-industry-share: { label: { zh: 经营收入占比, en: share of business }, unit: 比例, spans: [{ start: 2020-05-11, value: 0.1, source: xishuangbanna 一 }] }
          unsafe-water-count: { label: { zh: 未达标项数, en: indicators unmet }, unit: 项, spans: [{ start: 2021-04-26, value: 2, source: shidian 二(三)一 }] }
          spending-surge-share: { label: { zh: 支出骤增, en: surge }, unit: 比例, spans: [{ start: 2021-04-26, value: 0.5, source: suixi 三(六)二 }] }
          minimum-living-standard: { label: { zh: 低保标准, en: minimum living standard }, unit: 元/人·月, spans: [{ start: 2021-01-01, value: 641, source: suixi 三(五)3 }] }
          new-problem-quarters: { label: { zh: 回看季度数, en: quarters looked back }, unit: 季度, spans: [{ start: 2021-04-26, value: 2, source: suixi 三(六)三 }] }
        criteria:
          medical-burden: { title: { zh: 突发重大疾病, en: sudden grave illness }, roles: [watch], clause: shidian 二(三)五, settings: { test: grave-illness } }
          unsafe-house: { clause: suixi 三(六)三, settings: { lived-in: required, repair: unable } }
          unsafe-water: { title: { zh: 饮水不安全, en: unsafe water }, roles: [watch], clause: shidian 二(三)一, settings: { quality-alone: no } }
          shock: { title: { zh: 变故冲击, en: shock }, roles: [watch], clause: suixi 三(六)二, causes: [illness, disaster, work], settings: { changes: either } }
          relocated-job: { title: { zh: 搬迁户无人就业, en: relocated without a job }, roles: [watch], clause: xishuangbanna 二(四) }
          relocated-training: { title: { zh: 搬迁户未受培训, en: relocated without training }, roles: [watch], clause: xishuangbanna 二(四) }
          transfer-dependence: { title: { zh: 依赖转移收入, en: dependence on transfers }, roles: [watch], clause: xishuangbanna 一 }
          weak-industry: { title: { zh: 产业薄弱, en: weak industry }, roles: [watch], clause: xishuangbanna 一 }
          subsistence: { title: { zh: 低于低保标准, en: below subsistence }, roles: [watch], clause: suixi 三(五)3 }
          new-problem: { title: { zh: 新问题, en: new problem }, roles: [watch], clause: suixi 三(六)三, settings: { of: [dropout, medical-burden, unsafe-house, unsafe-water, medical-cover] } }
        """;

    public static PolicyPack Pack { get; } = Read();

    private static PolicyPack Read()
    {
        using var folder = new PackFolder().Add("made-up", Yaml);
        return folder.Load().Resolve("made-up");
    }
}
