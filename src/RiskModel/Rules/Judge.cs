using FangFan.Risk.Panel;
using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules;

/// <summary>Judges households by a pack.</summary>
/// <param name="pack">The pack.</param>
public sealed class Judge(PolicyPack pack)
{
    /// <summary>The pack judged by.</summary>
    public PolicyPack Pack { get; } = pack;

    /// <summary>Judges a household by what was known at the view's quarter.</summary>
    public Judgement Of(HouseholdView view) => throw new NotImplementedException(view.ToString());
}
