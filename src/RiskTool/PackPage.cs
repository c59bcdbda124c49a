using System.Globalization;
using FangFan.Risk.Policy;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool;

/// <summary>What packs show prints.</summary>
internal sealed class PackPage(PolicyPack pack, Language language)
{
    public void Print(Report report)
    {
        report.Pairs(
            ("id", pack.Id),
            (Say("名称", "title"), pack.Title.In(language)),
            (Say("施行", "start"), Day(pack.Start)),
            (Say("基于", "extends"), pack.Extends ?? "–"),
            (Say("服从", "yields to"), pack.YieldsTo.Count == 0 ? "–" : string.Join(", ", pack.YieldsTo)));
        report.Title(Say("数值（带*的为选定值：文件未写明数字）", "Values (* a choice: the document gives no number)"));
        report.Table([Say("名称", "name"), Say("数值#", "value#"), Say("单位", "unit"), Say("起止", "in force"), Say("出处", "source")],
            pack.Values.Select(v => new[]
            {
                v.Label.In(language) + (v.Choice is null ? "" : "*"), v.Value.ToString(CultureInfo.InvariantCulture), v.Unit,
                Day(v.Start) + " – " + (v.End is { } end ? Day(end) : ""), v.Source,
            }));
        report.Title(Say("指标", "Criteria"));
        report.Table([Say("指标", "criterion"), Say("作用", "roles"), Say("条款", "clause")],
            pack.Criteria.Select(c => new[] { $"{c.Id} {c.Title.In(language)}", Roles(c.Roles), c.Clause }));
        if (pack.Exclusions.Count > 0)
        {
            report.Title(Say("排除情形", "Exclusions"));
            report.Table([Say("情形", "exclusion"), Say("条款", "clause")], pack.Exclusions.Select(e => new[] { e.Title.In(language) + (e.QuestionOnly ? Say("（仅提请核实）", " (a question only)") : ""), e.Clause }));
        }
        report.Title(Say("帮扶措施", "Measures"));
        report.Table([Say("措施", "measure"), Say("对应原因", "causes"), Say("条款", "clause")],
            pack.Measures.Select(m => new[] { m.Title.In(language), string.Join(Say("、", ", "), m.Causes.Select(c => CauseGroups.Names[c].In(language))), m.Clause }));
    }

    private string Roles(CriterionRoles roles)
    {
        (CriterionRoles Role, Wording Name)[] names =
            [(CriterionRoles.Identify, new("识别", "identify")), (CriterionRoles.Level, new("等级", "level")), (CriterionRoles.Watch, new("监测", "watch")), (CriterionRoles.Exit, new("退出", "exit"))];
        return string.Join(Say("、", ", "), names.Where(n => roles.HasFlag(n.Role)).Select(n => n.Name.In(language)));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Say(string chinese, string english) => new Wording(chinese, english).In(language);
}
