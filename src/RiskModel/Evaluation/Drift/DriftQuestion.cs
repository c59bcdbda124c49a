using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;

namespace FangFan.Risk.Evaluation.Drift;

/// <summary>What drift is measured of.</summary>
/// <param name="Model">The model whose training window is the reference.</param>
/// <param name="Lines">The lines money is measured against.</param>
public sealed record DriftQuestion(TrainedModel Model, LinesInForce Lines)
{
    /// <summary>The quarters looked at; where null every one after the training window.</summary>
    public IReadOnlyList<Quarter>? Quarters { get; init; }

    /// <summary>Whether the model only stands in for one that nobody named, so that its age says nothing.</summary>
    public bool StandIn { get; init; }

    /// <summary>Share of the households that the list takes, over 0 to 1.</summary>
    public double Capacity { get; init; } = 0.05;

    /// <summary>Bootstrap draws for what is said of outcomes.</summary>
    public int Draws { get; init; } = 1000;

    /// <summary>Seed of the draws.</summary>
    public int Seed { get; init; } = 1;

    internal int Horizon => Model.Origin.Horizon;

    internal Quarter TrainedUntil => Model.Origin.TrainedUntil;

    /// <summary>The last quarter trained on.</summary>
    internal Quarter LastTrained => TrainedUntil.Plus(-Horizon);

    /// <summary>The quarters of the training window.</summary>
    internal IReadOnlyList<Quarter> Window(HouseholdPanel panel) => [.. Quarter.Range(panel.FirstQuarter, LastTrained)];

    /// <summary>The quarters that were scored when training stood, but not trained on, because their horizon was open.</summary>
    internal IReadOnlyList<Quarter> Gap => [.. Quarter.Range(LastTrained.Plus(1), TrainedUntil)];

    /// <summary>The quarters looked at, in order of time.</summary>
    /// <exception cref="InvalidOperationException">The records do not reach from the training window to the end of training.</exception>
    /// <exception cref="ArgumentException">A quarter is in the training window or not in the records, or there is none.</exception>
    internal IReadOnlyList<Quarter> QuartersOf(HouseholdPanel panel)
    {
        if (panel.RowCount == 0) throw new InvalidOperationException("The records hold no usable row; check the data first.");
        if (LastTrained < panel.FirstQuarter || TrainedUntil > panel.LastQuarter)
            throw new InvalidOperationException($"The model was trained until {TrainedUntil} on quarters up to {LastTrained}; the records reach from {panel.FirstQuarter} to {panel.LastQuarter} and must hold both.");
        if (Capacity is not (> 0 and <= 1)) throw new ArgumentException($"The capacity is a share over 0 to 1; {Capacity} was given.");
        IReadOnlyList<Quarter> quarters = [.. (Quarters ?? [.. Quarter.Range(LastTrained.Plus(1), panel.LastQuarter)]).Distinct().Order()];
        if (quarters.Count == 0 || quarters[0] <= LastTrained || quarters[^1] > panel.LastQuarter)
            throw new ArgumentException($"Drift is of one or more quarters from {LastTrained.Plus(1)}, after the training window, to {panel.LastQuarter}, where the records end.");
        return quarters;
    }
}
