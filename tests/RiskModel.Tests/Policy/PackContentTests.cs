using FangFan.Risk.Policy;

namespace FangFan.Risk.Tests.Policy;

/// <summary>What the five packs hold besides their criteria.</summary>
public sealed class PackContentTests
{
    [Fact]
    public void The_five_documents_are_packs_and_four_build_on_the_national_one()
    {
        BundledPacks.All.Select(p => (p.Id, p.Extends, p.Area?.Digits, p.Start)).ShouldBe(
        [
            ("liaoning-2020", "national-2020", "210000", new DateOnly(2020, 4, 29)),
            ("national-2020", null, null, new DateOnly(2020, 3, 20)),
            ("shidian-2021", "national-2020", "530521", new DateOnly(2021, 4, 26)),
            ("suixi-2021", "national-2020", "340621", new DateOnly(2021, 5, 10)),
            ("xishuangbanna-2020", "national-2020", "532800", new DateOnly(2020, 5, 11)),
        ]);
    }

    [Fact]
    public void Every_value_has_a_unit_and_a_source_and_one_that_no_clause_gives_a_mark()
    {
        foreach (var value in BundledPacks.All.SelectMany(p => p.Values))
        {
            ValueUnits.Find(value.Unit).ShouldNotBeNull(value.Name);
            value.Source.ShouldNotBeNullOrWhiteSpace(value.Name);
            (BundledPacks.Library.Clauses.Find(value.Source) is null).ShouldBe(value.Mark is not null, value.Name);
        }
    }

    [Fact]
    public void Every_choice_has_a_reason_and_a_band_and_what_a_document_gives_has_neither()
    {
        foreach (var value in BundledPacks.All.SelectMany(p => p.Values))
        {
            if (value.Choice is not { } reason)
            {
                value.Band.ShouldBeEmpty(value.Name);
                continue;
            }
            (reason.Chinese.Length > 10 && reason.English.Length > 10).ShouldBeTrue(value.Name);
            value.Band.Count.ShouldBeInRange(value.Unit is "items" or "quarters" ? 4 : 5, 7, value.Name);
            value.Band.SequenceEqual(value.Band.Order()).ShouldBeTrue(value.Name);
            value.Band.ShouldContain(value.Value, value.Name);
        }
    }

    [Theory]
    [InlineData("liaoning-2020", "cap-share", 0.05)]
    [InlineData("liaoning-2020", "stable-job-income", 30000)]
    [InlineData("liaoning-2020", "vehicle-value", 50000)]
    [InlineData("xishuangbanna-2020", "relocated-jobs", 1)]
    [InlineData("xishuangbanna-2020", "relocated-trainings", 1)]
    [InlineData("xishuangbanna-2020", "cap-share-deep-poverty", 0.10)]
    [InlineData("suixi-2021", "minimum-living-standard", 641)]
    public void Numbers_of_the_documents_are_no_choices(string pack, string name, double number) =>
        InForce(pack, name, "2021Q4").ShouldSatisfyAllConditions(v => v.Value.ShouldBe((decimal)number), v => v.Choice.ShouldBeNull());

    [Theory]
    [InlineData("xishuangbanna-2020", "transfer-share", 0.60)]
    [InlineData("shidian-2021", "rigid-spending-ratio", 0.50)]
    [InlineData("shidian-2021", "warning-floor-spending", 10000)]
    [InlineData("shidian-2021", "warning-floor-income-loss", 0.20)]
    [InlineData("shidian-2021", "unsafe-water-count", 1)]
    [InlineData("shidian-2021", "income-drop-share", 0.30)]
    public void Numbers_for_vague_words_are_choices(string pack, string name, double number) =>
        InForce(pack, name, "2021Q4").ShouldSatisfyAllConditions(v => v.Value.ShouldBe((decimal)number), v => v.Choice.ShouldNotBeNull());

    [Theory]
    [InlineData("shidian-2021", "2023Q1", 8050)]
    [InlineData("shidian-2021", "2024Q4", 8050)]
    [InlineData("xishuangbanna-2020", "2023Q4", 8050)]
    [InlineData("shidian-2021", "2022Q4", null)]
    [InlineData("shidian-2021", "2020Q4", null)]
    [InlineData("suixi-2021", "2023Q4", null)]
    [InlineData("liaoning-2020", "2023Q4", null)]
    [InlineData("national-2020", "2023Q4", null)]
    public void A_place_s_own_line_holds_for_packs_of_places_inside_it(string pack, string quarter, int? line) =>
        (BundledPacks.Of(pack).ValueIn("monitoring-line", Quarter.Parse(quarter))?.Value).ShouldBe(line);

    [Theory]
    [InlineData("430000", "2019Q4", 5000)]
    [InlineData("430000", "2020Q1", null)]
    [InlineData("520000", "2023Q1", 7300)]
    [InlineData("522200", "2023Q1", 7300)]
    public void Lines_of_other_provinces_wait_for_their_packs(string area, string quarter, int? line)
    {
        var pack = BundledPacks.Of("national-2020") with { Area = new AreaCode(area) };
        (pack.ValueIn("monitoring-line", Quarter.Parse(quarter))?.Value).ShouldBe(line);
    }

    [Fact]
    public void The_sources_of_lines_of_places_are_marked() =>
        BundledPacks.Of("national-2020").Values.Where(v => v.Name == "monitoring-line").ShouldAllBe(v => v.Mark == "S" && v.Area != null);

    [Fact]
    public void Liaoning_excludes_in_seven_cases_with_their_exemptions()
    {
        var liaoning = BundledPacks.Of("liaoning-2020");
        liaoning.Exclusions.Where(e => !e.QuestionOnly).Select(e => (e.Clause, e.Column, string.Join(' ', e.Exemptions))).ShouldBe(
        [
            ("liaoning 三(二)1", "stable_job_income", "military"),
            ("liaoning 三(二)2", "village_official", ""),
            ("liaoning 三(二)3", "vehicle_or_machine_value", ""),
            ("liaoning 三(二)4", "town_property", "resettlement"),
            ("liaoning 三(二)5", "company_shares", "three-changes small-business"),
            ("liaoning 三(二)6", "large_operator", ""),
            ("liaoning 三(二)7", "concealed_assets", ""),
        ]);
        liaoning.Exclusions.Single(e => e.QuestionOnly).ShouldSatisfyAllConditions(e => e.Under.ShouldBe("stable-job-income"), e => e.Clause.ShouldBe("liaoning 三(二)1"));
        liaoning.Exclusions.Single(e => e.Id == "vehicle-or-machine").AtLeast.ShouldBe("vehicle-value");
    }

    [Fact]
    public void Only_Liaoning_has_a_path_back_and_it_has_three_steps()
    {
        var liaoning = BundledPacks.Of("liaoning-2020");
        liaoning.PathBack.Select(s => s.Id).ShouldBe(["village-review", "joint-verification", "county-consent"]);
        liaoning.PathBack.ShouldAllBe(s => s.Clause == "liaoning 三(二)" && s.By.Chinese.Length > 2 && s.Evidence.Chinese.Length > 2);
        BundledPacks.All.Where(p => p.Id != "liaoning-2020").ShouldAllBe(p => p.PathBack.Count == 0);
    }

    [Theory]
    [InlineData("national-2020", false, "Lifted SlightlyAbove Rule")]
    [InlineData("liaoning-2020", true, "Lifted SlightlyAbove Rule")]
    [InlineData("xishuangbanna-2020", false, "Lifted SlightlyAbove Rule")]
    [InlineData("shidian-2021", false, "Lifted SlightlyAbove Rule")]
    [InlineData("suixi-2021", true, "Lifted Vulnerable Rule Rule")]
    public void Scope_is_the_document_s(string pack, bool hukouAndResident, string groups)
    {
        var scope = BundledPacks.Of(pack).Scope;
        (scope.HukouLocal, scope.Resident).ShouldBe((hukouAndResident, hukouAndResident));
        scope.Groups.Select(g => g.Kind.ToString()).ShouldBe(groups.Split(' '));
    }

    [Fact]
    public void Liaoning_and_Suixi_drop_what_they_do_not_have()
    {
        BundledPacks.Of("liaoning-2020").Values.ShouldNotContain(v => v.Name == "cap-share-deep-poverty");
        BundledPacks.Of("suixi-2021").Values.ShouldNotContain(v => v.Name.StartsWith("cap-share", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_pack_has_the_five_guards_and_the_loss_of_transfers()
    {
        foreach (var pack in BundledPacks.All)
        {
            pack.Scenarios.Select(s => s.Id).ShouldBe(["disaster", "unsold-produce", "broken-tie", "lost-job", "family-change", "transfer-loss"], pack.Id);
            pack.Scenarios.Where(s => s.Clause == "suixi 三(八)4").Count().ShouldBe(5);
        }
    }

    private static DatedValue InForce(string pack, string name, string quarter) => BundledPacks.Of(pack).ValueIn(name, Quarter.Parse(quarter)).ShouldNotBeNull();
}
