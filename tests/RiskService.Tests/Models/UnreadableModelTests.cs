using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FangFan.Risk.Service.Storage;

namespace FangFan.Risk.Tests.Models;

/// <summary>A database keeps its models when the program is replaced by one whose model file has another form.</summary>
public sealed class UnreadableModelTests : IDisposable
{
    private readonly ServiceHost host = new ServiceHost().WithMadeCounty();

    public UnreadableModelTests()
    {
        using var database = host.Database();
        database.Models.Add(new StoredModel
        {
            ModelId = "0123456789ab",
            County = MadeCounty.Code,
            Target = "relapse",
            TrainedUntil = "2021Q3",
            TrainedAt = DateTimeOffset.UnixEpoch,
            File = """{"schema":"fangfan-model","schemaVersion":1}"""u8.ToArray(),
        });
        database.SaveChanges();
    }

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData("/api/model", null)]
    [InlineData($"/api/areas/{MadeCounty.Code}/assessments", """{"quarter":"2021Q4"}""")]
    [InlineData($"/api/areas/{MadeCounty.Code}/assessments", """{"quarter":"2021Q4","model":"0123456789ab"}""")]
    public async Task A_model_of_another_version_is_named_with_the_remedy(string path, string? body)
    {
        using var client = host.CreateClient();
        using var content = new StringContent(body ?? "", System.Text.Encoding.UTF8, "application/json");
        var response = body is null ? await client.GetAsync(path) : await client.PostAsync(path, content);
        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var problem = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        problem["english"]!.ToString().ShouldContain("0123456789ab");
        problem["english"]!.ToString().ShouldContain("train again");
        problem["chinese"]!.ToString().ShouldContain("重新训练");
    }

    [Fact]
    public async Task The_rules_alone_can_still_assess()
    {
        using var client = host.CreateClient();
        var response = await client.PostAsJsonAsync($"/api/areas/{MadeCounty.Code}/assessments", new { quarter = "2021Q4", model = "none" });
        (await host.EndOfJobAsync(response.Headers.Location!.ToString()))["state"]!.ToString().ShouldBe("succeeded");
    }
}
