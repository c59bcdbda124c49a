using System.Globalization;
using System.Text.Json;
using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Jobs;
using FangFan.Risk.Service.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FangFan.Risk.Service.Imports;

/// <summary>POST /api/imports.</summary>
internal static class ImportEndpoints
{
    public static void MapImports(this IEndpointRouteBuilder api) =>
        api.MapPost("/imports", StartAsync).WithName("StartImport").WithTags("imports")
            .WithSummary("上传季度数据 · Upload quarters, outcomes, areas and path_back as .csv or .csv.gz")
            .WithDescription("multipart/form-data: files quarters (required), outcomes, areas, path_back; field area (six digits) where the rows name no village.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithExample(Examples.AcceptedImport);

    private static async Task<Results<Accepted<Job>, ProblemHttpResult>> StartAsync(HttpRequest request, UploadReader reader, ImportRunner runner, JobQueue queue, CancellationToken cancellation)
    {
        var (upload, status, problem) = await reader.ReadAsync(request, cancellation);
        if (upload is null) return Answers.Problem(status, problem);
        var about = string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", upload.FileNames)} {upload.ContentHash()[..12]}");
        var added = queue.Add(JobKind.Import, about, (progress, stopping) => Work(runner, upload, progress, stopping), upload.Delete);
        if (!added.Added) upload.Delete();
        return JobEndpoints.Answer(added);
    }

    private static JobOutcome Work(ImportRunner runner, Upload upload, IProgress<FangFan.Risk.Models.WorkProgress> progress, CancellationToken stopping)
    {
        try
        {
            var (result, problems) = runner.Run(upload, progress, stopping);
            return new JobOutcome(JsonSerializer.SerializeToNode(result, PackedJson.Options)!, problems);
        }
        finally
        {
            upload.Delete();
        }
    }
}
