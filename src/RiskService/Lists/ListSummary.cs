using FangFan.Risk.Assessment;
using FangFan.Risk.Ranking;
using FangFan.Risk.Rules;
using FangFan.Risk.Service.Storage;

namespace FangFan.Risk.Service.Lists;

/// <summary>An area's quarter in numbers.</summary>
/// <param name="AreaCode">The area.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Households">Households in scope.</param>
/// <param name="Persons">Their members, where known.</param>
/// <param name="Monitored">Households under monitoring.</param>
/// <param name="Levels">Households by published level.</param>
/// <param name="Verdicts">Households by verdict, those out of scope included.</param>
/// <param name="Queues">Households in each disagreement queue.</param>
/// <param name="WithGap">Households with a cause that the records show no measure in place for.</param>
/// <param name="DataProblems">Problems of the data in the quarter.</param>
/// <param name="HouseholdsWithProblems">Households that have one.</param>
/// <param name="Cap">The cap in persons, county-wide.</param>
public sealed record ListSummary(string AreaCode, string Quarter, int Households, long Persons, int Monitored,
    IReadOnlyDictionary<string, int> Levels, IReadOnlyDictionary<string, int> Verdicts, IReadOnlyDictionary<string, int> Queues,
    int WithGap, int DataProblems, int HouseholdsWithProblems, ListedCap Cap)
{
    internal static ListSummary Of(IQueryable<AssessedHousehold> households, string area, PriorityListDocument head)
    {
        var groups = households.GroupBy(h => new { h.Level, h.Verdict, h.Queue, h.Monitored, h.HasGap })
            .Select(g => new { g.Key, Count = g.Count(), Persons = g.Sum(h => h.Members ?? 0), Problems = g.Sum(h => h.ProblemCount), Faulty = g.Count(h => h.ProblemCount > 0) }).ToList();
        var inScope = groups.Where(g => g.Key.Verdict != Verdict.OutOfScope).ToList();
        return new(area, head.Quarter, inScope.Sum(g => g.Count), inScope.Sum(g => (long)g.Persons), inScope.Where(g => g.Key.Monitored).Sum(g => g.Count),
            Enum.GetValues<RiskLevel>().Reverse().ToDictionary(l => l.Name(), l => inScope.Where(g => g.Key.Level == l).Sum(g => g.Count)),
            Enum.GetValues<Verdict>().ToDictionary(v => v.Name(), v => groups.Where(g => g.Key.Verdict == v).Sum(g => g.Count)),
            Enum.GetValues<ListQueue>().ToDictionary(q => q.Name(), q => inScope.Where(g => g.Key.Queue == q).Sum(g => g.Count)),
            inScope.Where(g => g.Key.HasGap).Sum(g => g.Count), groups.Sum(g => g.Problems), groups.Sum(g => g.Faulty), head.Cap);
    }
}
