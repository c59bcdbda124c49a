using FangFan.Risk.Policy;

namespace FangFan.Risk.Tests.Policy;

public sealed class PackReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(PolicyFolder(), "README.md"));

    [Fact]
    public void The_readme_names_every_key_unit_and_criterion_with_its_values_and_settings()
    {
        foreach (var key in PackReader.Keys) Readme.ShouldContain($"`{key}`");
        foreach (var unit in ValueUnits.All) Readme.ShouldContain(unit.Chinese);
        foreach (var kind in CriterionCatalogue.All)
        {
            var row = Readme.Split('\n').Single(l => l.StartsWith($"| `{kind.Id}`", StringComparison.Ordinal));
            if (kind.Id != "shock") foreach (var value in kind.Values) row.ShouldContain($"`{value}`");
            foreach (var setting in kind.Settings.Keys) row.ShouldContain($"`{setting}`");
        }
    }

    // The README is not shipped, so it is looked for above the tests.
    internal static string PolicyFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var policy = Path.Combine(folder.FullName, "policy");
            if (File.Exists(Path.Combine(policy, "README.md"))) return policy;
        }
        throw new DirectoryNotFoundException("policy/README.md is not above the tests.");
    }
}
