using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FangFan.Risk.Evaluation.Drift;
using FangFan.Risk.Models;
using FangFan.Risk.Service.Evaluations;
using FangFan.Risk.Service.Imports;

namespace FangFan.Risk.Tests.Evaluations;

public sealed class EvaluationEndpointTests : IDisposable
{
    private readonly ServiceHost host = new ServiceHost { Settings = { ["PostsPerMinute"] = "1000" } }.WithMadeCounty();
    private readonly HttpClient client;

    public EvaluationEndpointTests() => client = host.CreateClient();

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData("""{"kind":"horoscope","areaCode":"530521"}""", HttpStatusCode.BadRequest, "backtest")]
    [InlineData("""{"kind":"backtest","areaCode":"530521","model":"ffffffffffff"}""", HttpStatusCode.BadRequest, "model")]
    [InlineData("""{"kind":"backtest","areaCode":"530521","pack":"atlantis"}""", HttpStatusCode.BadRequest, "national-2020")]
    [InlineData("""{"kind":"drift","areaCode":"340621"}""", HttpStatusCode.NotFound, "530521")]
    public async Task What_cannot_be_evaluated_is_answered_with_what_can(string body, HttpStatusCode status, string names)
    {
        var response = await client.PostAsync("/api/evaluations", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        response.StatusCode.ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).ShouldContain(names);
    }

    [Theory]
    [InlineData("/api/evaluations/backtest", HttpStatusCode.NotFound, "run it first")]
    [InlineData("/api/evaluations/horoscope", HttpStatusCode.NotFound, "factors")]
    [InlineData("/api/evaluations?area=x", HttpStatusCode.BadRequest, "530521")]
    [InlineData("/api/evaluations/backtest?area=x", HttpStatusCode.BadRequest, "530521")]
    [InlineData("/api/evaluations/drift/report.html?language=fr", HttpStatusCode.BadRequest, "en")]
    [InlineData("/api/evaluations/drift/charts/auc.svg?width=9", HttpStatusCode.BadRequest, "280")]
    public async Task What_has_not_been_run_is_not_found(string path, HttpStatusCode status, string names)
    {
        var response = await client.GetAsync(path);

        response.StatusCode.ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).ShouldContain(names);
    }

    [Fact]
    public async Task A_stored_backtest_is_shown_drawn_and_told_in_full()
    {
        Store(MadeEvaluations.Backtest);

        var shown = (await client.GetFromJsonAsync<JsonObject>("/api/evaluations/backtest?area=530521"))!;
        (shown["summary"]!["caution"]!.GetValue<bool>(), shown["summary"]!["statement"]![0]!["chinese"]!.ToString(), shown["recordsChanged"]!.GetValue<bool>()).ShouldBe((true, MadeEvaluations.Loses.Chinese, false));
        shown["charts"]!.AsArray().Select(c => c!.ToString()).ShouldBe(["auc", "recall", "calibration", "splits"]);
        foreach (var chart in shown["charts"]!.AsArray()) (await client.GetStringAsync($"/api/evaluations/backtest/charts/{chart}.svg?width=400&language=en")).ShouldStartWith("<svg");
        (await client.GetStringAsync("/api/evaluations/backtest/charts/auc.svg")).ShouldContain("逻辑回归");
        (await client.GetFromJsonAsync<JsonArray>("/api/evaluations?area=530521"))!.ShouldHaveSingleItem()!["kind"]!.ToString().ShouldBe("backtest");
        (await client.GetAsync("/api/evaluations/backtest/charts/score-psi.svg")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetFromJsonAsync<JsonObject>("/api/evaluations/backtest/report.json"))!["kind"]!.ToString().ShouldBe("backtest");
    }

    [Fact]
    public async Task The_full_report_is_a_page_that_may_load_and_run_nothing()
    {
        Store(MadeEvaluations.Backtest);

        var response = await client.GetAsync("/api/evaluations/backtest/report.html?language=en");

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("style-src 'unsafe-inline'");
        (await response.Content.ReadAsStringAsync()).ShouldContain(MadeEvaluations.Loses.English);
    }

    [Fact]
    public async Task Records_imported_later_are_told()
    {
        Store(MadeEvaluations.Backtest);
        var folder = host.Write("later", ("quarters.csv", "household_id,quarter,village_code,members\nH9999,2021Q4,530521101001,3\n"));
        host.Get<ImportRunner>().Run(new Upload(folder, null, ["later"]), new Unheard(), default);

        (await client.GetFromJsonAsync<JsonObject>("/api/evaluations/backtest"))!["recordsChanged"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task The_newest_of_a_kind_takes_the_place_of_the_one_before()
    {
        Store(MadeEvaluations.Backtest);
        Store(new EvaluationSummary(false, [new("模型的排序优于全部基线。", "The model ranks better than every baseline.")]));

        using var database = host.Database();
        database.Evaluations.Count().ShouldBe(1);
        (await client.GetFromJsonAsync<JsonObject>("/api/evaluations/backtest"))!["summary"]!["caution"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task A_drift_check_tells_what_to_do_and_draws_its_line()
    {
        Store(new EvaluationSummary(true, [new("先修补数据，暂不重新训练。", "Mend the records first; do not train anew yet.")]) { Advice = DriftAdvice.MendData, ScorePsi = [new("2021Q3", null, null), new("2021Q4", 0.31, 0.02)] }, EvaluationKind.Drift);

        (await client.GetFromJsonAsync<JsonObject>("/api/evaluations/drift"))!["summary"]!["advice"]!.ToString().ShouldBe("mend-data");
        (await client.GetStringAsync("/api/evaluations/drift/charts/score-psi.svg")).ShouldContain("0.25");
    }

    private void Store(EvaluationSummary summary, EvaluationKind kind = EvaluationKind.Backtest) => MadeEvaluations.Store(host, summary, kind);

    private sealed class Unheard : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) { }
    }
}
