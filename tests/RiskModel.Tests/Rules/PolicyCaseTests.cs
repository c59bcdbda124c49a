using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Rules;

public sealed class PolicyCaseTests
{
    private static readonly Lazy<PackLibrary> Library = new(PackLibrary.Bundled);

    public static TheoryData<string> Files()
    {
        var files = new TheoryData<string>();
        foreach (var path in Directory.GetFiles(CaseFolder(), "*.yaml").Order(StringComparer.Ordinal)) files.Add(Path.GetFileName(path));
        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_of_the_file_holds(string file)
    {
        var failed = CaseFile.Load(Path.Combine(CaseFolder(), file))
            .Select(c => c.Run(Library.Value.Resolve(c.Pack)))
            .Where(o => !o.Passed)
            .Select(o => $"{o.Case}\n    {string.Join("\n    ", o.Differences.Select(d => d.English))}");
        string.Join("\n", failed).ShouldBeEmpty();
    }

    [Fact]
    public void Every_criterion_of_every_pack_stands_in_a_case()
    {
        var text = string.Concat(Directory.GetFiles(CaseFolder(), "*.yaml").Select(File.ReadAllText));
        foreach (var criterion in Library.Value.Packs.Values.SelectMany(p => p.Criteria)) text.ShouldContain($"{criterion.Id}:");
    }

    internal static string CaseFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var cases = Path.Combine(folder.FullName, "tests", "RiskModel.Tests", "Cases");
            if (Directory.Exists(cases)) return cases;
        }
        throw new DirectoryNotFoundException("tests/RiskModel.Tests/Cases is not above the test's folder.");
    }
}
