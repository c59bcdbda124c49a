namespace FangFan.Risk.Records;

/// <summary>What can be wrong with a header row, in words.</summary>
internal static class HeaderProblems
{
    private static readonly char[] LargeUnits = ['万', '千', '百', '亿'];

    public static DataProblem Unusable(IRecordTable table, TableDefinition definition, IReadOnlyList<Column?> found)
    {
        var other = TableDefinition.All.Where(t => t.Kind != definition.Kind)
            .FirstOrDefault(t => t.Required.All(r => table.Header.Any(h => HeaderNames.Of(t.Kind).Find(h) == r)));
        return other is not null ? WrongTable(table, definition, other) : MissingColumns(table, definition, found);
    }

    public static DataProblem Unknown(IRecordTable table, int cell, Column? near)
    {
        var header = Shown(table.Header[cell]);
        if (string.IsNullOrWhiteSpace(table.Header[cell]))
        {
            return At(table, cell, ProblemCodes.UnknownColumn, new($"第{cell + 1}列没有列名，未使用；该列如有数据，请按数据字典补上列名。",
                $"Column {cell + 1} has no header and is not used; if it holds data, give it its header as in the data dictionary."));
        }
        if (near is { Kind: ColumnKind.Money } && header.IndexOfAny(LargeUnits) >= 0)
        {
            return At(table, cell, ProblemCodes.HeaderTypo, new(
                $"列名“{header}”（第{cell + 1}列）的单位不是元，该列未使用；请把数值换算为元，再改列名为“{near.Headers[0]}”（{near.Name}）。",
                $"The unit in header '{header}' (number {cell + 1}) is not yuan; the column is not used. Convert its values to yuan and name it {near.Name} ({near.Headers[0]})."));
        }
        return near is null
            ? At(table, cell, ProblemCodes.UnknownColumn, new(
                $"未知列“{header}”（第{cell + 1}列）：保留在原始记录中，但不参与分析。如应使用，请按数据字典改列名。",
                $"Column '{header}' (number {cell + 1}) is unknown: kept in the records, not used. If it should be, rename it as in the data dictionary."))
            : At(table, cell, ProblemCodes.HeaderTypo, new(
                $"列名“{header}”（第{cell + 1}列）未识别，最接近的是“{near.Headers[0]}”（{near.Name}）；该列未使用。如为笔误，请改正列名。",
                $"Header '{header}' (number {cell + 1}) is unknown; the closest known one is {near.Name} ({near.Headers[0]}). The column is not used; correct the header if it is mistyped."));
    }

    public static DataProblem Repeated(IRecordTable table, int cell, int first) => At(table, cell, ProblemCodes.DuplicateHeader, new(
        $"第{cell + 1}列“{Shown(table.Header[cell])}”与第{first + 1}列“{Shown(table.Header[first])}”含义相同，只使用前一列；请删除多余的一列。",
        $"Column {cell + 1} '{Shown(table.Header[cell])}' means the same as column {first + 1} '{Shown(table.Header[first])}'; only the first is used. Delete one of them."));

    private static DataProblem WrongTable(IRecordTable table, TableDefinition expected, TableDefinition found) => new(
        table.Name, 0, null, ProblemCodes.WrongTable.Name, ProblemCodes.WrongTable.Severity, new(
            $"这是{found.FileName}（{found.Meaning.Chinese}），而这里需要{expected.FileName}（{expected.Meaning.Chinese}），必需列：{Needed(expected, chinese: true)}。请检查文件是否放错。",
            $"This is {found.FileName} ({found.Meaning.English}), but {expected.FileName} is expected here ({expected.Meaning.English}) with the columns {Needed(expected, chinese: false)}. Check whether files were swapped."));

    private static DataProblem MissingColumns(IRecordTable table, TableDefinition definition, IReadOnlyList<Column?> found)
    {
        var names = HeaderNames.Of(definition.Kind);
        var missing = definition.Required.Where(r => !found.Contains(r)).ToList();
        var near = table.Header.Where((h, i) => found[i] is null && missing.Contains(names.Near(h)!)).Select(Shown).FirstOrDefault();
        var seen = string.Join(", ", table.Header.Take(6).Select(Shown));
        return new(table.Name, 0, missing[0].Name, ProblemCodes.MissingColumn.Name, ProblemCodes.MissingColumn.Severity, new(
            $"缺少必需列：{string.Join("、", missing.Select(m => $"{m.Headers[0]}（{m.Name}）"))}。{(near is null ? "" : $"表中的“{near}”可能是笔误。")}"
            + $"{definition.FileName}应有表头，且至少包含{Needed(definition, chinese: true)}；读到的表头是：{seen}。请补上后重新提交。",
            $"Required columns are missing: {string.Join(", ", missing.Select(m => $"{m.Name} ({m.Headers[0]})"))}. {(near is null ? "" : $"'{near}' may be mistyped. ")}"
            + $"{definition.FileName} needs a header row with at least {Needed(definition, chinese: false)}; the header found is: {seen}. Add the columns and send the file again."));
    }

    private static string Needed(TableDefinition table, bool chinese) =>
        string.Join(chinese ? "、" : ", ", table.Required.Select(r => chinese ? $"{r.Headers[0]}（{r.Name}）" : $"{r.Name} ({r.Headers[0]})"));

    private static string Shown(string header)
    {
        var plain = string.Concat(header.Trim().Select(c => char.IsControl(c) ? '␀' : c));
        return plain.Length <= 30 ? plain : plain[..30] + "…";
    }

    private static DataProblem At(IRecordTable table, int cell, ProblemCode code, Wording message) =>
        new(table.Name, table.HeaderRow, table.Header[cell], code.Name, code.Severity, message);
}
