using System.Globalization;

namespace FangFan.Risk.Evaluation.Drift;

/// <summary>What the rules look at.</summary>
/// <param name="Features">The features, of most weight first.</param>
/// <param name="Score">The score.</param>
/// <param name="Missing">Blank cells.</param>
/// <param name="QuartersSince">Quarters of closed labels that training has not seen; null where no model was named.</param>
public sealed record DriftEvidence(IReadOnlyList<FeatureDrift> Features, ScoreDrift Score, MissingDrift Missing, int? QuartersSince);

/// <summary>"Retrain or not", by the newest quarter.</summary>
/// <remarks>
/// <para>Train anew where any of these holds: the score has moved far; of the features that weigh most, several have; probabilities no longer hold in the large;
/// the model is old. The thresholds stand in <see cref="DriftLimits"/>.</para>
/// <para>Mend the records first where the features that moved did so by being missing, or a township's records as a whole grew blank, and few townships
/// hold most of the cells newly blank: a model trained on such records would learn who fills in forms.</para>
/// </remarks>
public static class DriftRules
{
    /// <summary>Judges.</summary>
    public static DriftVerdict Judge(DriftEvidence evidence)
    {
        DriftReason[] retrain = [.. new[] { OfScore(evidence.Score), OfFeatures(evidence.Features), OfCalibration(evidence.Score), OfAge(evidence.QuartersSince) }.OfType<DriftReason>()];
        if (OfRecords(evidence) is { } records)
            return new(DriftAdvice.MendData, new("先修补数据，暂不重新训练。", "Mend the records first; do not train anew yet."), [records, .. retrain]);
        if (retrain.Length > 0)
            return new(DriftAdvice.Retrain, new("建议重新训练模型。", "Train the model anew."), retrain);
        return new(DriftAdvice.Keep, new("暂不需要重新训练。", "There is no need to train anew."), [.. Quiet(evidence)]);
    }

    private static DriftReason? OfScore(ScoreDrift score) => score.Points[^1].Shift is { Level: DriftLevel.Major } newest
        ? new("score", new(
            $"{newest.Quarter}模型得分的分布与训练截止前相比变化显著：PSI为{Number(newest.Psi)}，达到{Number(DriftLimits.Major)}，且超出抽样波动上限{Number(newest.Limit)}。",
            $"The score of {newest.Quarter} is distributed far from what it was when training stood: PSI {Number(newest.Psi)} reaches {Number(DriftLimits.Major)} and exceeds the noise limit {Number(newest.Limit)}."))
        : null;

    private static DriftReason? OfFeatures(IReadOnlyList<FeatureDrift> features)
    {
        var moved = Moved(features);
        if (moved.Length < DriftLimits.MovedTopFeatures) return null;
        return new("features", new(
            $"对得分贡献最大的{Math.Min(DriftLimits.TopFeatures, features.Count)}项特征中有{moved.Length}项变化显著（PSI不低于{Number(DriftLimits.Major)}）：{string.Join("、", moved.Select(f => f.Feature.Label.Chinese))}。",
            $"Of the {Math.Min(DriftLimits.TopFeatures, features.Count)} features that weigh most, {moved.Length} have moved far (PSI of {Number(DriftLimits.Major)} or more): {string.Join("; ", moved.Select(f => f.Feature.Label.English))}."));
    }

    private static DriftReason? OfCalibration(ScoreDrift score)
    {
        if (score.After is not { Ratio: { Interval: { } interval, Value: var ratio } } || Math.Abs(ratio - 1) < DriftLimits.CalibrationRatio || interval is { Low: <= 1, High: >= 1 }) return null;
        return new("calibration", new(
            $"训练之后实际发生数为模型预计数的{Number(ratio)}倍（95%区间{Number(interval.Low)}至{Number(interval.High)}，不含1），概率整体偏{(ratio > 1 ? "低" : "高")}。",
            $"After training, {Number(ratio)} times as many events were observed as predicted (95% interval {Number(interval.Low)} to {Number(interval.High)}, without 1): probabilities are too {(ratio > 1 ? "low" : "high")} in the large."));
    }

    private static DriftReason? OfAge(int? quarters) => quarters >= DriftLimits.OldAfterQuarters
        ? new("age", new(
            $"模型训练之后又有{quarters}个季度的结果可供学习（达到{DriftLimits.OldAfterQuarters}个季度）。",
            $"Since training, the outcomes of another {quarters} quarters can be learned from ({DriftLimits.OldAfterQuarters} or more)."))
        : null;

    private static DriftReason? OfRecords(DriftEvidence evidence)
    {
        var moved = Moved(evidence.Features);
        var byMissing = moved.Length > 0 && moved.All(ByMissing);
        var grewBlank = evidence.Missing.Townships.Any(t => t.Points[^1] is { Changed: true, Difference.Value: > 0 });
        if (!byMissing && !grewBlank) return null;
        if (FewTownships(evidence.Missing) is not { Count: > 0 } few) return null;
        var (chinese, english) = (string.Join("、", few.Select(t => t.Chinese)), string.Join(", ", few.Select(t => t.English)));
        return new("missing", byMissing
            ? new($"变化显著的特征主要因缺失增多：{string.Join("、", moved.Select(f => f.Feature.Label.Chinese))}；新增空白集中在{chinese}。请核实补录后再评估。",
                $"The features that moved far did so mostly by being missing ({string.Join("; ", moved.Select(f => f.Feature.Label.English))}), and the cells newly blank lie in {english}. Check and fill them in, then look again.")
            : new($"{chinese}的记录空白明显增多。请核实补录后再评估。", $"The records of {english} have far more blank cells than before. Check and fill them in, then look again."));
    }

    private static bool ByMissing(FeatureDrift feature) =>
        feature.Points[^1] is var newest && newest.MissingPart >= DriftLimits.MissingShare * newest.Psi && feature.Missing.Points[^1].Difference.Value > 0;

    /// <summary>The townships that hold most of the cells newly blank; null where these are spread over more.</summary>
    private static List<Wording>? FewTownships(MissingDrift missing)
    {
        var blank = missing.Changes.Where(change => change.Newest.Difference.Value > 0)
            .GroupBy(change => change.TownshipName)
            .Select(group => (Name: group.Key, Cells: group.Sum(change => change.Newest.Difference.Value * change.Newest.Rows)))
            .OrderByDescending(township => township.Cells).ToList();
        var all = blank.Sum(township => township.Cells);
        var most = Math.Max(1, (int)(DriftLimits.FewTownships * missing.Townships.Count));
        double held = 0;
        for (var i = 0; i < Math.Min(most, blank.Count); i++)
        {
            held += blank[i].Cells;
            if (held >= DriftLimits.FewTownshipsHold * all) return [.. blank.Take(i + 1).Select(township => township.Name)];
        }
        return null;
    }

    private static FeatureDrift[] Moved(IReadOnlyList<FeatureDrift> features) =>
        [.. features.Take(DriftLimits.TopFeatures).Where(f => f.Weight > 0 && f.Points[^1].Level == DriftLevel.Major)];

    private static IEnumerable<DriftReason> Quiet(DriftEvidence evidence)
    {
        yield return evidence.Score.Points[^1].Shift is { Level: not DriftLevel.Unknown } newest
            ? new("stable", new(
                $"{newest.Quarter}得分的PSI为{Number(newest.Psi)}，对得分贡献最大的特征变化未达到重新训练的条件。",
                $"The score's PSI of {newest.Quarter} is {Number(newest.Psi)}, and of the features that weigh most too few have moved far."))
            : new("stable", new("训练之后还没有新的季度，得分的变化无从比较。", "No quarter has followed training yet; the score cannot be compared."));
        yield return evidence.Score.After is { } after
            ? new("calibration-holds", new(
                $"训练之后{after.Events}户次发生目标事件，实际数与预计数之比为{Number(after.Ratio.Value)}，未见整体偏差。",
                $"After training {after.Events} household-quarters had the target, {Number(after.Ratio.Value)} times the number predicted: no deviation in the large is shown."))
            : new("no-outcomes", new("训练之后各季度的结果尚未揭晓，概率是否准确还不知道。", "No outcome since training is known yet, so whether probabilities still hold is not known."));
    }

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
