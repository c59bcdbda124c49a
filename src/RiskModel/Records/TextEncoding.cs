using System.Buffers;
using System.Text;

namespace FangFan.Risk.Records;

/// <summary>Finds the encoding of a table: by its mark, else UTF-8 where its non-ASCII characters are valid UTF-8, else GB18030.</summary>
internal static class TextEncoding
{
    /// <summary>So many non-ASCII characters decide; a table with fewer is read to its end, however late they come.</summary>
    private const int EnoughCharacters = 20_000;

    public static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance
        .GetEncoding("gb18030", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;

    /// <summary>Whether the bytes start with the mark of UTF-16.</summary>
    public static bool HasWideMark(ReadOnlySpan<byte> head) => head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    public static Encoding Detect(Func<Stream> source, ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => IsUtf8(source) ? Encoding.UTF8 : Gb18030,
    };

    /// <summary>A few damaged characters do not make UTF-8 another encoding; GB18030 text is invalid UTF-8 in most of its characters.</summary>
    private static bool IsUtf8(Func<Stream> source)
    {
        using var stream = new SourceStream(source());
        var buffer = new byte[1 << 16];
        long valid = 0, invalid = 0;
        for (var kept = 0; valid + invalid < EnoughCharacters;)
        {
            var read = stream.Read(buffer.AsSpan(kept));
            if (read == 0) break;
            kept = Count(buffer.AsSpan(0, kept + read), ref valid, ref invalid);
        }
        return invalid * 4 <= valid;
    }

    private static int Count(Span<byte> bytes, ref long valid, ref long invalid)
    {
        var rest = bytes;
        for (int at; (at = rest.IndexOfAnyExceptInRange((byte)0, (byte)127)) >= 0;)
        {
            rest = rest[at..];
            var status = Rune.DecodeFromUtf8(rest, out _, out var consumed);
            if (status == OperationStatus.NeedMoreData)
            {
                rest.CopyTo(bytes);
                return rest.Length;
            }
            if (status == OperationStatus.Done) valid++;
            else invalid++;
            rest = rest[consumed..];
        }
        return 0;
    }
}
