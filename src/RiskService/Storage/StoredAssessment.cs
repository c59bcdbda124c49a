using FangFan.Risk.Assessment;
using FangFan.Risk.Ranking;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Service.Storage;

/// <summary>A county assessed at a quarter. A later assessment of the same quarter takes its place; this one stays as it was published.</summary>
public sealed class StoredAssessment
{
    public int Id { get; set; }

    public required string County { get; set; }

    /// <summary>Ordinal of the quarter.</summary>
    public int Quarter { get; set; }

    public required string Pack { get; set; }

    public string? ModelId { get; set; }

    public string? Target { get; set; }

    public required string DataHash { get; set; }

    public DateTimeOffset AssessedAt { get; set; }

    /// <summary>The list's document without its rows, in Chinese, packed JSON.</summary>
    public required byte[] ListChinese { get; set; }

    /// <summary>The same in English.</summary>
    public required byte[] ListEnglish { get; set; }

    /// <summary>The model's features in its order, packed JSON; null without a model.</summary>
    public byte[]? Features { get; set; }
}

/// <summary>One household of an assessment: what lists filter and sort by, and the documents that the API answers with.</summary>
public sealed class AssessedHousehold
{
    public long Id { get; set; }

    public int AssessmentId { get; set; }

    public required string Household { get; set; }

    public string? Village { get; set; }

    public int? Members { get; set; }

    public bool Monitored { get; set; }

    public bool VisitFirst { get; set; }

    public RiskLevel? RawLevel { get; set; }

    public RiskLevel? Level { get; set; }

    public int GradePotential { get; set; }

    public int GradeGuarantees { get; set; }

    public int GradeIncome { get; set; }

    /// <summary>Place in the order priority; null out of scope.</summary>
    public int? PriorityRank { get; set; }

    /// <summary>Place in the order risk; null out of scope.</summary>
    public int? RiskRank { get; set; }

    public double? RawScore { get; set; }

    public Verdict Verdict { get; set; }

    public ListQueue? Queue { get; set; }

    /// <summary>Names of the causes between commas, ",illness,work,".</summary>
    public required string Causes { get; set; }

    /// <summary>Whether the records show a cause without any measure in place.</summary>
    public bool HasGap { get; set; }

    public int ProblemCount { get; set; }

    /// <summary>The row of the list in Chinese, packed JSON.</summary>
    public required byte[] ItemChinese { get; set; }

    /// <summary>The same in English.</summary>
    public required byte[] ItemEnglish { get; set; }

    /// <summary>What only the household's page shows, packed JSON.</summary>
    public required byte[] Detail { get; set; }
}

/// <summary>A change of level in an assessment.</summary>
public sealed class StoredTransition
{
    public long Id { get; set; }

    public int AssessmentId { get; set; }

    public required string Household { get; set; }

    public string? Village { get; set; }

    public RiskLevel? From { get; set; }

    public RiskLevel? To { get; set; }

    public required string Chinese { get; set; }

    public required string English { get; set; }
}
