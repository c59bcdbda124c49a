using System.Text;

namespace FangFan.Risk.Records;

/// <summary>What can be wrong with a CSV file as a whole, in words.</summary>
internal static class CsvFailures
{
    /// <summary>The reason why the first bytes are no table; null where they may be one.</summary>
    public static DataProblem? Of(string name, TableKind kind, byte[] head, Exception? broken)
    {
        if (head.Length == 0 && broken is not null) return Damaged(name, kind);
        if (FileHead.Binary(head) is { } what)
        {
            return Failure(name, ProblemCodes.BinaryFile, new(
                $"这是{what.Chinese}，不是文本表格。需要的是{Expected(kind).Chinese}；Excel文件请另存为“CSV UTF-8（逗号分隔）”后再提交。",
                $"This is {what.English}, no text table. Expected is {Expected(kind).English}; save an Excel file as 'CSV UTF-8 (comma delimited)' and send that."));
        }
        return head.AsSpan().IndexOfAnyExcept(" \t\r\n\uFEFF"u8) >= 0 ? null : Empty(name, kind);
    }

    /// <summary>Why not even the header row could be read: the file breaks off in it, all rows are blank, or it is too long.</summary>
    public static DataProblem NoHeader(string name, TableKind kind, byte[] head, Exception? broken)
    {
        if (broken is not null) return Damaged(name, kind);
        return head.Length < FileHead.Longest ? Empty(name, kind) : Failure(name, ProblemCodes.OversizedRow, new(
            $"第一行就超过{BoundedLines.MaximumLength}个字符，读不出表头，整个文件未使用。需要的是{Expected(kind).Chinese}；请检查换行是否丢失、是否粘贴了其他内容。",
            $"The very first row has over {BoundedLines.MaximumLength} characters, so there is no header and the file is not used. Expected is {Expected(kind).English}; check whether line breaks were lost or something else was pasted in."));
    }

    public static DataProblem Missing(string name, TableKind kind, IReadOnlyList<string> present) => Failure(name, ProblemCodes.MissingFile, new(
        $"文件夹中没有{name}（或{name}.gz）。需要的是{Expected(kind).Chinese}。文件夹中现有：{(present.Count == 0 ? "无文件" : string.Join("、", present))}。",
        $"The folder has no {name} (or {name}.gz). Expected is {Expected(kind).English}. It holds: {(present.Count == 0 ? "no file" : string.Join(", ", present))}."));

    public static DataProblem Two(string used, string unused) => Failure(unused, ProblemCodes.TwoFiles, new(
        $"{used}与{unused}是同一张表，只读取{used}；请删除其中一个。",
        $"{used} and {unused} hold the same table; only {used} is read. Delete one of them."));

    public static DataProblem Unreadable(string name, TableKind kind, Exception failure) => Failure(name, ProblemCodes.UnreadableFile, new(
        $"文件无法打开或读取，请检查文件是否存在、是否被占用。需要的是{Expected(kind).Chinese}。",
        $"The file cannot be read ({failure.Message}). Expected is {Expected(kind).English}."));

    public static DataProblem FullWidthDelimiter(string name, TableKind kind, char delimiter) => Failure(name, ProblemCodes.FullWidthDelimiter, new(
        $"单元格之间用的是全角“{delimiter}”。需要的是{Expected(kind).Chinese}；请改用半角逗号分隔。",
        $"Cells are separated by the full-width '{delimiter}'. Expected is {Expected(kind).English}; use the ASCII comma."));

    public static DataProblem BrokenOff(string name, long lastRow, Exception failure) => Failure(name, ProblemCodes.DamagedArchive, new(
        $"文件在第{lastRow}行之后中断，此前各行已读取，其后的数据缺失；请重新传送完整的文件。",
        $"The file breaks off after row {lastRow} ({failure.Message}). The rows up to there are used, the rest is missing; send the whole file again."));

    public static DataProblem BlankRows(string name, long count) => Failure(name, ProblemCodes.BlankRows, new(
        $"略过{count}个空行。", $"{count} blank rows were passed over."));

    /// <summary>What is worth knowing about how the file was read.</summary>
    public static IEnumerable<DataProblem> Remarks(CsvTable table, Encoding encoding)
    {
        if (encoding == TextEncoding.Gb18030)
        {
            yield return Failure(table.Name, ProblemCodes.ReadAsGb18030, new(
                "文件不是UTF-8编码，已按GB18030读取；如有乱码，请另存为“CSV UTF-8”。",
                "The file is not UTF-8 and was read as GB18030; if characters look wrong, save it as 'CSV UTF-8'."));
        }
        if (table.HeaderRow > 1)
        {
            yield return Failure(table.Name, ProblemCodes.HeaderBelowTitles, new(
                $"表头在第{table.HeaderRow}行，其上{table.HeaderRow - 1}行按标题略过。",
                $"The header is in row {table.HeaderRow}; the {table.HeaderRow - 1} rows above are taken as titles.")) with
            { Row = table.HeaderRow };
        }
    }

    public static Wording Shape(ProblemCode code, int cell) => code == ProblemCodes.OversizedRow
        ? new($"该行超过{BoundedLines.MaximumLength}个字符（从第{cell + 1}列开始过长），整行未使用；请检查该单元格是否粘贴了其他内容。",
            $"The row has over {BoundedLines.MaximumLength} characters (from column {cell + 1} on) and is not used; check what was pasted into that cell.")
        : new($"第{cell + 1}列的引号不成对或位置不对，已去掉引号按一行读取；单元格内含逗号或引号时，请用双引号括起并将内部引号写两次。",
            $"A quote in column {cell + 1} is not closed or misplaced; the line was read without it. Quote a cell that holds a comma or a quote, and double the quotes inside.");

    private static DataProblem Empty(string name, TableKind kind) => Failure(name, ProblemCodes.EmptyFile, new(
        $"文件为空。需要的是{Expected(kind).Chinese}；请检查导出是否完成。",
        $"The file is empty. Expected is {Expected(kind).English}; check that the export was finished."));

    private static DataProblem Damaged(string name, TableKind kind) => Failure(name, ProblemCodes.DamagedArchive, new(
        $"压缩包不完整或已损坏，一行也读不出。需要的是{Expected(kind).Chinese}；请重新传送。",
        $"The archive is truncated or damaged and gives not one row. Expected is {Expected(kind).English}; send it again."));

    private static Wording Expected(TableKind kind)
    {
        var table = TableDefinition.Of(kind);
        return new($"CSV文本表格{table.FileName}（{table.Meaning.Chinese}；至少有{string.Join("、", table.Required.Select(r => $"{r.Headers[0]} {r.Name}"))}列；可用gzip压缩）",
            $"the CSV text table {table.FileName} ({table.Meaning.English}; at least the columns {string.Join(", ", table.Required)}; gzip is fine)");
    }

    private static DataProblem Failure(string name, ProblemCode code, Wording message) => new(name, 0, null, code.Name, code.Severity, message);
}
