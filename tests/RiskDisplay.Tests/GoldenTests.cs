namespace FangFan.Risk.Tests;

public class GoldenTests
{
    public static TheoryData<string> Names() => [.. Samples.All.Keys];

    /// <summary>Set UPDATE_DOCS=1 to draw the files anew after a change of the charts, and look at them before committing.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_chart_is_drawn_as_it_was_when_somebody_last_looked_at_it(string name)
    {
        var path = Path.Combine(Folder(), $"{name}.svg");
        var svg = Samples.All[name].ToSvg() + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(path, svg);
        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(svg, "run the test with UPDATE_DOCS=1 to draw the file anew");
    }

    [Fact]
    public void No_golden_file_is_left_without_its_chart() =>
        Directory.GetFiles(Folder(), "*.svg").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal).ShouldBe(Samples.All.Keys.Order(StringComparer.Ordinal));

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FangFan.Risk.sln"))) return Path.Combine(folder.FullName, "tests", "RiskDisplay.Tests", "Golden");
        }
        throw new DirectoryNotFoundException($"No folder over {AppContext.BaseDirectory} holds FangFan.Risk.sln.");
    }
}
