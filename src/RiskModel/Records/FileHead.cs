namespace FangFan.Risk.Records;

/// <summary>Looks at a file's first bytes and tells tables from other kinds of file.</summary>
internal static class FileHead
{
    private const int Longest = 64 * 1024;

    private static readonly (byte[] Start, Wording Name)[] Foreign =
    [
        ("PK\u0003\u0004"u8.ToArray(), new("Excel工作簿（xlsx）或zip压缩包", "an Excel workbook (xlsx) or a zip archive")),
        ([0xD0, 0xCF, 0x11, 0xE0], new("旧版Excel或Word文件", "an old Excel or Word file")),
        ("%PDF"u8.ToArray(), new("PDF文件", "a PDF file")),
        ([0x89, 0x50, 0x4E, 0x47], new("PNG图片", "a PNG picture")),
        ([0xFF, 0xD8, 0xFF], new("JPEG图片", "a JPEG picture")),
        ("Rar!"u8.ToArray(), new("RAR压缩包", "a RAR archive")),
        ([0x37, 0x7A, 0xBC, 0xAF], new("7z压缩包", "a 7z archive")),
        ([0x1F, 0x8B], new("经两次压缩的gzip", "a gzip archive packed twice")),
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
        return TextEncoding.HasWideMark(head) || head.Count((byte)0) <= head.Length / 20 ? null
            : new("含有大量NUL字节的二进制文件（或没有BOM的UTF-16文本）", "a binary file full of NUL bytes (or UTF-16 text without a byte-order mark)");
    }
}
