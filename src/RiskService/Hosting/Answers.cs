using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FangFan.Risk.Service.Hosting;

/// <summary>Problem answers in both languages.</summary>
internal static class Answers
{
    /// <summary>400: a parameter has a value outside those accepted.</summary>
    public static ProblemHttpResult Unacceptable(string parameter, string? value, IEnumerable<string> accepted)
    {
        string[] list = [.. accepted];
        var detail = new Wording(
            $"参数 {parameter} 的值“{value}”无效，可用：{string.Join("、", list)}。",
            $"'{value}' is no value of {parameter}; accepted: {string.Join(", ", list)}.");
        return Problem(StatusCodes.Status400BadRequest, detail, ("parameter", parameter), ("accepted", list));
    }

    /// <summary>404: what was asked for is not there; names what is.</summary>
    public static ProblemHttpResult NotFound(Wording what, IEnumerable<string> existing)
    {
        string[] list = [.. existing];
        var detail = list.Length == 0
            ? new Wording($"{what.Chinese}目前没有可用的数据。", $"{what.English} There is nothing yet.")
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
}
