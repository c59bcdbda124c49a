using System.Numerics;

namespace FangFan.Risk.Panel;

/// <summary>One column of the panel, as narrow as its kind allows; reads as double, NaN where unknown.</summary>
internal abstract class PanelColumn
{
    public abstract double this[int row] { get; set; }

    public abstract void AddMissing();

    public abstract PanelColumn InOrder(int[] rows);
}

/// <summary>A column stored as <typeparamref name="T"/> with one value set apart for unknown.</summary>
internal sealed class PanelColumn<T>(T missing, List<T> values) : PanelColumn
    where T : struct, INumber<T>
{
    public PanelColumn(T missing) : this(missing, []) { }

    public override double this[int row]
    {
        get
        {
            var value = values[row];
            return value.Equals(missing) ? double.NaN : double.CreateChecked(value);
        }
        set => values[row] = double.IsNaN(value) ? missing : T.CreateChecked(value);
    }

    public override void AddMissing() => values.Add(missing);

    public override PanelColumn InOrder(int[] rows)
    {
        var ordered = new List<T>(rows.Length);
        foreach (var row in rows) ordered.Add(values[row]);
        return new PanelColumn<T>(missing, ordered);
    }
}
