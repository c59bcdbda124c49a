using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FangFan.Risk.Service.Hosting;

/// <summary>An example answer of an endpoint, as JSON.</summary>
internal sealed record ResponseExample(string Json);

/// <summary>An example request body of an endpoint, as JSON.</summary>
internal sealed record RequestExample(string Json);

/// <summary>Puts the endpoints' examples into the OpenAPI document, and what parameters that many endpoints share mean.</summary>
internal sealed class OpenApiExamples : IOpenApiOperationTransformer
{
    private static readonly Dictionary<string, string> Shared = new(StringComparer.Ordinal)
    {
        ["area"] = "A county's code, six digits; any county where absent.",
        ["areaCode"] = "Code of the county, or in a list of the township (9 digits) or village (12).",
        ["quarter"] = "The quarter, such as 2021Q4; the newest where absent.",
        ["kind"] = "backtest, factors or drift.",
        ["chart"] = "Name of the chart, as the answer that goes with it lists them.",
        ["language"] = "zh (default) or en.",
        ["width"] = "Width of the picture [pixels], 280 to 1600.",
    };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<ResponseExample>().FirstOrDefault() is { } response)
        {
            foreach (var (status, answer) in operation.Responses ?? [])
            {
                if (status.StartsWith('2')) Fill(answer.Content, response.Json);
            }
        }
        if (metadata.OfType<RequestExample>().FirstOrDefault() is { } request) Fill(operation.RequestBody?.Content, request.Json);
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>()) Explain(parameter);
        return Task.CompletedTask;
    }

    private static void Explain(OpenApiParameter parameter)
    {
        parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name ?? "");
        if (string.IsNullOrEmpty(parameter.Description)) parameter.Description = Shared.GetValueOrDefault(parameter.Name);
    }

    private static void Fill(IDictionary<string, OpenApiMediaType>? content, string json)
    {
        foreach (var media in content?.Values ?? []) media.Example = JsonNode.Parse(json);
    }
}

/// <summary>Attaches examples to endpoints.</summary>
internal static class ExampleExtensions
{
    public static RouteHandlerBuilder WithExample(this RouteHandlerBuilder endpoint, string json) => endpoint.WithMetadata(new ResponseExample(json));

    public static RouteHandlerBuilder WithRequestExample(this RouteHandlerBuilder endpoint, string json) => endpoint.WithMetadata(new RequestExample(json));
}
