using System.Runtime.CompilerServices;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Records;

public class DataDictionaryTests
{
    [Fact]
    public void The_committed_page_equals_the_definitions()
    {
        var page = Path.Combine(Root(), "docs", "data-dictionary.md");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(page, DataDictionary.ToMarkdown());

        File.ReadAllText(page).ReplaceLineEndings("\n").ShouldBe(DataDictionary.ToMarkdown(), "run the test with UPDATE_DOCS=1 to write the page anew");
    }

    [Fact]
    public void Every_column_code_and_problem_is_on_the_page()
    {
        var page = DataDictionary.ToMarkdown();

        foreach (var column in TableDefinition.All.SelectMany(t => t.Columns)) page.ShouldContain($"| `{column.Name}` | {string.Join("、", column.Headers)} |");
        foreach (var code in ProblemCodes.All) page.ShouldContain($"| `{code.Name}` | {code.Severity.ToString().ToLowerInvariant()} |");
    }

    [Fact]
    public void Codes_of_problems_are_unique_and_said_in_both_languages()
    {
        ProblemCodes.All.Select(c => c.Name).ShouldBeUnique();
        ProblemCodes.All.ShouldAllBe(c => c.Meaning.Chinese.Length > 0 && c.Meaning.English.Length > 0);
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
