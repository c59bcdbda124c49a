using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FangFan.Risk.Tests.Lists;

public sealed class ListEndpointTests(MadeCountyHost host) : IClassFixture<MadeCountyHost>
{
    private readonly HttpClient client = host.Client;

    [Fact]
    public async Task The_list_ranks_every_household_in_scope_and_names_what_it_rests_on()
    {
        var list = await Get("/api/areas/530521/priority-list?limit=1000");
        ((int)list["total"]!).ShouldBe(57);
        Text(list, "order", "target", "model", "pack", "quarter").ShouldBe(["priority", "relapse", "0123456789ab", "national-2020", "2021Q4"]);
        var items = list["items"]!.AsArray();
        items.Select(i => (int)i!["rank"]!).ShouldBe(Enumerable.Range(1, 57));
        items.Select(i => Array.IndexOf(["high", "medium", "low", "none"], (string)i!["level"]!)).ShouldBeInOrder();
        var first = items[0]!.AsObject();
        foreach (var part in new[] { "householdId", "areaCode", "level", "previousLevel", "probability", "percentile", "verdict", "criteria", "exclusions", "reasons", "measures", "problems", "unknown" }) first.ContainsKey(part).ShouldBeTrue(part);
        Text(first["criteria"]![0]!, "id", "state", "clause").ShouldBe(["income-below-line", "met", "national 三(二)"]);
    }

    [Fact]
    public async Task The_order_risk_goes_by_raw_score_alone()
    {
        var items = (await Get("/api/areas/530521/priority-list?order=risk&limit=5"))["items"]!.AsArray();
        items[0]!["householdId"]!.ToString().ShouldBe("H0040");
        items.Select(i => (int)i!["rank"]!).ShouldBe([1, 2, 3, 4, 5]);
        items.Select(i => -(double)i!["rawScore"]!).ShouldBeInOrder();
    }

    [Theory]
    [InlineData("level=high", 4)]
    [InlineData("level=none", 32)]
    [InlineData("queue=model-only", 1)]
    [InlineData("queue=rules-only", 10)]
    [InlineData("monitored=true", 12)]
    [InlineData("monitored=false", 45)]
    [InlineData("gap=yes", 2)]
    [InlineData("gap=no", 55)]
    [InlineData("cause=illness", 15)]
    [InlineData("cause=water", 0)]
    [InlineData("level=high&cause=illness", 1)]
    public async Task Filters_narrow_the_list_and_ranks_stay_county_wide(string query, int total)
    {
        var list = await Get($"/api/areas/530521/priority-list?limit=1000&{query}");
        ((int)list["total"]!).ShouldBe(total);
        list["items"]!.AsArray().Count.ShouldBe(total);
    }

    [Fact]
    public async Task A_township_shows_its_own_households_and_one_of_unknown_village_shows_for_the_county_only()
    {
        var town = await Get("/api/areas/530521101/priority-list?limit=1000");
        town["items"]!.AsArray().ShouldAllBe(i => ((string)i!["areaCode"]!).StartsWith("530521101", StringComparison.Ordinal));
        var sum = 0;
        foreach (var code in new[] { "530521101", "530521102", "530521201" }) sum += (int)(await Get($"/api/areas/{code}/priority-list"))["total"]!;
        sum.ShouldBe(56);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        var ranks = new List<int>();
        for (var offset = 0; offset < 60; offset += 20) ranks.AddRange((await Get($"/api/areas/530521/priority-list?limit=20&offset={offset}"))["items"]!.AsArray().Select(i => (int)i!["rank"]!));
        ranks.ShouldBe(Enumerable.Range(1, 57));
    }

    [Fact]
    public async Task English_is_said_on_request()
    {
        var item = (await Get("/api/areas/530521/priority-list?limit=1&language=en"))["items"]![0]!;
        item["criteria"]![0]!["title"]!.ToString().ShouldBe("income per head under the line");
        item["reasons"]![0]!["text"]!.ToString().ShouldStartWith("income per head fell");
    }

    [Theory]
    [InlineData("order=size", "priority")]
    [InlineData("level=extreme", "medium")]
    [InlineData("cause=luck", "illness")]
    [InlineData("queue=both", "model-only")]
    [InlineData("monitored=maybe", "true")]
    [InlineData("gap=perhaps", "yes")]
    [InlineData("limit=0", "1–1000")]
    [InlineData("limit=99999", "1–1000")]
    [InlineData("offset=-1", "0–")]
    [InlineData("language=fr", "zh")]
    [InlineData("quarter=soon", "2021Q4")]
    public async Task A_value_outside_those_accepted_is_answered_with_the_accepted_ones(string query, string accepted)
    {
        var response = await client.GetAsync($"/api/areas/530521/priority-list?{query}");
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadAsStringAsync()).ShouldContain(accepted);
    }

    [Theory]
    [InlineData("/api/areas/340621/priority-list", "530521")]
    [InlineData("/api/areas/530521/priority-list?quarter=2019Q1", "2021Q4")]
    [InlineData("/api/areas/530521/transitions?quarter=2019Q1", "2021Q3")]
    public async Task What_is_not_there_is_answered_with_what_is(string path, string existing)
    {
        var response = await client.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var problem = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        problem["existing"]!.AsArray().Select(e => e!.ToString()).ShouldContain(existing);
        problem["detail"]!.ToString().ShouldContain(existing);
    }

    [Fact]
    public async Task A_text_that_is_no_area_code_is_a_bad_request() =>
        (await client.GetAsync("/api/areas/shidian/priority-list")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task The_csv_file_opens_in_a_spreadsheet_and_runs_no_formula()
    {
        var response = await client.GetAsync("/api/areas/530521/priority-list.csv?order=risk");
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        response.Content.Headers.ContentDisposition!.FileName.ShouldBe("priority-list-530521-2021Q4-risk.csv");
        var bytes = await response.Content.ReadAsByteArrayAsync();
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(58);
        lines[0].ShouldContain("名次");
        lines.ShouldContain(l => l.Contains("'=H0007", StringComparison.Ordinal));
        lines.ShouldNotContain(l => l.Contains(",=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_csv_file_takes_the_same_filters()
    {
        var text = await client.GetStringAsync("/api/areas/530521/priority-list.csv?level=high&language=en");
        text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(5);
        text.ShouldContain("household_id");
    }

    [Fact]
    public async Task The_summary_counts_what_the_list_holds()
    {
        var summary = await Get("/api/areas/530521/summary");
        ((int)summary["households"]!).ShouldBe(57);
        ((int)summary["levels"]!["high"]!).ShouldBe(4);
        ((int)summary["levels"]!.AsObject().Sum(l => (int)l.Value!)).ShouldBe(57);
        ((int)summary["verdicts"]!["meets"]!).ShouldBe(12);
        ((int)summary["verdicts"]!["out-of-scope"]!).ShouldBe(3);
        ((int)summary["queues"]!["rules-only"]!).ShouldBe(10);
        ((int)summary["dataProblems"]!).ShouldBe(1);
        ((int)summary["withGap"]!).ShouldBe(2);
        summary["cap"]!["statement"]!.ToString().ShouldContain("不设规模上限");
        ((int)(await Get("/api/areas/530521101/summary"))["households"]!).ShouldBe((int)(await Get("/api/areas/530521101/priority-list"))["total"]!);
    }

    private static string[] Text(JsonNode node, params ReadOnlySpan<string> names)
    {
        var texts = new List<string>();
        foreach (var name in names) texts.Add(node[name]!.ToString());
        return [.. texts];
    }

    private async Task<JsonObject> Get(string path) => (await client.GetFromJsonAsync<JsonObject>(path))!;
}
