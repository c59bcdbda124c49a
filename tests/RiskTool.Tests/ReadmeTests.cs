using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using FangFan.Risk.Policy;
using FangFan.Risk.Ranking;
using FangFan.Risk.Records;
using FangFan.Risk.Tests.Notebooks;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tests;

/// <summary>What the README shows works as it stands there.</summary>
[Collection(NotebookTestGroup.Name)]
public sealed class ReadmeTests : IDisposable
{
    private const string Prompt = "$ dotnet run --project src/RiskTool -- ";

    private readonly string folder = Directory.CreateTempSubdirectory("fangfan-readme").FullName;

    [Fact]
    public void Its_command_lines_run_in_order_and_its_code_then_gives_a_list()
    {
        var lines = Block("console").Select(line => line[Prompt.Length..].Split(' ')).ToArray();
        lines.Length.ShouldBeGreaterThan(10);
        foreach (var line in lines)
        {
            var run = ToolRun.Of([.. line.Select(InFolder)]);
            run.Code.ShouldBe(0, $"{string.Join(' ', line)}\n{run.Error}");
        }
        CodeOfTheReadme(InFolder("county")).Items.Count.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Its_code_is_the_code_tested_here()
    {
        var here = File.ReadAllText(ThisFile());
        foreach (var line in Block("csharp")) here.ShouldContain(line.Replace("\"county\"", "county", StringComparison.Ordinal));
    }

    [Fact]
    public void Both_languages_set_up_with_the_same_two_commands()
    {
        foreach (var name in (string[])["README.md", "README.zh-CN.md"])
            Readme(name).ShouldContain("```\ndotnet run --project src/RiskService\ndotnet test\n```", customMessage: name);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static PriorityList CodeOfTheReadme(string county)
    {
        var records = RiskWorkflow.Check(RecordFolder.Open(county));
        var pack = PackLibrary.Bundled().Resolve("national-2020");
        var model = RiskWorkflow.Train(records.Panel, new TrainingRequest(pack, Quarter.Parse("2020Q4")));
        var assessment = RiskWorkflow.Assess(records.Panel, new AssessmentRequest(pack, Quarter.Parse("2021Q4"), model) { Problems = records.Problems });
        var list = PriorityListBuilder.Build(assessment, ListOrder.Priority, records.Panel.Areas);
        return list;
    }

    private string InFolder(string argument) =>
        argument.StartsWith("policy/", StringComparison.Ordinal) ? Path.Combine(AppContext.BaseDirectory, argument) :
        argument.StartsWith("notebooks/", StringComparison.Ordinal) ? Path.GetFullPath(Path.Combine(Root, argument)) :
        argument == "data=county" ? $"data={Path.Combine(folder, "county")}" :
        argument == "county" || Path.GetExtension(argument) is ".csv" or ".json" or ".html" or ".ipynb" ? Path.Combine(folder, argument) : argument;

    private static IEnumerable<string> Block(string language) => Fence(language).Matches(Readme("README.md")).SelectMany(block => block.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static Regex Fence(string language) => new($"```{language}\n(?<lines>.*?)```", RegexOptions.Singleline);

    private static string Root => Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..");

    private static string Readme(string name) => File.ReadAllText(Path.Combine(Root, name));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
