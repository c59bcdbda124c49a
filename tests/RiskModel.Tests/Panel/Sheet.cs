using System.IO.Compression;
using System.Text;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Panel;

/// <summary>A small quarters.csv of three households, to be broken in one place.</summary>
internal static class Sheet
{
    public const string Header = "household_id,quarter,village_code,household_type,members,labourers,wage_income,identified_on,resident";
    public const string RowA = "A,2021Q1,530521101001,lifted,4,2,24000,,1";
    public const string RowB = "B,2021Q1,530521101001,general,3,1,12000.5,2021-03-05,0";
    public const string RowC = "C,2021Q1,530521101002,general,2,0,,,1";

    public static string Whole => Csv(RowA, RowB, RowC);

    public static string Csv(params string[] rows) => string.Join("\n", [Header, .. rows]) + "\n";

    /// <summary>The sheet with the text of one cell of household B replaced.</summary>
    public static string WithCell(string column, string text)
    {
        var cells = RowB.Split(',');
        cells[Array.IndexOf(Header.Split(','), column)] = text;
        return Csv(RowA, string.Join(',', cells), RowC);
    }

    public static PanelReading Read(string csv) => Read(Encoding.UTF8.GetBytes(csv));

    public static PanelReading Read(byte[] quarters, string? outcomes = null, string? areas = null, string? pathBack = null) =>
        PanelReader.Read(new RecordSet(Table(quarters, TableKind.Quarters)!, Table(outcomes, TableKind.Outcomes), Table(areas, TableKind.Areas)) { PathBack = Table(pathBack, TableKind.PathBack) });

    public static CsvTable Table(byte[] bytes, TableKind kind) => CsvTable.Open(() => new MemoryStream(bytes), TableDefinition.Of(kind).FileName, kind);

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }

    public static HouseholdQuarter Row(this PanelReading reading, string household, string quarter = "2021Q1") =>
        reading.Panel.At(reading.Panel.IndexOf(new HouseholdId(household)), Quarter.Parse("2030Q4")).QuartersAgo(Quarter.Parse("2030Q4") - Quarter.Parse(quarter))!.Value;

    public static DataProblem Problem(this PanelReading reading, string code) => reading.Problems.Where(p => p.Code == code).ShouldHaveSingleItem();

    public static string[] Households(this PanelReading reading) =>
        [.. Enumerable.Range(0, reading.Panel.HouseholdCount).Select(h => reading.Panel.Id(h).Value)];

    private static CsvTable? Table(string? text, TableKind kind) => text is null ? null : Table(Encoding.UTF8.GetBytes(text), kind);
}
