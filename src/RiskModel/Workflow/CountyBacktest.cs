using System.Globalization;
using FangFan.Risk.Assessment;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Workflow;

/// <summary>The use case Backtest: at each as-of quarter train and rank by what was known then, then compare with what happened.</summary>
internal sealed class CountyBacktest(HouseholdPanel panel, BacktestRequest request)
{
    private const int TruthHorizon = 4;

    private readonly LinesInForce lines = LinesInForce.Of(request.Pack);
    private readonly Judge judge = new(request.Pack);

    /// <summary>Runs the backtest.</summary>
    public BacktestResult Run(IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        if (panel.RowCount == 0) throw new InvalidOperationException("The records hold no usable row; check the data first.");
        var asOf = AsOfQuarters();
        var quarters = new List<BacktestQuarter>();
        var failures = new List<string>();
        for (var i = 0; i < asOf.Count; i++)
        {
            var stretch = new WorkStretch(progress, (double)i / asOf.Count, (i + 1.0) / asOf.Count);
            try
            {
                if (Of(asOf[i], stretch, cancellation) is { } quarter) quarters.Add(quarter);
                else failures.Add($"{asOf[i]}: no household in scope has a known outcome");
            }
            catch (InvalidOperationException tooFew)
            {
                failures.Add($"{asOf[i]}: {tooFew.Message}");
            }
        }
        if (quarters.Count == 0) throw new InvalidOperationException($"No as-of quarter can be tested. {string.Join(" ", failures)}");
        var options = Options(failures);
        var result = TemporalBacktest.Evaluate(quarters, options, cancellation);
        if (request.Visits is not { } visits) return result;
        var asked = new VisitRequest(visits, ScoreDefinition.Boosting) { Households = RankedToday(cancellation) is > 0 and var today ? today : null };
        return result with { Visits = VisitCutoff.Of(quarters, asked, options, cancellation) };
    }

    private IReadOnlyList<Quarter> AsOfQuarters()
    {
        if (request.Quarters is { } given) return [.. given.Distinct().Order()];
        try
        {
            return [.. BacktestSplits.Plan(panel.FirstQuarter, panel.LastQuarter, new SplitOptions { Horizon = request.Horizon, Step = 4 }).Select(split => split.AsOf)];
        }
        catch (ArgumentException tooShort)
        {
            throw new InvalidOperationException(tooShort.Message, tooShort);
        }
    }

    private BacktestQuarter? Of(Quarter asOf, WorkStretch progress, CancellationToken cancellation)
    {
        var tested = Tested(asOf, cancellation);
        if (tested.Length == 0) return null;
        var (scores, rawScores) = (new Dictionary<string, double[]>(), new Dictionary<string, double[]>());
        string[] learners = [ScoreDefinition.Boosting.Name, ScoreDefinition.Logistic.Name];
        for (var i = 0; i < learners.Length; i++)
        {
            var part = new WorkStretch(progress, (double)i / learners.Length, (i + 1.0) / learners.Length);
            var model = RiskWorkflow.Train(panel, new TrainingRequest(request.Pack, asOf)
            {
                Target = request.Target,
                Preset = request.Preset,
                Horizon = request.Horizon,
                Learner = learners[i],
                Seed = request.Seed,
            }, part, cancellation);
            rawScores[learners[i]] = new HouseholdScoring(model, request.Pack).RawScores(panel, [.. tested.Select(t => t.Household.View)], cancellation);
            scores[learners[i]] = Array.ConvertAll(rawScores[learners[i]], model.Calibration.Probability);
        }
        AddBaselines(scores, tested, asOf);
        var households = tested.Select(t => new BacktestHousehold(t.Household.View.Id, t.Household.Newest.Village, t.Happened) { GroupsMet = CriterionGroups.Met(t.Household.Judgement) });
        return new BacktestQuarter(asOf, [.. households], scores) { RawScores = rawScores };
    }

    private (JudgedHousehold Household, bool Happened)[] Tested(Quarter asOf, CancellationToken cancellation) =>
        [.. Labelled(asOf, cancellation).Where(pair => pair.Label.IsKnown).Select(pair => (pair.Household, pair.Label.State == LabelState.Positive))];

    /// <summary>Households that the target can still happen to as the records end: as many as were tested in a past quarter, but for the unknown outcomes.</summary>
    private int RankedToday(CancellationToken cancellation) => Labelled(panel.LastQuarter, cancellation).Count(pair => pair.Label.State != LabelState.NotAtRisk);

    private IEnumerable<(JudgedHousehold Household, Label Label)> Labelled(Quarter asOf, CancellationToken cancellation)
    {
        JudgedHousehold[] inScope = [.. JudgedHousehold.All(panel, asOf, judge.Of, cancellation).Where(h => h.InScope && h.Recorded)];
        var labels = LabelBuilder.Build(panel, [.. inScope.Select(h => new FeatureRow(h.View.Household, asOf))], new LabelRequest(request.Target, lines) { Horizon = request.Horizon });
        return inScope.Zip(labels);
    }

    private void AddBaselines(Dictionary<string, double[]> scores, (JudgedHousehold Household, bool Happened)[] tested, Quarter asOf)
    {
        var line = (double)lines.PovertyLine(asOf);
        scores[ScoreDefinition.Income.Name] = [.. tested.Select(t => BaselineScores.Income(t.Household.Newest.NetIncomePerHead() is { } income ? (double)income / line : double.NaN))];
        scores[ScoreDefinition.CriteriaMet.Name] = [.. tested.Select(t => BaselineScores.CriteriaMet(t.Household.Judgement))];
        scores[ScoreDefinition.PackList.Name] = [.. tested.Select(t => BaselineScores.PackList(t.Household.Judgement))];
        if (request is not { Truth: { } truth, Target: Target.Relapse, Horizon: TruthHorizon }) return;
        var known = tested.Select(t => truth.Relapse(t.Household.View.Id, asOf)).ToArray();
        // A household whose truth is unknown would make the oracle look worse than it is.
        if (!known.Any(double.IsNaN)) scores[ScoreDefinition.Oracle.Name] = known;
    }

    private BacktestOptions Options(List<string> failures)
    {
        var context = new Dictionary<string, string>
        {
            ["target"] = request.Target.Name(),
            ["pack"] = request.Pack.Id,
            ["preset"] = request.Preset == FeaturePreset.All ? "all" : "before-support",
            ["horizon"] = request.Horizon.ToString(CultureInfo.InvariantCulture),
            ["seed"] = request.Seed.ToString(CultureInfo.InvariantCulture),
            ["asIfBefore"] = request.Pack.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        if (failures.Count > 0) context["leftOut"] = string.Join(" ", failures);
        return new BacktestOptions { Capacities = [request.Capacity], Seed = request.Seed, Context = context };
    }
}
