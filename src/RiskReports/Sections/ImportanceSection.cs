using FangFan.Risk.Display;
using FangFan.Risk.Evaluation.Factors;

namespace FangFan.Risk.Reports.Sections;

/// <summary>What the predictions lose without a factor: its values dealt anew, or the model trained without it; on generated data what the truth loses.</summary>
internal static class ImportanceSection
{
    /// <summary>The section; null where no importance was taken.</summary>
    public static ReportSection? Of(FactorResult result)
    {
        if (result.Importance is not { } importance) return null;
        var blocks = new List<IReportBlock>();
        blocks.AddRange(Permuted(importance));
        if (result.Refits is { Groups.Count: > 0 } refits) blocks.AddRange(Refits(refits));
        if (result.Oracle is { } oracle) blocks.AddRange(Oracle(oracle));
        return new ReportSection("importance", new("各因素的重要性", "How much each factor matters"), blocks);
    }

    private static IEnumerable<IReportBlock> Refits(RefitResult refits)
    {
        var table = new DataTable("group-refits", new("剔除一组重新训练后的损失", "Loss when trained without a group"),
            [FactorCells.Group, FactorCells.Measure, .. FactorCells.Estimate, new("p", new("p值", "p")), new("pHolm", new("p值（Holm）", "p (Holm)")), new("pBenjaminiHochberg", new("p值（BH）", "p (BH)"))],
            [.. refits.Groups.SelectMany(Rows)])
        {
            Note = new($"每次训练至多{refits.TrainingRows}行，完整模型也按同样的行重新训练。p值未作、或经Holm（一个误报也不出现）与Benjamini–Hochberg（误报所占比例）在全部各组之间校正。",
            $"Each refit sees at most {refits.TrainingRows} rows, and so does the full model it is compared with. p is raw, or adjusted over all groups after Holm (no false find at all) and Benjamini and Hochberg (the share of false finds).")
        };
        yield return new Paragraph(new(
            "逐组剔除：去掉一组的全部特征，按原设置重新训练，再与完整模型在同一批后来农户上比较。其他组能替代的信息不算损失，所以一组单独很强而此处很小，说明它与别的组说的是同一件事。重新训练本身有偶然性，损失接近0的各组在此排不出先后。",
            "Leave one group out: the model is trained again with the same settings but without the group's features, and compared with the full one on the same later households. What other groups can say in its place is no loss: "
            + "a group that is strong alone and small here says what others say too. Training anew has luck of its own: groups whose loss is near 0 cannot be ordered here."));
        yield return new Figure(language => FactorCells.Forest(new("剔除一组后AUC降低", "Fall of AUC without a group"), FactorCells.AucFall.Label, refits.Groups.Select(g => (g.Change.Factor.Label, g.Change.AucFall)), language), table);
        yield return table;
    }

    private static IEnumerable<IReadOnlyList<DataCell>> Rows(RefittedGroup group)
    {
        var rows = FactorCells.Rows(group.Change, FactorCells.Of(group.Change.Factor)).ToArray();
        yield return [.. rows[0], group.Change.AucFall.PValue, group.AucHolm, group.AucBenjaminiHochberg];
        yield return [.. rows[1], group.Change.LogLossRise.PValue, group.LogLossHolm, group.LogLossBenjaminiHochberg];
        yield return [.. rows[2], group.Change.RecallFall.PValue, double.NaN, double.NaN];
    }

    private static IEnumerable<IReportBlock> Permuted(ImportanceResult importance)
    {
        var groups = new DataTable("importance-groups", new("打乱一组特征后的损失", "Loss when a group's values are dealt anew"),
            [FactorCells.Group, FactorCells.Measure, .. FactorCells.Estimate], [.. importance.Groups.SelectMany(g => FactorCells.Rows(g.Change, FactorCells.Of(g.Change.Factor)))])
        { Across = ["measure"] };
        var features = Features(importance);
        yield return new Paragraph(new(
            "置换重要性：把某项特征（或一组特征一起）的数值在同一季度的农户之间随机调换，看模型的预测变差多少；本报告各组的先后即以此为准；0为无用，区间按村重抽，不含调换本身的偶然（另列标准差）。"
            + "相关的特征可以互相替代，各自显得不重要；调换还会造出现实中没有的农户。最相近特征一栏给出与其秩相关最大的另一特征：绝对值越大，单项数字越不可单独解读，应看整组。",
            "Permutation importance: a feature's values, or those of a group together, are dealt anew among the households of a quarter; shown is how much worse the predictions become. The report's order of the groups is this one. 0 is of no use. Intervals are over villages and leave out the luck of the dealing, "
            + "whose deviation stands in the table. Correlated features stand in for each other, so that each seems to matter less, and dealing makes households that do not exist. The nearest feature is the one whose ranks go most with it: "
            + "the larger that correlation, the less a number can be read alone; read its group."));
        yield return new Figure(language => FactorCells.Forest(new("打乱一组后AUC降低", "Fall of AUC with a group dealt anew"), FactorCells.AucFall.Label, importance.Groups.Select(g => (g.Change.Factor.Label, g.Change.AucFall)), language), groups);
        yield return groups;
        yield return new Figure(language => FactorCells.Forest(new("打乱一项特征后AUC降低", "Fall of AUC with a feature dealt anew"), FactorCells.AucFall.Label,
            importance.Features.Take(FactorCells.Shown).Select(f => (f.Change.Factor.Label, f.Change.AucFall)), language), features);
        yield return features;
    }

    private static DataTable Features(ImportanceResult importance) => new("importance-features", new("打乱一项特征后的损失", "Loss when a feature's values are dealt anew"),
        [
            FactorCells.Feature, FactorCells.Group, new("nearest", new("最相近的特征", "nearest feature")), new("spearman", new("秩相关", "rank correlation"), NumberFormat.Ratio),
            FactorCells.Measure, .. FactorCells.Estimate, new("repeatDeviation", new("调换的标准差", "deviation over repeats")),
        ],
        [.. importance.Features.Zip(importance.Stand).SelectMany(pair => FactorCells.Rows(pair.First.Change, FactorCells.Of(pair.First.Change.Factor), FactorCells.Of(pair.First.Change.Factor.Group),
                pair.Second is { Other: { } other, OtherLabel: { } label } ? DataCell.Of(other, label) : new DataCell(double.NaN), pair.Second.Spearman)
            .Select((row, m) => (IReadOnlyList<DataCell>)[.. row, m == 1 ? pair.First.RepeatDeviation : double.NaN]))])
    { Across = ["measure"], Folded = true };

    private static IEnumerable<IReportBlock> Oracle(OracleResult oracle)
    {
        var groups = new DataTable("oracle-groups", new("真实概率剔除一组后的损失", "What the truth loses without a group"),
            [FactorCells.Group, .. FactorCells.Estimate, new("aucFall", FactorCells.AucFall.Label)], [.. oracle.Groups.Select(g => (IReadOnlyList<DataCell>)[FactorCells.Of(g.Factor), .. FactorCells.Ends(g.Loss), g.AucFall])]);
        var agreement = new DataTable("oracle-agreement", new("与真实概率所示排序的秩相关", "Rank correlation with the order of the truth"),
            [new("order", new("排序依据", "order")), new("spearman", new("全部各组", "all groups"), NumberFormat.Ratio), new("spearmanOfClear", new("损失明确大于0的各组", "groups with a clear loss"), NumberFormat.Ratio)],
            [.. oracle.Agreement.Select(a => (IReadOnlyList<DataCell>)[DataCell.Of(a.Measure, a.Label), a.Spearman, a.SpearmanOfClear])]);
        yield return new Paragraph(new(
            "模拟数据知道真实概率。这里直接以真实概率为目标拟合提升树（没有结果的偶然性），再逐组剔除重拟合，在其他村的农户上比较期望对数损失，由此得到各组信息本身的价值，用来检验上面的排序。损失接近0的各组，先后由噪声决定。",
            "Generated data know the true probability. Trees are fitted to it directly, without the luck of outcomes, then again without each group, and compared by expected log loss on households of other villages: what the information itself is worth. "
            + "The orders above are checked against it. Groups whose loss is near 0 are ordered by noise."));
        yield return new Figure(language => FactorCells.Forest(new("真实概率剔除一组后的期望对数损失升高", "Rise of expected log loss without a group"), FactorCells.LogLossRise.Label, oracle.Groups.Select(g => (g.Factor.Label, g.Loss)), language), groups);
        yield return agreement;
    }
}
