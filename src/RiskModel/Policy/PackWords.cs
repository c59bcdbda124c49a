using System.Globalization;

namespace FangFan.Risk.Policy;

/// <summary>Puts the parts of a pack into words for people.</summary>
/// <param name="columns">What people call a column of the records; null: its name.</param>
public sealed class PackWords(Func<string, Wording>? columns = null)
{
    private static readonly (CriterionRoles Role, Wording Name)[] RoleNames =
    [
        (CriterionRoles.Identify, new("识别", "identify")), (CriterionRoles.Level, new("等级", "level")), (CriterionRoles.Watch, new("监测", "watch")),
        (CriterionRoles.Exit, new("退出", "exit")), (CriterionRoles.Scope, new("范围", "scope")), (CriterionRoles.Condition, new("附加条件", "condition")),
    ];

    private static readonly Dictionary<string, Wording> LevelNames = new(StringComparer.Ordinal) { ["high"] = new("高", "high"), ["medium"] = new("中", "medium"), ["low"] = new("低", "low") };

    /// <summary>What a column is called.</summary>
    public Wording Column(string name) => columns?.Invoke(name) ?? new(name, name);

    /// <summary>A criterion by what it is about, whatever a pack's own title says.</summary>
    public static Wording Criterion(string id) => CriterionCatalogue.Find(id)?.Label ?? new(id, id);

    /// <summary>A criterion by the pack's own title; by what it is about where the pack has none of the id.</summary>
    public static Wording Title(PolicyPack pack, string id) => pack.Criteria.FirstOrDefault(c => c.Id == id)?.Title ?? Criterion(id);

    /// <summary>A unit in both languages.</summary>
    public static Wording Unit(string unit) => ValueUnits.Find(unit) ?? new(unit, unit);

    /// <summary>A rule: 收入低于监测线或（刚性支出过大且收入大幅下降）.</summary>
    /// <exception cref="ArgumentException">It is no combination known.</exception>
    public static Wording Rule(Combination rule) => rule switch
    {
        Combination.Criterion criterion => Criterion(criterion.Id),
        Combination.All all => Joined(all.Parts, new("且", " and ")),
        Combination.Any any => Joined(any.Parts, new("或", " or ")),
        _ => throw new ArgumentException($"'{rule}' is no combination of criteria.", nameof(rule)),
    };

    /// <summary>The roles, comma-separated.</summary>
    public static Wording Roles(CriterionRoles roles) => List([.. RoleNames.Where(r => roles.HasFlag(r.Role)).Select(r => r.Name)]);

    /// <summary>The causes, comma-separated; every cause where there is none.</summary>
    public static Wording Causes(IReadOnlyList<CauseGroup> causes) => causes.Count == 0 ? new("不限", "any") : List([.. causes.Select(c => CauseGroups.Names[c])]);

    /// <summary>A setting with what its word means: 收入口径：纯收入.</summary>
    public static Wording Setting(string setting, string value)
    {
        var (name, word) = (SettingWords.Name(setting), SettingWords.Word(setting, value));
        return new($"{name.Chinese}：{word.Chinese}", $"{name.English}: {word.English}");
    }

    /// <summary>Each setting with what it means; empty where the criterion has none.</summary>
    public static Wording Settings(CriterionDefinition criterion)
    {
        Wording[] settings = [.. criterion.Settings.Select(s => Setting(s.Key, s.Value))];
        return new(string.Join("；", settings.Select(s => s.Chinese)), string.Join("; ", settings.Select(s => s.English)));
    }

    /// <summary>The number with its unit, shares in percent: 30%, 4,000元/人·年.</summary>
    public static Wording Amount(DatedValue value) => Amount(value.Value, value.Unit);

    /// <summary>The band of a choice, comma-separated; empty where it has none.</summary>
    public static Wording Band(DatedValue value) => List([.. value.Band.Select(v => Amount(v, value.Unit))]);

    /// <summary>When the value holds: 2020-01-01起, 2019-01-01至2019-12-31.</summary>
    public static Wording Span(DatedValue value) => value.End is { } end
        ? new($"{Day(value.Start)}至{Day(end)}", $"{Day(value.Start)} to {Day(end)}")
        : new($"{Day(value.Start)}起", $"from {Day(value.Start)}");

    /// <summary>A term: 7日, 每月10日, 1次/季度, 2/3.</summary>
    public static Wording Term(CalendarRule rule) => rule.Unit switch
    {
        "day of month" => new($"每月{rule.Value}日", $"day {rule.Value} of the month"),
        "thirds" => new($"{rule.Value}/3", $"{rule.Value}/3"),
        "halves" => new($"{rule.Value}/2", $"{rule.Value}/2"),
        _ => Amount(rule.Value, rule.Unit),
    };

    /// <summary>A scope group: how it is told, until when, by which rule.</summary>
    public static Wording Group(ScopeGroup group)
    {
        var (until, untilEnglish) = group.Until is { } day ? ($"；截至{Day(day)}", $"; as of {Day(day)}") : ("", "");
        var rule = group.Rule is { } criteria ? Rule(criteria) : (Wording?)null;
        return new($"{group.Title.Chinese}（{group.Clause}{until}{(rule is null ? "" : $"；{rule.Value.Chinese}")}）", $"{group.Title.English} ({group.Clause}{untilEnglish}{(rule is null ? "" : $"; {rule.Value.English}")})");
    }

    /// <summary>A row of the level table: 高：保障达2级，且收入达2级.</summary>
    public static Wording Row(LevelRow row)
    {
        (int Grade, Wording Name)[] inputs = [(row.Potential, new("潜在风险", "potential")), (row.Guarantees, new("保障", "guarantees")), (row.Income, new("收入", "income"))];
        var level = LevelNames[row.Level];
        var asked = inputs.Where(i => i.Grade > 0).ToArray();
        return new($"{level.Chinese}：{string.Join("，且", asked.Select(i => $"{i.Name.Chinese}达{i.Grade}级"))}{(row.VisitFirst ? "（建议先走访）" : "")}",
            $"{level.English}: {string.Join(" and ", asked.Select(i => $"{i.Name.English} at {i.Grade}"))}{(row.VisitFirst ? " (visit first)" : "")}");
    }

    /// <summary>Whom a measure is for.</summary>
    public static Wording Labour(MeasureDefinition measure) => measure.NeedsLabour switch
    {
        true => new("有劳动能力", "able to work"),
        false => new("无劳动能力", "unable to work"),
        null => new("不限", "any"),
    };

    /// <summary>What an exclusion looks at: 车辆或大型机具价值，不低于50,000元.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="exclusion">The exclusion.</param>
    /// <param name="quarter">The quarter whose values in force bound it; null: of a value with several spans, the last.</param>
    public Wording Condition(PolicyPack pack, ExclusionDefinition exclusion, Quarter? quarter = null)
    {
        var column = Column(exclusion.Column);
        Wording from = Bound(exclusion.AtLeast, new("，不低于", " of at least ")), under = Bound(exclusion.Under, new("，低于", " under "));
        return new(column.Chinese + from.Chinese + under.Chinese, column.English + from.English + under.English);

        Wording Bound(string? name, Wording than)
        {
            if (name is null) return new("", "");
            var amount = Amount(pack, name, quarter);
            return new(than.Chinese + amount.Chinese, than.English + amount.English);
        }
    }

    /// <summary>What an effect does: 工资性收入 × 0.5.</summary>
    public Wording Effect(ScenarioEffect effect)
    {
        var (column, number) = (Column(effect.Column), effect.Number?.ToString("0.####", CultureInfo.InvariantCulture));
        var other = effect.Other is { } name ? Column(name) : default;
        return effect.Kind switch
        {
            EffectKind.Set => new($"{column.Chinese} = {number}", $"{column.English} = {number}"),
            EffectKind.Times => new($"{column.Chinese} × {number}", $"{column.English} × {number}"),
            EffectKind.Add when effect.Number < 0 => new($"{column.Chinese} − {number![1..]}", $"{column.English} − {number[1..]}"),
            EffectKind.Add => new($"{column.Chinese} + {number}", $"{column.English} + {number}"),
            EffectKind.Less => new($"{column.Chinese} − {other.Chinese}", $"{column.English} − {other.English}"),
            _ => new($"{column.Chinese} 减去其 1/{other.Chinese}", $"{column.English} less one part in {other.English}"),
        };
    }

    /// <summary>A list, comma-separated; empty where there is nothing.</summary>
    public static Wording List(IReadOnlyList<Wording> parts) => new(string.Join("、", parts.Select(p => p.Chinese)), string.Join(", ", parts.Select(p => p.English)));

    /// <summary>The form 2021-05-10.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Wording Amount(decimal value, string unit)
    {
        var (amount, words) = unit == ValueUnits.Share ? (value * 100, new Wording("%", "%")) : (value, new Wording(ValueUnits.Chinese(unit), $" {(value == 1 ? One(unit) : unit)}"));
        var number = amount.ToString("#,0.####", CultureInfo.InvariantCulture);
        return new(number + words.Chinese, number + words.English);
    }

    // The unit of exactly one; a multiple (1 times the income) stays as it is.
    private static string One(string unit) => unit switch
    {
        "persons" or "items" or "quarters" or "months" or "days" => unit[..^1],
        ValueUnits.TimesAYear or "times a quarter" => unit.Replace("times", "time", StringComparison.Ordinal),
        _ => unit,
    };

    private static Wording Amount(PolicyPack pack, string name, Quarter? quarter)
    {
        var value = quarter is { } asked ? pack.ValueIn(name, asked) : pack.Values.LastOrDefault(v => v.Name == name);
        return value is null ? new(name, name) : Amount(value);
    }

    private static Wording Joined(IReadOnlyList<Combination> parts, Wording by)
    {
        (Wording Words, bool Nested)[] words = [.. parts.Select(p => (Rule(p), p is not Combination.Criterion && parts.Count > 1))];
        return new(string.Join(by.Chinese, words.Select(w => w.Nested ? $"（{w.Words.Chinese}）" : w.Words.Chinese)), string.Join(by.English, words.Select(w => w.Nested ? $"({w.Words.English})" : w.Words.English)));
    }
}
