using System.Collections.Frozen;
using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Reads yes and no as county staff write them.</summary>
internal static class FlagText
{
    private static readonly FrozenDictionary<string, double> Words = FrozenDictionary.Create(StringComparer.OrdinalIgnoreCase,
        new("1", 1), new("是", 1), new("有", 1), new("Y", 1), new("yes", 1), new("true", 1), new("√", 1), new("1.0", 1), new("享受", 1), new("已享受", 1), new("对", 1),
        new("0", 0), new("否", 0), new("无", 0), new("N", 0), new("no", 0), new("false", 0), new("×", 0), new("0.0", 0), new("未享受", 0), new("不享受", 0), new("没有", 0),
        new KeyValuePair<string, double>("不是", 0));

    /// <summary>1 or 0.</summary>
    /// <param name="plain">As <see cref="CellText.Clean"/> gives it.</param>
    public static Cell Read(string plain) => Words.TryGetValue(plain, out var value) ? new Cell(value)
        : CellText.IsPlaceholder(plain) ? Cell.Wrong(ProblemCodes.BlankPlaceholder)
        : NumberText.TryPlain(plain, out _) ? Cell.Wrong(ProblemCodes.OutOfRange)
        : Cell.Wrong(ProblemCodes.WrongType);
}
