using FangFan.Risk.Policy;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool;

/// <summary>The dated values of a pack as packs show prints them.</summary>
internal sealed class PackValueTable(PolicyPack pack, Language language)
{
    public void Print(Report report, Quarter? quarter)
    {
        var values = ValuesIn(pack, quarter);
        var when = quarter is { } q ? Say($"{q}执行的数值", $"Values in force in {q}") + (pack.IsAsIf(q) ? Say("，提前适用", ", as-if") : "") : Say("数值", "Values");
        report.Title(when + Say("（带*的为自定取值：文件未写明数字）", " (* our choice: the document gives no number)"));
        report.Table([Say("编号与名称", "name"), Say("数值#", "value#"), Say("起止", "in force"), Say("出处", "source")], values.Select((v, i) => Row(v, i > 0 && values[i - 1].Name == v.Name)));
        foreach (var value in values.Where(v => v.Choice is not null))
        {
            report.Entry($"* {value.Name}", (Say("理由", "why"), value.Choice!.Value.In(language)), (Say("可取", "or"), PackWords.Band(value).In(language)));
        }
    }

    /// <summary>The values in force in a quarter; every span where none is given.</summary>
    public static IReadOnlyList<DatedValue> ValuesIn(PolicyPack pack, Quarter? quarter) =>
        quarter is { } asked ? [.. pack.Values.Select(v => v.Name).Distinct().Select(n => pack.ValueIn(n, asked)).OfType<DatedValue>()] : pack.Values;

    private string[] Row(DatedValue value, bool again) =>
    [
        again ? "" : $"{value.Name}{(value.Choice is null ? "" : "*")}\n{value.Label.In(language)}",
        PackWords.Amount(value).In(language).Replace(" a head", "\na head", StringComparison.Ordinal),
        PackWords.Span(value).In(language).Replace("至", "至\n", StringComparison.Ordinal).Replace(" to ", "\nto ", StringComparison.Ordinal) + (value.Area is { } area ? Say($"\n限{area}", $"\nin {area}") : ""),
        value.Source + (value.Mark is { } mark ? $" [{mark}]" : "") + (value.Origin == pack.Id ? "" : Say($"\n出自 {value.Origin}", $"\nstated in {value.Origin}")),
    ];

    private string Say(string chinese, string english) => new Wording(chinese, english).In(language);
}
