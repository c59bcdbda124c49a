using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FangFan.Risk.Service.Hosting;

namespace FangFan.Risk.Tests.Hosting;

public sealed class HostingTests : IDisposable
{
    private readonly ServiceHost host = new();

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/household.html")]
    [InlineData("/js/list.js")]
    [InlineData("/api/areas")]
    [InlineData("/api/nothing")]
    [InlineData("/openapi/v1.json")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        var headers = (await host.CreateClient().GetAsync(path)).Headers;
        var policy = headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
    }

    [Fact]
    public async Task The_page_holds_no_inline_script_or_style_and_nothing_of_third_parties()
    {
        var client = host.CreateClient();
        foreach (var page in new[] { "/", "/household.html", "/transitions.html", "/packs.html", "/model.html", "/data.html" })
        {
            var html = await client.GetStringAsync(page);
            html.ShouldNotContain("style=");
            html.ShouldNotContain("<style");
            html.ShouldNotContain("http://");
            html.ShouldNotContain("https://");
            System.Text.RegularExpressions.Regex.Count(html, "<script(?![^>]*src=)").ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_post_from_another_site_is_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/models") { Content = JsonContent.Create(new { areaCode = "530521" }) };
        request.Headers.TryAddWithoutValidation(header, value);
        var response = await host.CreateClient().SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_post_from_the_page_itself_or_a_tool_is_let_in()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/models") { Content = JsonContent.Create(new { areaCode = "530521" }) };
        request.Headers.Add("Origin", "http://localhost");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        var client = host.CreateClient();
        (await client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.PostAsJsonAsync("/api/models", new { areaCode = "530521" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_name_that_other_sites_could_point_here_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://attacker.example/api/areas");
        (await host.CreateClient().SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Too_many_posts_are_told_to_wait_and_reads_are_not()
    {
        host.Settings["PostsPerMinute"] = "2";
        var client = host.CreateClient();
        for (var i = 0; i < 2; i++) await client.PostAsJsonAsync("/api/models", new { areaCode = "530521" });
        var refused = await client.PostAsJsonAsync("/api/models", new { areaCode = "530521" });
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await client.GetAsync("/api/areas")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/jobs/77", HttpStatusCode.NotFound)]
    [InlineData("/api/packs/atlantis-2020", HttpStatusCode.NotFound)]
    [InlineData("/api/model", HttpStatusCode.NotFound)]
    [InlineData("/api/quarters?area=530521", HttpStatusCode.NotFound)]
    [InlineData("/api/quarters?area=x", HttpStatusCode.BadRequest)]
    public async Task Every_failure_is_a_problem_document(string path, HttpStatusCode status)
    {
        var response = await host.CreateClient().GetAsync(path);
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        ((int)(await response.Content.ReadFromJsonAsync<JsonObject>())!["status"]!).ShouldBe((int)status);
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_a_bad_request_with_a_problem_document()
    {
        var response = await host.CreateClient().PostAsync("/api/models", new StringContent("{", System.Text.Encoding.UTF8, "application/json"));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task It_lives_at_once_and_is_ready_with_the_first_assessment()
    {
        var client = host.CreateClient();
        (await client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        host.WithMadeCounty();
        (await client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://localhost:80", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://+:5080", false)]
    [InlineData("http://192.168.1.4", false)]
    [InlineData("http://[::]:80", false)]
    public void Only_loopback_addresses_are_taken_without_being_told_so(string address, bool loopback) => LoopbackOnly.IsLoopback(address).ShouldBe(loopback);
}
