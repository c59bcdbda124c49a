using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FangFan.Risk.Policy;

namespace FangFan.Risk.Tests.Packs;

public sealed class PackEndpointTests(MadeCountyHost host) : IClassFixture<MadeCountyHost>
{
    private static readonly PackLibrary Library = PackLibrary.Bundled();

    private readonly HttpClient client = host.Client;

    [Fact]
    public async Task Every_bundled_pack_is_listed_with_what_it_builds_on()
    {
        var packs = (await client.GetFromJsonAsync<JsonArray>("/api/packs"))!;
        packs.Select(p => p!["id"]!.ToString()).ShouldBe(Library.Packs.Keys.Order(StringComparer.Ordinal));
        packs.Single(p => p!["id"]!.ToString() == "suixi-2021")!["extends"]!.ToString().ShouldBe("national-2020");
    }

    [Fact]
    public async Task A_value_says_which_pack_states_it_by_which_clause_and_whether_it_is_in_force()
    {
        var pack = await Get("/api/packs/suixi-2021?quarter=2021Q4");
        var factor = Values(pack, "monitoring-factor");
        factor.Where(v => (bool)v["inForce"]!).Select(v => (v["origin"]!.ToString(), v["source"]!.ToString())).ShouldBe([("suixi-2021", "suixi 三(六)一")]);
        var line = Values(pack, "poverty-line").Where(v => (bool)v["inForce"]!).ShouldHaveSingleItem();
        line["origin"]!.ToString().ShouldBe("national-2020");
        ((decimal)line["value"]!).ShouldBe(Library.Packs["suixi-2021"].ValueIn("poverty-line", new Quarter(2021, 4))!.Value);
        pack["clauses"]!["suixi 三(六)一"]!["chinese"]!.ToString().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_choice_carries_its_reason_and_its_band()
    {
        var near = Values(await Get("/api/packs/national-2020"), "income-near-share").Single();
        near["choice"]!["english"]!.ToString().ShouldContain("10 %");
        near["band"]!.AsArray().Select(b => (decimal)b!).ShouldContain((decimal)near["value"]!);
        near["unit"]!["chinese"]!.ToString().ShouldBe("比例");
    }

    [Fact]
    public async Task Another_quarter_puts_other_values_in_force()
    {
        async Task<JsonNode[]> At(string quarter) => [.. (await Get($"/api/packs/national-2020?quarter={quarter}"))["values"]!.AsArray().Where(v => (bool)v!["inForce"]!).Select(v => v!)];
        var (early, late) = (await At("2019Q1"), await At("2021Q4"));
        early.Select(v => $"{v["name"]} {v["start"]}").ShouldNotBe(late.Select(v => $"{v["name"]} {v["start"]}"));
        early.Select(v => v["name"]!.ToString()).ShouldBeUnique();
        late.Select(v => v["name"]!.ToString()).ShouldBeUnique();
    }

    [Theory]
    [InlineData("national-2020", "any", "all")]
    [InlineData("suixi-2021", "any", "all")]
    [InlineData("liaoning-2020", "any", null)]
    public async Task The_identify_clause_is_nested_as_the_document_combines_it(string id, string how, string? inner)
    {
        var rule = (await Get($"/api/packs/{id}"))["identify"]!["rule"]!;
        rule["how"]!.ToString().ShouldBe(how);
        rule["parts"]!.AsArray().Select(p => p!["how"]!.ToString()).Where(h => h != "criterion").ShouldBe(inner is null ? [] : [inner]);
    }

    [Fact]
    public async Task Every_pack_shows_in_full_and_what_it_changes_is_the_difference_to_the_one_it_extends()
    {
        foreach (var pack in Library.Packs.Values)
        {
            var shown = await Get($"/api/packs/{pack.Id}");
            shown["criteria"]!.AsArray().Select(c => c!["id"]!.ToString()).ShouldBe(pack.Criteria.Select(c => c.Id));
            shown["measures"]!.AsArray().Count.ShouldBe(pack.Measures.Count);
            shown["scenarios"]!.AsArray().Count.ShouldBe(pack.Scenarios.Count);
            shown["pathBack"]!.AsArray().Count.ShouldBe(pack.PathBack.Count);
            if (pack.Extends is null) shown["changes"]!.AsArray().ShouldBeEmpty();
            else shown["changes"]!.ToJsonString().ShouldBe((await Get($"/api/packs/{pack.Extends}/diff/{pack.Id}"))["differences"]!.ToJsonString());
        }
    }

    [Fact]
    public async Task The_difference_of_a_pack_to_itself_is_empty_and_to_another_names_sections_and_fields()
    {
        (await Get("/api/packs/suixi-2021/diff/suixi-2021"))["differences"]!.AsArray().ShouldBeEmpty();
        var found = (await Get("/api/packs/national-2020/diff/suixi-2021"))["differences"]!.AsArray();
        var shock = found.Single(d => d!["section"]!.ToString() == "criteria" && d["id"]!.ToString() == "shock")!;
        shock["change"]!.ToString().ShouldBe("added");
        shock["fields"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_clause_says_which_packs_cite_it_and_one_document_can_be_asked_for()
    {
        var all = await Get("/api/clauses");
        var suixi = await Get("/api/clauses?document=suixi");
        suixi["documents"]!.AsArray().ShouldHaveSingleItem()!["name"]!.ToString().ShouldBe("suixi");
        suixi["clauses"]!.AsArray().Count.ShouldBe(all["clauses"]!.AsArray().Count(c => c!["document"]!.ToString() == "suixi"));
        suixi["clauses"]!.AsArray().Single(c => c!["article"]!.ToString() == "三(六)一")!["packs"]!.AsArray().Select(p => p!.ToString()).ShouldBe(["suixi-2021"]);
    }

    [Theory]
    [InlineData("/api/packs/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/api/packs/national-2020?quarter=soon", HttpStatusCode.BadRequest)]
    [InlineData("/api/packs/national-2020/diff/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/api/packs/nowhere/diff/national-2020", HttpStatusCode.NotFound)]
    [InlineData("/api/clauses?document=nowhere", HttpStatusCode.BadRequest)]
    public async Task What_is_not_there_is_answered_with_what_is(string path, HttpStatusCode status)
    {
        var response = await client.GetAsync(path);
        response.StatusCode.ShouldBe(status);
        var problem = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        (problem["existing"] ?? problem["accepted"])!.AsArray().ShouldNotBeEmpty();
    }

    private static JsonNode[] Values(JsonObject pack, string name) => [.. pack["values"]!.AsArray().Where(v => v!["name"]!.ToString() == name).Select(v => v!)];

    private async Task<JsonObject> Get(string path) => (await client.GetFromJsonAsync<JsonObject>(path))!;
}
