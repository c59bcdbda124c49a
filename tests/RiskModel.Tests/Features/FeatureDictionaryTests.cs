using FangFan.Risk.Features;

namespace FangFan.Risk.Tests.Features;

public class FeatureDictionaryTests
{
    /// <summary>Set UPDATE_DOCS=1 to write the page anew after a change of the catalogue.</summary>
    [Fact]
    public void The_page_of_features_equals_the_catalogue()
    {
        var path = Path.Combine(Root(), "docs", "features.md");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(path, FeatureDictionary.ToMarkdown());
        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(FeatureDictionary.ToMarkdown(), "Run the test with UPDATE_DOCS=1 to write docs/features.md anew.");
    }

    [Fact]
    public void Every_row_of_the_table_has_seven_cells() =>
        FeatureDictionary.ToMarkdown().Split('\n').Where(l => FeatureCatalogue.All.Any(f => l.StartsWith($"| `{f.Name}` |", StringComparison.Ordinal)))
            .ShouldAllBe(l => l.Count(c => c == '|') == 8);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FangFan.Risk.sln"))) folder = folder.Parent;
        return folder.ShouldNotBeNull().FullName;
    }
}
