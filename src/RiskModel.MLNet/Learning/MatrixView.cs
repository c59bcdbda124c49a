using Microsoft.ML;
using Microsoft.ML.Data;

namespace FangFan.Risk.MLNet.Learning;

/// <summary>Columns of features as ML.NET reads data: no object a row, each value taken from its column when asked for.</summary>
/// <remarks>Columns of the view: Values (a vector, one slot a feature in order, NaN = missing), Label (true or false), Weight.</remarks>
internal sealed class MatrixView : IDataView
{
    public const string Values = "Values";
    public const string Label = "Label";
    public const string Weight = "Weight";

    private readonly float[][] columns;
    private readonly float[]? labels;
    private readonly float[]? weights;
    private readonly int rows;

    /// <summary>Looks at columns; nothing is copied.</summary>
    /// <param name="columns">One array a feature, NaN = missing; at least one.</param>
    /// <param name="labels">0 or 1 a row; all 0 where null.</param>
    /// <param name="weights">Weight of each row; all 1 where null.</param>
    public MatrixView(float[][] columns, float[]? labels = null, float[]? weights = null)
    {
        (this.columns, this.labels, this.weights, rows) = (columns, labels, weights, columns[0].Length);
        var schema = new DataViewSchema.Builder();
        schema.AddColumn(Values, new VectorDataViewType(NumberDataViewType.Single, columns.Length));
        schema.AddColumn(Label, BooleanDataViewType.Instance);
        schema.AddColumn(Weight, NumberDataViewType.Single);
        Schema = schema.ToSchema();
    }

    public DataViewSchema Schema { get; }

    public bool CanShuffle => false;

    public long? GetRowCount() => rows;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) =>
        new Cursor(this, [.. columnsNeeded.Select(column => column.Index)]);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];

    private sealed class Cursor(MatrixView view, HashSet<int> active) : DataViewRowCursor
    {
        private int row = -1;

        public override long Position => row;

        public override long Batch => 0;

        public override DataViewSchema Schema => view.Schema;

        public override bool IsColumnActive(DataViewSchema.Column column) => active.Contains(column.Index);

        public override bool MoveNext()
        {
            if (row < view.rows) row++;
            return row < view.rows;
        }

        public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = new DataViewRowId((ulong)row, 0);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            Delegate getter = column.Name switch
            {
                Values => (ValueGetter<VBuffer<float>>)GetValues,
                Label => (ValueGetter<bool>)((ref bool value) => value = view.labels?[row] > 0),
                _ => (ValueGetter<float>)((ref float value) => value = view.weights?[row] ?? 1),
            };
            return getter as ValueGetter<TValue> ?? throw new InvalidOperationException($"Column {column.Name} does not hold {typeof(TValue).Name}.");
        }

        private void GetValues(ref VBuffer<float> values)
        {
            var editor = VBufferEditor.Create(ref values, view.columns.Length);
            // Infinities would make ML.NET drop the row; the largest numbers go the same way in every split.
            for (var f = 0; f < view.columns.Length; f++) editor.Values[f] = float.IsNaN(view.columns[f][row]) ? float.NaN : Math.Clamp(view.columns[f][row], float.MinValue, float.MaxValue);
            values = editor.Commit();
        }
    }
}
