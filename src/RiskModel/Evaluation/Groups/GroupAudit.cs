using FangFan.Risk.Evaluation.Association;
using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Evaluation.Together;
using FangFan.Risk.Models;
using MathNet.Numerics;

namespace FangFan.Risk.Evaluation.Groups;

/// <summary>What the model's list and the pack's list do for each group of households at the first capacity.</summary>
/// <remarks>Both lists visit the same share of the households of each as-of quarter; figures are over all quarters. Where the limit falls among equals,
/// the expectation over a random order of them is taken. Groups of fewer than ten distinct households get no figure: one household would show through, and chance
/// would decide.</remarks>
public static class GroupAudit
{
    /// <summary>Takes every group.</summary>
    /// <param name="cohorts">In order of time, with the model's scores.</param>
    /// <param name="model">Whose scores.</param>
    /// <param name="options">Capacities, of which the first is taken; draws, seed and level.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops between draws.</param>
    /// <exception cref="ArgumentException">There is no household, or a cohort lacks the model's scores.</exception>
    public static GroupsResult Of(IReadOnlyList<ScoredCohort> cohorts, ScoreDefinition model, BacktestOptions options,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        progress?.Report(new(new("按群体检查名单", "auditing the lists by group"), 0));
        var rows = PooledRows.Of(cohorts, options.LeastVillages);
        var households = PooledRows.Households(cohorts);
        var probabilities = PooledRows.Probabilities(cohorts, model.Name);
        ListScores[] lists =
        [
            new(model, probabilities),
            new(ScoreDefinition.PackList, Array.ConvertAll(households, h => BaselineScores.PackList(h.Judgement))),
        ];
        var traits = HouseholdTraits.Of(households, households[0].View.Panel.Areas);
        return new ListAudit(rows, lists, probabilities).Of(traits, options, cancellation);
    }
}

/// <summary>A list's scores row by row.</summary>
/// <param name="List">The list.</param>
/// <param name="Scores">The highest first; NaN = last.</param>
internal sealed record ListScores(ScoreDefinition List, double[] Scores);

/// <summary>Audits lists over the groups of traits.</summary>
internal sealed class ListAudit(PooledRows rows, IReadOnlyList<ListScores> lists, double[] probabilities)
{
    private const int FiguresOfGroup = 16;
    private const int FirstDifference = 8;
    private const int DifferencesOfGroup = 4;

    private readonly VisitList[] orders = [.. lists.Select(list => new VisitList(list.Scores, rows.Starts))];

    /// <summary>Takes every group of every trait.</summary>
    public GroupsResult Of(IReadOnlyList<TraitColumn> traits, BacktestOptions options, CancellationToken cancellation)
    {
        var sums = traits.Select(t => new GroupSums(rows, t.OfRow, t.Groups.Count, probabilities)).ToArray();
        var drawn = DrawnFigures.Take(rows.Clusters.OfRow, options, weights => Figures(sums, options.Capacities[0], weights), cancellation);
        bool[] compared = [.. traits.SelectMany(Compared)];
        var judged = new Judged(drawn, compared, Adjusted(compared, drawn));
        var first = 0;
        var audited = new List<GroupTrait>();
        foreach (var trait in traits)
        {
            audited.Add(new(trait.Name, trait.Label, trait.ForAuditsOnly, [.. trait.Groups.Select((_, g) => Group(trait, g, judged, first + g))]));
            first += trait.Groups.Count;
        }
        return new(options.Capacities[0], [.. lists.Select(l => l.List)], audited, traits.Sum(t => t.Merged), rows.Clusters.ByVillage);
    }

    // A group after the other, and within it a list after the other.
    private double[] Figures(GroupSums[] traits, double capacity, double[] weights)
    {
        var visits = rows.Visits(capacity, weights);
        var visited = Array.ConvertAll(orders, order => order.Visit(visits, weights));
        var figures = new List<double>();
        foreach (var trait in traits)
        {
            var sums = Array.ConvertAll(visited, list => trait.Of(list, weights));
            for (var group = 0; group < sums[0].Length - 1; group++)
            {
                foreach (var list in sums) figures.AddRange(list[group].Figures(list[^1]));
            }
        }
        return [.. figures];
    }

    private AuditedGroup Group(TraitColumn trait, int group, Judged judged, int number)
    {
        var (name, households) = trait.Groups[group];
        if (households < GroupsResult.LeastHouseholds) return new(name.Name, name.Label, null, 0, 0, []);
        int[] own = [.. Enumerable.Range(0, rows.Count).Where(row => trait.OfRow[row] == group)];
        return new(name.Name, name.Label, households, own.Length, own.Count(row => rows.Events[row] > 0), [.. lists.Select((_, list) => List(list, number, judged))]);
    }

    private GroupFigures List(int list, int group, Judged judged)
    {
        var (drawn, place) = (judged.Drawn, Place(group, list));
        GroupDifference Difference(int figure) => judged.Compared[group] ? new(drawn[place + figure], judged.Adjusted[place + figure]) : new(new(double.NaN, null), double.NaN);
        return new GroupFigures(lists[list].List, drawn[place], drawn[place + 1], drawn[place + 2], drawn[place + 3], drawn[place + 4])
        {
            RecallDifference = Difference(8),
            FalseAlarmDifference = Difference(9),
            PrecisionDifference = Difference(10),
            Calibration = lists[list].List.IsProbability ? new(drawn[place + 5], drawn[place + 6], drawn[place + 7], Difference(11)) : null,
        };
    }

    private int Place(int group, int list) => (group * lists.Count + list) * FiguresOfGroup;

    private double[] Adjusted(bool[] compared, DrawnFigures drawn)
    {
        var adjusted = new double[compared.Length * lists.Count * FiguresOfGroup];
        Array.Fill(adjusted, double.NaN);
        for (var list = 0; list < lists.Count; list++)
        {
            for (var figure = FirstDifference; figure < FirstDifference + DifferencesOfGroup; figure++)
            {
                if (figure == FirstDifference + DifferencesOfGroup - 1 && !lists[list].List.IsProbability) continue;
                int[] places = [.. Enumerable.Range(0, compared.Length).Where(g => compared[g]).Select(g => Place(g, list) + figure)];
                var values = MultipleTesting.BenjaminiHochberg([.. places.Select(place => PValue(drawn.Value(place), Math.Max(drawn.Deviation(place), drawn.Value(place + DifferencesOfGroup))))]);
                for (var i = 0; i < places.Length; i++) adjusted[places[i]] = values[i];
            }
        }
        return adjusted;
    }

    // Two-sided and normal; the error is the draws' spread, but no less than independent households would have if the groups were alike.
    private static double PValue(double difference, double error) => error > 0 ? Math.Min(1, SpecialFunctions.Erfc(Math.Abs(difference) / error / Math.Sqrt(2))) : double.NaN;

    // The rest must be ten households too, or a group of all would show who the others are.
    private static IEnumerable<bool> Compared(TraitColumn trait) => trait.Groups.Select((group, g) =>
        group.Households >= GroupsResult.LeastHouseholds && trait.Groups.Where((_, other) => other != g).Sum(other => other.Households) >= GroupsResult.LeastHouseholds);

    /// <summary>The figures of all groups, which groups are compared with the rest, and the p values of those.</summary>
    private sealed record Judged(DrawnFigures Drawn, bool[] Compared, double[] Adjusted);
}
