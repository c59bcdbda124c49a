namespace FangFan.Risk.Records;

/// <summary>Looks at a file's first bytes and tells tables from other kinds of file.</summary>
internal static class FileHead
{
    /// <summary>How much is looked at [bytes].</summary>
    public const int Longest = 64 * 1024;

    private static readonly (byte[] Start, Wording Name)[] Foreign =
    [
        ("PK\u0003\u0004"u8.ToArray(), new("Excel工作簿（xlsx）或zip压缩包", "an Excel workbook (xlsx) or a zip archive")),
        ("PK\u0005\u0006"u8.ToArray(), new("空的zip压缩包", "an empty zip archive")),
        ([0xD0, 0xCF, 0x11, 0xE0], new("旧版Excel或Word文件", "an old Excel or Word file")),
        ("%PDF"u8.ToArray(), new("PDF文件", "a PDF file")),
        ([0x89, 0x50, 0x4E, 0x47], new("PNG图片", "a PNG picture")),
        ([0xFF, 0xD8, 0xFF], new("JPEG图片", "a JPEG picture")),
        ("Rar!"u8.ToArray(), new("RAR压缩包", "a RAR archive")),
        ([0x37, 0x7A, 0xBC, 0xAF], new("7z压缩包", "a 7z archive")),
        ([0x1F, 0x8B], new("经两次压缩的gzip", "a gzip archive packed twice")),
        ("BZh"u8.ToArray(), new("bzip2压缩包", "a bzip2 archive")),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], new("xz压缩包", "an xz archive")),
        ([0x28, 0xB5, 0x2F, 0xFD], new("zstd压缩包", "a zstd archive")),
        ("PAR1"u8.ToArray(), new("Parquet文件", "a Parquet file")),
        ("{\\rtf"u8.ToArray(), new("RTF文档", "an RTF document")),
        ("<html"u8.ToArray(), new("网页（HTML）", "a web page (HTML)")),
        ("<!DOCTYPE"u8.ToArray(), new("网页（HTML）", "a web page (HTML)")),
        ("<table"u8.ToArray(), new("网页表格（HTML）", "a web page's table (HTML)")),
        ("<?xml"u8.ToArray(), new("XML文件", "an XML file")),
        ([0xFF, 0xFE, 0, 0], new("UTF-32文本", "UTF-32 text")),
        ([0, 0, 0xFE, 0xFF], new("UTF-32文本", "UTF-32 text")),
        ("SQLite format 3"u8.ToArray(), new("SQLite数据库", "an SQLite database")),
    ];

    /// <summary>The first bytes of the table, at most <see cref="Longest"/>; fewer where it breaks off.</summary>
    public static byte[] Read(Func<Stream> source, out Exception? broken)
    {
        using var stream = new SourceStream(source());
        var head = new byte[Longest];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        broken = stream.Failure;
        return head[..length];
    }

    /// <summary>What the bytes are where they are no text; null where they may be.</summary>
    public static Wording? Binary(ReadOnlySpan<byte> head)
    {
        foreach (var (start, name) in Foreign)
        {
            if (head.StartsWith(start)) return name;
        }
        // The first line decides: a table whose later part is damaged is still a table, and its sound rows are kept.
        var line = FirstLine(head);
        return TextEncoding.HasWideMark(head) || Controls(line) <= line.Length / 20 ? null
            : new("含有大量NUL等控制字符的二进制文件（或没有BOM的UTF-16文本）", "a binary file full of NUL or other control characters (or UTF-16 text without a byte-order mark)");
    }

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> head)
    {
        var text = head.TrimStart(" \t\r\n"u8);
        return text.IndexOf((byte)'\n') is var end and >= 0 ? text[..end] : text;
    }

    private static int Controls(ReadOnlySpan<byte> head)
    {
        var count = 0;
        foreach (var value in head)
        {
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r')) count++;
        }
        return count;
    }
}
