using System.Globalization;

namespace FangFan.Risk.Evaluation.Drift;

/// <summary>Says in plain words what drift comes to.</summary>
internal static class DriftStatement
{
    private const int Named = 3;

    /// <summary>The verdict, its reasons, how many features have moved, and what the numbers do not say.</summary>
    public static IReadOnlyList<Wording> Of(DriftVerdict verdict, IReadOnlyList<FeatureDrift> features, DriftReference reference, bool standIn) =>
    [
        verdict.Summary,
        .. verdict.Reasons.Select(reason => reason.Text),
        Moved(features),
        Compared(reference, standIn),
        new("分布变化只说明数据与训练时不同，不等于模型变差；是否变差要看结果揭晓后的准确程度。各项阈值（0.10、0.25等）为惯例或本项目的选择，并非政策规定。",
            "A shift says that records differ from those trained on, not that the model has become worse; that shows only once outcomes are known. The thresholds (0.10, 0.25 and the rest) are conventions or our choice, not policy."),
    ];

    private static Wording Moved(IReadOnlyList<FeatureDrift> features)
    {
        var newest = features.Select(f => (f.Feature.Label, Point: f.Points[^1])).ToList();
        var major = newest.Where(f => f.Point.Level == DriftLevel.Major).OrderByDescending(f => f.Point.Psi).ToList();
        var moderate = newest.Count(f => f.Point.Level == DriftLevel.Moderate);
        var (chinese, english) = major.Count == 0 ? ("", "") : (
            $"，变化最大的是{string.Join("、", major.Take(Named).Select(f => $"{f.Label.Chinese}（{Number(f.Point.Psi)}）"))}",
            $"; most of all {string.Join("; ", major.Take(Named).Select(f => $"{f.Label.English} ({Number(f.Point.Psi)})"))}");
        return new(
            $"{newest[0].Point.Quarter}共{newest.Count}项特征：{major.Count}项变化显著（PSI不低于0.25），{moderate}项变化中等（0.10至0.25）{chinese}。",
            $"Of {newest.Count} features in {newest[0].Point.Quarter}, {major.Count} have moved far (PSI of 0.25 or more) and {moderate} somewhat (0.10 to 0.25){english}.");
    }

    private static Wording Compared(DriftReference reference, bool standIn) => standIn
        ? new($"未指定模型，以{reference.TrainedUntil}为截止季度训练的模型代替；特征以{reference.First}至{reference.Last}的训练数据为参照，得分以{reference.ScoreFirst}至{reference.ScoreLast}为参照。",
            $"No model was named; one trained until {reference.TrainedUntil} stands in. Features are compared with the training window {reference.First} to {reference.Last}, scores with {reference.ScoreFirst} to {reference.ScoreLast}.")
        : new($"模型训练截止于{reference.TrainedUntil}；特征以{reference.First}至{reference.Last}的训练数据为参照，得分以{reference.ScoreFirst}至{reference.ScoreLast}（当时结果未知、未参加训练）为参照。",
            $"The model was trained until {reference.TrainedUntil}. Features are compared with the training window {reference.First} to {reference.Last}, scores with {reference.ScoreFirst} to {reference.ScoreLast}, which were open then and not trained on.");

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
