using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Rules;

public sealed class PolicyCaseTests
{
    public static TheoryData<string> Files()
    {
        var files = new TheoryData<string>();
        foreach (var path in PolicyCases.Files) files.Add(Path.GetFileName(path));
        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_of_the_file_holds(string file)
    {
        var failed = CaseFile.Load(PolicyCases.Files.Single(f => Path.GetFileName(f) == file))
            .Select(c => c.Run(PolicyCases.Packs[c.Pack]))
            .Where(o => !o.Passed)
            .Select(o => $"{o.Case} by {o.Case.Pack}\n    {string.Join("\n    ", o.Differences.Select(d => d.English))}");
        string.Join("\n", failed).ShouldBeEmpty();
    }

    [Fact]
    public void Titles_tell_cases_of_a_pack_apart() =>
        PolicyCases.All.GroupBy(c => (c.Pack, c.Title)).Where(g => g.Count() > 1).Select(g => $"{g.Key.Pack}: {g.Key.Title}").ShouldBeEmpty();
}
