using FangFan.Risk.Policy;

namespace FangFan.Risk.Tests.Policy;

/// <summary>Which criterion has which role in which pack, as the documents have it.</summary>
public sealed class CriterionRolesContentTests
{
    private static readonly string[] Packs = ["national-2020", "liaoning-2020", "xishuangbanna-2020", "shidian-2021", "suixi-2021"];

    /// <summary>Criterion, then its roles in each pack: i identify, l level, w watch, e exit, s scope, c condition; - where the pack has none.</summary>
    public static TheoryData<string, string[]> Table() => new()
    {
        //                        national liaoning xishuangbanna shidian suixi
        { "income-below-line", ["i", "iw", "i", "iw", "iw"] },
        { "rigid-spending", ["i", "iw", "i", "iw", "-"] },
        { "income-drop", ["i", "iw", "i", "iw", "w"] },
        { "shock", ["-", "-", "-", "-", "iw"] },
        { "dropout", ["le", "lwe", "le", "lwe", "iw"] },
        { "medical-burden", ["-", "-", "-", "lw", "iw"] },
        { "medical-cover", ["le", "lwe", "le", "lwe", "we"] },
        { "unsafe-house", ["le", "lwe", "le", "lwe", "iw"] },
        { "unsafe-water", ["-", "-", "-", "lwe", "iw"] },
        { "transfer-dependence", ["-", "-", "w", "-", "-"] },
        { "weak-industry", ["-", "-", "w", "-", "-"] },
        { "relocated-job", ["-", "-", "w", "-", "-"] },
        { "relocated-training", ["-", "-", "w", "-", "-"] },
        { "subsistence", ["-", "-", "-", "-", "s"] },
        { "new-problem", ["-", "-", "-", "-", "c"] },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_criterion_has_its_roles_in_each_pack(string criterion, string[] roles) =>
        Packs.Select(p => Letters(BundledPacks.Of(p), criterion)).ShouldBe(roles);

    [Fact]
    public void The_table_names_every_criterion_that_the_program_can_judge() =>
        Table().Select(row => (string)row[0]).ShouldBe(CriterionCatalogue.All.Select(k => k.Id), ignoreOrder: true);

    [Theory]
    [InlineData("national-2020", "income-below-line or (rigid-spending and income-drop)")]
    [InlineData("xishuangbanna-2020", "income-below-line or (rigid-spending and income-drop)")]
    [InlineData("liaoning-2020", "income-below-line or rigid-spending or income-drop")]
    [InlineData("shidian-2021", "income-below-line or rigid-spending or income-drop")]
    [InlineData("suixi-2021", "income-below-line or shock or (new-problem and (dropout or medical-burden or unsafe-house or unsafe-water))")]
    public void The_documents_combine_their_criteria_each_in_its_way(string pack, string rule) => Text(BundledPacks.Of(pack).Identify).ShouldBe(rule);

    [Theory]
    [InlineData("national-2020", "rigid-spending", "Illness Disability Disaster Accident")]
    [InlineData("liaoning-2020", "income-drop", "Illness Disability Disaster Accident")]
    [InlineData("xishuangbanna-2020", "rigid-spending", "Illness Schooling Disability Disaster Accident")]
    [InlineData("shidian-2021", "rigid-spending", "Illness Disability Disaster Accident")]
    [InlineData("suixi-2021", "shock", "Illness Disability Schooling Disaster Accident Business Work")]
    public void The_causes_are_those_that_the_document_names(string pack, string criterion, string causes) =>
        BundledPacks.Of(pack).Criteria.Single(c => c.Id == criterion).Causes.Select(c => c.ToString()).ShouldBe(causes.Split(' '), ignoreOrder: true);

    [Theory]
    [InlineData("national-2020", "income-below-line", "income", "disposable")]
    [InlineData("national-2020", "income-below-line", "about", "yes")]
    [InlineData("liaoning-2020", "income-below-line", "about", "yes")]
    [InlineData("suixi-2021", "income-below-line", "income", "net")]
    [InlineData("suixi-2021", "income-below-line", "about", "no")]
    [InlineData("suixi-2021", "shock", "changes", "both")]
    [InlineData("suixi-2021", "dropout", "reason", "hardship")]
    [InlineData("shidian-2021", "dropout", "reason", "any")]
    [InlineData("suixi-2021", "unsafe-house", "repair", "unable")]
    [InlineData("shidian-2021", "unsafe-house", "lived-in", "required")]
    [InlineData("shidian-2021", "unsafe-house", "repair", "any")]
    [InlineData("liaoning-2020", "unsafe-house", "lived-in", "any")]
    [InlineData("suixi-2021", "medical-burden", "test", "capacity")]
    [InlineData("shidian-2021", "medical-burden", "test", "grave-illness")]
    public void Where_the_documents_differ_in_words_the_settings_do(string pack, string criterion, string setting, string word) =>
        BundledPacks.Of(pack).Criteria.Single(c => c.Id == criterion).Settings[setting].ShouldBe(word);

    [Fact]
    public void Where_a_clause_can_be_read_in_another_way_the_other_is_stated()
    {
        foreach (var pack in BundledPacks.All) (pack.IdentifyAlternatives.Count > 0).ShouldBe(pack.Settings.ContainsKey("identify-choice.zh"), pack.Id);
        Text(BundledPacks.Of("national-2020").IdentifyAlternatives.Single().Rule).ShouldBe("income-below-line or rigid-spending or income-drop");
        Text(BundledPacks.Of("suixi-2021").IdentifyAlternatives.Single().Rule).ShouldNotContain("new-problem");
    }

    private static string Letters(PolicyPack pack, string criterion)
    {
        if (pack.Criteria.FirstOrDefault(c => c.Id == criterion) is not { } definition) return "-";
        (CriterionRoles Role, char Letter)[] letters =
            [(CriterionRoles.Identify, 'i'), (CriterionRoles.Level, 'l'), (CriterionRoles.Watch, 'w'), (CriterionRoles.Exit, 'e'), (CriterionRoles.Scope, 's'), (CriterionRoles.Condition, 'c')];
        return string.Concat(letters.Where(l => definition.Roles.HasFlag(l.Role)).Select(l => l.Letter));
    }

    private static string Text(Combination rule) => rule switch
    {
        Combination.Criterion criterion => criterion.Id,
        Combination.All all => string.Join(" and ", all.Parts.Select(Part)),
        Combination.Any any => string.Join(" or ", any.Parts.Select(Part)),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private static string Part(Combination rule) => rule is Combination.Criterion ? Text(rule) : $"({Text(rule)})";
}
