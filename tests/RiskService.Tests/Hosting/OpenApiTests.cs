using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using FangFan.Risk.Ranking;
using FangFan.Risk.Service.Areas;
using FangFan.Risk.Service.Assessments;
using FangFan.Risk.Service.Evaluations;
using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Households;
using FangFan.Risk.Service.Jobs;
using FangFan.Risk.Service.Lists;
using FangFan.Risk.Service.Models;
using FangFan.Risk.Service.Packs;
using FangFan.Risk.Service.Storage;

namespace FangFan.Risk.Tests.Hosting;

public sealed class OpenApiTests(MadeCountyHost host) : IClassFixture<MadeCountyHost>
{
    private static readonly JsonSerializerOptions Strict = new(PackedJson.Options) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    public static TheoryData<string, Type> ExampleTypes => new()
    {
        { Examples.Areas, typeof(CountyEntry[]) }, { Examples.Quarters, typeof(QuarterEntry[]) }, { PackExamples.Packs, typeof(PackEntry[]) }, { PackExamples.Pack, typeof(PackDocument) },
        { PackExamples.Diff, typeof(PackDiffDocument) }, { PackExamples.Clauses, typeof(ClauseList) }, { PackExamples.CompareBody, typeof(CompareBody) }, { PackExamples.TrialBody, typeof(TrialBody) },
        { PackExamples.SensitivityBody, typeof(SensitivityBody) }, { PackExamples.WhatIfBody, typeof(WhatIfBody) }, { PackExamples.AcceptedCompare, typeof(Job) }, { PackExamples.AcceptedTrial, typeof(Job) },
        { PackExamples.AcceptedSensitivity, typeof(Job) }, { PackExamples.AcceptedWhatIf, typeof(Job) },
        { Examples.Model, typeof(ModelCard) }, { Examples.TrainBody, typeof(TrainBody) }, { Examples.AssessBody, typeof(AssessBody) }, { Examples.PriorityList, typeof(PriorityListDocument) },
        { Examples.Summary, typeof(ListSummary) }, { Examples.Transitions, typeof(TransitionDocument) }, { Examples.Household, typeof(HouseholdPage) }, { Examples.Job, typeof(Job) },
        { Examples.AcceptedImport, typeof(Job) }, { Examples.AcceptedTraining, typeof(Job) }, { Examples.AcceptedAssessment, typeof(Job) },
        { EvaluationExamples.Body, typeof(EvaluationBody) }, { EvaluationExamples.Accepted, typeof(Job) }, { EvaluationExamples.Backtest, typeof(EvaluationDocument) },
    };

    [Fact]
    public async Task The_document_lists_every_endpoint_with_its_failures_and_an_example()
    {
        var document = (await host.Client.GetFromJsonAsync<JsonObject>("/openapi/v1.json"))!;
        var paths = document["paths"]!.AsObject();
        string[] expected =
        [
            "get /api/areas", "get /api/quarters", "get /api/packs", "get /api/packs/{id}", "get /api/packs/{id}/diff/{other}", "get /api/clauses",
            "post /api/packs/compare", "post /api/packs/{id}/trial", "post /api/packs/{id}/sensitivity", "post /api/packs/{id}/what-if", "get /api/jobs/{id}/charts/{choice}.svg", "get /api/model", "post /api/models",
            "get /api/areas/{areaCode}/priority-list", "get /api/areas/{areaCode}/priority-list.csv", "get /api/areas/{areaCode}/summary",
            "get /api/areas/{areaCode}/transitions", "post /api/areas/{areaCode}/assessments",
            "get /api/households/{areaCode}/{householdId}", "get /api/households/{areaCode}/{householdId}/charts/{chart}.svg",
            "post /api/imports", "get /api/jobs", "get /api/jobs/{id}", "post /api/jobs/{id}/cancel",
            "post /api/evaluations", "get /api/evaluations", "get /api/evaluations/{kind}", "get /api/evaluations/{kind}/report.json", "get /api/evaluations/{kind}/report.html", "get /api/evaluations/{kind}/charts/{chart}.svg",
        ];
        paths.SelectMany(p => p.Value!.AsObject().Select(o => $"{o.Key} {p.Key}")).ShouldBe(expected, ignoreOrder: true);
        foreach (var (path, operations) in paths)
        {
            foreach (var (verb, operation) in operations!.AsObject())
            {
                var responses = operation!["responses"]!.AsObject();
                var success = responses.Single(r => r.Key.StartsWith('2')).Value!;
                if (success["content"]?["application/json"] is { } json) json["example"].ShouldNotBeNull($"{verb} {path}");
                success["content"]!.AsObject().ShouldNotBeEmpty($"{verb} {path}");
                foreach (var parameter in operation["parameters"]?.AsArray() ?? []) char.IsLower(parameter!["name"]!.ToString()[0]).ShouldBeTrue($"{verb} {path} {parameter["name"]}");
                if (path.StartsWith("/api/evaluations", StringComparison.Ordinal)) (operation["parameters"]?.AsArray() ?? []).ShouldAllBe(parameter => parameter!["description"] != null);
                if (path.Contains('{', StringComparison.Ordinal)) responses.ShouldContain(r => r.Key == "404");
                if (verb == "post") foreach (var status in new[] { "202", "400", "403", "409", "429" }) responses.ContainsKey(status).ShouldBeTrue($"{verb} {path} {status}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(ExampleTypes))]
    public void Every_example_reads_as_what_its_endpoint_answers_and_names_no_other_key(string json, Type type) =>
        JsonSerializer.Deserialize(json, type, Strict).ShouldNotBeNull();
}
