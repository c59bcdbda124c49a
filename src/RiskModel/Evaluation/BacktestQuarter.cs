using FangFan.Risk.Assessment;
using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Features;
using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation;

/// <summary>A household at an as-of quarter, and what became of it.</summary>
/// <param name="Household">The household.</param>
/// <param name="Village">Its village then; null where unknown.</param>
/// <param name="Event">Whether the target came within the horizon.</param>
public readonly record struct BacktestHousehold(HouseholdId Household, AreaCode? Village, bool Event)
{
    /// <summary>Groups of criteria met then, which break ties of the list.</summary>
    public int GroupsMet { get; init; }
}

/// <summary>Households whose outcome nobody could see through the horizon: leaving competes with the target.</summary>
/// <param name="Died">Died out first.</param>
/// <param name="MovedAway">Moved away first.</param>
/// <param name="Unmeasured">Stayed, but nothing was measured (target below-line).</param>
public readonly record struct BacktestLeft(int Died, int MovedAway, int Unmeasured)
{
    /// <summary>All of them.</summary>
    public int Households => Died + MovedAway + Unmeasured;
}

/// <summary>An as-of quarter: the households then scored, and every score of theirs.</summary>
/// <param name="AsOf">At whose end the scores were made; nothing recorded later may have entered them.</param>
/// <param name="Households">The households whose label is known.</param>
/// <param name="Scores">By name one value a household, the highest first on the list; NaN = unknown, ranked last. A score may be absent from a quarter.</param>
public sealed record BacktestQuarter(Quarter AsOf, IReadOnlyList<BacktestHousehold> Households, IReadOnlyDictionary<string, double[]> Scores)
{
    /// <summary>What the list orders by, where it is finer than a score: log-odds before a calibration that may make ties. By name of the score; absent where the score itself orders.</summary>
    public IReadOnlyDictionary<string, double[]> RawScores { get; init; } = new Dictionary<string, double[]>();

    /// <summary>What was trained and tested; null where nobody said.</summary>
    public BacktestSplit? Split { get; init; }

    /// <summary>Households at risk then that are not among those scored because they left before the horizon was over.</summary>
    public BacktestLeft Left { get; init; }

    /// <summary>Weight of each household when those that stayed also stand for those that left; empty where nobody said.</summary>
    public IReadOnlyList<float> CensoringWeights { get; init; } = [];

    /// <summary>The quarter's models by name of the score.</summary>
    public IReadOnlyDictionary<string, TrainedModel> Models { get; init; } = new Dictionary<string, TrainedModel>();

    /// <summary>A cohort with the scores of its models and others, such as those of the baselines.</summary>
    /// <param name="scored">The cohort and its models.</param>
    /// <param name="others">By name one value a household.</param>
    public static BacktestQuarter Of(ScoredCohort scored, IReadOnlyDictionary<string, double[]> others)
    {
        var households = scored.Cohort.Households.Zip(scored.Cohort.Labels, (household, label) =>
            new BacktestHousehold(household.View.Id, household.Newest.Village, label.State == LabelState.Positive) { GroupsMet = CriterionGroups.Met(household.Judgement) });
        var scores = scored.Models.ToDictionary(model => model.Key, model => model.Value.Probabilities);
        foreach (var (name, values) in others) scores.Add(name, values);
        return new BacktestQuarter(scored.Cohort.AsOf, [.. households], scores)
        {
            RawScores = scored.Models.ToDictionary(model => model.Key, model => model.Value.RawScores),
            Left = new(scored.Cohort.Died, scored.Cohort.MovedAway, scored.Cohort.Censored - scored.Cohort.Died - scored.Cohort.MovedAway),
            CensoringWeights = scored.Cohort.CensoringWeights,
            Models = scored.Models.ToDictionary(model => model.Key, model => model.Value.Model),
        };
    }
}
