using System.Net;

namespace FangFan.Risk.Service.Hosting;

/// <summary>The service holds sensitive personal data and has no sign-in, so it listens to this machine only unless told otherwise in so many words.</summary>
internal static class LoopbackOnly
{
    public const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>Sets the default address, and refuses to start on one that other machines can reach.</summary>
    /// <exception cref="InvalidOperationException">An address is not loopback and Risk:AllowRemote is not true.</exception>
    public static void ListenOnLoopback(this WebApplicationBuilder builder, ServiceSettings settings)
    {
        var configured = Addresses(builder.Configuration).ToArray();
        if (configured.Length == 0) builder.WebHost.UseUrls(DefaultAddress);
        if (settings.AllowRemote) return;
        if (configured.FirstOrDefault(address => !IsLoopback(address)) is { } open)
        {
            throw new InvalidOperationException(
                $"{open} 可被其他计算机访问，而本服务没有登录功能；请改用 {DefaultAddress}，或明确设置 Risk:AllowRemote=true。 " +
                $"{open} can be reached from other machines and the service has no sign-in; use {DefaultAddress}, or set Risk:AllowRemote=true.");
        }
    }

    /// <summary>Whether only this machine can reach an address such as http://127.0.0.1:5080.</summary>
    public static bool IsLoopback(string address)
    {
        if (!Uri.TryCreate(address.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri)) return false;
        return string.Equals(uri.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }

    private static IEnumerable<string> Addresses(ConfigurationManager configuration)
    {
        var urls = configuration["urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>();
        return urls.Concat(endpoints);
    }
}
