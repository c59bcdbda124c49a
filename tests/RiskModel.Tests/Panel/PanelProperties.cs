using System.Text;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests.Panel;

/// <summary>What holds for any panel and any bytes.</summary>
public class PanelProperties
{
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(30).WithReplay(20210401, 1);

    [Fact]
    public void A_panel_written_and_read_back_is_the_same_in_any_order_of_rows_and_columns_and_in_any_encoding()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var panel = RandomPanel.Of(random);
            var read = Reread(panel, random);
            RandomPanel.Content(read).ShouldBe(RandomPanel.Content(panel));
            read.KnownDataHash(new Quarter(2100, 1)).ShouldBe(panel.KnownDataHash(new Quarter(2100, 1)));
        }).Check(Some);
    }

    [Fact]
    public void Random_bytes_never_throw_and_are_never_passed_over_in_silence()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), Gen.Choose(0, 3).ToArbitrary(), (bytes, form) =>
        {
            byte[] file = form switch
            {
                0 => bytes,
                1 => Sheet.Gzip(bytes),
                2 => [.. Encoding.UTF8.GetBytes(Sheet.Whole), .. bytes],
                _ => [.. Sheet.Gzip(Encoding.UTF8.GetBytes(Sheet.Whole)), .. bytes],
            };
            var reading = Sheet.Read(file);
            if (form < 2) reading.Problems.ShouldNotBeEmpty();
            else reading.Households().Take(1).ShouldBe(["A"]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20210401, 1));
    }

    [Fact]
    public void A_file_that_begins_with_a_blank_line_and_holds_no_table_says_so() =>
        Sheet.Read("\nx").Problems.ShouldContain(p => p.Severity == Severity.Error && p.Message.Chinese.Contains("户编号"));

    [Fact]
    public void A_damaged_sheet_never_throws_and_keeps_its_row_count()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var bytes = Encoding.UTF8.GetBytes(Sheet.Csv([.. Enumerable.Range(0, 30).Select(i => $"H{i:00},2021Q1,530521101001,lifted,4,2,24000,,1")]));
            var body = Sheet.Header.Length + 1;
            for (var i = 0; i < 5; i++) bytes[random.Next(body, bytes.Length)] = (byte)"\",;=+-.x\0\u00019E"[random.Next(12)];

            var reading = Sheet.Read(bytes);

            var lost = reading.Problems.Count(p => p.Code is "unusable-key" or "oversized-row" or "duplicate-row" or "contradictory-rows");
            (reading.Panel.RowCount + lost).ShouldBeGreaterThanOrEqualTo(24);
            reading.Problems.ShouldAllBe(p => p.Message.Chinese.Length > 0 && p.Message.English.Length > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20210401, 1));
    }

    private static HouseholdPanel Reread(HouseholdPanel panel, Random random)
    {
        var columns = Enumerable.Range(0, QuarterColumns.All.Count).ToArray();
        random.Shuffle(columns);
        var rows = PanelRecords.Quarters(panel).Select(r => columns.Select(c => r[c]).ToArray()).ToArray();
        random.Shuffle(rows);
        var chinese = random.Next(2) == 0;
        var quarters = Write([.. columns.Select(c => chinese ? QuarterColumns.All[c].Headers[0] : QuarterColumns.All[c].Name)], rows, random);
        var outcomes = PanelRecords.Outcomes(panel).ToArray();
        random.Shuffle(outcomes);
        var events = Write(PanelRecords.Headers(TableKind.Outcomes), outcomes, random);
        var areas = Write(PanelRecords.Headers(TableKind.Areas), PanelRecords.Areas(panel), random);
        var steps = PanelRecords.PathBack(panel).ToArray();
        random.Shuffle(steps);
        var pathBack = Write(chinese ? [.. PathBackColumns.All.Select(c => c.Headers[0])] : PanelRecords.Headers(TableKind.PathBack), steps, random);
        return PanelReader.Read(new RecordSet(Sheet.Table(quarters, TableKind.Quarters), Sheet.Table(events, TableKind.Outcomes), Sheet.Table(areas, TableKind.Areas)) { PathBack = Sheet.Table(pathBack, TableKind.PathBack) }).Panel;
    }

    private static byte[] Write(IReadOnlyList<string> headers, IEnumerable<string?[]> rows, Random random)
    {
        using var stream = new MemoryStream();
        RecordWriter.WriteTable(stream, headers, rows, new RecordWriterOptions { ByteOrderMark = random.Next(2) == 0 });
        var bytes = stream.ToArray();
        if (random.Next(3) == 0) bytes = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));
        return random.Next(2) == 0 ? Sheet.Gzip(bytes) : bytes;
    }
}
