using FangFan.Risk.Panel;
using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Households;
using FangFan.Risk.Synthetic.Office;
using FangFan.Risk.Synthetic.Times;

namespace FangFan.Risk.Synthetic.Living;

/// <summary>How a quarter ended for a household.</summary>
/// <param name="Event">The event of the quarter; null for none. There is at most one.</param>
/// <param name="FallHazard">Probability with which it would have fallen in this quarter; 0 where it was not at risk.</param>
internal readonly record struct StepResult(EventKind? Event, double FallHazard)
{
    /// <summary>Whether the household is gone.</summary>
    public bool Ended => Event is EventKind.Died or EventKind.MovedAway;
}

/// <summary>The one transition of the simulation: history, imagined paths with support and without all go through it.</summary>
internal static class Transition
{
    private const double MoveChance = 0.0012;

    /// <summary>Lives one quarter.</summary>
    /// <param name="h">The household at the end of the quarter before; at the end of this one afterwards.</param>
    /// <param name="now">What stands around it.</param>
    /// <param name="random">The household's draws of this quarter.</param>
    /// <param name="flows">What flowed through it.</param>
    public static StepResult Step(ref HouseholdState h, in QuarterConditions now, ref RandomStream random, out QuarterFlows flows)
    {
        flows = default;
        h.Shocks = Shocks.None;
        if (random.Chance(MoveChance)) return new StepResult(EventKind.MovedAway, 0);
        if (!Bodies.Live(ref h, ref random)) return new StepResult(EventKind.Died, 0);
        Family.Live(ref h, ref random);
        Schooling.Live(ref h, ref random);
        Misfortune.Strike(ref h, now, ref random, ref flows);
        Work.Earn(ref h, now, ref random, ref flows);
        Business.Earn(ref h, now, ref random, ref flows);
        Transfers.Receive(ref h, now, ref flows);
        Spending.Spend(ref h, now, ref random, ref flows);
        h.ShockMemory = (h.ShockMemory << 16) | (ushort)h.Shocks;
        return Judge(ref h, now, ref random);
    }

    private static StepResult Judge(ref HouseholdState h, in QuarterConditions now, ref RandomStream random)
    {
        var hazard = Hardship.FallHazard(h, now);
        var fate = random.Next();
        if (now.DrawsFalls && fate < hazard)
        {
            Register.PutOn(ref h, now, Watch.Fallen, ref random);
            return new StepResult(h.Kind == HouseholdKind.Lifted ? EventKind.FellBack : EventKind.FellIn, hazard);
        }
        return new StepResult(now.Supported ? Register.Review(ref h, now, ref random) : null, hazard);
    }
}
