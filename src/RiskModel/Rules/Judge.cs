using System.Collections.Concurrent;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Rules.Criteria;

namespace FangFan.Risk.Rules;

/// <summary>Judges households by a pack.</summary>
/// <remarks>Values in force are looked up once a quarter and kept; safe to use from several threads.</remarks>
public sealed class Judge
{
    private readonly ConcurrentDictionary<Quarter, QuarterRules> quarters = new();
    private readonly ExclusionTest exclusions;

    /// <summary>Takes a pack.</summary>
    /// <exception cref="InvalidDataException">The pack names a column that the records do not have, or that shows no such thing.</exception>
    public Judge(PolicyPack pack)
    {
        PackColumns.Check(pack);
        Pack = pack;
        exclusions = new ExclusionTest(pack);
    }

    /// <summary>The pack judged by.</summary>
    public PolicyPack Pack { get; }

    /// <summary>Judges a household by what was known at the view's quarter.</summary>
    /// <returns>The verdict with every finding. Without a row of the quarter every finding is unknown and scope is told from the newest row of the last four quarters.</returns>
    public Judgement Of(HouseholdView view)
    {
        var rules = quarters.GetOrAdd(view.AsOf, quarter => new QuarterRules(Pack, quarter));
        var row = view.Current;
        var facts = row is { } current ? new HouseholdFacts(view, current) : null;
        var findings = facts is null ? rules.WithoutRecord : Findings(rules, facts);
        var scope = rules.Scope.Of(view, facts, findings);
        var hits = row is { } judged ? exclusions.Hits(view, judged) : [];
        var identify = Kleene.Combine(Pack.Identify, findings);
        var verdict = VerdictOf(scope.InScope, hits, identify);
        return new Judgement(verdict, scope.Reason, findings, hits, rules.AsIf)
        {
            OpenExclusions = verdict == Verdict.Meets && row is { } meeting ? exclusions.Open(meeting) : [],
            Identify = identify,
            IncomeFall = facts is null ? null : IncomeFall.Share(facts),
        };
    }

    private static Finding[] Findings(QuarterRules rules, HouseholdFacts facts)
    {
        var findings = new Finding[rules.Criteria.Length];
        for (var i = 0; i < findings.Length; i++) findings[i] = rules.Criteria[i].Judge(facts);
        return findings;
    }

    private static Verdict VerdictOf(bool inScope, IReadOnlyList<ExclusionHit> hits, FindingState identify)
    {
        if (!inScope) return Verdict.OutOfScope;
        for (var i = 0; i < hits.Count; i++)
        {
            if (hits[i].Excludes) return Verdict.Excluded;
        }
        return identify switch
        {
            FindingState.Met => Verdict.Meets,
            FindingState.Near => Verdict.Near,
            FindingState.NotMet => Verdict.NotMeets,
            _ => Verdict.Unknown,
        };
    }
}
