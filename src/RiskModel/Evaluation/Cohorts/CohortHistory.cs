using FangFan.Risk.Assessment;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Evaluation.Cohorts;

/// <summary>What is asked of a county's past.</summary>
/// <param name="Pack">The pack to judge by, applied as-if before its start.</param>
public sealed record CohortRequest(PolicyPack Pack)
{
    /// <summary>What is to happen.</summary>
    public Target Target { get; init; } = Target.Relapse;

    /// <summary>Quarters ahead, 1 to 40.</summary>
    public int Horizon { get; init; } = 4;
}

/// <summary>A county's past as cohorts: who stood where at an as-of quarter, what became of them, and what could have been learned by then.</summary>
/// <remarks>Features are computed once and kept; ask for the cohorts and training sets of one quarter after the other.</remarks>
/// <param name="panel">The panel.</param>
/// <param name="request">What is asked.</param>
public sealed class CohortHistory(HouseholdPanel panel, CohortRequest request)
{
    private readonly Judge judge = new(request.Pack);
    private readonly CountyFeatures features = new(panel, LinesInForce.Of(request.Pack));
    private (Quarter Until, TrainingSet All)? training;

    /// <summary>What is asked.</summary>
    public CohortRequest Request => request;

    /// <summary>The panel.</summary>
    public HouseholdPanel Panel => panel;

    /// <summary>The lines money is measured against.</summary>
    public LinesInForce Lines { get; } = LinesInForce.Of(request.Pack);

    /// <summary>Computes the features of every quarter up to one at once, which is faster than one quarter after the other.</summary>
    /// <param name="until">The last quarter that will be asked for.</param>
    /// <param name="cancellation">Stops the work.</param>
    public void Prepare(Quarter until, CancellationToken cancellation = default) => features.Prepare(until, cancellation);

    /// <summary>The cohort of a quarter: in scope, with a record of the quarter, at risk, outcome known.</summary>
    /// <remarks>Judgements, labels and features come from what was recorded by the quarter's end, the labels from what came after.</remarks>
    /// <param name="asOf">The quarter.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Cohort At(Quarter asOf, CancellationToken cancellation = default)
    {
        var (inScope, labels) = Labelled(asOf, cancellation);
        var weights = CensoringWeights.Of(labels, request.Horizon);
        EventKind?[] left = [.. inScope.Zip(labels, Leaving).Where(kind => kind is not null)];
        int[] known = [.. Enumerable.Range(0, labels.Length).Where(i => labels[i].IsKnown)];
        FeatureRow[] rows = [.. known.Select(i => new FeatureRow(inScope[i].View.Household, asOf))];
        return new Cohort(asOf, [.. known.Select(i => inScope[i])], [.. known.Select(i => labels[i])], features.Of(rows, cancellation))
        {
            Censored = labels.Count(label => label.State == LabelState.Censored),
            Died = left.Count(kind => kind == EventKind.Died),
            MovedAway = left.Count(kind => kind == EventKind.MovedAway),
            CensoringWeights = [.. known.Select(i => weights[i])],
        };
    }

    /// <summary>How many households in scope with a record of the quarter the target could still happen to, whether or not their outcome is known.</summary>
    public int AtRisk(Quarter asOf, CancellationToken cancellation = default) => Labelled(asOf, cancellation).Labels.Count(label => label.State != LabelState.NotAtRisk);

    /// <summary>What a learner could have learned from by the end of a quarter; asked for again, the same set (all features) or the same columns (fewer).</summary>
    /// <param name="until">The quarter at whose end training stands; only rows whose labels were closed by then.</param>
    /// <param name="preset">Which features it may see.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidOperationException">The records begin too late, or end before the quarter.</exception>
    public TrainingSet Training(Quarter until, FeaturePreset preset, CancellationToken cancellation = default)
    {
        if (until > panel.LastQuarter) throw new InvalidOperationException($"The records end with {panel.LastQuarter}; training cannot stand at {until}.");
        if (until.Plus(-request.Horizon) < panel.FirstQuarter)
            throw new InvalidOperationException($"Training until {until} needs records from {until.Plus(-request.Horizon)} or earlier; they begin with {panel.FirstQuarter}.");
        if (training?.Until != until)
        {
            training = null;
            var rows = TrainingRows.Build(panel, new TrainingRowsRequest(request.Target, Lines, until) { Horizon = request.Horizon }, kept => features.Of(kept, cancellation));
            training = (until, new TrainingSet(rows.Matrix, rows.Labels, rows.Villages) { Horizon = request.Horizon });
        }
        var all = training.Value.All;
        return preset == FeaturePreset.All ? all : all with { Matrix = all.Matrix.Of(FeatureCatalogue.For(preset)) };
    }

    private EventKind? Leaving(JudgedHousehold household, Label label)
    {
        if (label.State != LabelState.Censored) return null;
        var quarter = household.View.AsOf.Plus(label.Quarters);
        foreach (var outcome in panel.AllEvents(household.View.Household))
        {
            if (outcome.Quarter == quarter && outcome.Kind is EventKind.Died or EventKind.MovedAway) return outcome.Kind;
        }
        return null;
    }

    private (JudgedHousehold[] InScope, Label[] Labels) Labelled(Quarter asOf, CancellationToken cancellation)
    {
        JudgedHousehold[] inScope = [.. JudgedHousehold.All(panel, asOf, judge.Of, cancellation).Where(h => h.InScope && h.Recorded)];
        FeatureRow[] rows = Array.ConvertAll(inScope, h => new FeatureRow(h.View.Household, asOf));
        return (inScope, LabelBuilder.Build(panel, rows, new LabelRequest(request.Target, Lines) { Horizon = request.Horizon }));
    }
}
