using FangFan.Risk.Panel;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Assessment;

/// <summary>A household with a record in the last four quarters, judged by the rules.</summary>
/// <param name="View">What was known of it at the quarter.</param>
/// <param name="Newest">Its newest row, at most four quarters old.</param>
/// <param name="Judgement">What the rules say; out of scope where it moved away or died out.</param>
public sealed record JudgedHousehold(HouseholdView View, HouseholdQuarter Newest, Judgement Judgement)
{
    /// <summary>How far back a record keeps a household on the list [quarters].</summary>
    public const int QuartersListed = 4;

    /// <summary>Whether the quarter itself has a record.</summary>
    public bool Recorded => Newest.Quarter == View.AsOf;

    /// <summary>Whether the pack looks at it.</summary>
    public bool InScope => Judgement.Verdict != Verdict.OutOfScope;

    /// <summary>Judges every household with a record in the last four quarters, in the panel's order.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="quarter">The quarter at whose end we stand.</param>
    /// <param name="judge">Judges one household; called from several threads.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static JudgedHousehold[] All(HouseholdPanel panel, Quarter quarter, Func<HouseholdView, Judgement> judge, CancellationToken cancellation = default)
    {
        var judged = new JudgedHousehold?[panel.HouseholdCount];
        Parallel.For(0, judged.Length, new ParallelOptions { CancellationToken = cancellation }, household =>
        {
            var view = panel.At(household, quarter);
            if (view.Latest(QuartersListed) is { } newest) judged[household] = Judge(view, newest, judge);
        });
        return [.. judged.OfType<JudgedHousehold>()];
    }

    private static JudgedHousehold Judge(HouseholdView view, HouseholdQuarter newest, Func<HouseholdView, Judgement> judge)
    {
        var judgement = judge(view);
        return new(view, newest, Gone(view, newest) is { } reason ? judgement with { Verdict = Verdict.OutOfScope, ScopeReason = reason } : judgement);
    }

    private static Wording? Gone(HouseholdView view, HouseholdQuarter newest)
    {
        OutcomeEvent? last = null;
        foreach (var outcome in view.Events())
        {
            if (outcome.Kind is EventKind.MovedAway or EventKind.Died) last = outcome;
        }
        // A row of a later quarter means that the household is there again.
        if (last is not { } left || newest.Quarter > left.Quarter) return null;
        return left.Kind == EventKind.Died ? new("全户死亡，不再监测", "died out: no longer monitored") : new("已迁出，不再监测", "moved away: no longer monitored");
    }
}
