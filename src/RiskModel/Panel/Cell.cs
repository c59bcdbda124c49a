using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>What a cell was read as.</summary>
/// <param name="Value">The number, NaN where unknown.</param>
/// <param name="Problem">What is wrong or remarkable; null where nothing is.</param>
internal readonly record struct Cell(double Value, ProblemCode? Problem = null)
{
    public static readonly Cell Unknown = new(double.NaN);

    public static Cell Wrong(ProblemCode problem) => new(double.NaN, problem);

    /// <summary>This cell with a remark, unless it has a problem of its own.</summary>
    public Cell With(ProblemCode? remark) => Problem is null ? this with { Problem = remark } : this;
}
