using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using FangFan.Risk.Tests.Panel;

namespace FangFan.Risk.Tests.Records;

public sealed class RecordFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("records");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_folder_is_read_with_and_without_its_optional_tables()
    {
        Write("quarters.csv", Sheet.Whole);
        PanelReader.Read(RecordFolder.Open(folder.FullName)).Rows.ShouldBe(3);

        Write("Outcomes.CSV", "household_id,event,happened_on\nA,monitored,2021-02-01\n");
        Write("areas.csv", "area_code,name\n530521,施甸县\n");
        var reading = PanelReader.Read(RecordFolder.Open(folder.FullName));
        reading.Rows.ShouldBe(5);
        reading.Problems.ShouldBeEmpty();
        reading.Panel.AllEvents(0).Length.ShouldBe(1);
        reading.Panel.Areas.ShouldHaveSingleItem().Name.ShouldBe("施甸县");
    }

    [Fact]
    public void A_folder_without_quarters_is_one_problem_that_names_what_lies_there()
    {
        Write("quarters.xlsx", "?");
        var reading = PanelReader.Read(RecordFolder.Open(folder.FullName));

        var problem = reading.Problems.ShouldHaveSingleItem();
        (problem.Code, problem.File, problem.Row).ShouldBe(("missing-file", "quarters.csv", 0));
        problem.Message.English.ShouldContain("It holds: quarters.xlsx");
        reading.Panel.HouseholdCount.ShouldBe(0);
    }

    [Fact]
    public void Of_a_plain_and_a_packed_file_the_plain_one_is_read_and_the_other_reported()
    {
        Write("quarters.csv", Sheet.Whole);
        File.WriteAllBytes(Path.Combine(folder.FullName, "quarters.csv.gz"), Sheet.Gzip("x"u8.ToArray()));
        var reading = PanelReader.Read(RecordFolder.Open(folder.FullName));

        reading.Problem("two-files").File.ShouldBe("quarters.csv.gz");
        reading.Panel.HouseholdCount.ShouldBe(3);
    }

    [Fact]
    public void A_broken_optional_table_costs_nothing_else()
    {
        Write("quarters.csv", Sheet.Whole);
        Write("areas.csv", "%PDF-1.4");
        var reading = PanelReader.Read(RecordFolder.Open(folder.FullName));

        reading.Problems.ShouldHaveSingleItem().Code.ShouldBe("binary-file");
        reading.Panel.HouseholdCount.ShouldBe(3);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_the_callers_mistake() =>
        Should.Throw<ArgumentException>(() => RecordFolder.Open(Path.Combine(folder.FullName, "none"))).Message.ShouldContain("quarters.csv");

    [Fact]
    public void A_file_that_is_not_there_is_a_problem()
    {
        var table = CsvTable.Open(Path.Combine(folder.FullName, "none.csv"), "upload.csv", TableKind.Quarters);

        PanelReader.Read(new RecordSet(table, null, null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("unreadable-file");
    }

    [Fact]
    public void Rows_read_are_told_and_reading_can_be_stopped()
    {
        Write("quarters.csv", Sheet.Csv([.. Enumerable.Range(0, 25_000).Select(i => $"H{i},2021Q1,,,,,,,")]));
        var told = new List<long>();
        PanelReader.Read(RecordFolder.Open(folder.FullName), new Listener(told));

        told.ShouldBe([10_000, 20_000, 25_000]);
        Should.Throw<OperationCanceledException>(() => PanelReader.Read(RecordFolder.Open(folder.FullName), cancellation: new CancellationToken(canceled: true)));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);

    private sealed class Listener(List<long> told) : IProgress<long>
    {
        public void Report(long value) => told.Add(value);
    }
}
