using FangFan.Risk.Policy;

namespace FangFan.Risk.Tests.Policy;

public sealed class PackLibraryTests
{
    private static readonly PackLibrary Library = PackLibrary.Bundled();
    private static readonly PolicyPack National = Library.Resolve("national-2020");
    private static readonly PolicyPack Suixi = Library.Resolve("suixi-2021");

    [Fact]
    public void An_unknown_id_is_answered_with_the_ids_there_are() =>
        Should.Throw<ArgumentException>(() => Library.Resolve("suixi")).Message.ShouldContain("the packs are liaoning-2020, national-2020, shidian-2021, suixi-2021, xishuangbanna-2020");

    [Fact]
    public void A_file_of_its_own_extends_the_packs_that_come_with_the_program()
    {
        using var folder = new PackFolder();
        folder.Add("abroad-2015", "pack: abroad-2015\ntitle: { zh: 境外, en: abroad }\ndocument: none\nstart: 2015-01-01\nextends: national-2020\n"
            + "values:\n  poverty-line:\n    spans:\n      - { start: 2015-01-01, value: 9100, source: national 三(二) }\n");
        var own = PackLibrary.OfFile(folder.PathOf("abroad-2015"));
        own.ValueIn("poverty-line", Quarter.Parse("2019Q4"))!.Value.ShouldBe(9100);
        own.Criteria.Select(c => c.Id).ShouldBe(National.Criteria.Select(c => c.Id));
        Should.Throw<FileNotFoundException>(() => PackLibrary.OfFile(folder.PathOf("nowhere")));
    }

    [Fact]
    public void A_file_stands_in_for_the_pack_of_its_id()
    {
        using var folder = new PackFolder();
        folder.Edit("national-2020", "{ start: 2020-01-01, value: 4000,", "{ start: 2020-01-01, value: 4200,");
        PackLibrary.OfFile(folder.PathOf("national-2020")).ValueIn("poverty-line", Quarter.Parse("2020Q4"))!.Value.ShouldBe(4200);
    }

    [Theory]
    [InlineData("2015Q1", 2855)]
    [InlineData("2015Q4", 2855)]
    [InlineData("2016Q1", 3146)]
    [InlineData("2019Q4", 3747)]
    [InlineData("2020Q1", 4000)]
    [InlineData("2026Q3", 4000)]
    public void The_poverty_line_in_force_follows_the_year(string quarter, int line)
    {
        foreach (var pack in new[] { National, Suixi }) pack.ValueIn("poverty-line", Quarter.Parse(quarter))!.Value.ShouldBe(line);
    }

    [Fact]
    public void A_value_in_force_reads_with_its_unit_span_and_source()
    {
        National.ValueIn("poverty-line", Quarter.Parse("2016Q3"))!.Text.ShouldBe(new Wording(
            "国家扶贫标准 3,146元/人·年（2016-01-01至2016-12-31；国家扶贫标准2016年执行数）",
            "national poverty line: 3,146 yuan a head and year (2016-01-01 to 2016-12-31; 国家扶贫标准2016年执行数)"));
        National.ValueIn("income-drop-share", Quarter.Parse("2021Q1"))!.Text.Chinese.ShouldBe("收入大幅缩减的幅度 30%（2020-03-20起；national 三(二)；此数为所取）");
    }

    [Fact]
    public void A_value_not_yet_in_force_is_applied_as_if_only_before_the_pack_itself()
    {
        Suixi.ValueIn("minimum-living-standard", Quarter.Parse("2018Q2"))!.Value.ShouldBe(641);
        Suixi.IsAsIf(Quarter.Parse("2021Q1")).ShouldBeTrue();
        Suixi.IsAsIf(Quarter.Parse("2021Q2")).ShouldBeFalse();
        var repealed = Suixi with { Values = [.. Suixi.Values.Select(v => v.Name == "minimum-living-standard" ? v with { End = new DateOnly(2022, 12, 31) } : v)] };
        repealed.ValueIn("minimum-living-standard", Quarter.Parse("2022Q4")).ShouldNotBeNull();
        repealed.ValueIn("minimum-living-standard", Quarter.Parse("2023Q1")).ShouldBeNull();
    }

    [Fact]
    public void Each_value_has_a_unit_a_source_and_where_the_number_is_ours_a_reason_in_both_languages()
    {
        foreach (var value in Library.Packs.Values.SelectMany(p => p.Values))
        {
            ValueUnits.Find(value.Unit).ShouldNotBeNull();
            value.Source.ShouldNotBeNullOrWhiteSpace();
            if (value.Choice is { } choice) (choice.Chinese.Length > 5 && choice.English.Length > 5).ShouldBeTrue(value.Name);
        }
    }

    [Fact]
    public void Vague_words_of_the_documents_are_choices_and_their_numbers_are_not()
    {
        string[] choices = ["income-near-share", "rigid-spending-ratio", "income-drop-share", "income-drop-near", "cause-spending-share", "scope-income-factor", "visit-capacity-share",
            "spending-surge-share", "medical-burden-share", "medical-large-share", "unsafe-water-count", "new-problem-quarters"];
        foreach (var value in National.Values.Concat(Suixi.Values)) (value.Choice is not null).ShouldBe(choices.Contains(value.Name), value.Name);
    }

    [Fact]
    public void A_pack_that_extends_another_states_only_what_differs_and_says_where_the_rest_comes_from()
    {
        Suixi.Values.Where(v => v.Name == "poverty-line").ShouldAllBe(v => v.Origin == "national-2020");
        Suixi.Values.Single(v => v.Name == "monitoring-factor").ShouldSatisfyAllConditions(v => v.Origin.ShouldBe("suixi-2021"), v => v.Unit.ShouldBe("times"), v => v.Source.ShouldBe("suixi 三(六)一"));
        Suixi.Values.ShouldNotContain(v => v.Name == "cap-share");
        Suixi.Criteria.ShouldNotContain(c => c.Id == "rigid-spending");
        Suixi.Criteria.Single(c => c.Id == "income-below-line").ShouldSatisfyAllConditions(c => c.Origin.ShouldBe("suixi-2021"), c => c.Settings["income"].ShouldBe("net"));
        Suixi.Level.ShouldBeEquivalentTo(National.Level);
        Suixi.Measures.Single(m => m.Id == "jobs").ShouldSatisfyAllConditions(m => m.Clause.ShouldBe("suixi 三(八)2"), m => m.Column.ShouldBe("measure_jobs"));
        Suixi.Area.ShouldBe(new AreaCode("340621"));
        National.Area.ShouldBeNull();
    }

    [Fact]
    public void What_a_pack_yields_to_is_carried_to_the_packs_that_extend_it()
    {
        using var folder = new PackFolder().Add("village", """
            pack: village
            title: { zh: 试验, en: trial }
            start: 2022-01-01
            extends: suixi-2021
            yields_to: [濉溪县监测标准, 国家监测标准]
            """);
        folder.Load().Resolve("village").YieldsTo.ShouldBe(["濉溪县监测标准", "国家监测标准", "安徽省监测标准", "淮北市监测标准"]);
    }

    [Fact]
    public void A_pack_may_be_as_short_as_what_it_changes()
    {
        using var folder = new PackFolder().Add("mine", """
            pack: mine
            title: { zh: 本县, en: ours }
            start: 2022-01-01
            extends: suixi-2021
            values:
              visit-capacity-share:
                spans: [{ start: 2022-01-01, value: 0.08, source: 县定, mark: S }]
            """);
        var mine = folder.Load().Resolve("mine");
        mine.ValueIn("visit-capacity-share", Quarter.Parse("2022Q1"))!.Value.ShouldBe(0.08m);
        mine.Criteria.ShouldBe(Suixi.Criteria, new SameDefinition());
        mine.Identify.ToString().ShouldBe(Suixi.Identify.ToString());
    }

    [Fact]
    public void The_national_document_excludes_nobody_and_suixi_only_asks()
    {
        National.Exclusions.ShouldBeEmpty();
        Suixi.Exclusions.Select(e => e.Id).ShouldBe(["town-property", "vehicle-or-machine", "business-entity", "public-payroll"]);
        Suixi.Exclusions.ShouldAllBe(e => e.QuestionOnly);
    }

    [Fact]
    public void Cap_and_terms_are_the_documents_own()
    {
        National.ValueIn("cap-share", Quarter.Parse("2020Q4"))!.Value.ShouldBe(0.05m);
        National.ValueIn("cap-share-deep-poverty", Quarter.Parse("2020Q4"))!.Value.ShouldBe(0.10m);
        Suixi.Calendar.Single(c => c.Id == "village-publicity").ShouldSatisfyAllConditions(c => c.Value.ShouldBe(7), c => c.Unit.ShouldBe("days"), c => c.Clause.ShouldBe("suixi 三(七)5"));
        Suixi.Calendar.Single(c => c.Id == "exit-review").Value.ShouldBe(6);
    }

    private sealed class SameDefinition : IEqualityComparer<CriterionDefinition>
    {
        public bool Equals(CriterionDefinition? x, CriterionDefinition? y) => (x?.Id, x?.Roles, x?.Clause, x?.Origin) == (y?.Id, y?.Roles, y?.Clause, y?.Origin);

        public int GetHashCode(CriterionDefinition criterion) => StringComparer.Ordinal.GetHashCode(criterion.Id);
    }
}
