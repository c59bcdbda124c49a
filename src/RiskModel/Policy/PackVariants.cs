using System.Globalization;

namespace FangFan.Risk.Policy;

/// <summary>Packs with one thing changed on trial. A variant's id ends in a star and its title says what was changed, so that it never passes as the pack itself.</summary>
public static class PackVariants
{
    private const string TrialMark = "*";

    /// <summary>The pack with another number for a value in the span that is in force at a quarter; other quarters keep theirs.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="name">Name of the value.</param>
    /// <param name="value">The number tried, in the value's unit, 0 or more.</param>
    /// <param name="quarter">The quarter judged.</param>
    /// <exception cref="ArgumentException">The pack has no value of the name in force at the quarter, or the number is negative.</exception>
    public static PolicyPack WithValue(this PolicyPack pack, string name, decimal value, Quarter quarter)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var changed = pack.ValueIn(name, quarter)
            ?? throw new ArgumentException($"Pack {pack.Id} has no value '{name}' in force; it has {string.Join(", ", pack.Values.Select(v => v.Name).Distinct())}.", nameof(name));
        if (value < 0) throw new ArgumentException($"'{name}' is {value.ToString(CultureInfo.InvariantCulture)} {changed.Unit}; give 0 or more.", nameof(value));
        var number = value.ToString(CultureInfo.InvariantCulture);
        return Trial(pack, new($"{changed.Label.Chinese} = {number}", $"{changed.Label.English} = {number}")) with
        {
            Values = [.. pack.Values.Select(v => ReferenceEquals(v, changed) ? v with { Value = value } : v)],
        };
    }

    /// <summary>The pack with another word for a setting of a criterion.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="criterion">Id of the criterion.</param>
    /// <param name="setting">Name of the setting, such as changes.</param>
    /// <param name="word">One of the words that <see cref="CriterionCatalogue"/> allows.</param>
    /// <exception cref="ArgumentException">The pack has no such criterion, the criterion no such setting, the setting no such word, or the pack lacks a value that the word needs.</exception>
    public static PolicyPack WithSetting(this PolicyPack pack, string criterion, string setting, string word)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var changed = pack.Criteria.FirstOrDefault(c => c.Id == criterion)
            ?? throw new ArgumentException($"Pack {pack.Id} has no criterion '{criterion}'; it has {string.Join(", ", pack.Criteria.Select(c => c.Id))}.", nameof(criterion));
        var words = CriterionCatalogue.Find(criterion)?.Settings.GetValueOrDefault(setting);
        if (words is not { Count: > 0 }) throw new ArgumentException($"The criterion '{criterion}' has no setting '{setting}' with words to choose from.", nameof(setting));
        if (!words.Contains(word)) throw new ArgumentException($"The setting '{setting}' of '{criterion}' is one of {string.Join(", ", words)}; not '{word}'.", nameof(word));
        if (MissingFor(pack, changed, setting, word) is { } missing)
            throw new ArgumentException($"'{setting}: {word}' of '{criterion}' needs the value '{missing}', which pack {pack.Id} does not have.", nameof(word));
        return Trial(pack, new($"{changed.Title.Chinese}：{setting} = {word}", $"{criterion}: {setting} = {word}")) with
        {
            Criteria = [.. pack.Criteria.Select(c => c == changed ? c with { Settings = SettingsWith(c, setting, word) } : c)],
        };
    }

    /// <summary>The pack with another identify rule. Criteria that it newly names get the role identify, those no longer named lose identify and condition.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="rule">How the criteria combine.</param>
    /// <exception cref="ArgumentException">The rule names a criterion that the pack does not have.</exception>
    public static PolicyPack WithIdentify(this PolicyPack pack, Combination rule)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(rule);
        var named = PackCheck.Ids(rule).ToHashSet(StringComparer.Ordinal);
        if (named.FirstOrDefault(id => pack.Criteria.All(c => c.Id != id)) is { } missing)
            throw new ArgumentException($"The rule names '{missing}', which pack {pack.Id} does not have; its criteria are {string.Join(", ", pack.Criteria.Select(c => c.Id))}.", nameof(rule));
        return Trial(pack, new("识别条款按另一种读法", "the identify clause read in another way")) with
        {
            Identify = rule,
            Criteria = [.. pack.Criteria.Select(c => c with { Roles = Roles(c.Roles, named.Contains(c.Id)) })],
        };
    }

    /// <summary>The words that a setting of a criterion can be tried with: those that need no value which the pack lacks.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="criterion">One of its criteria.</param>
    /// <param name="setting">Name of the setting.</param>
    /// <returns>In the catalogue's order; empty where the setting has no words to choose from.</returns>
    public static IReadOnlyList<string> WordsFor(this PolicyPack pack, CriterionDefinition criterion, string setting)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(criterion);
        return [.. (CriterionCatalogue.Find(criterion.Id)?.Settings.GetValueOrDefault(setting) ?? []).Where(word => MissingFor(pack, criterion, setting, word) is null)];
    }

    /// <summary>A value that a criterion needs under a word and not under its own, and that the pack lacks; null where there is none.</summary>
    internal static string? MissingFor(PolicyPack pack, CriterionDefinition criterion, string setting, string word)
    {
        var kind = CriterionCatalogue.Find(criterion.Id)!;
        return kind.ValuesFor(SettingsWith(criterion, setting, word)).Except(kind.ValuesFor(criterion.Settings)).FirstOrDefault(name => pack.Values.All(v => v.Name != name));
    }

    private static Dictionary<string, string> SettingsWith(CriterionDefinition criterion, string setting, string word) =>
        new(criterion.Settings, StringComparer.Ordinal) { [setting] = word };

    private static CriterionRoles Roles(CriterionRoles roles, bool named)
    {
        const CriterionRoles Naming = CriterionRoles.Identify | CriterionRoles.Condition;
        if (!named) return roles & ~Naming;
        return (roles & Naming) != 0 ? roles : roles | CriterionRoles.Identify;
    }

    private static PolicyPack Trial(PolicyPack pack, Wording change) => pack with
    {
        Id = pack.Id.EndsWith(TrialMark, StringComparison.Ordinal) ? pack.Id : pack.Id + TrialMark,
        Title = new($"{pack.Title.Chinese}（试算：{change.Chinese}）", $"{pack.Title.English} (trial: {change.English})"),
    };
}
