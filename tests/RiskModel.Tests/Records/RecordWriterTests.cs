using System.IO.Compression;
using System.Text;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Records;

public class RecordWriterTests
{
    [Fact]
    public void A_table_is_plain_UTF8_with_quotes_only_where_needed() =>
        Encoding.UTF8.GetString(Write(null)).ShouldBe("户编号,note\nA,\"one, \"\"two\"\"\"\n,=1+1\n");

    [Fact]
    public void For_people_it_begins_with_the_mark_Excel_needs_and_runs_no_formula()
    {
        var bytes = Write(RecordWriterOptions.ForPeople);

        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(bytes).ShouldContain("\n,'=1+1\r\n");
    }

    [Fact]
    public void The_same_rows_give_the_same_archive_and_it_opens_again()
    {
        var packed = Write(new RecordWriterOptions { Gzip = true });

        packed.ShouldBe(Write(new RecordWriterOptions { Gzip = true }));
        packed[4..8].ShouldBe(new byte[4]);
        using var plain = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress)) gzip.CopyTo(plain);
        plain.ToArray().ShouldBe(Write(null));
    }

    [Fact]
    public void A_row_of_another_length_is_refused() =>
        Should.Throw<ArgumentException>(() => RecordWriter.WriteTable(Stream.Null, ["a", "b"], [["1"]])).Message.ShouldContain("1 cells");

    private static byte[] Write(RecordWriterOptions? options)
    {
        using var stream = new MemoryStream();
        RecordWriter.WriteTable(stream, ["户编号", "note"], [["A", "one, \"two\""], [null, "=1+1"]], options);
        return stream.ToArray();
    }
}
