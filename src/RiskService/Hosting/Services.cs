using System.Threading.RateLimiting;
using FangFan.Risk.Policy;
using FangFan.Risk.Service.Assessments;
using FangFan.Risk.Service.Evaluations;
using FangFan.Risk.Service.FirstStart;
using FangFan.Risk.Service.Imports;
using FangFan.Risk.Service.Jobs;
using FangFan.Risk.Service.Models;
using FangFan.Risk.Service.Packs;
using FangFan.Risk.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Hosting;

/// <summary>What the service is made of.</summary>
internal static class Services
{
    public const string PostLimit = "posts";

    public static ServiceSettings AddSettings(this WebApplicationBuilder builder)
    {
        // A build that was not published finds its page's files through this manifest, wherever it is started.
        builder.WebHost.UseStaticWebAssets();
        var settings = builder.Configuration.GetSection("Risk").Get<ServiceSettings>() ?? new ServiceSettings();
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(_ => PackLibrary.Bundled());
        return settings;
    }

    public static void AddStorage(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DataFolder>();
        builder.Services.AddDbContextFactory<RiskDatabase>((services, options) => options.UseSqlite($"Data Source={services.GetRequiredService<DataFolder>().Database}"));
        builder.Services.AddScoped(services => services.GetRequiredService<IDbContextFactory<RiskDatabase>>().CreateDbContext());
        builder.Services.AddSingleton<AssessmentStore>();
        builder.Services.AddSingleton<ModelStore>();
        builder.Services.AddSingleton<EvaluationStore>();
        builder.Services.AddSingleton<CountyRecords>();
    }

    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<JobQueue>();
        builder.Services.AddSingleton<JobJournal>();
        builder.Services.AddHostedService<JobWorker>();
        builder.Services.AddSingleton<UploadReader>();
        builder.Services.AddSingleton<ImportRunner>();
        builder.Services.AddSingleton<AssessmentRunner>();
        builder.Services.AddSingleton<EvaluationRunner>();
        builder.Services.AddSingleton<RecentComparisons>();
        builder.Services.AddSingleton<PackWork>();
        builder.Services.AddSingleton<SampleSteps>();
        builder.Services.AddSingleton<SampleImport>();
    }

    public static void AddAnswers(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json => PackedJson.Configure(json.SerializerOptions));
        builder.Services.AddExceptionHandler<RefusalHandler>();
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Answers.Complete);
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        builder.Services.AddOpenApi(openApi => openApi.AddOperationTransformer<OpenApiExamples>());
        builder.Services.AddHealthChecks().AddCheck<Readiness>("assessment", tags: ["ready"]);
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = async (context, _) => await Answers.Problem(StatusCodes.Status429TooManyRequests,
                new("请求过于频繁，请一分钟后再试。", "Too many requests; try again in a minute.")).ExecuteAsync(context.HttpContext);
            limiter.AddPolicy(PostLimit, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter("posts", _ => new() { PermitLimit = context.RequestServices.GetRequiredService<ServiceSettings>().PostsPerMinute, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter("reads"));
        });
    }
}
