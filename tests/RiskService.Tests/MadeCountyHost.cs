namespace FangFan.Risk.Tests;

/// <summary>The service with the made county in it, shared by the tests that only read.</summary>
public sealed class MadeCountyHost : IDisposable
{
    private readonly ServiceHost host = new ServiceHost { Settings = { ["PostsPerMinute"] = "1000" } }.WithMadeCounty();

    public MadeCountyHost() => Client = host.CreateClient();

    public HttpClient Client { get; }

    public ServiceHost Host => host;

    public void Dispose() => host.Dispose();
}
