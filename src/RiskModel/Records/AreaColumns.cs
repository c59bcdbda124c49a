namespace FangFan.Risk.Records;

/// <summary>The columns of areas.csv, one row an area and year.</summary>
public static class AreaColumns
{
    /// <summary>County, township or village.</summary>
    public static readonly Column AreaCode = new(0, "area_code", "area", ColumnKind.Area, "", ["区划编码", "行政区划代码", "区划代码"],
        new("区划编码：县6位、乡镇9位、村12位", "6 digits (county), 9 (township) or 12 (village)"));

    /// <summary>Its name.</summary>
    public static readonly Column Name = new(1, "name", "area", ColumnKind.Text, "", ["区划名称", "名称"],
        new("区划名称", "the area's name"))
    { Maximum = 100 };

    /// <summary>The year of the figures; they hold for every year where blank.</summary>
    public static readonly Column Year = new(2, "year", "area", ColumnKind.Year, "", ["年度", "年份"],
        new("数据年度；空缺时适用于各年度", "year of the figures; they hold for every year where blank"))
    { Minimum = 1980, Maximum = 2100 };

    /// <summary>Persons on the register of the poverty campaign.</summary>
    public static readonly Column RegisteredPersons = new(3, "registered_persons", "area", ColumnKind.Count, "persons", ["建档立卡人口", "建档立卡人数"],
        new("建档立卡人口", "persons on the register of the poverty campaign"))
    { Maximum = 100_000_000 };

    /// <summary>Rural persons.</summary>
    public static readonly Column RuralPersons = new(4, "rural_persons", "area", ColumnKind.Count, "persons", ["农村人口", "乡村人口"],
        new("农村人口", "rural persons"))
    { Maximum = 100_000_000 };

    /// <summary>Whether it is a deep-poverty area.</summary>
    public static readonly Column DeepPoverty = new(5, "deep_poverty", "area", ColumnKind.Flag, "", ["是否深度贫困地区", "深度贫困"],
        new("是否深度贫困地区", "whether it is a deep-poverty area"))
    { Maximum = 1 };

    /// <summary>Every column; a column's <see cref="Column.Index"/> is its position here.</summary>
    public static IReadOnlyList<Column> All { get; } = [AreaCode, Name, Year, RegisteredPersons, RuralPersons, DeepPoverty];
}
