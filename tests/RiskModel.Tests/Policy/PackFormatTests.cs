using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Policy;

/// <summary>Areas, bands, other readings, paths back, scenarios and clauses of one's own.</summary>
public sealed class PackFormatTests
{
    private static readonly PolicyPack Mine = OwnPack.Read();

    [Theory]
    [InlineData("530521", "2022Q2", 7500)]
    [InlineData("530521", "2022Q3", 7800)]
    [InlineData("530521", "2023Q1", 7500)]
    [InlineData("532800", "2022Q3", 7500)]
    [InlineData("341200", "2022Q3", 9999)]
    [InlineData("210000", "2022Q3", 7000)]
    [InlineData(null, "2022Q3", 7000)]
    public void The_value_of_the_nearest_area_that_holds_the_packs_is_in_force(string? area, string quarter, int value) =>
        (Mine with { Area = area is null ? null : new AreaCode(area) }).ValueIn("monitoring-line", Quarter.Parse(quarter))!.Value.ShouldBe(value);

    [Fact]
    public void A_value_that_came_after_the_pack_began_is_not_applied_before_it_began()
    {
        var later = Mine with { Values = [.. Mine.Values.Select(v => v.Name == "small-job" ? v with { Start = new DateOnly(2023, 1, 1) } : v)] };
        Mine.ValueIn("small-job", Quarter.Parse("2020Q1"))!.Value.ShouldBe(500);
        later.ValueIn("small-job", Quarter.Parse("2020Q1")).ShouldBeNull();
        later.ValueIn("small-job", Quarter.Parse("2022Q2")).ShouldBeNull();
        later.ValueIn("small-job", Quarter.Parse("2023Q1"))!.Value.ShouldBe(500);
    }

    [Fact]
    public void Every_new_key_is_read()
    {
        Mine.ValueIn("income-near-share", Quarter.Parse("2022Q1"))!.Band.ShouldBe([0m, 0.08m, 0.1m]);
        PackWords.Rule(Mine.IdentifyAlternatives.ShouldHaveSingleItem().Rule).English.ShouldBe("income below the line or rigid spending or fall of income");
        Mine.Exclusions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(e => e.AtLeast.ShouldBe("small-job"), e => e.Under.ShouldBe("poverty-line"));
        Mine.PathBack.ShouldHaveSingleItem().ShouldBe(new PathBackStep("review", new("评议", "review"), new("村委会", "village"), new("记录", "minutes"), "mine 二") { Origin = "mine-2022" });
        Mine.Measures.Single(m => m.Id == "jobs").Units.ShouldBe([new Wording("各乡镇", "townships")]);
        Mine.Scenarios.Single(s => s.Id == "hail").Effects.ShouldBe(
        [
            new("shock_disaster", EffectKind.Set, 1, null), new("business_income", EffectKind.Times, 0.5m, null), new("working_members", EffectKind.Add, -1, null),
            new("wage_income", EffectKind.LessOneOf, null, "working_members"), new("transfer_income", EffectKind.Less, null, "policy_transfer_income"),
        ]);
        Mine.Clauses.Select(c => c.Id).ShouldBe(["mine 一", "mine 二"]);
        PackColumns.Check(Mine);
    }

    [Fact]
    public void What_a_document_alone_can_say_is_not_borrowed_from_the_one_extended()
    {
        var plain = OwnPack.Read("pack: mine-2022\ntitle: { zh: 本县, en: ours }\nstart: 2022-01-01\nextends: suixi-2021\n");
        plain.Area.ShouldBeNull();
        plain.Settings.Keys.ShouldNotContain("document");
        Mine.Criteria.Single(c => c.Id == "dropout").Choice.ShouldBeNull("its clause is its own, so the reason for reading the parent's is not its reason");
        Mine.Criteria.Single(c => c.Id == "unsafe-house").Choice.ShouldNotBeNull();
        Should.Throw<InvalidDataException>(() => OwnPack.Read("pack: mine-2022\ntitle: { zh: 本县, en: ours }\nextends: suixi-2021\n")).Message.ShouldContain("key 'start' is missing; write start: 2021-05-10");
    }

    [Fact]
    public void The_packs_of_a_folder_of_ones_own_extend_those_of_the_program()
    {
        var folder = Directory.CreateTempSubdirectory("own");
        try
        {
            Should.Throw<InvalidDataException>(() => PackLibrary.OfFolder(folder.FullName)).Message.ShouldContain("no policy pack");
            File.WriteAllText(Path.Combine(folder.FullName, "mine-2022.yaml"), OwnPack.Yaml);
            PackLibrary.OfFolder(folder.FullName).Packs.Keys.ShouldBe(["mine-2022"]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("area: \"530500\" }", "area: 云南 }", "values.monitoring-line.spans[2].area: '云南' is no province, prefecture or county")]
    [InlineData("area: \"530500\" }", "area: \"530521101\" }", "values.monitoring-line.spans[2].area: '530521101' is no province")]
    [InlineData("area: \"530500\" }", "area: \"530000\" }", "values.monitoring-line.spans[2]: overlaps the span from 2022-01-01")]
    [InlineData("band: [0, 0.08, 0.1]", "band: [0, 0.1, 0.08]", "band: expected ascending numbers")]
    [InlineData("band: [0, 0.08, 0.1]", "band: [0, 0.1]", "band: expected at least two numbers, 0.08 among them")]
    [InlineData("choice: { zh: 本县取8%, en: ours }, ", "", "band: a band belongs to a choice")]
    [InlineData("  small-job:\n", "  small-jobs:\n", "needs the value 'small-job'")]
    [InlineData(", at-least: small-job", "", "values.small-job: no rule of the program uses a value 'small-job'; perhaps one of")]
    [InlineData("  monitoring-line:\n", "  monitoring-lime:\n", "values.monitoring-lime: no rule of the program uses a value 'monitoring-lime'; perhaps one of monitoring-line, ")]
    [InlineData("  choice: { zh: 本县读法, en: our reading }\n", "", "identify.alternatives: other readings belong to a choice")]
    [InlineData("by: { zh: 村委会, en: village }, ", "", "path-back.review: key 'by' is missing")]
    [InlineData("units: [{ zh: 各乡镇, en: townships }]", "units: [各乡镇]", "measures.jobs.units[0]: expected both languages")]
    [InlineData("times: 0.5 }", "times: half }", "'half' is no number")]
    [InlineData("times: 0.5 }", "times: 0.5, add: 1 }", "effects[1]: expected one of set, add, times, less-one-of, less")]
    [InlineData("{ column: business_income, times", "{ column: shock_disaster, times", "effects[1]: a second effect on shock_disaster")]
    [InlineData("choice: { zh: 减半, en: half }, ", "", "scenarios.hail: key 'choice' is missing")]
    [InlineData("source: mine 一 }\n", "source: 本县文件 }\n", "values.monitoring-line.spans[0].source: '本县文件' is no clause such as suixi 三(六)一, or give the source a mark")]
    [InlineData("clause: mine 二, column", "clause: liaoning 三(二)11, column", "exclusions.odd-job.clause: no clause 'liaoning 三(二)11' in clauses.yaml; near it are liaoning 三(二)1, ")]
    [InlineData("identify:\n  clause: mine 一", "identify:\n  clause: mine 三", "identify.clause: no clause 'mine 三' in clauses.yaml; near it are mine 一, mine 二")]
    [InlineData("  mine 二: { text", "  第二条: { text", "clauses.第二条: '第二条' is no clause; write the document's short name")]
    [InlineData("scenarios: [transfer-loss]", "scenarios: [transfers]", "omits.scenarios[0]: the pack extended has no scenarios 'transfers' to omit")]
    public void A_mistake_is_answered_with_file_line_key_and_the_form_expected(string text, string by, string answer)
    {
        OwnPack.Yaml.Split(text).Length.ShouldBe(2, $"'{text}' stands once");
        Should.Throw<InvalidDataException>(() => OwnPack.Read(OwnPack.Yaml.Replace(text, by, StringComparison.Ordinal))).Message.ShouldSatisfyAllConditions(
            m => m.ShouldMatch("^mine-2022\\.yaml:[0-9]+: "), m => m.ShouldContain(answer));
    }

    [Theory]
    [InlineData("column: stable_job_income", "column: wage_income", "exclusions.odd-job.column: 'wage_income' is no column for this; write one of")]
    [InlineData("exemptions: [military]", "exemptions: [soldiers]", "exclusions.odd-job.exemptions[0]: unknown exemption 'soldiers'")]
    [InlineData("{ column: business_income, times", "{ column: busines_income, times", "scenarios.hail.effects[1]: 'busines_income' is no column of numbers of quarters.csv; perhaps one of business_income")]
    [InlineData("less: policy_transfer_income", "less: household_type", "scenarios.hail.effects[4]: 'household_type' is no column of numbers")]
    public void A_column_that_is_none_is_answered_with_file_line_and_key(string text, string by, string answer)
    {
        var pack = OwnPack.Read(OwnPack.Yaml.Replace(text, by, StringComparison.Ordinal));
        Should.Throw<InvalidDataException>(() => PackColumns.Check(pack)).Message.ShouldSatisfyAllConditions(m => m.ShouldMatch("^mine-2022\\.yaml:[0-9]+: "), m => m.ShouldContain(answer));
    }

    [Theory]
    [InlineData("documents:\n  own: { title: { zh: 文, en: text }, number: 1号 }\nclauses:\n  other 一: { text: { zh: 文, en: text } }\n", "clauses.other 一: no document 'other'; the documents are own")]
    [InlineData("documents:\n  own: { title: { zh: 文, en: text }, number: 1号 }\nclauses:\n  own 一: { text: { zh: 文, en: text }, use: { zh: 用, en: use }, not-applicable: { zh: 不, en: no } }\n", "has both use and not-applicable")]
    [InlineData("documents:\n  own: { title: { zh: 文, en: text } }\nclauses: {}\n", "documents.own: key 'number' is missing")]
    [InlineData("documents: {}\nclauses:\n  own1: { text: { zh: 文, en: text } }\n", "clauses.own1: 'own1' is no clause")]
    public void A_mistake_in_the_catalogue_of_clauses_is_answered_so_too(string yaml, string answer)
    {
        using var folder = new PackFolder().Add("clauses", yaml);
        Should.Throw<InvalidDataException>(folder.Load).Message.ShouldSatisfyAllConditions(m => m.ShouldStartWith("clauses.yaml:"), m => m.ShouldContain(answer));
    }
}
