using System.Globalization;
using FangFan.Risk.Display;
using FangFan.Risk.Models;
using FangFan.Risk.Models.Recipes;

namespace FangFan.Risk.Reports;

/// <summary>What a learner tried, as a table: settings, out-of-fold log loss and weight in the model.</summary>
public static class TriedTable
{
    /// <summary>One row a candidate, in the order tried.</summary>
    public static Table Of(TrainedModel model) => new("试过的方案",
        [new TableColumn("方案"), Number("树"), Number("叶"), Number("学习率"), Number("特征"), Number("行"), Number("L2"), Number("叶内至少"), Number("逻辑回归惩罚"), Number("折外对数损失"), Number("权重")],
        [.. model.Origin.Tried.Select(Row)])
    {
        Note = "折外对数损失越低越好；权重空白的未入选。损失相差在第四位小数之内的，多半只是运气。",
    };

    private static IReadOnlyList<string> Row(TriedRecipe tried)
    {
        string[] trees = tried.Trees is { } o
            ? [Text(o.Trees), Text(o.Leaves), Text(o.LearningRate), $"{o.FeatureFraction:0.##%}", $"{o.RowFraction:0%}", Text(o.L2), Text(o.MinimumRowsPerLeaf)]
            : ["", "", "", "", "", "", ""];
        return [tried.Label.Chinese, .. trees, tried.Penalty is { } penalty ? Text(penalty) : "", tried.LogLoss.ToString("0.00000", CultureInfo.InvariantCulture), tried.Weight > 0 ? Text(Math.Round(tried.Weight, 2)) : ""];
    }

    private static TableColumn Number(string name) => new(name, true);

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
