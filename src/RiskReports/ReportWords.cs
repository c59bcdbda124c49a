namespace FangFan.Risk.Reports;

/// <summary>What every report says alike.</summary>
internal static class ReportWords
{
    public static Wording Skip { get; } = new("跳到正文", "Skip to the content");

    public static Wording Contents { get; } = new("目录", "Contents");

    public static Wording Statement { get; } = new("结论", "What it comes to");

    public static Wording Caution { get; } = new("注意", "Caution");

    /// <summary>A caution in plain text.</summary>
    public static Wording Cautioned(Wording text) => new($"注意：{text.Chinese}", $"Caution: {text.English}");

    public static Wording Facts { get; } = new("报告依据", "What it rests on");

    public static Wording Item { get; } = new("项目", "Item");

    public static Wording Value { get; } = new("内容", "Value");

    public static Wording Reproduce { get; } = new("引用与重现", "Citing and reproducing");

    public static Wording Command { get; } = new("重现本报告的命令", "Command that makes this report again");

    public static Wording SameBytes { get; } = new(
        "同样的数据、参数和随机种子得到逐字节相同的报告，与计算机的线程数无关。引用时请写明标题、程序版本、数据摘要值和随机种子。",
        "The same data, options and seed give this report byte for byte, whatever the number of threads. To cite it, name the title, the program version, the data hash and the seed.");

    public static Wording Files { get; } = new(
        "各图表的全部数据可用同一命令另存：--out 以 .json 结尾写成一个文件，以目录名写成 CSV 文件；表名即文件名。",
        "The data behind every figure and table come from the same command: --out ending in .json writes one file, a folder's name writes CSV files; a table's name is its file's.");

    /// <summary>What generated data can and cannot show.</summary>
    public static Wording Generated { get; } = new("本报告所用为模拟数据：数字只说明程序和方法可用，不能当作任何真实地区的结论。", "The data are generated: the figures show that program and method work, and say nothing about any real place.");

    public static Wording Aid { get; } = new("得分和排序仅供人工决策参考，不代替任何认定程序。", "Scores and rankings are an aid to people's decisions and replace no procedure of the policy.");

    public static Wording NoData { get; } = new("没有可显示的数据", "No data to show");

    public static Wording Interval { get; } = new("［区间］", " [interval]");

    public static Wording Figure(int number) => new($"图{number}", $"Figure {number}");

    public static Wording Table(int number) => new($"表{number}", $"Table {number}");

    public static Wording DataOf(string name) => new($"图中数据（{name}）", $"Data of the figure ({name})");

    /// <summary>Behind the caption of a folded table; on paper it says where to find it.</summary>
    public static Wording Folded { get; } = new("（点开查看，或见数据文件）", " (open to see, or find it in the data files)");

    public static Wording DataIn(int number) => new($"数据见表{number}", $"Data in table {number}");

    /// <summary>Where a part stands by itself and tables have no numbers.</summary>
    public static Wording DataIn(Wording caption) => new($"数据见表“{caption.Chinese}”", $"Data in the table “{caption.English}”");

    /// <summary>Below the first rows of a table written as text.</summary>
    public static Wording More(int rows) => new($"…… 其余{rows}行见网页。", $"... {rows} more rows on the page.");

    public static Wording Cut(int shown, int rows) => new($"此处只列前{shown}行，共{rows}行；其余见 JSON 或 CSV。", $"The first {shown} of {rows} rows; the rest is in the JSON and CSV files.");
}
