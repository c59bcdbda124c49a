using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FangFan.Risk.Models;
using FangFan.Risk.Records;
using FangFan.Risk.Service.Imports;
using FangFan.Risk.Service.Storage;
using FangFan.Risk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Tests.Imports;

public sealed class ImportTests : IDisposable
{
    private readonly ServiceHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public void Rows_read_back_give_the_same_panel_as_the_file()
    {
        var folder = host.Write("a", ("quarters.csv", MadeFiles.Quarters()), ("outcomes.csv", MadeFiles.Outcomes), ("areas.csv", MadeFiles.Areas), ("path_back.csv", MadeFiles.PathBack));
        var file = RiskWorkflow.Check(RecordFolder.Open(folder));
        Run(folder).Added.ShouldBe(60 * 8 + 2 + 4 + 2);
        using var database = host.Database();
        var stored = RiskWorkflow.Check(StoredTable.Read(database, MadeCounty.Code)!);
        stored.Rows.ShouldBe(file.Rows);
        stored.Problems.ShouldBe(file.Problems);
        stored.Panel.RowCount.ShouldBe(file.Panel.RowCount);
        for (var h = 0; h < file.Panel.HouseholdCount; h++)
        {
            stored.Panel.Id(h).ShouldBe(file.Panel.Id(h));
            stored.Panel.AllEvents(h).ToArray().ShouldBe(file.Panel.AllEvents(h).ToArray());
            stored.Panel.PathBack(h).ToArray().ShouldBe(file.Panel.PathBack(h).ToArray());
            foreach (var (a, b) in stored.Panel.AllRows(h).Zip(file.Panel.AllRows(h)))
            {
                QuarterColumns.All.Where(c => c.Kind is not (ColumnKind.Identifier or ColumnKind.Quarter or ColumnKind.Village)).ShouldAllBe(c => a.Number(c).Equals(b.Number(c)));
                (a.Quarter, a.RecordedOn, a.Village).ShouldBe((b.Quarter, b.RecordedOn, b.Village));
            }
        }
    }

    [Fact]
    public void The_same_file_twice_changes_nothing()
    {
        var files = MadeFiles.Quarters();
        Run(host.Write("a", ("quarters.csv", files))).AlreadyImported.ShouldBeFalse();
        var before = Snapshot();
        Run(host.Write("b", ("quarters.csv", files))).AlreadyImported.ShouldBeTrue();
        Snapshot().ShouldBe(before);
    }

    [Fact]
    public void An_import_leaves_no_log_as_large_as_itself_behind()
    {
        Run(host.Write("a", ("quarters.csv", MadeFiles.Quarters())));
        using var database = host.Database();
        new FileInfo(database.Database.GetDbConnection().DataSource + "-wal").ShouldSatisfyAllConditions(log => (log.Exists ? log.Length : 0).ShouldBe(0));
    }

    [Fact]
    public void A_longer_file_adds_only_what_is_new()
    {
        Run(host.Write("a", ("quarters.csv", MadeFiles.Quarters(Enumerable.Range(0, 40)))));
        var result = Run(host.Write("b", ("quarters.csv", MadeFiles.Quarters())));
        (result.Added, result.Replaced, result.Unchanged).ShouldBe((20 * 8, 0, 40 * 8));
    }

    [Fact]
    public void A_corrected_row_replaces_the_old_one_and_the_old_one_is_kept()
    {
        Run(host.Write("a", ("quarters.csv", MadeFiles.Quarters())));
        var result = Run(host.Write("b", ("quarters.csv", MadeFiles.Quarters([5], MadeFiles.Last, (_, _) => "77777"))));
        (result.Added, result.Replaced).ShouldBe((0, 1));
        using var database = host.Database();
        var versions = database.Rows.Where(r => r.Subject == "H0005" && r.Period == MadeFiles.Last.Ordinal).OrderBy(r => r.Id).ToList();
        versions.Count.ShouldBe(2);
        versions[0].SupersededBy.ShouldBe(versions[1].Id);
        versions[0].Cells.ShouldContain(",13780,");
        var panel = RiskWorkflow.Check(StoredTable.Read(database, MadeCounty.Code, "H0005")!).Panel;
        panel.At(0, MadeFiles.Last).Current!.Value.Money(QuarterColumns.WageIncome).ShouldBe(77777);
        panel.RowCount.ShouldBe(8);
    }

    [Fact]
    public void A_corrected_row_is_known_by_its_key_however_a_spreadsheet_spells_it()
    {
        const string header = "household_id,quarter,recorded_on,village_code,household_type,members,wage_income\n";
        Run(host.Write("a", ("quarters.csv", header + "1001,2021Q2,2021-06-30,530521101001,lifted,3,9000\n")));
        Run(host.Write("b", ("quarters.csv", header + "１００１,2021年2季度,20210630.0,530521101001.0,lifted,3,5000\n"))).Replaced.ShouldBe(1);
        using var database = host.Database();
        RiskWorkflow.Check(StoredTable.Read(database, MadeCounty.Code)!).Panel.At(0, new Quarter(2021, 2)).Current!.Value.Money(QuarterColumns.WageIncome).ShouldBe(5000);
    }

    [Fact]
    public void A_correction_recorded_later_is_a_version_of_its_own_so_that_the_past_stays_as_it_was_known()
    {
        const string header = "household_id,quarter,recorded_on,village_code,household_type,members,wage_income\n";
        Run(host.Write("a", ("quarters.csv", header + "H1,2021Q2,2021-06-30,530521101001,lifted,3,9000\nH1,2021Q3,2021-09-30,530521101001,lifted,3,9000\n")));
        Run(host.Write("b", ("quarters.csv", header + "H1,2021Q2,2021-08-15,530521101001,lifted,3,5000\n"))).Added.ShouldBe(1);
        using var database = host.Database();
        var panel = RiskWorkflow.Check(StoredTable.Read(database, MadeCounty.Code)!).Panel;
        panel.At(0, new Quarter(2021, 2)).Current!.Value.Money(QuarterColumns.WageIncome).ShouldBe(9000);
        panel.At(0, new Quarter(2021, 3)).QuartersAgo(1)!.Value.Money(QuarterColumns.WageIncome).ShouldBe(5000);
    }

    [Fact]
    public void A_step_of_the_path_back_sent_again_replaces_the_one_it_corrects_however_it_is_spelt()
    {
        Run(host.Write("a", ("quarters.csv", MadeFiles.Quarters([15])), ("path_back.csv", MadeFiles.PathBack))).Added.ShouldBe(8 + 2);
        var corrected = "户编号,办理环节,对应排除情形,办理单位,办理日期,佐证材料\nH0015,village-review,town-property,村委会,2021年8月2日,评议记录第2号\nH0015,joint-verification,无,镇政府,20210820,核实表第2号\n";
        var result = Run(host.Write("b", ("quarters.csv", MadeFiles.Quarters([15])), ("path_back.csv", corrected)));
        (result.Added, result.Replaced, result.Unchanged).ShouldBe((0, 2, 8));
        using var database = host.Database();
        RiskWorkflow.Check(StoredTable.Read(database, MadeCounty.Code, "H0015")!).Panel.PathBack(0).ToArray().Select(s => s.Evidence).ShouldBe(["评议记录第2号", "核实表第2号"]);
    }

    [Fact]
    public void Files_with_english_and_with_chinese_headers_make_one_table()
    {
        Run(host.Write("a", ("quarters.csv", "household_id,quarter,village_code,household_type,members,wage_income\nH1,2021Q2,530521101001,lifted,3,9000\n")));
        Run(host.Write("b", ("quarters.csv", "季度,户编号,村编码,户类型,工资性收入,家庭人口\n2021Q3,H1,530521101001,脱贫户,9500,3\n2021Q2,H1,530521101001,脱贫户,8000,3\n"))).Replaced.ShouldBe(1);
        using var database = host.Database();
        var view = RiskWorkflow.Check(StoredTable.Read(database, MadeCounty.Code)!).Panel.At(0, new Quarter(2021, 3));
        view.Current!.Value.Money(QuarterColumns.WageIncome).ShouldBe(9500);
        view.QuartersAgo(1)!.Value.Money(QuarterColumns.WageIncome).ShouldBe(8000);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void An_import_that_dies_half_way_leaves_everything_as_it_was(int reportsBefore)
    {
        Run(host.Write("a", ("quarters.csv", MadeFiles.Quarters(Enumerable.Range(0, 5)))));
        var before = Snapshot();
        using var stop = new CancellationTokenSource();
        var seen = 0;
        var progress = new Told(value => { if (value.Step.English == "storing rows" && ++seen == reportsBefore) stop.Cancel(); });
        var big = host.Write("b", ("quarters.csv", MadeFiles.Quarters(Enumerable.Range(0, 1200))));
        Should.Throw<OperationCanceledException>(() => host.Get<ImportRunner>().Run(new Upload(big, null, ["b"]), progress, stop.Token));
        seen.ShouldBe(reportsBefore);
        Snapshot().ShouldBe(before);
        Run(host.Write("c", ("quarters.csv", MadeFiles.Quarters(Enumerable.Range(0, 6))))).Added.ShouldBe(8);
    }

    [Fact]
    public async Task An_upload_becomes_a_job_that_ends_with_its_counts_and_problems()
    {
        var job = await UploadAsync(("quarters", "county.csv", MadeFiles.Quarters() + "H9999,2021Q4,530521101001,lifted,999,1,1,1,1,1,1,1,1,B,\n"), ("outcomes", "events.csv", MadeFiles.Outcomes));
        job["state"]!.ToString().ShouldBe("succeeded");
        ((int)job["result"]!["added"]!).ShouldBe(60 * 8 + 1 + 2);
        ((int)job["problemCount"]!).ShouldBeGreaterThan(0);
        job["problems"]!.AsArray().ShouldContain(p => p!["column"]!.ToString() == "members" && p["message"]!["chinese"]!.ToString().Length > 5);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\u0002PK binary")]
    [InlineData("姓名,金额\n张三,5\n")]
    public async Task A_file_that_is_no_such_table_fails_the_job_with_what_was_expected(string text)
    {
        var job = await UploadAsync(("quarters", "x.csv", text));
        job["state"]!.ToString().ShouldBe("failed");
        job["error"]!["chinese"]!.ToString().ShouldNotBeEmpty();
        ((int)job["problemCount"]!).ShouldBeGreaterThan(0);
        using var database = host.Database();
        database.Rows.Count().ShouldBe(0);
    }

    [Fact]
    public async Task Rows_of_two_counties_are_refused_by_name()
    {
        var mixed = "household_id,quarter,village_code,members\nH1,2021Q1,530521101001,3\nH2,2021Q1,340621100001,3\n";
        var job = await UploadAsync(("quarters", "x.csv", mixed));
        job["error"]!["english"]!.ToString().ShouldContain("340621 (1)");
    }

    [Fact]
    public async Task A_file_without_villages_needs_the_county_and_takes_it_from_the_form()
    {
        const string rows = "household_id,quarter,members\nH1,2021Q1,3\n";
        (await UploadAsync(("quarters", "x.csv", rows)))["error"]!["english"]!.ToString().ShouldContain("area");
        (await UploadAsync(("quarters", "x.csv", rows), ("area", "", "340621")))["result"]!["areaCode"]!.ToString().ShouldBe("340621");
    }

    [Fact]
    public async Task A_gzip_bomb_is_stopped_at_the_limit()
    {
        host.Settings["MaxUnpackedBytes"] = "100000";
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest)) gzip.Write(new byte[5_000_000]);
        var content = new MultipartFormDataContent { { new ByteArrayContent(packed.ToArray()), "quarters", "bomb.csv.gz" } };
        (await EndAsync(await host.CreateClient().PostAsync("/api/imports", content)))["error"]!["english"]!.ToString().ShouldContain("MaxUnpackedBytes");
    }

    [Fact]
    public async Task An_upload_over_the_limit_is_refused_and_leaves_no_file()
    {
        host.Settings["MaxUploadBytes"] = "1000";
        var response = await host.CreateClient().PostAsync("/api/imports", Form(("quarters", "x.csv", MadeFiles.Quarters())));
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        Directory.EnumerateFiles(host.Folder, "*.csv", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_without_the_file_is_told_the_form_expected()
    {
        var client = host.CreateClient();
        var response = await client.PostAsync("/api/imports", new StringContent("a,b", Encoding.UTF8, "text/csv"));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("multipart/form-data");
        (await client.PostAsync("/api/imports", Form(("outcomes", "o.csv", MadeFiles.Outcomes)))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await client.PostAsync("/api/imports", Form(("quarters", "q.csv", "x"), ("area", "", "53")))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private ImportResult Run(string folder) => host.Get<ImportRunner>().Run(new Upload(folder, null, [folder]), new Told(_ => { }), default).Result;

    private (int, int, int, string) Snapshot()
    {
        using var database = host.Database();
        return (database.Imports.Count(), database.Rows.Count(), database.Rows.Count(r => r.SupersededBy != null), string.Join(';', database.Quarters.Select(q => $"{q.Quarter}:{q.Rows}")));
    }

    private async Task<JsonObject> UploadAsync(params (string Field, string File, string Text)[] parts) => await EndAsync(await host.CreateClient().PostAsync("/api/imports", Form(parts)));

    private async Task<JsonObject> EndAsync(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return await host.EndOfJobAsync(response.Headers.Location!.ToString());
    }

    private static MultipartFormDataContent Form(params (string Field, string File, string Text)[] parts)
    {
        var form = new MultipartFormDataContent();
        foreach (var (field, file, text) in parts)
        {
            if (file.Length == 0) form.Add(new StringContent(text), field);
            else form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), field, file);
        }
        return form;
    }

    private sealed class Told(Action<WorkProgress> tell) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => tell(value);
    }
}
