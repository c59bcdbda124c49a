using System.Text.Json;

namespace FangFan.Risk.Tests.Verbs;

public sealed class ScenarioVerbTests(SmallCountyFolder county) : IClassFixture<SmallCountyFolder>
{
    [Fact]
    public void Compare_says_who_enters_and_leaves_and_files_hold_the_same_households()
    {
        var page = Packs("compare", "--pack", "national-2020", "--with", "suixi-2021", "--out", county.File("difference.csv"));
        using var json = Json("compare", "--pack", "national-2020", "--with", "suixi-2021");

        page.Code.ShouldBe(0, page.Error);
        page.Out.ShouldContain("进入名单");
        page.Out.ShouldContain("只变名次");
        Widest(page).ShouldBeLessThanOrEqualTo(100);
        var root = json.RootElement;
        int Households(string side) => root.GetProperty(side).GetProperty("meeting").GetProperty("households").GetInt32();
        int Moving(string how) => root.GetProperty(how).GetProperty("households").GetInt32();
        (Households("before") + Moving("entering")).ShouldBe(Households("after") + Moving("leaving"));
        root.GetProperty("households").EnumerateArray().Count(h => h.GetProperty("move").GetString() == "enters").ShouldBe(Moving("entering"));
        File.ReadAllLines(county.File("difference.csv")).Length.ShouldBe(root.GetProperty("households").GetArrayLength() + 1);
    }

    [Fact]
    public void Compare_shows_one_household_criterion_by_criterion()
    {
        using var json = Json("compare", "--pack", "national-2020", "--with", "suixi-2021");
        var id = json.RootElement.GetProperty("households")[0].GetProperty("householdId").GetString()!;

        var page = Packs("compare", "--pack", "national-2020", "--with", "suixi-2021", "--household", id, "--lang", "en");
        var nobody = Packs("compare", "--pack", "national-2020", "--with", "suixi-2021", "--household", "nobody");

        page.Code.ShouldBe(0, page.Error);
        page.Out.ShouldContain("Criterion by criterion");
        page.Out.ShouldContain("no such criterion");
        Widest(page).ShouldBeLessThanOrEqualTo(100);
        nobody.ShouldSatisfyAllConditions(n => n.Code.ShouldBe(1), n => n.Error.ShouldContain("The records hold no household nobody"));
    }

    [Fact]
    public void Sensitivity_puts_the_strongest_choice_first_and_marks_the_value_in_force()
    {
        var page = Packs("sensitivity", "--pack", "national-2020", "--out", county.File("sensitivity.csv"));
        using var json = Json("sensitivity", "--pack", "national-2020", "--model", county.Model);

        page.Code.ShouldBe(0, page.Error);
        page.Out.ShouldContain("●");
        page.Out.ShouldContain("识别条款的读法");
        Widest(page).ShouldBeLessThanOrEqualTo(100);
        var choices = json.RootElement.GetProperty("choices").EnumerateArray().ToArray();
        choices.Length.ShouldBeGreaterThan(7);
        choices.ShouldAllBe(c => c.GetProperty("points").EnumerateArray().Count(p => p.GetProperty("inForce").GetBoolean()) == 1);
        json.RootElement.GetProperty("model").GetString().ShouldNotBeNull();
        File.ReadAllLines(county.File("sensitivity.csv")).Length.ShouldBe(choices.Sum(c => c.GetProperty("points").GetArrayLength()) + 1);
    }

    [Fact]
    public void What_if_sums_up_the_five_guards_and_the_loss_of_transfers()
    {
        var page = Packs("what-if", "--pack", "national-2020", "--out", county.File("what-if.json"));

        page.Code.ShouldBe(0, page.Error);
        foreach (var title in new[] { "自然灾害", "产品卖难", "带动断链", "失业", "家庭变故", "政策性转移收入" }) page.Out.ShouldContain(title);
        Widest(page).ShouldBeLessThanOrEqualTo(100);
        using var json = JsonDocument.Parse(File.ReadAllBytes(county.File("what-if.json")));
        json.RootElement.GetArrayLength().ShouldBe(6);
    }

    [Fact]
    public void What_if_strikes_an_area_or_households_with_one_scenario_in_full()
    {
        using var all = Json("what-if", "--pack", "national-2020", "--scenario", "disaster");
        var struck = all.RootElement[0].GetProperty("difference").GetProperty("households")[0].GetProperty("householdId").GetString()!;

        using var one = Json("what-if", "--pack", "national-2020", "--scenario", "disaster", "--household", struck);
        var page = Packs("what-if", "--pack", "national-2020", "--scenario", "disaster", "--area", "530521", "--lang", "en");

        one.RootElement[0].GetProperty("asked").GetProperty("households").GetInt32().ShouldBe(1);
        page.Code.ShouldBe(0, page.Error);
        page.Out.ShouldContain("ranks of those struck");
        Widest(page).ShouldBeLessThanOrEqualTo(100);
    }

    [Fact]
    public void A_quarter_before_the_packs_start_is_told_as_if()
    {
        Packs("sensitivity", "2020Q2", "--pack", "suixi-2021").Out.ShouldContain("（文件施行前，提前适用）");
        Packs("compare", "2020Q2", "--pack", "national-2020", "--with", "suixi-2021", "--lang", "en").Out.ReplaceLineEndings("").ShouldContain("applied as-if");
        Packs("what-if", "2020Q2", "--pack", "suixi-2021", "--scenario", "lost-job").Out.ShouldContain("提前适用");
    }

    [Fact]
    public void A_scenario_or_household_that_is_not_there_fails_in_one_line()
    {
        Packs("what-if", "--pack", "national-2020", "--scenario", "flood").ShouldSatisfyAllConditions(run => run.Code.ShouldBe(1), run => run.Error.ShouldContain("no scenario 'flood'; it has disaster"));
        Packs("what-if", "--pack", "national-2020", "--scenario", "disaster", "--household", "nobody").ShouldSatisfyAllConditions(run => run.Code.ShouldBe(1), run => run.Error.ShouldContain("no household nobody"));
    }

    private ToolRun Packs(string verb, params string[] more) => more[0].StartsWith("--", StringComparison.Ordinal)
        ? ToolRun.Of(["packs", verb, county.County, "--quarter", "2021Q4", .. more])
        : ToolRun.Of(["packs", verb, county.County, "--quarter", .. more]);

    private JsonDocument Json(string verb, params string[] more)
    {
        var run = Packs(verb, [.. more, "--json"]);
        run.Code.ShouldBe(0, run.Error);
        return JsonDocument.Parse(run.Out);
    }

    /// <summary>Columns of the widest line on a terminal, wide characters twice.</summary>
    private static int Widest(ToolRun run) => run.Out.Split('\n').Max(line => line.TrimEnd().Sum(c => c >= 0x2E80 ? 2 : 1));
}
