using System.Globalization;
using System.Text;

namespace FangFan.Risk.Records;

/// <summary>The data dictionary (数据字典), generated from the definitions that the reader itself uses.</summary>
public static class DataDictionary
{
    private const string Introduction = """
        # Data dictionary 数据字典

        Generated from the column definitions; a test keeps this page equal to them.
        本页由列定义自动生成。

        A county sends `quarters.csv`, and where it has them `outcomes.csv`, `areas.csv` and `path_back.csv`, each plain or as `.csv.gz`.
        Encoding UTF-8 (with or without byte-order mark), UTF-16 with one, or GB18030; cells separated by comma, semicolon, tab or bar.
        Headers in English or Chinese, in any order, with titles above them if need be: the header is looked for in the first ten rows. Width, case, spaces and brackets of headers do not matter.
        **A blank cell is unknown, never zero.** Unknown columns are kept in the records, reported and not used.

        每个县提供 `quarters.csv`，另可提供 `outcomes.csv`、`areas.csv` 和 `path_back.csv`，均可用 gzip 压缩。编码可为 UTF-8、带 BOM 的 UTF-16 或 GB18030；表头中英文均可，列序不限。**空单元格表示未知，不表示零。**

        ## How cells are read 单元格的写法

        | kind 类型 | written as 写法 | also understood 也可识别 |
        |---|---|---|
        | identifier 编号 | text of at most 64 characters, without surrounding spaces | `="00123"`, `'00123`, `123.0`; scientific notation has lost digits, so its row is not used |
        | quarter 季度 | `2021Q2` | `2021-Q2`, `2021年2季度`, `2021年第二季度` |
        | village, area 区划编码 | 12 digits; 6, 9 or 12 digits for an area | `530521101001.0` |
        | date 日期 | `2021-03-05`, or `2021-03` for a month, which is read as its last day | `2021/3/5`, `2021.3.5`, `20210305`, `202103`, `20051203.0`, `2021年3月5日`, `二〇二一年三月五日`, a time of day behind it (dropped), Excel serials (`44260`) |
        | year 年份 | `2020` | `2020年` |
        | code 代码 | the name or a Chinese spelling of its list below | any case and width |
        | flag 是否 | `1` or `0` | 是 否, 有 无, 享受 未享受, Y N, yes no, true false, √ × |
        | count 整数 | whole number | `3.0`, full-width digits, `1,234`, a unit such as 人 |
        | money 金额 | yuan, to the fen | `1,234.50`, `1，234`, full-width digits, `12000元`, `1.2万元`, `1.2E+04` (warned of: digits may be lost) |
        | measure 数值 | number | as money, with the column's own unit |
        | text 文字 | text of at most the characters given as its range | an apostrophe or `="…"` around it is removed |

        Percentages, formulas and words in a number's place are errors, and the cell is unknown. 无, -, / and N/A stand for blank (in a flag 无 means no).
        Of each kind of problem the first 20,000 are listed; all are counted, and all can be written to a file.

        """;

    /// <summary>The whole page.</summary>
    public static string ToMarkdown()
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var table in TableDefinition.All) AddTable(page, table);
        AddCodeLists(page);
        AddProblems(page);
        return page.ToString();
    }

    private static void AddTable(StringBuilder page, TableDefinition table)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {table.FileName}\n\n{table.Meaning.English[..1].ToUpperInvariant()}{table.Meaning.English[1..]}. {table.Meaning.Chinese}。\n");
        page.Append(CultureInfo.InvariantCulture, $"Required 必需：{string.Join(", ", table.Required.Select(r => $"`{r.Name}`"))}.\n");
        foreach (var group in table.Columns.GroupBy(c => c.Group))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {group.Key}\n\n| column 列 | Chinese headers 中文表头 | kind 类型 | unit 单位 | range 范围 | meaning 含义 |\n|---|---|---|---|---|---|\n");
            foreach (var c in group)
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{c.Name}` | {string.Join("、", c.Headers)} | {c.Kind.ToString().ToLowerInvariant()} | {c.Unit} | {Range(c)} | {c.Meaning.Chinese}; {c.Meaning.English} |\n");
            }
        }
    }

    private static string Range(Column column) => column.Kind switch
    {
        ColumnKind.Code => $"list `{column.Codes!.Name}`",
        ColumnKind.Flag => "0, 1",
        ColumnKind.Text => string.Create(CultureInfo.InvariantCulture, $"to {column.Maximum:0} characters"),
        ColumnKind.Count or ColumnKind.Money or ColumnKind.Measure or ColumnKind.Year =>
            string.Create(CultureInfo.InvariantCulture, $"{column.Minimum:0.##} to {column.Maximum:0.##}"),
        _ => "",
    };

    private static void AddCodeLists(StringBuilder page)
    {
        page.Append("\n## Code lists 代码表\n");
        foreach (var list in TableDefinition.All.SelectMany(t => t.Columns).Select(c => c.Codes).OfType<CodeList>().Distinct())
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {list.Name}\n\n| code 代码 | Chinese spellings 中文写法 | meaning 含义 |\n|---|---|---|\n");
            foreach (var code in list.Codes) page.Append(CultureInfo.InvariantCulture, $"| `{code.Name}` | {string.Join("、", code.Chinese)} | {code.English} |\n");
        }
    }

    private static void AddProblems(StringBuilder page)
    {
        page.Append("\n## Problems 数据问题\n\nAn error 错误 makes the cell unknown or the row or file unusable; a warning 警告 or a note 提示 changes nothing.\n\n");
        page.Append("| code 代码 | severity 级别 | meaning 含义 |\n|---|---|---|\n");
        foreach (var code in ProblemCodes.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{code.Name}` | {code.Severity.ToString().ToLowerInvariant()} | {code.Meaning.Chinese}; {code.Meaning.English} |\n");
        }
    }
}
