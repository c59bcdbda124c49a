using System.Globalization;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Reports.Sections;

namespace FangFan.Risk.Reports;

/// <summary>A backtest as a report.</summary>
public static class BacktestReport
{
    /// <summary>Puts the sections together; those whose part was not computed are left out.</summary>
    public static Report Of(BacktestResult result) => new("backtest", new("回溯检验报告", "Backtest report"), result.Statement, Facts(result), [.. Sections(result).OfType<ReportSection>()])
    {
        Cautions = [.. Cautions(result)],
    };

    private static IEnumerable<ReportSection?> Sections(BacktestResult result) =>
    [
        SplitsSection.Of(result),
        ScoresSection.Of(result),
        BaselinesSection.Of(result),
        CalibrationSection.Of(result),
        result.Together is { } together ? TogetherSection.Of(together) : null,
        result.Visits is { } visits ? VisitsSection.Of(visits) : null,
        result.Groups is { } groups ? GroupsSection.Of(groups) : null,
        result.Support is { } support ? SupportSection.Of(support) : null,
        result.Leaving.Count > 0 ? LeavingSection.Of(result) : null,
        result.Recipes is { } recipes ? RecipesSection.Of(recipes) : null,
    ];

    private static IReadOnlyList<ReportFact> Facts(BacktestResult result)
    {
        var (options, pooled) = (result.Options, result.Pooled);
        var quarters = string.Join(" ", result.Quarters.Select(quarter => quarter.AsOf));
        var capacities = string.Join(" ", options.Capacities.Select(BacktestCells.Share));
        return
        [
            .. ContextFacts.Of(options.Context),
            new("asOfQuarters", new("截止季度", "As-of quarters"), new(quarters, quarters)),
            new("capacities", new("走访比例", "Shares visited"), new(capacities, capacities)),
            .. options.Visits is { } visits ? [new ReportFact("visits", new("每季度走访户数", "Visits a quarter"), new($"{visits}", $"{visits}"))] : Array.Empty<ReportFact>(),
            new("draws", new("自助抽样", "Bootstrap"), new(
                string.Create(CultureInfo.InvariantCulture, $"按{(pooled.ByVillage ? "村" : "户")}重抽{options.Draws:N0}次，{100 * options.Level:0.##}%区间"),
                string.Create(CultureInfo.InvariantCulture, $"{options.Draws:N0} draws of {(pooled.ByVillage ? "villages" : "households")}, {100 * options.Level:0.##}% intervals"))),
        ];
    }

    private static IEnumerable<Wording> Cautions(BacktestResult result)
    {
        if (result.Options.Context.TryGetValue("asIfBefore", out var start) && DateOnly.TryParseExact(start, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && result.Quarters.Any(quarter => quarter.AsOf.LastDay < day))
        {
            yield return new($"政策自{start}起施行；此前的截止季度为提前适用，只用于比较，不代表当时的认定。", $"The pack is in force from {start}; quarters before it are judged as if it had been, for comparison only.");
        }
        if (result.Pooled.Scores.Any(score => score.Score.Role == ScoreRole.Oracle))
        {
            yield return ReportWords.Generated;
        }
        if (!result.Pooled.ByVillage)
        {
            yield return new("可用的村太少，区间改为按户重抽：同村农户相似，真实的不确定性大于所列区间。", "There are too few villages, so households are drawn instead: those of one village are alike, and the true uncertainty is larger than these intervals.");
        }
    }
}
