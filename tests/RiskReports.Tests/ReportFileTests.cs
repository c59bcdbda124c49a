using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using FangFan.Risk.Reports;

namespace FangFan.Risk.Tests;

public sealed class ReportFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("fangfan-report").FullName;

    [Fact]
    public void Every_table_is_in_the_json_and_in_a_file_with_all_its_rows_and_columns()
    {
        var report = BacktestReport.Of(ReportSample.Backtest);
        ReportCsv.Write(report, folder);
        using var json = JsonDocument.Parse(ReportSample.Json(report));

        var tables = report.Tables();
        tables.Count.ShouldBeGreaterThan(5);
        json.RootElement.GetProperty("tables").EnumerateArray().Select(t => t.GetProperty("name").GetString()).ShouldBe(tables.Select(t => t.Table.Name));
        foreach (var ((_, table), written) in tables.Zip(json.RootElement.GetProperty("tables").EnumerateArray()))
        {
            written.GetProperty("rows").GetArrayLength().ShouldBe(table.Rows.Count);
            var lines = Read(table.Name);
            lines.Count.ShouldBe(table.Rows.Count + 1);
            lines[0].ShouldBe(table.Columns.Select(c => c.Name));
        }
    }

    [Fact]
    public void Numbers_of_files_read_back_as_they_were_and_undefined_ones_are_blank_or_null()
    {
        ReportCsv.Write(ReportSample.ByHand, folder);
        using var json = JsonDocument.Parse(ReportSample.Json(ReportSample.ByHand));

        var rows = Read("counts");
        double.Parse(rows[1][3], CultureInfo.InvariantCulture).ShouldBe(1.0 / 3);
        rows[1][2].ShouldBe("12345");
        rows[2][2].ShouldBe("");
        var written = json.RootElement.GetProperty("tables").EnumerateArray().Single(t => t.GetProperty("name").GetString() == "counts").GetProperty("rows");
        written[0].GetProperty("share").GetDouble().ShouldBe(1.0 / 3);
        written[1].GetProperty("households").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Files_open_in_Excel_and_cannot_run_a_formula()
    {
        ReportCsv.Write(ReportSample.ByHand, folder);

        foreach (var file in Directory.GetFiles(folder)) File.ReadAllBytes(file).Take(3).ShouldBe(Encoding.UTF8.GetPreamble());
        Read("counts")[1][0].ShouldBe("'=cmd|' /C calc'!A0");
    }

    [Fact]
    public void Files_beside_the_tables_explain_columns_words_facts_and_statement()
    {
        var written = ReportCsv.Write(ReportSample.ByHand, folder);

        written.Select(Path.GetFileName).ShouldBe(["empty.csv", "counts.csv", "index.csv", "codes.csv", "facts.csv", "statement.csv"]);
        Read("index").Where(r => r[0] == "counts.csv").Select(r => r[3]).ShouldBe(["township", "kind", "households", "share"]);
        Read("codes").ShouldContain(r => r[2] == "lifted" && r[3] == "脱贫户" && r[4] == "lifted");
        Read("facts").ShouldContain(r => r[0] == "command" && r[4].Contains("--seed 1", StringComparison.Ordinal));
        Read("statement").Select(r => r[0]).ShouldBe(["kind", "statement", "statement", "caution"]);
    }

    [Fact]
    public void The_json_says_everything_in_both_languages()
    {
        using var json = JsonDocument.Parse(ReportSample.Json(ReportSample.ByHand));
        var root = json.RootElement;

        root.GetProperty("schemaVersion").GetInt32().ShouldBe(ReportJson.SchemaVersion);
        root.GetProperty("statement")[0].GetProperty("chinese").GetString().ShouldBe("模型更优。");
        root.GetProperty("facts").GetProperty("pack").GetProperty("value").GetProperty("english").GetString().ShouldBe("national");
        root.GetProperty("sections")[0].GetProperty("text")[1].GetProperty("caution").GetBoolean().ShouldBeTrue();
        root.GetProperty("sections")[0].GetProperty("tables").EnumerateArray().Select(t => t.GetString()).ShouldBe(["empty", "counts"]);
        root.GetProperty("tables")[1].GetProperty("columns")[1].GetProperty("codes").GetProperty("edge").GetProperty("english").GetString().ShouldBe("at the edge");
    }

    [Theory]
    [InlineData("Two Words", "a")]
    [InlineData("../up", "a")]
    [InlineData("index", "a")]
    [InlineData("fine", "value")]
    public void Tables_that_cannot_be_told_apart_or_name_a_file_are_refused(string name, string column)
    {
        var table = new DataTable(name, new("表", "table"), [new("value", new("值", "value")), new(column, new("值", "value"))], [[1, 2]]);
        var report = ReportSample.ByHand with { Sections = [new("one", new("一", "one"), [table])] };

        Should.Throw<ArgumentException>(() => report.Tables());
        Should.Throw<ArgumentException>(() => ReportCsv.Write(report, folder));
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public void Two_tables_of_one_name_and_rows_that_do_not_fit_are_refused()
    {
        var table = new DataTable("one", new("表", "table"), [new("value", new("值", "value"))], [[1]]);

        Should.Throw<ArgumentException>(() => With(table, table with { }).Tables()).Message.ShouldContain("'one'");
        Should.Throw<ArgumentException>(() => With(table with { Rows = [[1, 2]] }).Tables()).Message.ShouldContain("2 cells for 1 columns");
        Should.Throw<ArgumentException>(() => With(table with { Across = ["metric"] }).Tables()).Message.ShouldContain("'metric'");
        With(table, table).Tables().ShouldHaveSingleItem();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Report With(params IReportBlock[] blocks) => ReportSample.ByHand with { Sections = [new("one", new("一", "one"), blocks)] };

    private List<string[]> Read(string name)
    {
        using var reader = new StreamReader(Path.Combine(folder, name + ".csv"));
        using var csv = new CsvParser(reader, CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (csv.Read()) rows.Add(csv.Record!);
        return rows;
    }
}
