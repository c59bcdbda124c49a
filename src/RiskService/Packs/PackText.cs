using System.Globalization;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Service.Packs;

/// <summary>Parts of a pack in words.</summary>
internal static class PackText
{
    private static readonly Dictionary<string, Wording> Settings = new(StringComparer.Ordinal)
    {
        ["income=net"] = new("收入按人均纯收入计", "income is net income"),
        ["income=disposable"] = new("收入按人均可支配收入计", "income is disposable income"),
        ["about=yes"] = new("“左右”：线上一定幅度内为接近", "\"about\": within a margin over the line is near"),
        ["about=no"] = new("严格低于，无“左右”", "exactly under, no \"about\""),
        ["changes=both"] = new("收入骤减与支出骤增须同时出现", "plunge of income and surge of spending together"),
        ["changes=either"] = new("收入骤减、支出骤增满足其一", "plunge of income or surge of spending"),
        ["reason=any"] = new("不问原因", "whatever the reason"),
        ["reason=hardship"] = new("仅限因家庭困难", "only where hardship is the reason"),
        ["lived-in=any"] = new("不论是否实际居住", "lived in or not"),
        ["lived-in=required"] = new("须为实际居住", "must be lived in"),
        ["repair=any"] = new("不论能否自行修缮", "able to repair or not"),
        ["repair=unable"] = new("须为无力修缮", "the household cannot repair it"),
        ["quality-alone=yes"] = new("仅水质不达标也算", "unmet quality alone counts"),
        ["quality-alone=no"] = new("仅水质不达标不算", "unmet quality alone does not count"),
        ["test=capacity"] = new("按自付医疗支出与支付能力之比", "by self-paid spending against capacity to pay"),
        ["test=grave-illness"] = new("按本季突发大病", "by a grave illness that is sudden this quarter"),
    };

    /// <summary>A unit in both languages.</summary>
    public static Wording Unit(string unit) => ValueUnits.Find(unit) ?? new(unit, unit);

    /// <summary>A number with its unit: a share as a percentage.</summary>
    public static Wording Amount(decimal value, string unit)
    {
        if (unit == ValueUnits.Share) return Same($"{(value * 100).ToString("#,0.####", CultureInfo.InvariantCulture)}%");
        var number = value.ToString("#,0.####", CultureInfo.InvariantCulture);
        return new($"{number}{Unit(unit).Chinese}", unit.Length == 0 ? number : $"{number} {Unit(unit).English}");
    }

    /// <summary>A setting in words; as the pack spells it where it has none.</summary>
    public static Wording Setting(PolicyPack pack, string name, string value) => name == "of"
        ? new($"所指：{string.Join('、', value.Split(", ").Select(id => Title(pack, id).Chinese))}", $"of: {string.Join(", ", value.Split(", ").Select(id => Title(pack, id).English))}")
        : Settings.GetValueOrDefault($"{name}={value}", Same($"{name}: {value}"));

    /// <summary>A combination in words, with the criteria's titles; brackets only where all and any meet.</summary>
    public static Wording Rule(PolicyPack pack, Combination rule) => rule switch
    {
        Combination.Criterion criterion => Quoted(Title(pack, criterion.Id)),
        Combination.All all => Joined(pack, all.Parts, new("且", " and ")),
        Combination.Any any => Joined(pack, any.Parts, new("或", " or ")),
        _ => throw new ArgumentException($"There is no wording for the combination {rule}."),
    };

    /// <summary>Title of a criterion in the pack.</summary>
    public static Wording Title(PolicyPack pack, string id) => pack.Criteria.FirstOrDefault(c => c.Id == id)?.Title ?? CriterionCatalogue.Find(id)?.Label ?? Same(id);

    /// <summary>What the records must show for an exclusion.</summary>
    public static Wording Exclusion(PolicyPack pack, ExclusionDefinition exclusion)
    {
        var column = Column(exclusion.Column);
        Wording?[] bounds =
        [
            exclusion.AtLeast is { } least ? Bound(pack, least, new("不低于", "at least")) : null,
            exclusion.Under is { } under ? Bound(pack, under, new("低于", "under")) : null,
        ];
        var known = bounds.OfType<Wording>().ToArray();
        return known.Length == 0 ? column : new(
            $"{column.Chinese}{string.Join("且", known.Select(b => b.Chinese))}", $"{column.English} {string.Join(" and ", known.Select(b => b.English))}");
    }

    /// <summary>What an effect of a scenario does.</summary>
    public static Wording Effect(ScenarioEffect effect)
    {
        var column = Column(effect.Column);
        var number = effect.Number?.ToString("0.####", CultureInfo.InvariantCulture);
        var other = effect.Other is null ? default : Column(effect.Other);
        return effect.Kind switch
        {
            EffectKind.Set => new($"{column.Chinese}记为{number}", $"{column.English} becomes {number}"),
            EffectKind.Add => effect.Number < 0
                ? new($"{column.Chinese}减少{number![1..]}", $"{column.English} falls by {number[1..]}")
                : new($"{column.Chinese}增加{number}", $"{column.English} rises by {number}"),
            EffectKind.Times => new($"{column.Chinese}变为原来的{number}倍", $"{column.English} is {number} of what it was"),
            EffectKind.LessOneOf => new($"{column.Chinese}按{other.Chinese}平均减去一份", $"{column.English} loses one part in as many as {other.English} counts"),
            _ => new($"{column.Chinese}减去{other.Chinese}", $"{column.English} less {other.English}"),
        };
    }

    /// <summary>A column as people read it: its Chinese header, and its English name.</summary>
    public static Wording Column(string name) => QuarterColumns.All.FirstOrDefault(c => c.Name == name) is { } column ? new(column.Headers[0], name.Replace('_', ' ')) : Same(name);

    private static Wording Bound(PolicyPack pack, string name, Wording than)
    {
        if (pack.Values.LastOrDefault(v => v.Name == name) is not { } value) return new($"{than.Chinese}{name}", $"{than.English} {name}");
        var amount = Amount(value.Value, value.Unit);
        return new($"{than.Chinese}{amount.Chinese}", $"{than.English} {amount.English}");
    }

    private static Wording Joined(PolicyPack pack, IReadOnlyList<Combination> parts, Wording between)
    {
        var words = parts.Select(p => p is Combination.Criterion || parts.Count == 1 ? Rule(pack, p) : Bracketed(Rule(pack, p))).ToArray();
        return new(string.Join(between.Chinese, words.Select(w => w.Chinese)), string.Join(between.English, words.Select(w => w.English)));
    }

    // Titles hold quotation marks of their own.
    private static Wording Quoted(Wording title) => new($"“{title.Chinese.Replace('“', '‘').Replace('”', '’')}”", $"'{title.English}'");

    private static Wording Bracketed(Wording words) => new($"（{words.Chinese}）", $"({words.English})");

    private static Wording Same(string text) => new(text, text);
}
