using FangFan.Risk.Policy;

namespace FangFan.Risk.Scenarios;

/// <summary>One way to decide a choice.</summary>
/// <param name="Value">The number; null for a word or a reading.</param>
/// <param name="Label">The value as people read it.</param>
/// <param name="InForce">Whether it is the pack's own.</param>
/// <param name="Pack">The pack that decides so: the pack itself where in force, else a variant.</param>
public sealed record ChoiceTrial(decimal? Value, Wording Label, bool InForce, PolicyPack Pack);

/// <summary>A choice of a pack with every way to decide it that is to be tried.</summary>
/// <param name="Id">Name of the value, criterion.setting, or identify.</param>
/// <param name="Label">What people read.</param>
/// <param name="Clause">The clause whose vague word the choice fills.</param>
/// <param name="Reason">Why the pack decides as it does.</param>
/// <param name="Unit">Unit of the values; empty for words and readings.</param>
/// <param name="Trials">Two or more, one of them in force; ascending for numbers.</param>
public sealed record PackChoice(string Id, Wording Label, string Clause, Wording Reason, string Unit, IReadOnlyList<ChoiceTrial> Trials)
{
    private const string IdentifyId = "identify";

    /// <summary>The choices of a pack at a quarter: values in force with a band, settings of criteria with a choice, readings of the identify clause.</summary>
    public static IReadOnlyList<PackChoice> Of(PolicyPack pack, Quarter quarter)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var values = pack.Values.Select(v => v.Name).Distinct(StringComparer.Ordinal).Select(name => pack.ValueIn(name, quarter)).OfType<DatedValue>();
        return
        [
            .. values.Where(v => v.Choice is not null && v.Band.Count > 0).Select(v => OfValue(pack, v, quarter)),
            .. pack.Criteria.Where(c => c.Choice is not null).SelectMany(c => OfSettings(pack, c)),
            .. pack.IdentifyAlternatives.Count > 0 ? [OfIdentify(pack)] : Array.Empty<PackChoice>(),
        ];
    }

    private static PackChoice OfValue(PolicyPack pack, DatedValue inForce, Quarter quarter) =>
        new(inForce.Name, inForce.Label, inForce.Source, inForce.Choice!.Value, inForce.Unit,
            [.. inForce.Band.Append(inForce.Value).Distinct().Order().Select(value => new ChoiceTrial(value, PackWords.Amount(inForce with { Value = value }), value == inForce.Value,
                value == inForce.Value ? pack : pack.WithValue(inForce.Name, value, quarter)))]);

    private static IEnumerable<PackChoice> OfSettings(PolicyPack pack, CriterionDefinition criterion)
    {
        foreach (var setting in CriterionCatalogue.Find(criterion.Id)?.Settings.Keys ?? [])
        {
            if (criterion.Settings.GetValueOrDefault(setting) is not { } inForce) continue;
            var possible = pack.WordsFor(criterion, setting);
            if (possible.Count < 2) continue;
            var (label, name) = (PackWords.Criterion(criterion.Id), SettingWords.Name(setting));
            yield return new($"{criterion.Id}.{setting}", new($"{label.Chinese}：{name.Chinese}", $"{label.English}: {name.English}"),
                criterion.Clause, criterion.Choice!.Value, "", [.. possible.Select(word => new ChoiceTrial(null, SettingWords.Word(setting, word), word == inForce,
                    word == inForce ? pack : pack.WithSetting(criterion.Id, setting, word)))]);
        }
    }

    private static PackChoice OfIdentify(PolicyPack pack) =>
        new(IdentifyId, new("识别条款的读法", "how the identify clause is read"), pack.IdentifyClause, pack.IdentifyChoice ?? default, "",
            [new ChoiceTrial(null, new("政策包现行读法", "as the pack reads it"), true, pack),
            .. pack.IdentifyAlternatives.Select(reading => new ChoiceTrial(null, reading.Title, false, pack.WithIdentify(reading.Rule)))]);
}
