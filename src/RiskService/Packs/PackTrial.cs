using System.Globalization;
using FangFan.Risk.Features;
using FangFan.Risk.Policy;
using FangFan.Risk.Service.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FangFan.Risk.Service.Packs;

/// <summary>A value changed on trial.</summary>
/// <param name="Name">Its name in the pack.</param>
/// <param name="Label">What people read.</param>
/// <param name="Unit">Its unit in both languages.</param>
/// <param name="Before">The number in force.</param>
/// <param name="After">The number tried.</param>
public sealed record TriedValue(string Name, Wording Label, Wording Unit, decimal Before, decimal After);

/// <summary>A setting of a criterion, or the reading of the identify clause, changed on trial.</summary>
/// <param name="Name">criterion.setting, or identify.</param>
/// <param name="Label">What people read.</param>
/// <param name="Before">As the pack has it.</param>
/// <param name="After">As tried.</param>
public sealed record TriedWord(string Name, Wording Label, Wording Before, Wording After);

/// <summary>A pack with one thing changed as a request asks.</summary>
/// <param name="Pack">The pack changed.</param>
/// <param name="About">What was changed, for the queue.</param>
internal sealed record PackTrial(PolicyPack Pack, string About)
{
    private const string Identify = "identify";

    /// <summary>Above any line in yuan, far from where arithmetic overflows.</summary>
    private const decimal LargestTried = 100_000_000;

    /// <summary>Above any share that a rule could ask for: a larger one is a percentage sent as a share.</summary>
    private const decimal LargestShare = 10;

    /// <summary>The least line that money can be measured against [yuan].</summary>
    private const decimal LeastLine = 0.01m;

    /// <summary>The value changed; null where a word or a reading is.</summary>
    public TriedValue? Value { get; init; }

    /// <summary>The word or reading changed; null where a value is.</summary>
    public TriedWord? Word { get; init; }

    /// <summary>Reads what to change.</summary>
    /// <returns>The trial, or the answer that says what can be tried.</returns>
    public static (PackTrial?, ProblemHttpResult?) Read(TrialBody body, PolicyPack pack, Quarter quarter) => (body.Value, body.Setting, body.Reading) switch
    {
        (null, { } setting, null) => OfSetting(pack, setting, body.Word),
        (null, null, { } reading) => OfReading(pack, reading),
        (_, null, null) => OfValue(pack, body, quarter),
        _ => (null, Answers.Problem(StatusCodes.Status400BadRequest, new("value、setting、reading 一次只能改一项。", "Change one at a time: value, setting or reading."))),
    };

    private static (PackTrial?, ProblemHttpResult?) OfValue(PolicyPack pack, TrialBody body, Quarter quarter)
    {
        if (body.Value is null || pack.ValueIn(body.Value, quarter) is not { } inForce)
            return (null, Answers.Unacceptable("value", body.Value, pack.Values.Select(v => v.Name).Distinct().Where(n => pack.ValueIn(n, quarter) is not null)));
        var unit = PackWords.Unit(inForce.Unit);
        var (least, most) = (inForce.Name == LinesInForce.PovertyLineName ? LeastLine : 0, inForce.Unit == ValueUnits.Share ? LargestShare : LargestTried);
        if (body.Number is not { } number || number < least || number > most)
            return (null, Answers.Unacceptable("number", body.Number?.ToString(CultureInfo.InvariantCulture), [string.Create(CultureInfo.InvariantCulture, $"{least}–{most} ({unit.Chinese} · {unit.English})")]));
        return (new(pack.WithValue(inForce.Name, number, quarter), string.Create(CultureInfo.InvariantCulture, $"{inForce.Name} {number}"))
        {
            Value = new(inForce.Name, inForce.Label, unit, inForce.Value, number),
        }, null);
    }

    private static (PackTrial?, ProblemHttpResult?) OfSetting(PolicyPack pack, string asked, string? word)
    {
        var (criterion, setting) = (asked.Split('.')[0], asked.Split('.')[^1]);
        var known = pack.Criteria.SelectMany(c => c.Settings.Keys.Where(s => pack.WordsFor(c, s).Count > 1).Select(s => (Criterion: c, Setting: s))).ToArray();
        if (known.FirstOrDefault(k => $"{k.Criterion.Id}.{k.Setting}" == asked).Criterion is not { } changed)
            return (null, Answers.Unacceptable("setting", asked, known.Select(k => $"{k.Criterion.Id}.{k.Setting}")));
        var words = pack.WordsFor(changed, setting);
        if (word is null || !words.Contains(word)) return (null, Answers.Unacceptable("word", word, words));
        var name = SettingWords.Name(setting);
        return (new(pack.WithSetting(criterion, setting, word), $"{asked} {word}")
        {
            Word = new(asked, new($"{changed.Title.Chinese}：{name.Chinese}", $"{changed.Title.English}: {name.English}"), SettingWords.Word(setting, changed.Settings[setting]), SettingWords.Word(setting, word)),
        }, null);
    }

    private static (PackTrial?, ProblemHttpResult?) OfReading(PolicyPack pack, int reading)
    {
        if (reading < 1 || reading > pack.IdentifyAlternatives.Count)
            return (null, Answers.Unacceptable("reading", reading.ToString(CultureInfo.InvariantCulture), pack.IdentifyAlternatives.Select((a, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1} ({a.Title.Chinese} · {a.Title.English})"))));
        var other = pack.IdentifyAlternatives[reading - 1];
        return (new(pack.WithIdentify(other.Rule), string.Create(CultureInfo.InvariantCulture, $"{Identify} {reading}"))
        {
            Word = new(Identify, new("识别条款的读法", "how the identify clause is read"), new("政策包现行读法", "as the pack reads it"), other.Title),
        }, null);
    }
}
