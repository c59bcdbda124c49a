using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FangFan.Risk.Service.Hosting;

/// <summary>An example answer of an endpoint, as JSON.</summary>
internal sealed record ResponseExample(string Json);

/// <summary>An example request body of an endpoint, as JSON.</summary>
internal sealed record RequestExample(string Json);

/// <summary>Puts the endpoints' examples into the OpenAPI document.</summary>
internal sealed class OpenApiExamples : IOpenApiOperationTransformer
{
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
        return Task.CompletedTask;
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
