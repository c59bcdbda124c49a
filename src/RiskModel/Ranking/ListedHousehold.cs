using FangFan.Risk.Assessment;

namespace FangFan.Risk.Ranking;

/// <summary>A row of a printed list, the same in files and in the API: codes in English, sentences in the reader's language.</summary>
public sealed record ListedHousehold
{
    /// <summary>1 for the first, county-wide whatever the filter; null out of scope.</summary>
    public required int? Rank { get; init; }

    /// <summary>The household.</summary>
    public required string HouseholdId { get; init; }

    /// <summary>Its village, 12 digits; null where unknown.</summary>
    public string? AreaCode { get; init; }

    /// <summary>Members; null where unknown.</summary>
    public int? Members { get; init; }

    /// <summary>Whether it is under monitoring.</summary>
    public bool Monitored { get; init; }

    /// <summary>The day it fell back or in, not eliminated since; null where it has not. It has no probability then: it is not at risk of what has happened.</summary>
    public DateOnly? FallenOn { get; init; }

    /// <summary>Whether the quarter itself has a record.</summary>
    public bool Recorded { get; init; }

    /// <summary>The published level: none, low, medium or high.</summary>
    public string? Level { get; init; }

    /// <summary>Last quarter's published level; null where none is stored.</summary>
    public string? PreviousLevel { get; init; }

    /// <summary>The level before damping.</summary>
    public string? RawLevel { get; init; }

    /// <summary>Last quarter's level before damping.</summary>
    public string? PreviousRawLevel { get; init; }

    /// <summary>The grades of the three inputs, 0 to 2.</summary>
    public LevelGrades Grades { get; init; }

    /// <summary>Fall of income per head on last year [share], negative for a rise, an input of the income grade; null where unknown.</summary>
    public decimal? IncomeFall { get; init; }

    /// <summary>Why the level is what it is.</summary>
    public required string LevelReason { get; init; }

    /// <summary>Whether only the model sees it: visit first.</summary>
    public bool VisitFirst { get; init; }

    /// <summary>rules-only, model-only or null.</summary>
    public string? Queue { get; init; }

    /// <summary>Log-odds before calibration; null without a score.</summary>
    public double? RawScore { get; init; }

    /// <summary>Place by raw score in the county, 1 for the highest; null without a score.</summary>
    public int? Place { get; init; }

    /// <summary>1 or 2 in a band of the visit capacity, else 0; null without a score.</summary>
    public int? Band { get; init; }

    /// <summary>Calibrated probability of the target, to six places; null without a score or for one already fallen.</summary>
    public double? Probability { get; init; }

    /// <summary>Share of the county's scored households with a lower raw score, 0 to 100, to two places; null without a score.</summary>
    public double? Percentile { get; init; }

    /// <summary>Groups of criteria met, which break ties.</summary>
    public int GroupsMet { get; init; }

    /// <summary>The rules' verdict, such as not-meets.</summary>
    public required string Verdict { get; init; }

    /// <summary>What its risk comes from.</summary>
    public required IReadOnlyList<string> Causes { get; init; }

    /// <summary>Every criterion of the pack.</summary>
    public required IReadOnlyList<ListedFinding> Criteria { get; init; }

    /// <summary>Exclusions that it runs into.</summary>
    public required IReadOnlyList<ListedExclusion> Exclusions { get; init; }

    /// <summary>The strongest reasons of its score.</summary>
    public required IReadOnlyList<ListedReason> Reasons { get; init; }

    /// <summary>Measures suggested or in place.</summary>
    public required IReadOnlyList<ListedMeasure> Measures { get; init; }

    /// <summary>Problems of its data in the quarter.</summary>
    public required IReadOnlyList<ListedProblem> Problems { get; init; }

    /// <summary>Columns whose being unknown leaves a finding undecided, or for a household that meets the rules, whether it is excluded.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }

    /// <summary>Prints a ranked household.</summary>
    public static ListedHousehold From(RankedHousehold ranked, Language language) => From(ranked.Assessment, ranked, language, everyText: false);

    internal static ListedHousehold From(HouseholdAssessment household, RankedHousehold? ranked, Language language, bool everyText)
    {
        var sentences = new ListSentences(household, language);
        return new ListedHousehold
        {
            Rank = ranked?.Rank,
            HouseholdId = household.Household.Value,
            AreaCode = household.Village?.Digits,
            Members = household.Members,
            Monitored = household.Monitored,
            FallenOn = household.FallenOn,
            Recorded = household.Recorded,
            Level = household.Level?.Name(),
            PreviousLevel = household.PreviousLevel?.Name(),
            RawLevel = household.RawLevel?.Name(),
            PreviousRawLevel = household.PreviousRawLevel?.Name(),
            Grades = household.Grades,
            IncomeFall = household.Judgement.IncomeFall is { } fall ? Math.Round(fall, 6) : null,
            LevelReason = household.LevelReason.In(language),
            VisitFirst = household.VisitFirst,
            Queue = ranked?.Queue?.Name(),
            RawScore = household.Model?.RawScore,
            Place = household.Model?.Place,
            Band = household.Model?.Band,
            Probability = household is { FallenOn: null, Model: { } model } ? Math.Round(model.Probability, 6) : null,
            Percentile = household.Model is { } opinion ? Math.Round(opinion.Percentile, 2) : null,
            GroupsMet = household.GroupsMet,
            Verdict = household.Judgement.Verdict.Name(),
            Causes = [.. household.Causes.Select(c => c.Name())],
            Criteria = sentences.Criteria(everyText),
            Exclusions = sentences.Exclusions(),
            Reasons = sentences.Reasons(),
            Measures = sentences.Measures(),
            Problems = sentences.Problems(),
            Unknown = household.Unknown,
        };
    }
}
