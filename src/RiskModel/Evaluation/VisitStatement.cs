using System.Globalization;

namespace FangFan.Risk.Evaluation;

/// <summary>Says in plain words what a number of visits is expected to find and to miss.</summary>
internal static class VisitStatement
{
    /// <summary>What to expect, how it is brought to the county as it is now, and that it is no promise.</summary>
    public static IReadOnlyList<Wording> Of(VisitPlan plan) => plan.Request.Households is { } today ? [Expected(plan), Scaled(plan, today), Caution] : [Expected(plan), Caution];

    private static Wording Caution => new(
        "以上是由过去各季度推算的期望，不是承诺：灾情、市场和帮扶每年不同，实际结果会有出入。门槛只用于安排走访，不用于认定或排除任何农户。",
        "This is an expectation from past quarters, not a promise: disasters, markets and support differ from year to year. The cut-off plans visits; it puts no household on or off the policy's list.");

    private static Wording Expected(VisitPlan plan)
    {
        var (at, figures) = (plan.AtAsked, plan.AtAsked.Expected);
        return new(
            $"每季度走访{plan.Asked}户：依据过去{at.Quarters.Count}个季度的时间外得分，门槛概率约{Number(figures.Cutoff.Value, "0.0000")}，"
            + $"期望走访到{With(figures.Hits, "至")}户在预测期内发生目标事件的农户，漏掉{With(figures.Misses, "至")}户。",
            $"Visiting {plan.Asked} households a quarter: by the out-of-time scores of {at.Quarters.Count} past quarters the cut-off is a probability of about {Number(figures.Cutoff.Value, "0.0000")}; "
            + $"expect {With(figures.Hits, "to")} visited households with the event within the horizon and {With(figures.Misses, "to")} missed.");
    }

    private static Wording Scaled(VisitPlan plan, int today)
    {
        var then = plan.AtAsked.Quarters.Select(quarter => quarter.Households).ToArray();
        return new(
            $"过去各季度可检验{then.Min()}至{then.Max()}户，当前可排序{today}户：在过去各季度按同一比例（{plan.Asked}/{today}）走访，所得户数乘以当前户数与当季户数之比。",
            $"Past quarters had {then.Min()} to {then.Max()} households to test, today {today} would be ranked: each past quarter is visited at the same share ({plan.Asked} of {today}), its counts multiplied by today's households over its own.");
    }

    private static string With(IntervalEstimate estimate, string to) => Number(estimate.Value, "0.0") + (estimate.Interval is { } interval ? $" [{Number(interval.Low, "0.0")} {to} {Number(interval.High, "0.0")}]" : "");

    private static string Number(double value, string format) => double.IsFinite(value) ? value.ToString(format, CultureInfo.InvariantCulture) : "–";
}
