using FangFan.Risk.Service.Evaluations;
using FangFan.Risk.Tests.Evaluations;
using Microsoft.Playwright;

namespace FangFan.Risk.Tests.Pages;

/// <summary>Headless Chromium on the made county's pages; what the console says against the page is kept.</summary>
public sealed class Browser : IAsyncLifetime, IDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    // Only a page that hangs is to fail by the clock, however busy the machine is: the first page of a cold service can take seconds.
    private const float Patience = 120_000;

    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly ServiceHost host = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Why there is no browser; null where there is one.</summary>
    public string? Missing { get; private set; }

    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            Missing = $"There is no {Chromium} on this machine.";
            return;
        }
        try
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Arguments, Timeout = Patience });
            Assertions.SetDefaultExpectTimeout(Patience);
        }
        catch (Exception failure) when (failure is PlaywrightException or System.ComponentModel.Win32Exception or FileNotFoundException)
        {
            Missing = $"Chromium did not start: {failure.Message}";
            return;
        }
        host.UseKestrel(0);
        host.StartServer();
        host.WithMadeCounty();
        MadeEvaluations.Store(host, MadeEvaluations.Backtest, EvaluationKind.Backtest);
        Address = host.ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    /// <summary>A page of its own; whatever it complains of goes into the list.</summary>
    public async Task<(IPage Page, List<string> Complaints)> OpenAsync(string path, int width = 1366, int height = 768, ColorScheme scheme = ColorScheme.Light)
    {
        Skip.If(Missing is not null, Missing);
        var context = await browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, AcceptDownloads = true });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);
        page.Response += (_, response) => { if (response.Status >= 400) complaints.Add($"{response.Status} {response.Url}"); };
        page.RequestFailed += (_, request) => { if (!request.Url.EndsWith(".csv", StringComparison.Ordinal) && request.Failure is not "net::ERR_ABORTED") complaints.Add($"{request.Failure} {request.Url}"); };
        await page.GotoAsync(Address + path);
        return (page, complaints);
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
    }

    public void Dispose()
    {
        playwright?.Dispose();
        host.Dispose();
    }
}
