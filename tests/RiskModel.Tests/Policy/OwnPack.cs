using FangFan.Risk.Policy;

namespace FangFan.Risk.Tests.Policy;

/// <summary>A county's own pack that uses every key of the format.</summary>
internal static class OwnPack
{
    public const string Yaml = """
        pack: mine-2022
        title: { zh: 本县, en: ours }
        document: 本县〔2022〕1号
        area: "530521"
        start: 2022-01-01
        extends: national-2020
        yields_to: [云南省监测标准]
        omits: { measures: [society], scenarios: [transfer-loss] }
        values:
          monitoring-line:
            label: { zh: 监测线, en: monitoring line }
            unit: 元/人·年
            spans:
              - { start: 2022-01-01, value: 7000, source: mine 一 }
              - { start: 2022-01-01, value: 7500, source: 省文件, mark: S, area: "530000" }
              - { start: 2022-07-01, end: 2022-12-31, value: 7800, source: 市文件, mark: S, area: "530500" }
              - { start: 2022-01-01, value: 9999, source: 外省, mark: S, area: "340000" }
          income-near-share:
            spans: [{ start: 2022-01-01, value: 0.08, source: mine 一, choice: { zh: 本县取8%, en: ours }, band: [0, 0.08, 0.1] }]
          small-job:
            label: { zh: 零工收入, en: odd jobs }
            unit: 元
            spans: [{ start: 2022-01-01, value: 500, source: mine 二 }]
        criteria:
          dropout: { clause: mine 一, settings: { reason: hardship } }
        identify:
          clause: mine 一
          choice: { zh: 本县读法, en: our reading }
          rule: { any: [income-below-line, { all: [rigid-spending, income-drop] }] }
          alternatives: [{ title: { zh: 或, en: or }, rule: { any: [income-below-line, rigid-spending, income-drop] } }]
        exclusions:
          odd-job: { title: { zh: 零工, en: odd job }, clause: mine 二, column: stable_job_income, at-least: small-job, under: poverty-line, exemptions: [military], question-only: yes }
        path-back:
          review: { title: { zh: 评议, en: review }, by: { zh: 村委会, en: village }, evidence: { zh: 记录, en: minutes }, clause: mine 二 }
        measures:
          jobs: { clause: mine 二, department: { zh: 人社局, en: human resources }, units: [{ zh: 各乡镇, en: townships }] }
        scenarios:
          hail: { title: { zh: 冰雹, en: hail }, clause: mine 二, choice: { zh: 减半, en: half }, effects: [{ column: shock_disaster, set: 1 }, { column: business_income, times: 0.5 }, { column: working_members, add: -1 }, { column: wage_income, less-one-of: working_members }, { column: transfer_income, less: policy_transfer_income }] }
        calendar:
          publicity: { title: { zh: 公示, en: publicity }, value: 7, unit: 日, clause: mine 二 }
        clauses:
          mine 一: { text: { zh: 标准, en: criteria } }
          mine 二: { text: { zh: 办法, en: procedure } }
        """;

    public static PolicyPack Read(string yaml = Yaml)
    {
        using var folder = new PackFolder().Add("mine-2022", yaml);
        return PackLibrary.OfFile(folder.PathOf("mine-2022"));
    }
}
