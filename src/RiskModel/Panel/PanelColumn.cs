using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>One column of the panel, as narrow as its kind allows; reads as double, NaN where unknown. Grows by whole chunks, so it never copies itself.</summary>
internal abstract class PanelColumn
{
    /// <summary>Rows of a chunk, a power of two.</summary>
    public const int ChunkRows = 1 << ChunkBits;

    protected const int ChunkBits = 12;

    public abstract double this[int row] { get; set; }

    /// <summary>A cell as it is written, without a detour by double; null where unknown.</summary>
    public abstract decimal? Exact(int row);

    /// <summary>Bytes of a cell.</summary>
    public abstract int Width { get; }

    /// <summary>Room for another <see cref="ChunkRows"/> rows, all unknown.</summary>
    public abstract void AddChunk();

    /// <summary>The given rows in the given order.</summary>
    public abstract PanelColumn InOrder(int[] rows);

    /// <summary>A column of its own with the same cells.</summary>
    public abstract PanelColumn Copy();

    /// <summary>Writes a cell's bytes, for hashing.</summary>
    public abstract void Write(int row, Span<byte> destination);

    /// <summary>The storage of a column; null where it is part of the row's key.</summary>
    public static PanelColumn? For(Column column) => column.Kind switch
    {
        ColumnKind.Identifier or ColumnKind.Quarter or ColumnKind.Village => null,
        ColumnKind.Code or ColumnKind.Flag => new PanelColumn<sbyte>(-1, 1),
        ColumnKind.Count or ColumnKind.Year => new PanelColumn<short>(short.MinValue, 1),
        ColumnKind.Date when column == QuarterColumns.RecordedOn => null,
        ColumnKind.Date => new PanelColumn<int>(int.MinValue, 1),
        // Whole fen: exact, and half the size of a double.
        ColumnKind.Money => new PanelColumn<int>(int.MinValue, 100),
        _ => new PanelColumn<float>(float.NaN, 1),
    };
}

/// <summary>A column stored as <typeparamref name="T"/>.</summary>
/// <param name="missing">The value set apart for unknown.</param>
/// <param name="scale">What a value is multiplied by when stored.</param>
internal sealed class PanelColumn<T>(T missing, double scale) : PanelColumn
    where T : unmanaged, INumber<T>, IMinMaxValue<T>
{
    private readonly List<T[]> chunks = [];

    public override int Width => Unsafe.SizeOf<T>();

    public override double this[int row]
    {
        get
        {
            var value = chunks[row >> ChunkBits][row & (ChunkRows - 1)];
            return value.Equals(missing) ? double.NaN : double.CreateTruncating(value) / scale;
        }
        set => chunks[row >> ChunkBits][row & (ChunkRows - 1)] = Stored(value);
    }

    public override decimal? Exact(int row)
    {
        var value = chunks[row >> ChunkBits][row & (ChunkRows - 1)];
        if (value.Equals(missing)) return null;
        if (typeof(T) == typeof(float)) return (decimal)double.CreateTruncating(value);
        var whole = int.CreateTruncating(value);
        return scale == 1 ? whole : Yuan(whole);
    }

    public override void AddChunk()
    {
        var chunk = new T[ChunkRows];
        Array.Fill(chunk, missing);
        chunks.Add(chunk);
    }

    public override PanelColumn InOrder(int[] rows)
    {
        var ordered = new PanelColumn<T>(missing, scale);
        for (var i = 0; i < rows.Length; i++)
        {
            if ((i & (ChunkRows - 1)) == 0) ordered.AddChunk();
            ordered.chunks[^1][i & (ChunkRows - 1)] = chunks[rows[i] >> ChunkBits][rows[i] & (ChunkRows - 1)];
        }
        return ordered;
    }

    public override PanelColumn Copy()
    {
        var copy = new PanelColumn<T>(missing, scale);
        foreach (var chunk in chunks) copy.chunks.Add([.. chunk]);
        return copy;
    }

    public override void Write(int row, Span<byte> destination) =>
        MemoryMarshal.Write(destination, in chunks[row >> ChunkBits][row & (ChunkRows - 1)]);

    // With no more decimals than it needs, as a figure is written.
    private static decimal Yuan(int fen)
    {
        var (yuan, rest) = Math.DivRem(fen, 100);
        if (rest == 0) return yuan;
        var (tenths, odd) = Math.DivRem(fen, 10);
        return odd == 0 ? Scaled(tenths, 1) : Scaled(fen, 2);
    }

    private static decimal Scaled(int value, byte decimals) => new(Math.Abs(value), 0, 0, value < 0, decimals);

    private T Stored(double value)
    {
        if (double.IsNaN(value)) return missing;
        if (typeof(T) == typeof(float)) return T.CreateTruncating(value);
        var whole = Math.Round(value * scale, MidpointRounding.AwayFromZero);
        if (scale == 1 && whole != value) throw new ArgumentOutOfRangeException(nameof(value), value, "The column holds whole numbers.");
        var stored = T.CreateSaturating(whole);
        return double.CreateTruncating(stored) == whole && !stored.Equals(missing) ? stored
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"The column holds values up to {double.CreateTruncating(T.MaxValue) / scale}.");
    }
}
