using FangFan.Risk.Policy;
using FangFan.Risk.Tests.Assessment;

namespace FangFan.Risk.Tests.Policy;

public class PackVariantsTests
{
    private static readonly PolicyPack Suixi = PackLibrary.Bundled().Packs["suixi-2021"];
    private static readonly PolicyPack National = PackLibrary.Bundled().Packs["national-2020"];
    private static readonly Quarter Now = new(2021, 4);

    [Fact]
    public void A_variant_never_passes_as_the_pack_itself()
    {
        var variant = Suixi.WithValue("income-drop-share", 0.4m, Now).WithSetting("shock", "changes", "either");

        variant.Id.ShouldBe("suixi-2021*");
        variant.Title.Chinese.ShouldContain("试算：收入大幅缩减的幅度 = 0.4");
        variant.Title.English.ShouldContain("trial: shock: changes = either");
    }

    [Fact]
    public void A_value_changes_in_the_span_in_force_and_nothing_else_does()
    {
        DatedValue[] spans =
        [
            Samples.Value("line", 1, "yuan") with { End = new(2020, 12, 31) },
            Samples.Value("line", 2, "yuan") with { Start = new(2021, 1, 1) },
            Samples.Value("other", 3, "yuan"),
        ];
        var pack = Samples.Pack(spans);

        pack.WithValue("line", 9, Now).Values.Select(v => v.Value).ShouldBe([1, 9, 3]);
        pack.WithValue("line", 9, Now).ValueIn("line", Now)!.Value.ShouldBe(9);
    }

    [Fact]
    public void A_setting_takes_only_the_words_that_the_catalogue_allows()
    {
        Suixi.WithSetting("shock", "changes", "either").Criteria.Single(c => c.Id == "shock").Settings["changes"].ShouldBe("either");
        Suixi.Criteria.Single(c => c.Id == "shock").Settings["changes"].ShouldBe("both");
        Should.Throw<ArgumentException>(() => Suixi.WithSetting("shock", "changes", "neither")).Message.ShouldContain("both, either; not 'neither'");
        Should.Throw<ArgumentException>(() => Suixi.WithSetting("shock", "colour", "red")).Message.ShouldContain("no setting 'colour'");
        Should.Throw<ArgumentException>(() => Suixi.WithSetting("rigid-spending", "x", "y")).Message.ShouldContain("no criterion 'rigid-spending'");
    }

    [Fact]
    public void Another_reading_keeps_the_roles_consistent_with_the_rule()
    {
        var variant = National.WithIdentify(new Combination.Any([new Combination.Criterion("income-below-line"), new Combination.Criterion("unsafe-house")]));

        Roles(variant, "unsafe-house").ShouldBe(Roles(National, "unsafe-house") | CriterionRoles.Identify);
        Roles(variant, "income-drop").ShouldBe(Roles(National, "income-drop") & ~CriterionRoles.Identify);
        Roles(variant, "income-below-line").ShouldBe(Roles(National, "income-below-line"));
        Should.Throw<ArgumentException>(() => National.WithIdentify(new Combination.Criterion("shock"))).Message.ShouldContain("'shock'");
    }

    [Fact]
    public void An_unknown_value_or_a_negative_number_is_refused()
    {
        Should.Throw<ArgumentException>(() => Suixi.WithValue("colour", 1, Now)).Message.ShouldContain("no value 'colour'");
        Should.Throw<ArgumentException>(() => Suixi.WithValue("income-drop-share", -0.1m, Now)).Message.ShouldContain("-0.1 share; give 0 or more");
    }

    private static CriterionRoles Roles(PolicyPack pack, string criterion) => pack.Criteria.Single(c => c.Id == criterion).Roles;
}
