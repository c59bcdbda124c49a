using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FangFan.Risk.Service.Hosting;

/// <summary>Problem answers in both languages.</summary>
internal static class Answers
{
    /// <summary>Characters of a wrong value that an answer repeats.</summary>
    private const int LongestQuoted = 100;

    /// <summary>400: a parameter has a value outside those accepted.</summary>
    public static ProblemHttpResult Unacceptable(string parameter, string? value, IEnumerable<string> accepted)
    {
        string[] list = [.. accepted];
        var detail = new Wording(
            $"参数 {parameter} 的值“{Brief(value)}”无效，可用：{string.Join("、", list)}。",
            $"'{Brief(value)}' is no value of {parameter}; accepted: {string.Join(", ", list)}.");
        return Problem(StatusCodes.Status400BadRequest, detail, ("parameter", parameter), ("accepted", list));
    }

    /// <summary>404: what was asked for is not there; names what is.</summary>
    public static ProblemHttpResult NotFound(Wording what, IEnumerable<string> existing)
    {
        string[] list = [.. existing];
        var detail = list.Length == 0
            ? what
            : new Wording($"{what.Chinese}现有：{string.Join("、", list)}。", $"{what.English} There is: {string.Join(", ", list)}.");
        return Problem(StatusCodes.Status404NotFound, detail, ("existing", list));
    }

    public static ProblemHttpResult Problem(int status, Wording detail, params ReadOnlySpan<(string Name, object? Value)> more)
    {
        var problem = new ProblemDetails { Status = status, Detail = $"{detail.Chinese} {detail.English}" };
        problem.Extensions["chinese"] = detail.Chinese;
        problem.Extensions["english"] = detail.English;
        foreach (var (name, value) in more) problem.Extensions[name] = value;
        return TypedResults.Problem(problem);
    }

    /// <summary>Says in both languages what the framework's own answers leave unsaid: a body that is no JSON, an address that is none.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        if (context.ProblemDetails.Detail is not null || Unsaid(context.ProblemDetails.Status) is not { } detail) return;
        context.ProblemDetails.Detail = $"{detail.Chinese} {detail.English}";
        context.ProblemDetails.Extensions["chinese"] = detail.Chinese;
        context.ProblemDetails.Extensions["english"] = detail.English;
    }

    private static Wording? Unsaid(int? status) => status switch
    {
        StatusCodes.Status400BadRequest => new("请求的参数或内容无法读取：内容应为 JSON 对象，数字不加引号且不得为 NaN；字段见 /openapi/v1.json。", "The request's parameters or body cannot be read: the body is a JSON object, its numbers are plain and never NaN; /openapi/v1.json lists the fields."),
        StatusCodes.Status404NotFound => new("没有这个地址；全部地址见 /openapi/v1.json。", "There is no such address; /openapi/v1.json lists them."),
        StatusCodes.Status405MethodNotAllowed => new("该地址不接受这种请求方法。", "The address does not take this method."),
        StatusCodes.Status413PayloadTooLarge => new("请求内容过大。", "The request's body is too large."),
        StatusCodes.Status415UnsupportedMediaType => new("请求内容应为 JSON（Content-Type: application/json）。", "The body must be JSON (Content-Type: application/json)."),
        StatusCodes.Status500InternalServerError => new("服务内部错误，详见服务日志。", "An internal error; see the service's log."),
        _ => null,
    };

    private static string? Brief(string? value) => value?.Length > LongestQuoted ? value[..LongestQuoted] + "…" : value;
}
