using FangFan.Risk.Service.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FangFan.Risk.Service.FirstStart;

/// <summary>Ready once there is an assessment to show.</summary>
internal sealed class Readiness(IDbContextFactory<RiskDatabase> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Assessments.AnyAsync(cancellationToken)
            ? HealthCheckResult.Healthy("There is an assessment.")
            : HealthCheckResult.Unhealthy("There is no assessment yet.");
    }
}
