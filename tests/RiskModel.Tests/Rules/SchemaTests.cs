using System.Text.Json;
using FangFan.Risk.Rules;
using FangFan.Risk.Tests.Policy;

namespace FangFan.Risk.Tests.Rules;

/// <summary>The JSON schemas beside the packs: equal to what the catalogues give, and as strict as the reader.</summary>
public sealed class SchemaTests
{
    private const string Case = """
        pack: suixi-2021
        quarter: 2021Q2
        cases:
          - title: 例
            household: { 人均纯收入: 5999, 户类型: 脱贫户, town_property: 是 }
            earlier: { 2021Q1: { 住房安全等级: B级 } }
            events: [{ event: monitored, happened-on: 2020-11-02 }]
            expect: { verdict: meets, findings: { income-below-line: { state: met, margin: -1 }, dropout: not-met }, exclusions: { town-property: question } }
        """;

    private static readonly string PolicyFolder = FindPolicyFolder();

    public static TheoryData<string> Schemas() => ["pack", "clauses", "cases"];

    /// <summary>Set UPDATE_DOCS=1 to write the schemas anew after a change of the catalogues.</summary>
    [Theory]
    [MemberData(nameof(Schemas))]
    public void The_schema_beside_the_packs_is_the_one_that_the_catalogues_give(string name)
    {
        var path = Path.Combine(PolicyFolder, $"{name}.schema.json");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(path, Schema(name));
        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(Schema(name), "run the test with UPDATE_DOCS=1 to write the schema anew");
    }

    [Fact]
    public void Every_pack_that_comes_with_the_program_fits()
    {
        string[] packs = [.. Directory.GetFiles(PolicyFolder, "*.yaml").Where(f => Path.GetFileName(f) != "clauses.yaml")];
        packs.Length.ShouldBeGreaterThanOrEqualTo(5);
        foreach (var path in packs) Errors("pack", File.ReadAllText(path)).ShouldBeEmpty(Path.GetFileName(path));
        Errors("pack", OwnPack.Yaml).ShouldBeEmpty();
    }

    [Fact]
    public void The_catalogue_of_clauses_fits() => Errors("clauses", File.ReadAllText(Path.Combine(PolicyFolder, "clauses.yaml"))).ShouldBeEmpty();

    [Fact]
    public void Every_file_of_cases_fits()
    {
        var files = Directory.GetFiles(PolicyFolder, "*.yaml", SearchOption.AllDirectories).Where(f => File.ReadAllText(f).Contains("\ncases:", StringComparison.Ordinal)).ToArray();
        files.Length.ShouldBeGreaterThanOrEqualTo(7);
        foreach (var path in files) Errors("cases", File.ReadAllText(path)).ShouldBeEmpty(Path.GetFileName(path));
        Errors("cases", Case).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("extends: national-2020", "extend: national-2020")]
    [InlineData("start: 2022-01-01\nextends", "start: 2022年1月1日\nextends")]
    [InlineData("start: 2022-01-01\nextends", "extends")]
    [InlineData("  dropout: {", "  drop-out: {")]
    [InlineData("clause: mine 一, settings", "clause: 第一条, settings")]
    [InlineData("  dropout: { clause: mine 一, settings", "  dropout: { settings")]
    [InlineData("settings: { reason: hardship }", "settings: { reason: poverty }")]
    [InlineData("settings: { reason: hardship }", "settings: { why: hardship }")]
    [InlineData("unit: 元\n", "unit: 块\n")]
    [InlineData("value: 500,", "value: 五百,")]
    [InlineData("mark: S, area: \"530000\"", "mark: Q, area: \"530000\"")]
    [InlineData("band: [0, 0.08, 0.1]", "bands: [0, 0.08, 0.1]")]
    [InlineData("any: [income-below-line, rigid-spending, income-drop]", "any: [low-income]")]
    [InlineData("any: [income-below-line, rigid-spending, income-drop]", "any: []")]
    [InlineData("question-only: yes", "question-only: maybe")]
    [InlineData("less: policy_transfer_income", "minus: policy_transfer_income")]
    [InlineData("times: 0.5 }", "times: 0.5, add: 1 }")]
    [InlineData("units: [{ zh: 各乡镇, en: townships }]", "units: [各乡镇]")]
    [InlineData("value: 7, unit: 日", "value: 0, unit: 日")]
    [InlineData("omits: { measures", "omits: { measure")]
    [InlineData("  mine 二: { text", "  mine 二: { use: { zh: 用, en: use }, text")]
    public void A_mistake_that_the_reader_refuses_the_schema_refuses(string text, string by)
    {
        OwnPack.Yaml.Split(text).Length.ShouldBe(2, $"'{text}' stands once");
        var wrong = OwnPack.Yaml.Replace(text, by, StringComparison.Ordinal);
        Errors("pack", wrong).ShouldNotBeEmpty();
        Should.Throw<InvalidDataException>(() => OwnPack.Read(wrong));
    }

    [Theory]
    [InlineData("户类型: 脱贫户", "户类别: 脱贫户")]
    [InlineData("户类型: 脱贫户", "户类型: 贫困户")]
    [InlineData("人均纯收入: 5999", "人均纯收入: 五千")]
    [InlineData("人均纯收入: 5999", "家庭人口: 0")]
    [InlineData("quarter: 2021Q2", "quarter: 2021")]
    [InlineData("verdict: meets", "verdict: yes")]
    [InlineData("dropout: not-met", "dropout: no")]
    [InlineData("event: monitored", "event: watched")]
    [InlineData("{ 2021Q1:", "{ 二一年一季:")]
    [InlineData("    expect:", "    expects:")]
    [InlineData("  - title: 例\n    household", "  - household")]
    public void A_mistake_in_a_case_is_refused_by_both(string text, string by)
    {
        var wrong = Case.Replace(text, by, StringComparison.Ordinal);
        wrong.ShouldNotBe(Case);
        Errors("cases", wrong).ShouldNotBeEmpty();
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, wrong);
            Should.Throw<InvalidDataException>(() => CaseFile.Load(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Every_key_has_words_in_both_languages_or_a_name_that_needs_none()
    {
        using var schema = JsonDocument.Parse(Schema("pack"));
        foreach (var key in schema.RootElement.GetProperty("properties").EnumerateObject()) key.Value.GetProperty("description").GetString()!.ShouldContain(" · ", customMessage: key.Name);
    }

    private static IReadOnlyList<string> Errors(string schema, string yaml) => JsonSchemaCheck.Errors(Schema(schema), yaml);

    private static string Schema(string name) => name switch { "pack" => PackSchema.ToJson(), "clauses" => ClauseSchema.ToJson(), _ => CaseSchema.ToJson() };

    private static string FindPolicyFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "policy", "README.md"))) return Path.Combine(folder.FullName, "policy");
        }
        throw new DirectoryNotFoundException("policy/ is not above the test's folder.");
    }
}
