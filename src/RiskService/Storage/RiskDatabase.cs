using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Storage;

/// <summary>The service's SQLite database. Only the job worker writes, so readers never wait for a lock.</summary>
public sealed class RiskDatabase(DbContextOptions<RiskDatabase> options) : DbContext(options)
{
    public DbSet<StoredImport> Imports => Set<StoredImport>();

    public DbSet<StoredProblem> Problems => Set<StoredProblem>();

    public DbSet<StoredHeader> Headers => Set<StoredHeader>();

    public DbSet<StoredRow> Rows => Set<StoredRow>();

    public DbSet<StoredQuarter> Quarters => Set<StoredQuarter>();

    public DbSet<StoredModel> Models => Set<StoredModel>();

    public DbSet<StoredAssessment> Assessments => Set<StoredAssessment>();

    public DbSet<AssessedHousehold> Households => Set<AssessedHousehold>();

    public DbSet<StoredTransition> Transitions => Set<StoredTransition>();

    public DbSet<StoredJob> Jobs => Set<StoredJob>();

    public DbSet<StoredEvaluation> Evaluations => Set<StoredEvaluation>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StoredImport>().ToTable("imports").HasIndex(i => new { i.County, i.ContentHash });
        modelBuilder.Entity<StoredProblem>().ToTable("problems").HasIndex(p => p.ImportId);
        modelBuilder.Entity<StoredHeader>().ToTable("headers");
        modelBuilder.Entity<StoredRow>(row =>
        {
            row.ToTable("rows");
            row.Property(r => r.Id).ValueGeneratedNever();
            row.HasIndex(r => new { r.County, r.Kind, r.Subject, r.Period });
        });
        modelBuilder.Entity<StoredQuarter>().ToTable("quarters").HasIndex(q => new { q.County, q.Quarter });
        modelBuilder.Entity<StoredModel>().ToTable("models").HasIndex(m => m.ModelId);
        modelBuilder.Entity<StoredAssessment>().ToTable("assessments").HasIndex(a => new { a.County, a.Quarter });
        modelBuilder.Entity<AssessedHousehold>(household =>
        {
            household.ToTable("assessed_households");
            household.HasIndex(h => new { h.AssessmentId, h.PriorityRank });
            household.HasIndex(h => new { h.AssessmentId, h.RiskRank });
            household.HasIndex(h => new { h.AssessmentId, h.Household });
        });
        modelBuilder.Entity<StoredTransition>().ToTable("transitions").HasIndex(t => t.AssessmentId);
        modelBuilder.Entity<StoredEvaluation>().ToTable(Schema.EvaluationTable).HasIndex(e => new { e.County, e.Kind });
        modelBuilder.Entity<StoredJob>(job =>
        {
            job.ToTable("jobs");
            job.Property(j => j.Id).ValueGeneratedNever();
        });
    }
}
