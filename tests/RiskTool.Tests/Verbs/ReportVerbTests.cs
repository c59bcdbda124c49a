using System.Text.Json;

namespace FangFan.Risk.Tests.Verbs;

public sealed class ReportVerbTests(SmallCountyFolder county) : IClassFixture<SmallCountyFolder>
{
    private static readonly string[] Short = ["--pack", "national-2020", "--quarters", "1", "--draws", "20"];

    [Fact]
    public void Backtest_writes_page_json_and_csv_at_once_and_prints_a_short_page()
    {
        var (html, json, csv) = (county.File("b.html"), county.File("b.json"), county.File("b-csv"));

        var run = Backtest("--visits", "15", "--capacity", "5%", "--lang", "en", "--out", html, "--out", json, "--out", csv);

        run.Code.ShouldBe(0, run.Error);
        run.Out.ReplaceLineEndings(" ").ShouldContain("not a promise");
        run.Out.ShouldContain("b-csv");
        run.Out.Split('\n').Max(Columns).ShouldBeLessThanOrEqualTo(100);
        File.ReadAllText(html).ShouldContain("<html lang=\"en\"");
        using var document = JsonDocument.Parse(File.ReadAllBytes(json));
        document.RootElement.GetProperty("facts").GetProperty("dataHash").GetProperty("value").GetProperty("english").GetString()!.Length.ShouldBe(64);
        var tables = document.RootElement.GetProperty("tables").EnumerateArray().Select(t => t.GetProperty("name").GetString()!).ToList();
        tables.ShouldContain("visits-by-quarter");
        foreach (var table in tables) File.Exists(Path.Combine(csv, table + ".csv")).ShouldBeTrue(table);
    }

    [Fact]
    public void The_same_command_line_writes_the_same_report_wherever_it_goes()
    {
        var (once, twice) = (county.File("once.html"), county.File("twice.html"));

        Backtest("--seed", "7", "--out", once).Code.ShouldBe(0);
        Backtest("--out", twice, "--seed", "7").Code.ShouldBe(0);

        File.ReadAllBytes(twice).ShouldBe(File.ReadAllBytes(once));
        File.ReadAllText(once).ShouldContain("fangfan backtest county --pack national-2020 --quarters 1 --draws 20 --seed 7 --out report.html");
        File.ReadAllText(once).ShouldNotContain(county.Folder);
    }

    [Fact]
    public void Drift_of_a_model_says_whether_to_train_anew_and_json_goes_to_the_screen()
    {
        var page = ToolRun.Of("drift", county.County, "--pack", "national-2020", "--model", county.Model, "--out", county.File("drift.html"));
        var json = ToolRun.Of("drift", county.County, "--pack", "national-2020", "--model", county.Model, "--json");

        page.Code.ShouldBe(0, page.Error);
        page.Out.Split('\n').Max(Columns).ShouldBeLessThanOrEqualTo(100);
        File.ReadAllText(county.File("drift.html")).ShouldContain("<html lang=\"zh-CN\"");
        using var document = JsonDocument.Parse(json.Out);
        document.RootElement.GetProperty("kind").GetString().ShouldBe("drift");
        document.RootElement.GetProperty("statement").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Factors_are_reported_in_csv()
    {
        var run = ToolRun.Of("factors", county.County, "--pack", "national-2020", "--target", "monitored", "--out", county.File("factors"));

        run.Code.ShouldBe(0, run.Error);
        File.Exists(Path.Combine(county.File("factors"), "index.csv")).ShouldBeTrue();
        File.ReadAllText(Path.Combine(county.File("factors"), "facts.csv")).ShouldContain("fangfan factors county");
    }

    private ToolRun Backtest(params string[] more) => ToolRun.Of(["backtest", county.County, .. Short, .. more]);

    /// <summary>Columns that a line takes on a terminal, wide characters twice.</summary>
    private static int Columns(string line) => line.TrimEnd().Sum(c => c >= 0x2E80 ? 2 : 1);
}
