using System.Globalization;

namespace FangFan.Risk.Tests.Policy;

/// <summary>Every mistake is answered with file, line, key and the form expected.</summary>
public sealed class PackMistakeTests
{
    public static TheoryData<string, string, string, string, string> Mistakes() => new()
    {
        // pack, text, replaced by, key named, form named
        { "national-2020", "identify:\n  clause", "identifies:\n  clause", "identifies", "unknown key 'identifies'" },
        { "national-2020", "  dropout:\n", "  drop-out:\n", "criteria.drop-out", "unknown criterion 'drop-out'; the criteria are income-below-line" },
        { "national-2020", "      - income-below-line\n", "      - low-income\n", "identify.rule.any[0]", "unknown criterion 'low-income'" },
        { "national-2020", "    clause: national 四(五)\n", "", "measures.society", "write clause: suixi 三(六)" },
        { "national-2020", "    clause: national 四(五)\n", "    clause: 第四条\n", "measures.society.clause", "such as suixi 三(六)一" },
        { "national-2020", "    unit: 倍\n    spans:\n      - { start: 2020-03-20, value: 1.5", "    spans:\n      - { start: 2020-03-20, value: 1.5", "values.monitoring-factor", "a value without unit; write unit: one of 元/人·年" },
        { "national-2020", "    unit: 倍\n    spans:\n      - { start: 2020-03-20, value: 1.5", "    unit: 块\n    spans:\n      - { start: 2020-03-20, value: 1.5", "values.monitoring-factor.unit", "unknown unit '块'" },
        { "national-2020", "end: 2019-12-31, value: 3747", "end: 2020-06-30, value: 3747", "values.poverty-line.spans[5]", "overlaps the span from 2019-01-01" },
        { "national-2020", ", end: 2019-12-31, value: 3747", ", value: 3747", "values.poverty-line.spans[5]", "end that one the day before" },
        { "national-2020", "end: 2018-12-31", "end: 2017-12-31", "values.poverty-line.spans[3].end", "ends before it starts on 2018-01-01" },
        { "national-2020", "value: 3146", "value: 3，146", "values.poverty-line.spans[1].value", "no number" },
        { "national-2020", "start: 2016-01-01", "start: 2016年1月1日", "values.poverty-line.spans[1].start", "write 2021-05-10" },
        { "national-2020", "执行数, mark: M }\n      - { start: 2016", "执行数, mark: Q }\n      - { start: 2016", "values.poverty-line.spans[0].mark", "none of S, S-m, D, M" },
        { "national-2020", "settings: { income: disposable, about: yes }", "settings: { income: gross, about: yes }", "criteria.income-below-line.settings.income", "none of net, disposable" },
        { "national-2020", "settings: { income: disposable, about: yes }", "settings: { income: disposable }", "criteria.income-below-line.settings", "key 'about' is missing; write about: yes | no" },
        { "national-2020", "causes: [illness, disability, disaster, accident]\n    choice: { zh: 文件列", "causes: [illness, flood]\n    choice: { zh: 文件列", "criteria.rigid-spending.causes[1]", "unknown cause 'flood'; the causes are illness" },
        { "national-2020", "      - all: [rigid-spending, income-drop]\n", "", "criteria.rigid-spending", "has the role identify or condition but is not in identify.rule" },
        { "suixi-2021", "{ kind: vulnerable, until", "{ kind: slightly-above, until", "scope", "needs the value 'scope-income-factor'" },
        { "national-2020", "document: 国开发", "document:国开发", "", "no valid YAML" },
        { "national-2020", "document: 国开发", "document：国开发", "", "键后用了全角冒号“：”，请改为半角冒号加空格" },
        { "national-2020", "start: 2016-01-01, end", "start: 2016-01-01，end", "", "不能用全角逗号" },
        { "national-2020", "  dropout:\n", "\tdropout:\n", "", "制表符（Tab），请改用空格" },
        { "suixi-2021", "area: \"340621\"", "area: \"340621", "", "a double quote is missing" },
        { "suixi-2021", "area: \"340621\"", "area: \"340621\"\narea: \"340621\"", "", "键“area”重复" },
        { "national-2020", "value: 1.5", "value: 150%", "values.monitoring-factor.spans[0].value", "'150%' is no number; write 1.5" },
        { "national-2020", "rows:\n    - { level: high, guarantees: 2", "rows:\n    - { level: high, guarantees: 3", "level.rows[0].guarantees", "a grade is 1 or 2" },
        { "national-2020", "{ zh: 国家扶贫标准, en: national poverty line }", "国家扶贫标准", "values.poverty-line.label", "expected both languages" },
        { "suixi-2021", "extends: national-2020", "extends: anhui-2021", "extends", "there is no pack 'anhui-2021'; the packs are liaoning-2020, national-2020, shidian-2021, suixi-2021" },
        { "suixi-2021", "criteria: [rigid-spending] ", "criteria: [rigid-spendings] ", "omits.criteria[0]", "has no criteria 'rigid-spendings' to omit" },
        { "suixi-2021", "area: \"340621\"", "area: 濉溪县", "area", "write 6, 9 or 12 digits" },
        { "suixi-2021", "pack: suixi-2021", "pack: suixi-2022", "pack", "must lie in suixi-2022.yaml" },
        { "suixi-2021", "    clause: suixi 三(六)二\n", "", "criteria.shock", "key 'clause' is missing" },
        { "suixi-2021", "of: [dropout, medical-burden, unsafe-house, unsafe-water] }", "of: [dropout, rigid-spending] }", "criteria.new-problem", "names the criterion 'rigid-spending', which the pack does not have" },
        { "xishuangbanna-2020", "criteria: [relocated-job, relocated-training]", "criteria: [relocated-job, relocated]", "measures.relocation.criteria[1]", "unknown criterion 'relocated'" },
        { "xishuangbanna-2020", "criteria: [relocated-job, relocated-training]", "criteria: [relocated-job, subsistence]", "measures.relocation", "names the criterion 'subsistence', which the pack does not have" },
        { "suixi-2021", "value: 10, unit: 每月几日", "value: 0, unit: 每月几日", "calendar.department-warning.value", "a whole number from 1 to 1000" },
        { "suixi-2021", "column: town_property, question-only: yes", "column: town_property, question-only: maybe", "exclusions.town-property.question-only", "neither yes nor no" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_answered_with_file_key_and_the_form_expected(string pack, string text, string by, string key, string form)
    {
        using var folder = new PackFolder().Edit(pack, text, by);
        var message = Should.Throw<InvalidDataException>(folder.Load).Message;
        message.ShouldStartWith($"{pack}.yaml:");
        message.ShouldContain(key.Length > 0 ? $": {key}: " : pack);
        message.ShouldContain(form);
    }

    [Fact]
    public void The_line_named_is_the_line_of_the_mistake()
    {
        using var folder = new PackFolder().Edit("national-2020", "value: 3146", "value: viel");
        var line = 1 + Array.FindIndex(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "policy", "national-2020.yaml")), l => l.Contains("value: 3146"));
        Should.Throw<InvalidDataException>(folder.Load).Message.ShouldStartWith(string.Create(CultureInfo.InvariantCulture, $"national-2020.yaml:{line}: "));
    }

    [Fact]
    public void Packs_that_extend_each_other_in_a_circle_are_refused_with_the_circle()
    {
        using var folder = new PackFolder().Edit("national-2020", "start: 2020-03-20   #", "extends: suixi-2021\nstart: 2020-03-20   #");
        Should.Throw<InvalidDataException>(folder.Load).Message.ShouldContain("circular extends: national-2020 -> suixi-2021 -> national-2020");
    }

    [Fact]
    public void A_text_cut_off_by_a_comma_is_answered_with_the_remedy()
    {
        using var folder = new PackFolder().Edit("national-2020", "zh: 国家扶贫标准, en: national poverty line", "zh: 国家扶贫标准, en: national, poverty line");
        Should.Throw<InvalidDataException>(folder.Load).Message.ShouldContain("a text with a comma must stand in quotes");
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused_with_the_remedy()
    {
        using var folder = new PackFolder().Add("gbk", [0xB9, 0xFA, 0xBC, 0xD2]);
        Should.Throw<InvalidDataException>(folder.Load).Message.ShouldBe("gbk.yaml:1: not UTF-8; save the file as UTF-8 / 文件不是UTF-8编码，请另存为UTF-8。");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Should.Throw<DirectoryNotFoundException>(() => FangFan.Risk.Policy.PackLibrary.Load("no-such-folder")).Message.ShouldContain("no-such-folder");
}
