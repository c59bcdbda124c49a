using FangFan.Risk.Policy;

namespace FangFan.Risk.Tests.Policy;

public sealed class PackDiffTests
{
    private static readonly PackLibrary Library = PackLibrary.Bundled();
    private static readonly PolicyPack National = Library.Resolve("national-2020");
    private static readonly PolicyPack Suixi = Library.Resolve("suixi-2021");
    private static readonly PolicyPack Mine = OwnPack.Read();

    [Fact]
    public void A_pack_differs_from_itself_in_nothing()
    {
        foreach (var pack in Library.Packs.Values.Append(Mine)) PackDiff.Between(pack, pack).ShouldBeEmpty();
        PackDiff.Between(Library.Resolve("suixi-2021"), PackLibrary.Bundled().Resolve("suixi-2021")).ShouldBeEmpty();
    }

    [Fact]
    public void What_one_adds_the_other_way_round_removes()
    {
        foreach (var (first, second) in Library.Packs.Values.SelectMany(a => Library.Packs.Values.Select(b => (a, b))))
        {
            var there = PackDiff.Between(first, second).ToDictionary(d => (d.Section, d.Id));
            var back = PackDiff.Between(second, first);
            back.Count.ShouldBe(there.Count);
            foreach (var difference in back)
            {
                var other = there[(difference.Section, difference.Id)];
                other.Change.ShouldBe(difference.Change switch { PackChange.Added => PackChange.Removed, PackChange.Removed => PackChange.Added, _ => PackChange.Changed });
                other.Fields.Select(f => (f.Field, f.Second, f.First)).ShouldBe(difference.Fields.Select(f => (f.Field, f.First, f.Second)), ignoreOrder: true);
            }
        }
    }

    [Fact]
    public void Differences_stand_in_the_order_of_a_packs_sections()
    {
        var sections = PackDiff.Between(National, Mine).Select(d => Array.IndexOf(PackReader.Keys, d.Section)).ToArray();
        sections.ShouldBe(sections.Order());
        PackDiff.Between(National, Mine).Select(d => d.Section).Distinct().ShouldBe(["pack", "values", "criteria", "identify", "exclusions", "path-back", "measures", "scenarios", "calendar", "clauses"]);
    }

    [Fact]
    public void A_changed_value_shows_what_changed_of_its_span()
    {
        var factor = Of(National, Suixi, "values", "monitoring-factor");
        factor.Change.ShouldBe(PackChange.Changed);
        factor.Fields.ShouldBe(
        [
            new(new("起止", "in force"), new("2020-03-20起", "from 2020-03-20"), new("2021-05-10起", "from 2021-05-10")),
            new(new("出处", "source"), new("national 三(二)", "national 三(二)"), new("suixi 三(六)一", "suixi 三(六)一")),
        ]);
    }

    [Fact]
    public void A_measure_limited_to_some_criteria_says_so()
    {
        var xishuangbanna = Library.Resolve("xishuangbanna-2020");
        var open = xishuangbanna with { Measures = [.. xishuangbanna.Measures.Select(m => m with { Criteria = [] })] };
        var difference = PackDiff.Between(open, xishuangbanna).ShouldHaveSingleItem();
        (difference.Section, difference.Id).ShouldBe(("measures", "relocation"));
        difference.Fields.ShouldHaveSingleItem().Second!.Value.Chinese.ShouldBe("搬迁户无人就业、搬迁户未受培训");
    }

    [Fact]
    public void Of_a_value_with_many_spans_only_those_that_differ_are_told()
    {
        var raised = National with { Values = [.. National.Values.Select(v => v is { Name: "poverty-line", Start.Year: 2020, Area: null } ? v with { Value = 4200 } : v)] };
        var line = PackDiff.Between(National, raised).ShouldHaveSingleItem();
        (line.Section, line.Id).ShouldBe(("values", "poverty-line"));
        line.Fields.ShouldBe([new(new("数值", "value"), new("4,000元/人·年", "4,000 yuan a head and year"), new("4,200元/人·年", "4,200 yuan a head and year"))]);
    }

    [Fact]
    public void Criteria_show_roles_clause_causes_and_settings_in_words()
    {
        var income = Of(National, Suixi, "criteria", "income-below-line");
        Field(income, "roles").ShouldBe((new("识别", "identify"), new("识别、监测", "identify, watch")));
        Field(income, "income").ShouldBe((new("可支配收入", "disposable"), new("纯收入", "net")));
        Of(National, Suixi, "criteria", "rigid-spending").Change.ShouldBe(PackChange.Removed);
        Of(National, Suixi, "criteria", "shock").ShouldSatisfyAllConditions(d => d.Change.ShouldBe(PackChange.Added), d => d.Fields.ShouldAllBe(f => f.First == null && f.Second != null));
    }

    [Fact]
    public void The_identify_rule_reads_as_words()
    {
        var identify = Of(National, Suixi, "identify", "");
        Field(identify, "rule").ShouldBe((
            new("收入低于监测线或（刚性支出过大且收入大幅下降）", "income below the line or (rigid spending and fall of income)"),
            new("收入低于监测线或变故冲击或（新产生的问题且（失学辍学或医疗负担过重或危房或饮水不安全））",
                "income below the line or shock or (new problem and (dropping out of school or medical burden or unsafe house or unsafe water))")));
    }

    [Fact]
    public void The_order_of_causes_makes_no_difference_and_that_of_level_rows_does()
    {
        var turned = National with { Criteria = [.. National.Criteria.Select(c => c with { Causes = [.. c.Causes.Reverse()] })] };
        PackDiff.Between(National, turned).ShouldBeEmpty();
        var rows = National with { Level = National.Level with { Rows = [.. National.Level.Rows.Reverse()] } };
        PackDiff.Between(National, rows).ShouldHaveSingleItem().Fields.ShouldHaveSingleItem().Field.English.ShouldBe("order");
    }

    [Fact]
    public void Columns_are_called_as_the_reader_calls_them()
    {
        var hail = PackDiff.Between(National, Mine, name => new($"列{name}", name)).Single(d => d.Id == "hail");
        hail.Fields.ShouldContain(f => f.Second!.Value.Chinese == "列business_income × 0.5" && f.Second.Value.English == "business_income × 0.5");
        hail.Fields.ShouldContain(f => f.Second!.Value.Chinese == "列working_members − 1");
        hail.Fields.ShouldContain(f => f.Second!.Value.Chinese == "列wage_income 减去其 1/列working_members");
    }

    [Fact]
    public void Every_setting_of_every_criterion_has_words()
    {
        foreach (var (setting, words) in CriterionCatalogue.All.SelectMany(k => k.Settings))
        {
            SettingWords.Name(setting).Chinese.ShouldNotBe(setting);
            foreach (var word in words) SettingWords.Word(setting, word).Chinese.ShouldNotBe(word, setting);
        }
    }

    private static PackDifference Of(PolicyPack first, PolicyPack second, string section, string id) => PackDiff.Between(first, second).Single(d => d.Section == section && d.Id == id);

    private static (Wording? First, Wording? Second) Field(PackDifference difference, string name) => difference.Fields.Where(f => f.Field.English == name).Select(f => (f.First, f.Second)).Single();
}
