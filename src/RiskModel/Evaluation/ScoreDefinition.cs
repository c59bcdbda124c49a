namespace FangFan.Risk.Evaluation;

/// <summary>What a score is in a backtest.</summary>
public enum ScoreRole
{
    /// <summary>What is being judged.</summary>
    Model,

    /// <summary>What it has to beat.</summary>
    Baseline,

    /// <summary>The true probability of generated data; it sees latent state that no record shows.</summary>
    Oracle,
}

/// <summary>A score that ranks households in a backtest.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Label">What people read.</param>
/// <param name="Role">What it is in the comparison.</param>
/// <param name="IsProbability">Whether its values are probabilities, so that log loss, Brier score and calibration mean something.</param>
public sealed record ScoreDefinition(string Name, Wording Label, ScoreRole Role, bool IsProbability)
{
    /// <summary>The model's probability.</summary>
    public static ScoreDefinition Model { get; } = new("model", new("模型", "the model"), ScoreRole.Model, true);

    /// <summary>The place on the printed list, by level and then by the model's raw score, the first on the list first.</summary>
    public static ScoreDefinition PrintedList { get; } = new("printed-list", new("打印名单的次序", "the printed list"), ScoreRole.Model, false);

    /// <summary>The probability of a model without whatever support or monitoring leaves behind.</summary>
    public static ScoreDefinition BeforeSupport { get; } = new("model-before-support",
        new("模型（不看帮扶痕迹）", "the model that sees no trace of support"), ScoreRole.Model, true);

    /// <summary>Logistic regression's probability.</summary>
    public static ScoreDefinition Logistic { get; } = new("logistic", new("逻辑回归", "logistic regression"), ScoreRole.Baseline, true);

    /// <summary>Income per head over the line, the lowest first.</summary>
    public static ScoreDefinition Income { get; } = new("income", new("仅看人均收入", "income alone"), ScoreRole.Baseline, false);

    /// <summary>Number of the pack's criteria met.</summary>
    public static ScoreDefinition CriteriaMet { get; } = new("criteria-met", new("符合标准的条数", "the number of criteria met"), ScoreRole.Baseline, false);

    /// <summary>The pack's own list, by verdict.</summary>
    public static ScoreDefinition PackList { get; } = new("pack-list", new("政策标准名单", "the pack's own list"), ScoreRole.Baseline, false);

    /// <summary>The level published last quarter.</summary>
    public static ScoreDefinition LastLevel { get; } = new("last-level", new("上季度风险等级", "last quarter's level"), ScoreRole.Baseline, false);

    /// <summary>The true probability of generated data.</summary>
    public static ScoreDefinition Oracle { get; } = new("oracle", new("真实概率", "the true probability"), ScoreRole.Oracle, true);
}
