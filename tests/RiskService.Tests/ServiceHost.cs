using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FangFan.Risk.Models;
using FangFan.Risk.Service.Assessments;
using FangFan.Risk.Service.Imports;
using FangFan.Risk.Service.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FangFan.Risk.Tests;

/// <summary>The service over a database of its own in a temporary folder.</summary>
public class ServiceHost : WebApplicationFactory<Program>
{
    private static int last;

    public ServiceHost() => Folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"fangfan-risk-{Environment.ProcessId}-{Interlocked.Increment(ref last)}"))).FullName;

    public string Folder { get; }

    /// <summary>Settings of the section Risk, by name.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public RiskDatabase Database() => Services.GetRequiredService<IDbContextFactory<RiskDatabase>>().CreateDbContext();

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Stores the made county's rows and two assessed quarters.</summary>
    public ServiceHost WithMadeCounty()
    {
        var folder = Write("made", ("quarters.csv", MadeFiles.Quarters()), ("outcomes.csv", MadeFiles.Outcomes), ("areas.csv", MadeFiles.Areas));
        Get<ImportRunner>().Run(new Upload(folder, null, ["made"]), new Silent(), default);
        foreach (var quarter in new[] { new Quarter(2021, 3), new Quarter(2021, 4) }) Get<AssessmentStore>().Save(MadeCounty.Code, MadeCounty.At(quarter), [], default);
        return this;
    }

    /// <summary>Writes files into a folder of their own, as an upload leaves them.</summary>
    public string Write(string name, params ReadOnlySpan<(string Name, string Text)> files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        foreach (var (file, text) in files) File.WriteAllText(Path.Combine(folder, file), text);
        return folder;
    }

    /// <summary>Waits for a job and returns it as the API shows it.</summary>
    public async Task<JsonObject> EndOfJobAsync(string location)
    {
        var client = CreateClient();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (true)
        {
            var job = (await client.GetFromJsonAsync<JsonObject>(location, patience.Token))!;
            if (job["state"]!.ToString() is not ("waiting" or "running")) return job;
            await Task.Delay(20, patience.Token);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Risk:Database", Path.Combine(Folder, "risk.db"));
        builder.UseSetting("Risk:Sample", "");
        foreach (var (name, value) in Settings) builder.UseSetting($"Risk:{name}", value);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !Directory.Exists(Folder)) return;
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private sealed class Silent : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) { }
    }
}
