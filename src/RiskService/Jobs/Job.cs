using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FangFan.Risk.Records;

namespace FangFan.Risk.Service.Jobs;

/// <summary>How far a job is.</summary>
public enum JobState
{
    Waiting,
    Running,
    Succeeded,
    Failed,
    Cancelled,
}

/// <summary>What a job is for.</summary>
public enum JobKind
{
    FirstStart,
    Import,
    Train,
    Assess,
    Compare,
    Trial,
    Sensitivity,
    WhatIf,
    Backtest,
    Factors,
    Drift,
}

/// <summary>A long piece of work as the API shows it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="About">What it works on, such as 530521 2021Q4.</param>
/// <param name="State">How far it is.</param>
/// <param name="Progress">0 to 1.</param>
/// <param name="Step">What is being done.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="FinishedAt">When it ended; null until then.</param>
/// <param name="Result">What came of it; null until it has succeeded.</param>
/// <param name="Error">Why it failed; null otherwise.</param>
/// <param name="ProblemCount">How many faults the data has.</param>
/// <param name="Problems">The first of them.</param>
public sealed record Job(int Id, JobKind Kind, string About, JobState State, double Progress, Wording? Step, DateTimeOffset CreatedAt,
    DateTimeOffset? FinishedAt, JsonNode? Result, Wording? Error, int ProblemCount, IReadOnlyList<JobProblem> Problems)
{
    /// <summary>Whether it is still to end.</summary>
    [JsonIgnore]
    public bool IsOpen => State is JobState.Waiting or JobState.Running;
}

/// <summary>A fault of the county's data as the API shows it.</summary>
public sealed record JobProblem(string File, long Row, string? Column, string Code, Severity Severity, Wording Message, string? HouseholdId, string? Quarter)
{
    public static JobProblem Of(DataProblem problem) =>
        new(problem.File, problem.Row, problem.Column, problem.Code, problem.Severity, problem.Message, problem.Household?.Value, problem.Quarter?.ToString());
}

/// <summary>What came of a job's work.</summary>
/// <param name="Result">What the API shows.</param>
/// <param name="Problems">Faults of the data.</param>
public sealed record JobOutcome(JsonNode Result, IReadOnlyList<DataProblem> Problems);
