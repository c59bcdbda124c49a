using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool;

/// <summary>What packs diff prints.</summary>
internal sealed class PackDiffPage(PolicyPack first, PolicyPack second, Language language)
{
    private static readonly Dictionary<string, Wording> Sections = new(StringComparer.Ordinal)
    {
        ["pack"] = new("文件", "Document"),
        ["values"] = new("数值", "Values"),
        ["scope"] = new("范围", "Scope"),
        ["criteria"] = new("标准", "Criteria"),
        ["identify"] = new("识别", "Identify"),
        ["exclusions"] = new("排除与比对", "Exclusions and comparisons"),
        ["path-back"] = new("特殊情形纳入程序", "Path back"),
        ["level"] = new("风险等级", "Risk level"),
        ["measures"] = new("帮扶措施", "Measures"),
        ["scenarios"] = new("情景推演", "What-if scenarios"),
        ["calendar"] = new("期限与频次", "Terms and rhythms"),
        ["clauses"] = new("条款", "Clauses"),
    };

    public IReadOnlyList<PackDifference> Differences { get; } = PackDiff.Between(first, second, QuarterColumns.LabelOf);

    public void Print(Report report)
    {
        if (Differences.Count == 0)
        {
            report.Line(Say($"{first.Id} 与 {second.Id} 内容相同。", $"{first.Id} and {second.Id} say the same."));
            return;
        }
        report.SideBySide([("", first.Id, second.Id)]);
        foreach (var section in Differences.GroupBy(d => d.Section))
        {
            report.Title(Sections[section.Key].In(language));
            foreach (var difference in section) Print(report, difference);
        }
        report.Line();
        report.Line(Say($"{Count(PackChange.Changed)}项不同，{Count(PackChange.Removed)}项只在 {first.Id}，{Count(PackChange.Added)}项只在 {second.Id}。",
            $"{Count(PackChange.Changed)} differ, {Count(PackChange.Removed)} only in {first.Id}, {Count(PackChange.Added)} only in {second.Id}."));
    }

    private void Print(Report report, PackDifference difference)
    {
        var mark = difference.Change switch { PackChange.Added => "+", PackChange.Removed => "−", _ => "~" };
        var only = difference.Change switch
        {
            PackChange.Added => Say($"（只在 {second.Id}）", $" (only in {second.Id})"),
            PackChange.Removed => Say($"（只在 {first.Id}）", $" (only in {first.Id})"),
            _ => "",
        };
        var heading = string.Join(' ', new[] { mark, difference.Id, difference.Title.In(language) + only }.Where(p => p.Length > 0));
        if (difference.Change != PackChange.Changed)
        {
            report.Entry(heading, difference.Fields.Select(f => (f.Field.In(language), (f.First ?? f.Second)!.Value.In(language))).Where(f => f.Item2 != difference.Title.In(language)));
            return;
        }
        report.Entry(heading);
        report.SideBySide(difference.Fields.Select(f => (f.Field.In(language), f.First?.In(language) ?? "–", f.Second?.In(language) ?? "–")));
    }

    private int Count(PackChange change) => Differences.Count(d => d.Change == change);

    private string Say(string chinese, string english) => new Wording(chinese, english).In(language);
}
