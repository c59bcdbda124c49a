namespace FangFan.Risk.Ranking;

/// <summary>Causes and measures of a list's row as lines that people read.</summary>
public static class ListTexts
{
    /// <summary>One line a cause: its name and everything that names it.</summary>
    public static IEnumerable<string> Causes(ListedHousehold household, Language language) => household.CauseSources.Select(cause => language == Language.Chinese
        ? $"{cause.Label}（{string.Join("，", cause.Sources.Select(s => s.Text))}）"
        : $"{cause.Label} ({string.Join(", ", cause.Sources.Select(s => s.Text))})");

    /// <summary>One line a measure: who is responsible, the clause, the causes it answers, whether labour is unknown and whether it is in place.</summary>
    public static IEnumerable<string> Measures(ListedHousehold household, Language language) => household.Measures.Select(measure => language == Language.Chinese
        ? $"{measure.Title}（{string.Join("，", [.. Responsible(measure), measure.Clause])}）{Answers(measure, language)}{(measure.LabourUnknown ? "，有无劳动力不详" : "")}{(measure.Given ? "，已落实" : "")}"
        : $"{measure.Title} ({string.Join(", ", [.. Responsible(measure), measure.Clause])}){Answers(measure, language)}{(measure.LabourUnknown ? ", labour unknown" : "")}{(measure.Given ? ", in place" : "")}");

    private static IEnumerable<string> Responsible(ListedMeasure measure) => measure.Department is { } department ? [department, .. measure.Units] : measure.Units;

    private static string Answers(ListedMeasure measure, Language language)
    {
        if (measure.Causes.Count == 0) return "";
        var causes = measure.Causes.Select(name => CauseGroups.TryParse(name, out var cause) ? CauseGroups.Names[cause].In(language) : name);
        return language == Language.Chinese ? $"，针对{string.Join("、", causes)}" : $", for {string.Join(", ", causes)}";
    }
}
