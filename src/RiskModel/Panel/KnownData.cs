using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Hashes what was known of a panel's households at the end of a quarter.</summary>
internal sealed class KnownData : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer = new byte[1 << 16];
    private int filled;

    /// <summary>See <see cref="HouseholdPanel.KnownDataHash"/>.</summary>
    public static string Hash(HouseholdPanel panel, Quarter asOf)
    {
        using var known = new KnownData();
        foreach (var column in QuarterColumns.All) known.Add(column.Name);
        for (var household = 0; household < panel.HouseholdCount; household++) known.AddHousehold(panel, household, asOf);
        known.Flush();
        return Convert.ToHexStringLower(known.hash.GetHashAndReset());
    }

    public void Dispose() => hash.Dispose();

    private void AddHousehold(HouseholdPanel panel, int household, Quarter asOf)
    {
        var lastDay = asOf.LastDay.DayNumber;
        var named = false;
        var (start, end) = panel.RowsOf(household);
        for (var row = start; row < end; row++)
        {
            if (panel.Key(row).Quarter > asOf.Ordinal || panel.Key(row).RecordedOn > lastDay) continue;
            Name(panel, household, ref named);
            AddRow(panel, row);
        }
        foreach (var outcome in panel.At(household, asOf).Events())
        {
            Name(panel, household, ref named);
            Add((int)outcome.Kind);
            Add(outcome.HappenedOn.DayNumber);
            Add(outcome.RecordedOn.DayNumber);
        }
        foreach (var step in panel.At(household, asOf).PathBack())
        {
            Name(panel, household, ref named);
            AddStep(step);
        }
    }

    private void Name(HouseholdPanel panel, int household, ref bool named)
    {
        if (!named) Add(panel.Id(household).Value);
        named = true;
    }

    private void AddRow(HouseholdPanel panel, int row)
    {
        var key = panel.Key(row);
        Add(key.Quarter);
        Add(key.RecordedOn);
        Add(panel.Village(row)?.Digits ?? "");
        for (var c = 0; c < QuarterColumns.All.Count; c++)
        {
            if (panel.Column(c) is not { } column) continue;
            column.Write(row, Room(column.Width));
        }
    }

    private void AddStep(PathBackRecord step)
    {
        Add(TableDefinition.Of(TableKind.PathBack).BaseName);
        Add(step.Step);
        Add(step.Exclusion ?? "");
        Add(step.By);
        Add(step.On.DayNumber);
        Add(step.Evidence);
        Add(step.RecordedOn.DayNumber);
    }

    private void Add(int number) => BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), number);

    /// <summary>The length goes first, so that neighbouring texts cannot run into each other.</summary>
    private void Add(string text)
    {
        Add(text.Length);
        foreach (var part in text.Chunk(1000)) Encoding.Unicode.GetBytes(part, Room(part.Length * 2));
    }

    private Span<byte> Room(int bytes)
    {
        if (filled + bytes > buffer.Length) Flush();
        filled += bytes;
        return buffer.AsSpan(filled - bytes, bytes);
    }

    private void Flush()
    {
        hash.AppendData(buffer, 0, filled);
        filled = 0;
    }
}
