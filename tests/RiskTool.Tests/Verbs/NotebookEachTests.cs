using System.Text.Json;
using System.Xml.Linq;
using FangFan.Risk.Models;
using FangFan.Risk.Notebook.Pages;
using FangFan.Risk.Tests.Notebooks;
using FangFan.Risk.Tool.Notebooks;

namespace FangFan.Risk.Tests.Verbs;

[Collection(NotebookTestGroup.Name)]
public sealed class NotebookEachTests : IDisposable
{
    private const string Awkward = "施甸县 100% #2 <&>";

    private readonly NotebookFolder folder = new();

    public NotebookEachTests()
    {
        folder.County("counties/530521", 3);
        folder.County("counties/broken", 0);
        folder.County("counties/" + Awkward, 4);
        Directory.CreateDirectory(folder.Path("counties", "notes"));
    }

    [Fact]
    public void Every_county_gets_a_report_the_failed_one_is_named_and_the_rest_goes_on()
    {
        var run = Each("--lang", "en");

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("fangfan: broken: “Rows 行数”, cell");
        run.Error.ShouldContain("no rows");
        run.Out.ShouldContain("Passed over, no quarters.csv in them: notes");
        run.Out.ShouldContain("3 counties: 2 done, 1 failed.");
        run.Out.ShouldContain("3户");
        foreach (var county in (string[])["530521", "broken", Awkward])
        {
            File.Exists(folder.Path("out", county + ".ipynb")).ShouldBeTrue(county);
            File.Exists(folder.Path("out", county + ".html")).ShouldBeTrue(county);
        }
        File.ReadAllText(folder.Path("out", Awkward + ".html")).ShouldContain("4户");
    }

    [Fact]
    public void The_overview_puts_failures_first_and_links_every_report()
    {
        Each();

        var page = XElement.Parse(File.ReadAllText(folder.Path("out", "index.html")).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));
        var tables = page.Descendants("table").ToList();
        tables.Count.ShouldBe(2);
        tables[0].Element("tbody")!.Element("tr")!.Element("th")!.Value.ShouldBe("broken");
        tables[0].Value.ShouldContain("no rows");
        tables[1].Element("tbody")!.Elements("tr").Select(row => row.Element("th")!.Value).ShouldBe(["530521", Awkward]);
        tables[1].Value.ShouldContain("4户");
        var links = page.Descendants("a").Select(a => a.Attribute("href")!.Value).ToList();
        links.Count.ShouldBe(9);
        foreach (var link in links) File.Exists(folder.Path("out", Uri.UnescapeDataString(link))).ShouldBeTrue(link);
        page.Value.ShouldContain("共3个县：完成2个，失败1个。");
    }

    [Fact]
    public void The_summary_opens_in_a_spreadsheet()
    {
        Each("--lang", "en");

        var lines = File.ReadAllText(folder.Path("out", "summary.csv")).Split("\r\n");
        lines[0].ShouldBe("county,result,summary,failure,seconds,report,notebook");
        lines[1].ShouldStartWith("530521,done,3户,,");
        lines[2].ShouldStartWith("broken,failed,,");
        lines[2].ShouldContain("no rows");
        File.ReadAllBytes(folder.Path("out", "summary.csv"))[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
    }

    [Fact]
    public void The_result_comes_as_json_too_and_names_the_parameters()
    {
        Directory.Delete(folder.Path("counties", "broken"), recursive: true);

        var run = Each("--json", "-p", "factor=10");

        run.Code.ShouldBe(0, run.Error);
        using var json = JsonDocument.Parse(run.Out);
        json.RootElement.GetProperty("parameters").GetProperty("factor").GetString().ShouldBe("10");
        json.RootElement.GetProperty("counties").EnumerateArray().Select(county => county.GetProperty("summary").GetString()).ShouldBe(["30户", "40户"]);
        json.RootElement.GetProperty("passedOver")[0].GetString().ShouldBe("notes");
    }

    [Fact]
    public void A_county_named_as_the_overview_gets_a_name_beside_it()
    {
        folder.County("counties/Index", 9);

        Each();

        File.ReadAllText(folder.Path("out", "Index_.html")).ShouldContain("9户");
        File.ReadAllText(folder.Path("out", "index.html")).ShouldContain("./Index_.html");
    }

    [Theory]
    [InlineData("counties/530521", "is one county's folder; give the folder above it")]
    [InlineData("counties/notes", "holds quarters.csv or quarters.csv.gz")]
    [InlineData("nowhere", "There is no folder")]
    public void A_folder_without_counties_is_refused_with_a_remedy(string given, string message)
    {
        var run = ToolRun.Of("notebook", "run", folder.Path("count.ipynb"), "--each", folder.Path(given), "-o", folder.Path("out"));

        run.Code.ShouldBe(1);
        run.Error.ShouldContain(message);
        Directory.Exists(folder.Path("out")).ShouldBeFalse();
    }

    [Fact]
    public void A_stop_keeps_what_there_is_and_names_the_counties_left()
    {
        using var stop = new CancellationTokenSource();
        var into = new DirectoryInfo(folder.Path("out"));
        var work = new CountyWork(new(folder.Path("count.ipynb")), NotebookFolder.Counting, new Dictionary<string, string>(), new(), new NotebookPageOptions());
        var counties = CountyFolders.In(new(folder.Path("counties")), into).Counties;

        var reports = new CountyReports(work, into).Run(counties, new Watch(share => { if (share >= 1.0 / 3) stop.Cancel(); }), stop.Token);

        reports.Select(report => report.Result).ShouldBe([CountyResult.Fine, CountyResult.Stopped, CountyResult.Stopped]);
        new CountySummary("x", work.Parameters, reports, []).Line.English.ShouldBe("3 counties: 1 done, 0 failed, 2 stopped.");
    }

    public void Dispose() => folder.Dispose();

    private ToolRun Each(params string[] more) => ToolRun.Of(["notebook", "run", folder.Path("count.ipynb"), "--each", folder.Path("counties"), "-o", folder.Path("out"), .. more]);

    private sealed class Watch(Action<double> see) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => see(value.Share);
    }
}
