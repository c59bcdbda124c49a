using FangFan.Risk.Assessment;

namespace FangFan.Risk.Ranking;

/// <summary>Where the model of a list comes from and how its scores become probabilities.</summary>
/// <param name="Learner">Name of the learner.</param>
/// <param name="TrainedUntil">The quarter at whose end training stood.</param>
/// <param name="Preset">Which features it saw.</param>
/// <param name="Horizon">Quarters ahead.</param>
/// <param name="Pack">The pack whose lines its features are measured against.</param>
/// <param name="Rows">Training rows.</param>
/// <param name="Events">Training rows with the target.</param>
/// <param name="Calibration">platt, beta or isotonic.</param>
/// <param name="CalibrationParameters">The parameters of the calibration.</param>
public sealed record ListedModel(string Learner, string TrainedUntil, string Preset, int Horizon, string Pack, int Rows, int Events,
    string? Calibration, IReadOnlyList<double> CalibrationParameters);

/// <summary>A list as files and the API print it, with all that is needed to recompute a row by hand.</summary>
public sealed record PriorityListDocument
{
    /// <summary>The quarter, 2021Q2.</summary>
    public required string Quarter { get; init; }

    /// <summary>priority or risk.</summary>
    public required string Order { get; init; }

    /// <summary>What the model predicts; null without a model.</summary>
    public string? Target { get; init; }

    /// <summary>The model's id; null without a model.</summary>
    public string? Model { get; init; }

    /// <summary>The pack judged by.</summary>
    public required string Pack { get; init; }

    /// <summary>Whether the pack was applied before its start date.</summary>
    public bool AsIf { get; init; }

    /// <summary>Households that pass the filter, this page and the others.</summary>
    public required int Total { get; init; }

    /// <summary>Households passed over before this page.</summary>
    public int Offset { get; init; }

    /// <summary>Households in scope in the county.</summary>
    public int InScope { get; init; }

    /// <summary>Households with a score in the county.</summary>
    public int Scored { get; init; }

    /// <summary>Households of one band: the N of the rule.</summary>
    public int VisitCapacity { get; init; }

    /// <summary>Households in the county with a cause that the records show no measure in place for.</summary>
    public int WithGap { get; init; }

    /// <summary>That a score is an aid to people's decisions.</summary>
    public required string Notice { get; init; }

    /// <summary>The rule by which levels and ranks are made.</summary>
    public required string Rule { get; init; }

    /// <summary>SHA-256 of what was known at the quarter.</summary>
    public required string DataHash { get; init; }

    /// <summary>Where the model comes from; null without a model.</summary>
    public ListedModel? ModelOrigin { get; init; }

    /// <summary>The cap on monitored persons, county-wide.</summary>
    public required ListedCap Cap { get; init; }

    /// <summary>The households of this page, by rank.</summary>
    public required IReadOnlyList<ListedHousehold> Items { get; init; }

    /// <summary>What every page and file that shows a score says.</summary>
    public static Wording AidNotice { get; } = new(
        "得分和排序仅供人工决策参考，不代替入户核查和集体研究；模型不单独决定任何农户的纳入或退出。",
        "Scores and ranks are an aid to people's decisions: they replace no visit and no collective decision, and the model alone puts no household on or off the policy's list.");

    /// <summary>Prints what passes a filter.</summary>
    public static PriorityListDocument From(PriorityList list, ListFilter filter, Language language)
    {
        var assessment = list.Assessment;
        var matches = filter.Matches(list);
        return new PriorityListDocument
        {
            Quarter = assessment.Quarter.ToString(),
            Order = list.Order.Name(),
            Target = assessment.Target,
            Model = assessment.ModelId,
            Pack = assessment.Pack.Id,
            AsIf = list.Items.Any(i => i.Assessment.Judgement.AsIf),
            Total = matches.Count,
            Offset = filter.Offset,
            InScope = list.Items.Count,
            Scored = list.Items.Count(i => i.Assessment.Model is not null),
            VisitCapacity = assessment.VisitCapacity,
            WithGap = list.Items.Count(i => i.Assessment.HasGap),
            Notice = AidNotice.In(language),
            Rule = assessment.Rule.In(language),
            DataHash = assessment.DataHash,
            ModelOrigin = Origin(assessment),
            Cap = ListedCap.From(list.Cap, language),
            Items = [.. filter.Page(matches).Select(ranked => ListedHousehold.From(ranked, language))],
        };
    }

    private static ListedModel? Origin(QuarterAssessment assessment) => assessment.Model is not { } origin ? null : new(
        origin.Learner, origin.TrainedUntil.ToString(), assessment.Preset!, origin.Horizon, origin.PackId,
        origin.Rows, origin.Events, assessment.Calibration?.Method, assessment.Calibration?.Parameters ?? []);
}
