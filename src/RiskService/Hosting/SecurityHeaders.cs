using Microsoft.Extensions.Primitives;

namespace FangFan.Risk.Service.Hosting;

/// <summary>Headers on every answer, and the refusal of POSTs that another site's page sends.</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) headers.CacheControl = "no-store";
        return next(context);
    });

    /// <summary>A browser names the page that sends a POST; one of another origin is refused, since a service without sign-in trusts whoever reaches it.</summary>
    public static void RefuseForeignPosts(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (HttpMethods.IsPost(context.Request.Method) && IsForeign(context.Request))
        {
            await Answers.Problem(StatusCodes.Status403Forbidden, new("拒绝来自其他网站的请求。", "Requests from other sites are refused.")).ExecuteAsync(context);
            return;
        }
        await next(context);
    });

    private static bool IsForeign(HttpRequest request)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site) && site != "same-origin" && site != "none") return true;
        return request.Headers.Origin is var origin && !StringValues.IsNullOrEmpty(origin) && origin != $"{request.Scheme}://{request.Host}";
    }
}
