using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Rules;

/// <summary>The cases stand so close to every line of the packs that no value, setting, cause, exemption, group or step can be changed unnoticed.</summary>
public sealed class CaseSharpnessTests
{
    // Shidian: a fall under its warning floor of 20 % is never near, and where one water indicator is enough, quality needs no rule of its own.
    // Suixi: what is new is one of the four guarantees by definition, so naming them again decides nothing.
    private static readonly string[] WithoutEffect =
    [
        "shidian-2021: income-drop-near 2020-03-20 0.15 -> 0.1485",
        "shidian-2021: income-drop-near 2020-03-20 0.15 -> 0.1515",
        "shidian-2021: unsafe-water: quality-alone: no",
        "suixi-2021: identify: (new-problem and (dropout or medical-burden or unsafe-house or unsafe-water)) without (dropout or medical-burden or unsafe-house or unsafe-water)",
    ];

    public static TheoryData<string> Packs() => PolicyCases.PackIds();

    [Theory]
    [MemberData(nameof(Packs))]
    public void Whatever_is_changed_in_a_pack_some_case_no_longer_holds(string pack)
    {
        var cases = PolicyCases.Of(pack).Where(c => c.Run(PolicyCases.Packs[pack]).Passed).ToArray();
        var unnoticed = PackVariations.Of(PolicyCases.Packs[pack]).Where(v => new Judge(v.Pack) is var judge && cases.All(c => c.Run(judge).Passed)).Select(v => $"{pack}: {v.Change}");
        unnoticed.ShouldBe(WithoutEffect.Where(w => w.StartsWith(pack, StringComparison.Ordinal)));
    }
}
