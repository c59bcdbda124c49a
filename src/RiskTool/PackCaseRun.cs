using FangFan.Risk.Policy;
using FangFan.Risk.Rules;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool;

/// <summary>Runs an officer's cases under a pack and tells how they turned out.</summary>
internal sealed class PackCaseRun
{
    private PackCaseRun(PolicyPack pack, IReadOnlyList<CaseOutcome> outcomes) => (Pack, Outcomes) = (pack, outcomes);

    public PolicyPack Pack { get; }

    public IReadOnlyList<CaseOutcome> Outcomes { get; }

    public CaseOutcome[] Failed => [.. Outcomes.Where(o => !o.Passed)];

    /// <summary>Judges by the pack every case of a file, or of the *.yaml files of a folder, that speaks of it or names no pack.</summary>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    /// <exception cref="InvalidDataException">A file is wrong, or no case speaks of the pack; the message names file, line, key and the form expected.</exception>
    public static PackCaseRun Of(PolicyPack pack, string path)
    {
        CaseOutcome[] outcomes = [.. Files(path).SelectMany(f => CaseFile.Load(f, pack.Id)).Select(c => c.Run(pack))];
        return outcomes.Length > 0 ? new(pack, outcomes) : throw new InvalidDataException(
            $"{path}: no case speaks of {pack.Id}; write pack: {pack.Id} in the file, or leave the key out / 没有案例针对 {pack.Id}；请在文件中写 pack: {pack.Id}，或不写 pack。");
    }

    public void Print(Report report, Language language)
    {
        foreach (var outcome in Failed)
        {
            report.Line($"{outcome.Case.File}:{outcome.Case.Line}  {outcome.Case.Title}");
            foreach (var difference in outcome.Differences) report.Line("    " + difference.In(language));
        }
        var (all, failed) = (Outcomes.Count, Failed.Length);
        report.Line(failed == 0
            ? new Wording($"{Pack.Id}：{all}个案例全部相符。", $"{Pack.Id}: all {all} cases hold.").In(language)
            : new Wording($"{Pack.Id}：{all}个案例，{all - failed}个相符，{failed}个不符。", $"{Pack.Id}: {all} cases, {all - failed} hold, {failed} do not.").In(language));
    }

    public object Document() => new
    {
        pack = Pack.Id,
        cases = Outcomes.Count,
        passed = Outcomes.Count - Failed.Length,
        failed = Failed.Select(o => new { o.Case.File, o.Case.Line, o.Case.Title, o.Differences }),
    };

    private static string[] Files(string path)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path)) throw new FileNotFoundException($"There is no file or folder '{path}' of cases.", path);
        string[] files = [.. Directory.GetFiles(path, "*.yaml").Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new InvalidDataException($"{path}: no cases; a file of cases ends in .yaml / 没有案例文件，案例文件为 .yaml 文件。");
    }
}
