using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FangFan.Risk.Service.FirstStart;
using FangFan.Risk.Service.Jobs;
using FangFan.Risk.Synthetic;

namespace FangFan.Risk.Tests.FirstStart;

/// <summary>The whole way with real parts: a small generated county is imported, a model is trained on it, and two quarters are assessed.</summary>
public sealed class FirstStartTests : IDisposable
{
    private readonly ServiceHost host = new();

    public FirstStartTests()
    {
        var sample = Path.Combine(host.Folder, "sample");
        Synthesizer.Write(new SynthesisOptions { Households = 250, First = new(2017, 1), Last = new(2020, 4), TruthPaths = 0 }, sample);
        host.Settings["Sample"] = sample;
        host.Settings["SampleQuarters"] = "2";
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_backtest_cut_short_by_the_end_of_the_service_is_begun_again_unless_people_stopped_it()
    {
        host.Settings["Sample"] = "";
        host.WithMadeCounty();
        using var database = host.Database();
        database.Imports.Single().FileNames = SampleImport.FileNames;
        database.SaveChanges();
        var (start, queue) = (host.Get<SampleImport>(), host.Get<JobQueue>());

        start.Begin();

        var backtest = queue.All.ShouldHaveSingleItem();
        backtest.Kind.ShouldBe(JobKind.Backtest);
        queue.Cancel(backtest.Id);
        await host.EndOfJobAsync($"/api/jobs/{backtest.Id}");
        host.Get<JobJournal>().Write(queue.Find(backtest.Id)!);
        start.Begin();
        queue.All.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_first_start_ends_with_lists_a_model_and_pages_and_a_county_can_go_on_from_there()
    {
        var client = host.CreateClient();
        var first = await host.EndOfJobAsync("/api/jobs/1");
        first["state"]!.ToString().ShouldBe("succeeded", first.ToJsonString());
        (await client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var county = (await client.GetFromJsonAsync<JsonArray>("/api/areas"))!.Single()!;
        (county["areaCode"]!.ToString(), (bool)county["generated"]!).ShouldBe(("530521", true));
        (await client.GetFromJsonAsync<JsonArray>("/api/quarters"))!.Count(q => (bool)q!["assessed"]!).ShouldBe(2);
        var card = (await client.GetFromJsonAsync<JsonObject>("/api/model"))!;
        (card["target"]!.ToString(), card["trainedUntil"]!.ToString()).ShouldBe(("relapse", "2020Q3"));

        var list = (await client.GetFromJsonAsync<JsonObject>("/api/areas/530521/priority-list?limit=3"))!;
        list["quarter"]!.ToString().ShouldBe("2020Q4");
        list["model"]!.ToString().ShouldBe(card["id"]!.ToString());
        var id = list["items"]![0]!["householdId"]!.ToString();
        var page = (await client.GetFromJsonAsync<JsonObject>($"/api/households/530521/{id}"))!;
        ((double)page["baseScore"]! + page["contributions"]!.AsArray().Sum(c => (double)c!["logOdds"]!)).ShouldBe((double)page["household"]!["rawScore"]!, 1e-6);
        page["history"]!.AsArray().Count.ShouldBeGreaterThan(8);
        foreach (var chart in new[] { "contributions", "money", "levels" }) (await client.GetStringAsync($"/api/households/530521/{id}/charts/{chart}.svg")).ShouldStartWith("<svg");
        (await client.GetFromJsonAsync<JsonObject>("/api/areas/530521/transitions"))!["items"]!.AsArray().ShouldAllBe(t => t!["reason"]!["chinese"]!.ToString().Length > 0);
        var backtest = (await client.GetFromJsonAsync<JsonArray>("/api/jobs"))!.Single(j => j!["kind"]!.ToString() == "backtest")!;
        (int.Parse(backtest["id"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture) > 1).ShouldBeTrue();
        var tested = await host.EndOfJobAsync($"/api/jobs/{backtest["id"]}");
        tested["state"]!.ToString().ShouldBe("succeeded", tested.ToJsonString());
        var evaluation = (await client.GetFromJsonAsync<JsonObject>("/api/evaluations/backtest"))!;
        (evaluation["model"]!.ToString(), (bool)evaluation["recordsChanged"]!).ShouldBe((card["id"]!.ToString(), false));
        evaluation["summary"]!["statement"]![0]!.ToJsonString().ShouldBe(tested["result"]!["statement"]!.ToJsonString());
        (await client.GetStringAsync("/api/evaluations/backtest/report.html")).ShouldContain("<svg");
        var drifting = await client.PostAsJsonAsync("/api/evaluations", new { kind = "drift", areaCode = "530521" });
        (await host.EndOfJobAsync(drifting.Headers.Location!.ToString()))["state"]!.ToString().ShouldBe("succeeded");
        (await client.GetFromJsonAsync<JsonObject>("/api/evaluations/drift"))!["charts"]!.AsArray().ShouldNotBeNull();

        (await client.GetFromJsonAsync<JsonObject>("/api/packs/suixi-2021"))!["identify"]!.ToString().ShouldContain(" or ");

        var training = await client.PostAsJsonAsync("/api/models", new { areaCode = "530521", until = "2020Q4", learner = "logistic" });
        var trained = await host.EndOfJobAsync(training.Headers.Location!.ToString());
        var model = trained["result"]!["model"]!.ToString();
        var assessing = await client.PostAsJsonAsync("/api/areas/530521/assessments", new { quarter = "2020Q4", pack = "suixi-2021", model });
        (await host.EndOfJobAsync(assessing.Headers.Location!.ToString()))["state"]!.ToString().ShouldBe("succeeded");
        var again = (await client.GetFromJsonAsync<JsonObject>("/api/areas/530521/priority-list?limit=1"))!;
        (again["pack"]!.ToString(), again["model"]!.ToString()).ShouldBe(("suixi-2021", model));
    }
}
