using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FangFan.Risk.Models;

namespace FangFan.Risk.Tests.Models;

public sealed class ModelEndpointTests(MadeCountyHost host) : IClassFixture<MadeCountyHost>
{
    [Theory]
    [InlineData("/api/models", """{"areaCode":"530521","until":"1999Q1"}""", "2021Q4")]
    [InlineData("/api/models", """{"areaCode":"530521","pack":"atlantis"}""", "national-2020")]
    [InlineData("/api/models", """{"areaCode":"530521","target":"wealth"}""", "below-line")]
    [InlineData("/api/models", """{"areaCode":"530521","preset":"some"}""", "before-support")]
    [InlineData("/api/models", """{"areaCode":"530521","learner":"oracle"}""", "logistic")]
    [InlineData("/api/models", """{"areaCode":"here"}""", "530521")]
    [InlineData("/api/areas/530521/assessments", """{"quarter":"1999Q1"}""", "2021Q4")]
    [InlineData("/api/areas/530521/assessments", """{"pack":"atlantis"}""", "suixi-2021")]
    [InlineData("/api/areas/530521/assessments", """{"model":"ffffffffffff"}""", "none")]
    [InlineData("/api/areas/530521101/assessments", "{}", "530521")]
    public async Task A_value_outside_those_accepted_is_answered_with_the_accepted_ones(string path, string body, string accepted)
    {
        var response = await host.Client.PostAsync(path, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain(accepted);
    }

    [SkippableFact]
    public async Task A_learner_that_the_build_lacks_is_answered_with_the_command_that_has_it_in_both_languages()
    {
        Skip.IfNot(OptInLearners.IsMissing("mlnet-fasttree"), "this build has ML.NET");
        var response = await host.Client.PostAsJsonAsync("/api/models", new { areaCode = "530521", learner = "mlnet-fasttree" });
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        problem["chinese"]!.ToString().ShouldContain("需要 ML.NET");
        problem["english"]!.ToString().ShouldContain("dotnet run --project src/RiskService -p:MlNet=true");
    }

    [Theory]
    [InlineData("/api/models", """{"areaCode":"340621"}""")]
    [InlineData("/api/areas/340621/assessments", "{}")]
    public async Task A_county_without_data_is_not_found(string path, string body) =>
        (await host.Client.PostAsync(path, new StringContent(body, System.Text.Encoding.UTF8, "application/json"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Too_few_events_to_train_on_fail_the_job_with_the_numbers()
    {
        var response = await host.Client.PostAsJsonAsync("/api/models", new { areaCode = "530521", target = "monitored" });
        var job = await host.Host.EndOfJobAsync(response.Headers.Location!.ToString());
        job["state"]!.ToString().ShouldBe("failed");
        job["error"]!["english"]!.ToString().ShouldMatch("[0-9]");
    }
}
