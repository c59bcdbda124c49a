using System.Buffers.Binary;
using System.IO.Compression;

namespace FangFan.Risk.Records;

/// <summary>The bytes of a table, unpacked where they are gzip. Where the source breaks off or is damaged the stream ends and <see cref="Failure"/> says why,
/// so that buffers above it lose nothing of what came before.</summary>
internal sealed class SourceStream : Stream
{
    private readonly Stream source;
    private readonly ArchiveTail? tail;
    private long given;

    /// <summary>Takes the raw bytes; gzip is known by its first two bytes, not by the file's name.</summary>
    public SourceStream(Stream raw)
    {
        var first = new byte[2];
        var read = raw.ReadAtLeast(first, 2, throwOnEndOfStream: false);
        var whole = new ArchiveTail(raw, first[..read]);
        tail = read == 2 && first is [0x1F, 0x8B] ? whole : null;
        source = tail is null ? whole : new GZipStream(whole, CompressionMode.Decompress);
    }

    /// <summary>Why the bytes end too early; null where they do not.</summary>
    public Exception? Failure { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => given; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (Failure is not null || buffer.Length == 0) return 0;
        try
        {
            var read = source.Read(buffer);
            given += read;
            // GZipStream takes a truncated archive for a finished one; the length at the archive's end tells.
            if (read == 0 && tail is { IsJoined: false } && !tail.EndsWithLength(given)) Failure = new InvalidDataException("the archive is truncated");
            return read;
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            Failure = failure;
            return 0;
        }
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) source.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Passes raw bytes on, those already taken first, and remembers the last few and whether another archive is joined to the first.</summary>
    private sealed class ArchiveTail(Stream raw, byte[] taken) : Stream
    {
        /// <summary>All of an archive's start but its last byte, and more than the length at its end.</summary>
        private readonly byte[] last = new byte[9];
        private int position;
        private long passed;

        /// <summary>Several archives joined end to end have several lengths; then the last one tells nothing.</summary>
        public bool IsJoined { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => passed; set => throw new NotSupportedException(); }

        public bool EndsWithLength(long length) => passed >= 18 && BinaryPrimitives.ReadUInt32LittleEndian(last.AsSpan(last.Length - sizeof(uint))) == (uint)length;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = position < taken.Length ? TakeFirst(buffer) : raw.Read(buffer);
            Remember(buffer[..read]);
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) raw.Dispose();
            base.Dispose(disposing);
        }

        private int TakeFirst(Span<byte> buffer)
        {
            var part = taken.AsSpan(position, Math.Min(buffer.Length, taken.Length - position));
            part.CopyTo(buffer);
            position += part.Length;
            return part.Length;
        }

        private void Remember(ReadOnlySpan<byte> bytes)
        {
            // The first archive's own start is passed on in two parts, so it is not seen whole; that of another may lie across two blocks.
            if (HasArchiveStart(bytes)) IsJoined = true;
            if (passed >= taken.Length + last.Length && HasArchiveStart([.. last, .. bytes[..Math.Min(bytes.Length, last.Length)]])) IsJoined = true;
            passed += bytes.Length;
            var kept = Math.Min(bytes.Length, last.Length);
            last.AsSpan(kept).CopyTo(last);
            bytes[^kept..].CopyTo(last.AsSpan(last.Length - kept));
        }

        /// <summary>A gzip header: magic, deflate, flags below 32, a known level and system.</summary>
        private static bool HasArchiveStart(ReadOnlySpan<byte> bytes)
        {
            ReadOnlySpan<byte> magic = [0x1F, 0x8B, 8];
            for (int at; (at = bytes.IndexOf(magic)) >= 0; bytes = bytes[(at + 3)..])
            {
                if (bytes.Length >= at + 10 && bytes[at + 3] < 32 && bytes[at + 8] is 0 or 2 or 4 && bytes[at + 9] is <= 13 or 255) return true;
            }
            return false;
        }
    }
}
