using FangFan.Risk.Policy;
using FangFan.Risk.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests.Rules;

public sealed class KleeneTests
{
    private static readonly FindingState[] States = [FindingState.NotMet, FindingState.Near, FindingState.Met, FindingState.Unknown];
    private static readonly FindingState[] Known = [FindingState.NotMet, FindingState.Near, FindingState.Met];
    private static readonly string[] Ids = ["a", "b", "c", "d"];

    [Theory]
    [InlineData(FindingState.Met, FindingState.Near, FindingState.Near, FindingState.Met)]
    [InlineData(FindingState.Met, FindingState.Unknown, FindingState.Unknown, FindingState.Met)]
    [InlineData(FindingState.Near, FindingState.Unknown, FindingState.Unknown, FindingState.Unknown)]
    [InlineData(FindingState.NotMet, FindingState.Unknown, FindingState.NotMet, FindingState.Unknown)]
    [InlineData(FindingState.NotMet, FindingState.Near, FindingState.NotMet, FindingState.Near)]
    [InlineData(FindingState.Near, FindingState.Near, FindingState.Near, FindingState.Near)]
    [InlineData(FindingState.Met, FindingState.NotMet, FindingState.NotMet, FindingState.Met)]
    [InlineData(FindingState.Met, FindingState.Met, FindingState.Met, FindingState.Met)]
    [InlineData(FindingState.NotMet, FindingState.NotMet, FindingState.NotMet, FindingState.NotMet)]
    [InlineData(FindingState.Unknown, FindingState.Unknown, FindingState.Unknown, FindingState.Unknown)]
    public void And_takes_the_lesser_or_takes_the_greater_and_unknown_yields_to_what_decides(FindingState a, FindingState b, FindingState both, FindingState either)
    {
        var (left, right) = (new Combination.Criterion("a"), new Combination.Criterion("b"));
        foreach (var findings in new[] { Findings(a, b), Findings(b, a) })
        {
            Kleene.Combine(new Combination.All([left, right]), findings).ShouldBe(both);
            Kleene.Combine(new Combination.Any([left, right]), findings).ShouldBe(either);
        }
    }

    [Fact]
    public void An_unknown_that_is_at_least_near_stays_so_inside_a_larger_rule()
    {
        Combination[] parts = [.. Ids.Select(id => new Combination.Criterion(id))];
        var rule = new Combination.All([new Combination.Any([parts[0], parts[1]]), parts[2]]);
        Kleene.Combine(rule, Findings(FindingState.Unknown, FindingState.Near, FindingState.Near)).ShouldBe(FindingState.Near);
        Kleene.Combine(rule, Findings(FindingState.Unknown, FindingState.Near, FindingState.Met)).ShouldBe(FindingState.Unknown);
        Kleene.Combine(rule, Findings(FindingState.Unknown, FindingState.NotMet, FindingState.Near)).ShouldBe(FindingState.Unknown);
    }

    [Fact]
    public void An_answer_in_spite_of_unknowns_is_the_answer_whatever_they_turn_out_to_be()
    {
        var trees = Gen.Sized(size => Tree(Math.Min(size, 3)));
        var states = Gen.Elements(States).ArrayOf(4);
        Prop.ForAll(trees.ToArbitrary(), states.ToArbitrary(), (tree, given) =>
        {
            var answer = Kleene.Combine(tree, Findings(given));
            var possible = Fillings(given, 0).Select(f => Kleene.Combine(tree, Findings(f))).ToHashSet();
            return answer == FindingState.Unknown || possible.SetEquals([answer]);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20210401, 1));
    }

    [Fact]
    public void A_rule_that_names_a_criterion_without_finding_is_refused() =>
        Should.Throw<ArgumentException>(() => Kleene.Combine(new Combination.Criterion("z"), Findings(FindingState.Met))).Message.ShouldContain("'z'");

    private static Gen<Combination> Tree(int depth)
    {
        var leaf = Gen.Elements(Ids).Select(id => (Combination)new Combination.Criterion(id));
        if (depth == 0) return leaf;
        var parts = Tree(depth - 1).NonEmptyListOf().Select(l => (IReadOnlyList<Combination>)[.. l.Take(3)]);
        return Gen.OneOf(leaf, parts.Select(p => (Combination)new Combination.All(p)), parts.Select(p => (Combination)new Combination.Any(p)));
    }

    private static IEnumerable<FindingState[]> Fillings(FindingState[] states, int from)
    {
        if (from == states.Length) return [states];
        if (states[from] != FindingState.Unknown) return Fillings(states, from + 1);
        return Known.SelectMany(s => Fillings([.. states[..from], s, .. states[(from + 1)..]], from + 1));
    }

    private static Finding[] Findings(params FindingState[] states) => [.. states.Select((s, i) => new Finding(
        new CriterionDefinition(Ids[i], new("", ""), CriterionRoles.Identify, "", [], new Dictionary<string, string>()), s, [], null, null, [], new("", "")))];
}
