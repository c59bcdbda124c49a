using FangFan.Risk.Assessment;

namespace FangFan.Risk.Reports.Scenarios;

/// <summary>What the reader of a scenario must know of it.</summary>
internal static class ScenarioFacts
{
    /// <summary>Quarter, pack, model and data.</summary>
    public static IReadOnlyList<ReportFact> Of(QuarterAssessment assessment) =>
    [
        new("quarter", new("季度", "Quarter"), Same(assessment.Quarter.ToString())),
        new("pack", new("政策包", "Policy pack"), assessment.Pack.Title),
        new("model", new("模型", "Model"), assessment.ModelId is { Length: > 0 } id ? Same(id) : assessment.Model is null ? new("无（仅按规则）", "none (the rules alone)") : new("未存为文件", "not saved as a file")),
        new("dataHash", new("数据摘要值", "Data hash"), Same(assessment.DataHash)),
    ];

    /// <summary>That a pack was applied before its start; nothing where it was not.</summary>
    public static IEnumerable<Wording> AsIf(bool asIf)
    {
        if (asIf) yield return new("有政策包在其施行日之前提前适用，只用于比较，不代表当时的认定。", "A pack is applied before its start, for comparison only.");
    }

    private static Wording Same(string text) => new(text, text);
}
