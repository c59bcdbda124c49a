using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using FangFan.Risk.Assessment;
using FangFan.Risk.Ranking;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Scenarios;

/// <summary>Writes comparisons, sensitivities and what-ifs: CSV that Excel opens as it is (UTF-8 with BOM, formulas defused), or JSON.</summary>
public static class ScenarioFile
{
    private static readonly Wording[] ChangeHeaders =
    [
        new("户编号", "household"), new("村代码", "village"), new("人口", "members"), new("进出名单", "move"), new("结论（前）", "verdict before"), new("结论（后）", "verdict after"),
        new("等级（前）", "level before"), new("等级（后）", "level after"), new("名次（前）", "rank before"), new("名次（后）", "rank after"), new("变化", "what changed"),
    ];

    private static readonly Wording[] PointHeaders =
    [
        new("代码", "choice"), new("自定取值", "label"), new("条款", "clause"), new("单位", "unit"), new("数值", "value"), new("取值", "taken"), new("现行", "in force"),
        .. new Wording[] { new("符合", "meeting"), new("接近", "near"), new("进入", "entering"), new("退出", "leaving"), new("高", "high"), new("中", "medium") }
            .SelectMany(w => new Wording[] { new(w.Chinese + "（户）", w.English + " households"), new(w.Chinese + "（人）", w.English + " persons") }),
    ];

    private static readonly Wording[] PairHeaders =
    [
        new("户编号", "household"), new("指标", "criterion"), new("结论（前）", "state before"), new("条款（前）", "clause before"), new("说明（前）", "text before"),
        new("结论（后）", "state after"), new("条款（后）", "clause after"), new("说明（后）", "text after"),
    ];

    /// <summary>How these documents become JSON: as lists do, with names of enumerations in words.</summary>
    public static JsonSerializerOptions Json { get; } = new(ListFile.Json) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    /// <summary>Writes one JSON document, UTF-8 without BOM; the stream stays open.</summary>
    public static void WriteJson<T>(T document, Stream stream) => JsonSerializer.Serialize(stream, document, Json);

    /// <summary>Writes one row a household of which more than the rank changed; the stream stays open.</summary>
    public static void WriteCsv(DifferenceDocument difference, Stream stream, Language language) =>
        RecordWriter.WriteTable(stream, [.. ChangeHeaders.Select(h => h.In(language))], difference.Households.Select(h => Cells(h, language)), RecordWriterOptions.ForPeople);

    /// <summary>As the other for several misfortunes, whose id and title come first in each row.</summary>
    public static void WriteCsv(IEnumerable<WhatIfDocument> whatIfs, Stream stream, Language language) =>
        RecordWriter.WriteTable(stream, [new Wording("情景代码", "scenario").In(language), new Wording("情景", "title").In(language), .. ChangeHeaders.Select(h => h.In(language))],
            whatIfs.SelectMany(w => w.Difference.Households.Select(h => (string?[])[w.Scenario, w.Title, .. Cells(h, language)])), RecordWriterOptions.ForPeople);

    /// <summary>Writes one row a point of each choice; the stream stays open.</summary>
    public static void WriteCsv(SensitivityDocument sensitivity, Stream stream, Language language) =>
        RecordWriter.WriteTable(stream, [.. PointHeaders.Select(h => h.In(language))], sensitivity.Choices.SelectMany(c => c.Points.Select(p => Cells(c, p, language))), RecordWriterOptions.ForPeople);

    /// <summary>Writes one row a criterion of a household under two packs; the stream stays open.</summary>
    public static void WriteCsv(HouseholdDifferenceDocument household, Stream stream, Language language) =>
        RecordWriter.WriteTable(stream, [.. PairHeaders.Select(h => h.In(language))], household.Criteria.Select(c => (string?[])
            [household.HouseholdId, c.Title, State(c.Before, language), c.Before?.Clause, c.Before?.Text, State(c.After, language), c.After?.Clause, c.After?.Text]), RecordWriterOptions.ForPeople);

    /// <summary>What a side finds, in words; a dash where its pack has no such criterion.</summary>
    public static string State(ListedFindingSide? side, Language language) =>
        side is null ? "–" : Enum.GetValues<FindingState>().First(s => s.Name() == side.State).Label().In(language);

    /// <summary>What people read of a move: 进入, 退出 or nothing.</summary>
    public static Wording MoveLabel(string? move) => move switch { "enters" => new("进入", "enters"), "leaves" => new("退出", "leaves"), _ => new("", "") };

    private static string?[] Cells(ListedChange h, Language language) =>
    [
        h.HouseholdId, h.AreaCode, Number(h.Members), MoveLabel(h.Move).In(language), Verdict(h.VerdictBefore, language), Verdict(h.VerdictAfter, language),
        Level(h.LevelBefore, language), Level(h.LevelAfter, language), Number(h.RankBefore), Number(h.RankAfter), h.Text,
    ];

    private static string?[] Cells(ListedChoice choice, ListedPoint point, Language language) =>
    [
        choice.Id, choice.Label, choice.Clause, choice.Unit, point.Value?.ToString(CultureInfo.InvariantCulture), point.Label, point.InForce ? new Wording("是", "yes").In(language) : "",
        .. new[] { point.Meeting, point.Near, point.Entering, point.Leaving, point.High, point.Medium }.SelectMany(c => new[] { Number(c.Households), c.Persons.ToString(CultureInfo.InvariantCulture) }),
    ];

    private static string? Verdict(string? name, Language language) => RuleNames.TryParse(name ?? "", out var verdict) ? verdict.Label().In(language) : null;

    private static string? Level(string? name, Language language) => RiskLevels.TryParse(name, out var level) ? level.Label().In(language) : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
