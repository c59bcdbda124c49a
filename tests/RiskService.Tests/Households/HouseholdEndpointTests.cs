using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace FangFan.Risk.Tests.Households;

public sealed class HouseholdEndpointTests(MadeCountyHost host) : IClassFixture<MadeCountyHost>
{
    private readonly HttpClient client = host.Client;

    [Fact]
    public async Task A_household_shows_verdict_clauses_margins_and_the_value_in_force()
    {
        var page = await Get("/api/households/530521/H0002");
        page["quarter"]!.ToString().ShouldBe("2021Q4");
        var item = page["household"]!;
        item["verdict"]!.ToString().ShouldBe("meets");
        var criterion = item["criteria"]![0]!;
        criterion["clause"]!.ToString().ShouldBe("national 三(二)");
        ((decimal)criterion["margin"]!).ShouldBe(4340 - 6000);
        ((decimal)criterion["threshold"]!["value"]!).ShouldBe(6000);
        page["labels"]!["monitoring-line"]!.ToString().ShouldBe("监测线");
    }

    [Fact]
    public async Task An_exclusion_shows_the_steps_of_the_path_back_and_a_question_says_that_it_is_one()
    {
        var exclusion = (await Get("/api/households/530521/H0015"))["household"]!["exclusions"]![0]!;
        exclusion["state"]!.ToString().ShouldBe("excludes");
        exclusion["text"]!.ToString().ShouldContain("下一步：县级研究同意，由县领导小组办理，须留存：会议纪要（liaoning 三(二)）");
        exclusion["pathBack"]!["next"]!.ToString().ShouldBe("county-consent");
        exclusion["pathBack"]!["steps"]![0]!["doneOn"]!.ToString().ShouldBe("2021-08-02");
        (await Get("/api/households/530521/H0016?language=en"))["household"]!["exclusions"]![0]!["text"]!.ToString().ShouldEndWith("a question to the village, never an exclusion by itself");
    }

    [Fact]
    public async Task Contributions_and_base_add_up_to_the_raw_score_and_the_largest_comes_first()
    {
        var page = await Get("/api/households/530521/H0002?language=en");
        var parts = page["contributions"]!.AsArray();
        ((double)page["baseScore"]! + parts.Sum(c => (double)c!["logOdds"]!)).ShouldBe((double)page["household"]!["rawScore"]!, 1e-9);
        parts.Select(c => -Math.Abs((double)c!["logOdds"]!)).ShouldBeInOrder();
        parts.ShouldContain(c => c!["label"]!.ToString() == "share of members with paid work" && c["value"] == null);
    }

    [Fact]
    public async Task The_history_holds_what_was_known_at_the_quarter_and_nothing_later()
    {
        var page = await Get("/api/households/530521/H0010?quarter=2021Q3");
        var history = page["history"]!.AsArray();
        history.Count.ShouldBe(7);
        history[^1]!["quarter"]!.ToString().ShouldBe("2021Q3");
        history[^1]!["level"]!.ToString().ShouldBe("medium");
        ((decimal)history[^1]!["incomePerHead"]!).ShouldBe(Math.Round((12000 + 3000 + 240 + 3000 + 900 - 400) / 5m, 2));
        page["events"]!.AsArray().Select(e => e!["kind"]!.ToString()).ShouldBe(["fell-back"]);
        (await Get("/api/households/530521/H0005?quarter=2021Q3"))["events"]!.AsArray().Select(e => e!["kind"]!.ToString()).ShouldBe(["monitored"]);
    }

    [Fact]
    public async Task A_household_is_judged_by_two_packs_side_by_side_from_its_records()
    {
        (await Get("/api/households/530521/H0002"))["underPacks"].ShouldBeNull();
        var sides = (await Get("/api/households/530521/H0002?with=suixi-2021&language=en"))["underPacks"]!.AsArray();
        sides.Select(s => s!["pack"]!.ToString()).ShouldBe(["national-2020", "suixi-2021"]);
        sides[0]!["verdict"]!.ToString().ShouldBe("meets");
        var (national, suixi) = (Finding(0, "income-below-line"), Finding(1, "income-below-line"));
        ((decimal)national["margin"]!).ShouldBe(Math.Round((15680 + 600) / 3m - 6000, 6), 0.001m);
        ((decimal)suixi["margin"]!).ShouldBe(Math.Round((15780 + 600) / 3m - 6000, 6), 0.001m);
        national["clause"]!.ToString().ShouldBe("national 三(二)");
        suixi["clause"]!.ToString().ShouldBe("suixi 三(六)一");
        sides[0]!["findings"]!.AsArray().ShouldNotContain(f => f!["id"]!.ToString() == "shock");

        JsonNode Finding(int side, string id) => sides[side]!["findings"]!.AsArray().Single(f => f!["id"]!.ToString() == id)!;
    }

    [Fact]
    public async Task Another_pack_that_is_not_there_is_answered_with_those_that_are()
    {
        var response = await client.GetAsync("/api/households/530521/H0002?with=nowhere");
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadFromJsonAsync<JsonObject>())!["accepted"]!.AsArray().Select(a => a!.ToString()).ShouldContain("suixi-2021");
    }

    [Fact]
    public async Task A_household_out_of_scope_has_a_page_and_no_place_on_the_list()
    {
        var page = await Get("/api/households/530521/H0058");
        ((bool)page["inScope"]!).ShouldBeFalse();
        page["household"]!["verdict"]!.ToString().ShouldBe("out-of-scope");
        page["riskRank"].ShouldBeNull();
    }

    [Fact]
    public async Task An_id_that_looks_like_a_formula_is_found_as_it_stands() =>
        (await Get("/api/households/530521/%3DH0007"))["household"]!["householdId"]!.ToString().ShouldBe("=H0007");

    [Fact]
    public async Task An_unknown_household_is_answered_with_examples()
    {
        var response = await client.GetAsync("/api/households/530521/NOBODY");
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadFromJsonAsync<JsonObject>())!["existing"]!.AsArray().Count.ShouldBe(5);
    }

    [Theory]
    [InlineData("contributions", "zh", "大病人口占比")]
    [InlineData("contributions", "en", "share of members gravely ill")]
    [InlineData("money", "zh", "人均纯收入")]
    [InlineData("levels", "zh", "2021Q4")]
    public async Task Charts_are_well_formed_and_in_the_language_asked_for(string chart, string language, string text)
    {
        var response = await client.GetAsync($"/api/households/530521/H0002/charts/{chart}.svg?language={language}&width=360");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        var svg = XElement.Parse(await response.Content.ReadAsStringAsync());
        svg.Attribute("width")!.Value.ShouldBe("360");
        svg.Value.ShouldContain(text);
    }

    [Theory]
    [InlineData("charts/pie.svg", HttpStatusCode.NotFound)]
    [InlineData("charts/money.svg?width=10", HttpStatusCode.BadRequest)]
    [InlineData("charts/money.svg?language=fr", HttpStatusCode.BadRequest)]
    public async Task A_chart_that_cannot_be_drawn_says_why(string path, HttpStatusCode status)
    {
        var response = await client.GetAsync($"/api/households/530521/H0002/{path}");
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private async Task<JsonObject> Get(string path) => (await client.GetFromJsonAsync<JsonObject>(path))!;
}
