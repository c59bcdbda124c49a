using FangFan.Risk.Service.FirstStart;
using FangFan.Risk.Service.Jobs;
using FangFan.Risk.Service.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Hosting;

/// <summary>The steps of starting the service.</summary>
internal static class Startup
{
    private const double ShareBetweenLines = 0.05;

    /// <summary>Each is filled by the script of its name.</summary>
    private static readonly string[] Pages = ["/", "/household.html", "/transitions.html", "/packs.html", "/model.html", "/data.html"];

    /// <summary>Every failure becomes a ProblemDetails, one without a body too.</summary>
    public static void UseAnswers(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
    }

    /// <summary>Serves the pages, which share one file of markup; a browser asks each time whether a file has changed, so that no two versions of the program mix.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (Pages.Contains(context.Request.Path.Value)) context.Request.Path = "/index.html";
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache" });
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
    }

    /// <summary>Opens or creates the database, and settles what a crash left.</summary>
    public static void OpenDatabase(this WebApplication app)
    {
        using var database = app.Services.GetRequiredService<IDbContextFactory<RiskDatabase>>().CreateDbContext();
        Schema.Open(database);
        app.Services.GetRequiredService<JobJournal>().Recover();
        app.Services.GetRequiredService<DataFolder>().DeleteUploads();
    }

    /// <summary>Starts listening, says on the console what happens and which address to open, and runs until stopped.</summary>
    public static async Task AnnounceAndRunAsync(this WebApplication app)
    {
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var doing = app.Services.GetRequiredService<SampleImport>().Begin();
        if (!await ListensAsync(app)) return;
        Console.WriteLine();
        Console.WriteLine("  防返贫监测风险排序 · FangFan.Risk");
        Console.WriteLine($"  {doing.Chinese}\n  {doing.English}");
        foreach (var address in app.Urls) Console.WriteLine($"  请在浏览器打开 · open in a browser:  {address}");
        Console.WriteLine("  按 Ctrl+C 停止 · Ctrl+C stops it\n");
        await SayWhenReadyAsync(app, clock.GetTimestamp(), clock);
        await app.WaitForShutdownAsync();
    }

    private static async Task<bool> ListensAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
            return true;
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            Console.Error.WriteLine("端口已被占用，可能服务已在运行；请打开该地址，或用 --urls http://127.0.0.1:5090 换一个端口。");
            Console.Error.WriteLine($"{failure.Message} The service may be running already: open that address, or choose another port with --urls http://127.0.0.1:5090.");
            Environment.ExitCode = 1;
            return false;
        }
    }

    private static async Task SayWhenReadyAsync(WebApplication app, long started, TimeProvider clock)
    {
        var queue = app.Services.GetRequiredService<JobQueue>();
        var stopping = app.Lifetime.ApplicationStopping;
        var said = -1.0;
        while (queue.All.FirstOrDefault(j => j.Kind == JobKind.FirstStart) is { } job && !stopping.IsCancellationRequested)
        {
            if (job.Step is { } step && job.Progress >= said + ShareBetweenLines)
            {
                Console.WriteLine($"  {job.Progress,4:P0}  {step.Chinese} · {step.English}");
                said = job.Progress;
            }
            if (!job.IsOpen)
            {
                Console.WriteLine(job.Error is { } error
                    ? $"  首次启动未完成：{error.Chinese} · First start failed: {error.English}"
                    : $"  已就绪，用时 {clock.GetElapsedTime(started).TotalSeconds:0} 秒 · Ready after {clock.GetElapsedTime(started).TotalSeconds:0} s");
                return;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(250), clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
