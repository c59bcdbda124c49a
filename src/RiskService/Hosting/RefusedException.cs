using FangFan.Risk.Records;
using Microsoft.AspNetCore.Diagnostics;

namespace FangFan.Risk.Service.Hosting;

/// <summary>What was asked for cannot be done, for a reason that whoever asked can mend: a job ends with the reason, a request is answered with it.</summary>
public sealed class RefusedException(Wording reason, IReadOnlyList<DataProblem>? problems = null) : Exception(reason.English)
{
    public Wording Reason { get; } = reason;

    public IReadOnlyList<DataProblem> Problems { get; } = problems ?? [];
}

/// <summary>Answers a refused request with 409 and the reason.</summary>
internal sealed class RefusalHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not RefusedException refused) return false;
        await Answers.Problem(StatusCodes.Status409Conflict, refused.Reason).ExecuteAsync(httpContext);
        return true;
    }
}
