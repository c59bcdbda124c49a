using System.Text.RegularExpressions;
using FangFan.Risk.Features;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Features;

public partial class FeatureCatalogueTests
{
    // Plain words that formulas may use beside columns and terms; anything else is a misspelt column.
    private static readonly HashSet<string> Words = [..
        """
        a account all along among and any are as at before by calendar category column columns come count county deviation each earlier else end event events
        falls fell first fell_back fell_in four from grade grades have hardship household households how identification identified illiterate in is it its junior known larger last least less lifted
        line lived lowest many mean median met missing monitoring nine none number of on or other over pack past quarter quarters register row same
        set share shock since smaller standard still sudden that the there to under university unmet variation village was were where which while with year years
        measure came those shocks elimination A B C D
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    // What DESIGN's preset before-support drops, and what holds it.
    private static readonly string[] TracesOfSupport =
    [
        "measure_", "measure", "minimum_living_allowance", "destitute_support", "public_welfare_job", "small_loan_balance", "cooperative_member", "relocated",
        "transfer_income", "policy_transfer_income", "fell_back", "monitoring_category", "identified_on", "eliminated_on", "events", "monitoring", "net_income", "gross_income", "income_per_head",
    ];

    [Fact]
    public void There_are_as_many_features_as_a_reader_can_survey() => FeatureCatalogue.All.Count.ShouldBeInRange(60, 105);

    [Fact]
    public void Names_are_unique_snake_case() => FeatureCatalogue.All.Select(f => f.Name).ShouldSatisfyAllConditions(
        names => names.ShouldBeUnique(),
        names => names.ShouldAllBe(n => SnakeCase().IsMatch(n)));

    [Fact]
    public void Labels_are_unique_in_both_languages_and_Chinese_is_Chinese() => FeatureCatalogue.All.ShouldSatisfyAllConditions(
        all => all.Select(f => f.Label.Chinese).ShouldBeUnique(),
        all => all.Select(f => f.Label.English).ShouldBeUnique(),
        all => all.ShouldAllBe(f => f.Label.Chinese.Any(c => c > 0x4E00) && f.Label.English.All(c => c < 128) && f.Unit.Length > 0));

    [Theory]
    [MemberData(nameof(Groups))]
    public void Every_cause_group_has_a_feature(CauseGroup group) => FeatureCatalogue.All.ShouldContain(f => f.Group == group);

    public static TheoryData<CauseGroup> Groups() => new(Enum.GetValues<CauseGroup>());

    [Theory]
    [MemberData(nameof(Features))]
    public void Every_word_of_a_formula_is_a_column_a_term_or_plain_English(string name)
    {
        var columns = QuarterColumns.All.Select(c => c.Name).ToHashSet();
        var tokens = Token().Matches(FeatureCatalogue.Find(name)!.Formula).Select(m => m.Value).ToList();
        tokens.Where(t => !columns.Contains(t) && !FeatureDictionary.Terms.ContainsKey(t) && !Words.Contains(t)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Features))]
    public void A_feature_is_marked_exactly_where_support_leaves_a_trace_in_its_formula(string name)
    {
        var feature = FeatureCatalogue.Find(name)!;
        TracesOfSupport.Any(t => Regex.IsMatch(feature.Formula, $@"\b{t}")).ShouldBe(feature.LeftBySupport);
    }

    [Fact]
    public void Before_support_is_all_less_what_is_marked()
    {
        FeatureCatalogue.For(FeaturePreset.All).ShouldBe(FeatureCatalogue.All);
        FeatureCatalogue.For(FeaturePreset.BeforeSupport).ShouldBe(FeatureCatalogue.All.Where(f => !f.LeftBySupport));
        FeatureCatalogue.For(FeaturePreset.BeforeSupport).ShouldNotContain(f => f.Group == CauseGroup.Support);
        FeatureCatalogue.For(FeaturePreset.BeforeSupport).Count.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Sex_of_the_head_and_ethnicity_are_no_features() =>
        FeatureCatalogue.All.ShouldAllBe(f => !f.Formula.Contains(QuarterColumns.HeadFemale.Name) && !f.Formula.Contains(QuarterColumns.Minority.Name));

    public static TheoryData<string> Features() => new(FeatureCatalogue.All.Select(f => f.Name));

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex SnakeCase();

    [GeneratedRegex("[A-Za-z][A-Za-z0-9_]*")]
    private static partial Regex Token();
}
