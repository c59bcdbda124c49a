using System.Collections.Frozen;

namespace FangFan.Risk.Records;

/// <summary>Finds the column that a header names.</summary>
internal sealed class HeaderNames
{
    /// <summary>Headers of the national system's exports that are not used here; never taken for mistyped ones.</summary>
    private static readonly FrozenSet<string> Unused = FrozenSet.Create(StringComparer.Ordinal,
        [.. "县 乡 村 人编号 姓名 户主姓名 证件类型 证件号码 户联系电话 性别 民族 出生日期 与户主关系 在校生状况 健康状况 劳动技能 务工所在地 公益性岗位(月数) 林地面积(亩) 林地面积 入户道路是否硬化 是否危房户 是否解决安全饮用水 风险是否已消除 风险消除方式 整户无劳动能力兜底保障户 公益岗位帮扶 是否参加大病保险 是否参加城乡居民基本医疗保险 是否接受医疗救助 是否参加城乡居民基本养老保险 是否义务教育阶段适龄儿童少年失学辍学 是否有家庭成员未参加城乡居民(职工)基本医疗保险"
            .Split(' ').Select(HeaderText.Normalize)]);

    private static readonly HeaderNames[] ByTable = [.. TableDefinition.All.Select(t => new HeaderNames(t))];

    private readonly Dictionary<string, Column> columns = new(StringComparer.Ordinal);

    private HeaderNames(TableDefinition table)
    {
        foreach (var column in table.Columns)
        {
            foreach (var name in (IEnumerable<string>)[column.Name, .. column.Headers]) columns[HeaderText.Normalize(name)] = column;
        }
    }

    /// <summary>The names of a table's columns.</summary>
    public static HeaderNames Of(TableKind kind) => ByTable[(int)kind];

    /// <summary>The column a header names, null where none.</summary>
    public Column? Find(string header) => columns.GetValueOrDefault(HeaderText.Normalize(header));

    /// <summary>How many different columns the headers name.</summary>
    public int Recognised(IEnumerable<string> headers) => headers.Select(Find).OfType<Column>().Distinct().Count();

    /// <summary>The column whose name is so close to a header that the header is probably mistyped; null where none is.</summary>
    public Column? Near(string header)
    {
        var plain = HeaderText.Normalize(header);
        if (plain.Length < 3 || Unused.Contains(plain)) return null;
        var best = columns.Select(c => (c.Value, Allowed: Math.Min(c.Key.Length, plain.Length) / 4, c.Key))
            .Where(c => Math.Abs(c.Key.Length - plain.Length) <= Math.Clamp(c.Allowed, 1, 2))
            .Select(c => (c.Value, Limit: Math.Clamp(c.Allowed, 1, 2), Distance: HeaderText.Distance(c.Key, plain)))
            .Where(c => c.Distance <= c.Limit)
            .OrderBy(c => c.Distance).ThenBy(c => c.Value.Index).FirstOrDefault();
        return best.Value;
    }
}
