using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Assessment;

/// <summary>A fingerprint of what was known at a quarter: the same for the same data in any order, whatever was recorded later.</summary>
public static class KnownData
{
    private static readonly Column[] Cells = [.. QuarterColumns.All.Where(c => c.Kind is not (ColumnKind.Identifier or ColumnKind.Quarter or ColumnKind.Village))];

    /// <summary>SHA-256, hexadecimal, over every row and event recorded by the quarter's end.</summary>
    public static string Hash(HouseholdPanel panel, Quarter quarter, CancellationToken cancellation = default)
    {
        var hashes = new byte[panel.HouseholdCount][];
        Parallel.For(0, hashes.Length, new ParallelOptions { CancellationToken = cancellation }, household => hashes[household] = OfHousehold(panel.At(household, quarter)));
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var hash in hashes) whole.AppendData(hash);
        return Convert.ToHexStringLower(whole.GetHashAndReset());
    }

    /// <summary>Empty for a household of which nothing was known, so that its turning up later leaves the fingerprint as it was.</summary>
    private static byte[] OfHousehold(HouseholdView view)
    {
        using var bytes = new MemoryStream();
        foreach (var row in view.Panel.AllRows(view.Household))
        {
            if (row.RecordedOn <= view.AsOf.LastDay && row.Quarter <= view.AsOf) Append(bytes, row);
        }
        foreach (var outcome in view.Events())
        {
            Append(bytes, (int)outcome.Kind);
            Append(bytes, outcome.HappenedOn.DayNumber);
            Append(bytes, outcome.RecordedOn.DayNumber);
        }
        if (bytes.Length == 0) return [];
        bytes.Write(Encoding.UTF8.GetBytes(view.Id.Value));
        return SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static void Append(MemoryStream bytes, HouseholdQuarter row)
    {
        Append(bytes, row.Quarter.Ordinal);
        Append(bytes, row.RecordedOn.DayNumber);
        bytes.Write(Encoding.UTF8.GetBytes(row.Village?.Digits ?? "-"));
        Span<byte> cell = stackalloc byte[9];
        foreach (var column in Cells)
        {
            var value = row.Number(column);
            if (double.IsNaN(value)) continue;
            cell[0] = (byte)column.Index;
            BinaryPrimitives.WriteDoubleLittleEndian(cell[1..], value);
            bytes.Write(cell);
        }
    }

    private static void Append(MemoryStream bytes, int number)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(four, number);
        bytes.Write(four);
    }
}
