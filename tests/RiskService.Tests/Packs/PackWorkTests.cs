using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using FangFan.Risk.Service.Packs;
using FangFan.Risk.Service.Storage;

namespace FangFan.Risk.Tests.Packs;

public sealed class PackWorkTests(MadeCountyHost host) : IClassFixture<MadeCountyHost>
{
    private readonly HttpClient client = host.Client;

    /// <summary>Disposable income per head of a household of the made county in its last quarter.</summary>
    private static decimal Income(int number) => (12000 + 300 * number + 280 + 3000 + 900 - 400 - 100) / (decimal)Members(number);

    private static int Members(int number) => number % 6 + 1;

    private static (int Households, long Persons) Count(Func<int, bool> counts)
    {
        var found = Enumerable.Range(0, MadeCounty.Households).Where(counts).ToArray();
        return (found.Length, found.Sum(Members));
    }

    [Fact]
    public async Task A_lower_line_takes_those_between_the_lines_off_the_list_and_says_by_which_criterion()
    {
        var change = await Result<ListChange>("/api/packs/national-2020/trial", new { value = "monitoring-factor", number = 1.2, areaCode = "530521", quarter = "2021Q4", model = "none" });
        var (before, after, left) = (Count(n => Income(n) < 6000), Count(n => Income(n) < 4800), Count(n => Income(n) is >= 4800 and < 6000));
        left.Households.ShouldBeGreaterThan(0);
        (change.MeetBefore.Households, change.MeetBefore.Persons).ShouldBe(before);
        (change.MeetAfter.Households, change.MeetAfter.Persons).ShouldBe(after);
        (change.Leaving.Households, change.Leaving.Persons).ShouldBe(left);
        change.Entering.Households.ShouldBe(0);
        change.ByCriterion.Single().ShouldSatisfyAllConditions(s => s.Id.ShouldBe("income-below-line"), s => s.Leaving.Households.ShouldBe(left.Households));
        (change.Value!.Before, change.Value.After, change.Before, change.After).ShouldBe((1.5m, 1.2m, "national-2020", "national-2020"));
    }

    [Fact]
    public async Task The_first_households_are_those_that_enter_or_leave_and_show_both_sides()
    {
        var change = await Result<ListChange>("/api/packs/national-2020/trial", new { value = "monitoring-factor", number = 1.8, model = "none" });
        var entering = Count(n => Income(n) is >= 6000 and < 7200).Households;
        change.Quarter.ShouldBe("2021Q4");
        change.Households.Take(entering).ShouldAllBe(h => h.Enters && h.After!.Verdict == Rules.Verdict.Meets && h.Before!.Verdict != Rules.Verdict.Meets);
        change.Households.Skip(entering).ShouldAllBe(h => !h.Enters);
        change.Changed.ShouldBeGreaterThanOrEqualTo(change.Households.Count);
    }

    [Fact]
    public async Task Two_packs_are_compared_on_the_same_records()
    {
        var change = await Result<ListChange>("/api/packs/compare", new { pack = "national-2020", with = "suixi-2021", quarter = "2021Q4", model = "none" });
        (change.Before, change.After, change.Model).ShouldBe(("national-2020", "suixi-2021", null));
        change.MeetBefore.Households.ShouldBe(Count(n => Income(n) < 6000).Households);
        (change.MeetBefore.Households + change.Entering.Households - change.Leaving.Households).ShouldBe(change.MeetAfter.Households);
    }

    [Fact]
    public async Task Sensitivity_counts_every_value_of_a_band_and_draws_each_choice()
    {
        var (job, result) = await Done<SensitivityResult>("/api/packs/national-2020/sensitivity", new { model = "none" });
        var near = result.Choices.Single(c => c.Id == "income-near-share");
        near.Points.Select(p => p.Value!.Value).ShouldBeInOrder();
        foreach (var point in near.Points) point.Near.Households.ShouldBe(Count(n => Income(n) >= 6000 && Income(n) <= 6000 * (1 + point.Value!.Value)).Households, $"{point.Value}");
        foreach (var choice in result.Choices)
        {
            var svg = XElement.Parse(await client.GetStringAsync($"{job}/charts/{choice.Id}.svg?language=en&width=400"));
            svg.Attribute("width")!.Value.ShouldBe("400");
            svg.Value.ShouldContain($"{choice.Points.Single(p => p.InForce).Label.English}*");
        }
    }

    [Fact]
    public async Task Every_scenario_is_worked_out_by_itself_and_one_can_strike_a_township()
    {
        var all = await Result<WhatIfList>("/api/packs/suixi-2021/what-if", new { model = "none" });
        var packs = host.Host.Get<Policy.PackLibrary>();
        all.Scenarios.Select(s => s.Id).ShouldBe(packs.Packs["suixi-2021"].Scenarios.Select(s => s.Id));
        var scenario = all.Scenarios.MaxBy(s => s.Struck.Households)!.Id;
        var town = await Result<WhatIfList>("/api/packs/suixi-2021/what-if", new { scenario, area = "530521101", model = "none" });
        var struck = town.Scenarios.ShouldHaveSingleItem().Asked.Households;
        struck.ShouldBe(Enumerable.Range(0, MadeCounty.Households).Count(n => MadeCounty.VillageOf(n).StartsWith("530521101", StringComparison.Ordinal)));
        var one = await Result<WhatIfList>("/api/packs/suixi-2021/what-if", new { scenario, household = "H0002", model = "none" });
        one.Scenarios.Single().Asked.Households.ShouldBe(1);
    }

    [Theory]
    [InlineData("/api/packs/nowhere/trial", """{"value":"monitoring-factor","number":1}""", HttpStatusCode.NotFound, "nowhere")]
    [InlineData("/api/packs/national-2020/trial", """{"value":"nothing","number":1}""", HttpStatusCode.BadRequest, "monitoring-factor")]
    [InlineData("/api/packs/national-2020/trial", """{"value":"monitoring-factor","number":-1}""", HttpStatusCode.BadRequest, "times")]
    [InlineData("/api/packs/national-2020/trial", """{"value":"monitoring-factor"}""", HttpStatusCode.BadRequest, "times")]
    [InlineData("/api/packs/national-2020/trial", """{"value":"monitoring-factor","number":1,"quarter":"1999Q1"}""", HttpStatusCode.BadRequest, "2021Q4")]
    [InlineData("/api/packs/national-2020/trial", """{"value":"monitoring-factor","number":1,"areaCode":"110101"}""", HttpStatusCode.NotFound, "530521")]
    [InlineData("/api/packs/national-2020/trial", """{"value":"monitoring-factor","number":1,"model":"zzz"}""", HttpStatusCode.BadRequest, "none")]
    [InlineData("/api/packs/national-2020/trial", """{"value":"poverty-line","number":0}""", HttpStatusCode.BadRequest, "0.01")]
    [InlineData("/api/packs/national-2020/trial", """{"value":"income-near-share","number":30}""", HttpStatusCode.BadRequest, "0–10")]
    [InlineData("/api/packs/national-2020/trial", """{"value":"monitoring-factor","number":NaN}""", HttpStatusCode.BadRequest, "JSON")]
    [InlineData("/api/packs/national-2020/trial", """{"value":"monitoring-factor","number":1e30}""", HttpStatusCode.BadRequest, "无法读取")]
    [InlineData("/api/packs/national-2020/trial", """{"value":""", HttpStatusCode.BadRequest, "JSON")]
    [InlineData("/api/packs/national-2020/trial", """{"value":"monitoring-factor","number":1,"reading":1}""", HttpStatusCode.BadRequest, "one at a time")]
    [InlineData("/api/packs/shidian-2021/trial", """{"setting":"nothing.test","word":"capacity"}""", HttpStatusCode.BadRequest, "income-below-line.income")]
    [InlineData("/api/packs/shidian-2021/trial", """{"setting":"income-below-line.income","word":"gross"}""", HttpStatusCode.BadRequest, "disposable")]
    [InlineData("/api/packs/liaoning-2020/trial", """{"reading":99}""", HttpStatusCode.BadRequest, "reading")]
    [InlineData("/api/packs/suixi-2021/what-if", """{"area":"530521999"}""", HttpStatusCode.BadRequest, "530521101")]
    [InlineData("/api/packs/compare", """{"pack":"national-2020","with":"national-2020"}""", HttpStatusCode.BadRequest, "suixi-2021")]
    [InlineData("/api/packs/compare", """{"pack":"national-2020","with":"nowhere"}""", HttpStatusCode.BadRequest, "suixi-2021")]
    [InlineData("/api/packs/nowhere/sensitivity", "{}", HttpStatusCode.NotFound, "national-2020")]
    [InlineData("/api/packs/suixi-2021/what-if", """{"scenario":"flood of gold"}""", HttpStatusCode.BadRequest, "lost-job")]
    [InlineData("/api/packs/suixi-2021/what-if", """{"area":"110101"}""", HttpStatusCode.BadRequest, "530521")]
    [InlineData("/api/packs/suixi-2021/what-if", """{"household":"NOBODY"}""", HttpStatusCode.NotFound, "NOBODY")]
    public async Task A_question_that_cannot_be_asked_is_answered_at_once_with_what_can(string path, string body, HttpStatusCode status, string said)
    {
        var response = await client.PostAsync(path, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        response.StatusCode.ShouldBe(status);
        (await response.Content.ReadFromJsonAsync<JsonObject>())!["detail"]!.ToString().ShouldContain(said);
    }

    [Fact]
    public async Task A_setting_and_another_reading_are_tried_as_the_sensitivity_counts_them()
    {
        var pack = host.Host.Get<Policy.PackLibrary>().Packs["suixi-2021"];
        var all = await Result<SensitivityResult>("/api/packs/suixi-2021/sensitivity", new { model = "none" });
        var reading = await Result<ListChange>("/api/packs/suixi-2021/trial", new { reading = 1, model = "none" });
        var counted = all.Choices.Single(c => c.Id == "identify").Points.First(p => !p.InForce);
        (reading.MeetAfter, reading.Entering, reading.Leaving).ShouldBe((counted.Meeting, counted.Entering, counted.Leaving));
        (reading.Word!.Name, reading.Word.After, reading.Value).ShouldBe(("identify", pack.IdentifyAlternatives[0].Title, null));
        var setting = await Result<ListChange>("/api/packs/suixi-2021/trial", new { setting = "income-below-line.income", word = "disposable", model = "none" });
        setting.MeetAfter.Households.ShouldBe(setting.MeetBefore.Households + setting.Entering.Households - setting.Leaving.Households);
        (setting.Word!.Before.English, setting.Word.After.Chinese).ShouldBe(("net", "可支配收入"));
    }

    [Fact]
    public async Task A_wrong_value_of_any_length_is_repeated_in_brief()
    {
        var response = await client.PostAsJsonAsync("/api/packs/national-2020/trial", new { value = new string('x', 200_000), number = 1 });
        (await response.Content.ReadAsStringAsync()).Length.ShouldBeLessThan(5_000);
    }

    [Fact]
    public async Task The_jobs_about_records_leave_out_trials()
    {
        await Result<ListChange>("/api/packs/national-2020/trial", new { value = "monitoring-factor", number = 1.25, model = "none" });
        (await client.GetFromJsonAsync<JsonArray>("/api/jobs"))!.ShouldContain(j => j!["kind"]!.ToString() == "trial");
        (await client.GetFromJsonAsync<JsonArray>("/api/jobs?about=records"))!.ShouldNotContain(j => j!["kind"]!.ToString() == "trial");
        (await client.GetAsync("/api/jobs?about=everything")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/api/jobs/999/charts/income-near-share.svg", HttpStatusCode.NotFound)]
    [InlineData("/api/jobs/999/charts/income-near-share.svg?width=1", HttpStatusCode.BadRequest)]
    [InlineData("/api/jobs/999/charts/income-near-share.svg?language=fr", HttpStatusCode.BadRequest)]
    public async Task A_chart_of_a_job_that_has_none_says_so(string path, HttpStatusCode status) => (await client.GetAsync(path)).StatusCode.ShouldBe(status);

    private async Task<T> Result<T>(string path, object body) => (await Done<T>(path, body)).Result;

    private async Task<(string Job, T Result)> Done<T>(string path, object body)
    {
        var response = await client.PostAsJsonAsync(path, body);
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
        var job = await host.Host.EndOfJobAsync(response.Headers.Location!.ToString());
        job["state"]!.ToString().ShouldBe("succeeded", job["error"]?.ToJsonString());
        return (response.Headers.Location.ToString(), job["result"].Deserialize<T>(PackedJson.Options)!);
    }
}
