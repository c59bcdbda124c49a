using FangFan.Risk.Policy;

namespace FangFan.Risk.Service.Packs;

/// <summary>A criterion of a pack.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people read.</param>
/// <param name="Roles">identify, level, watch, exit, scope, condition.</param>
/// <param name="Clause">Where the document says so.</param>
/// <param name="Causes">The causes that count.</param>
/// <param name="Settings">Non-numeric settings.</param>
/// <param name="Values">Names of the pack's values that it is judged by.</param>
public sealed record PackCriterion(string Id, Wording Title, IReadOnlyList<CriterionRoles> Roles, string Clause, IReadOnlyList<CauseGroup> Causes,
    IReadOnlyList<PackSetting> Settings, IReadOnlyList<string> Values)
{
    /// <summary>Why it is read so, where the document leaves it open; else null.</summary>
    public Wording? Choice { get; init; }

    /// <summary>The pack whose file states it.</summary>
    public required string Origin { get; init; }
}

/// <summary>A setting of a criterion.</summary>
/// <param name="Name">Its name in the pack.</param>
/// <param name="Value">Its value in the pack.</param>
/// <param name="Text">Both in words.</param>
/// <param name="Words">The words it can be tried with, its own among them; empty where there is nothing to choose from.</param>
public sealed record PackSetting(string Name, string Value, Wording Text, IReadOnlyList<PackWord> Words);

/// <summary>A word of a setting.</summary>
/// <param name="Value">As the pack writes it.</param>
/// <param name="Text">As people read it.</param>
public sealed record PackWord(string Value, Wording Text);

/// <summary>How the identifying criteria combine.</summary>
/// <param name="Clause">Where the document says so.</param>
/// <param name="Rule">The criteria, nested.</param>
/// <param name="Text">The same in words.</param>
/// <param name="Choice">Why they combine so, where the document leaves it open; else null.</param>
/// <param name="Alternatives">Other readings of the clause.</param>
public sealed record PackIdentify(string Clause, PackCombination Rule, Wording Text, Wording? Choice, IReadOnlyList<PackReading> Alternatives);

/// <summary>Another reading of the identify clause.</summary>
/// <param name="Title">How it reads.</param>
/// <param name="Rule">The criteria, nested.</param>
/// <param name="Text">The same in words.</param>
public sealed record PackReading(Wording Title, PackCombination Rule, Wording Text);

/// <summary>Criteria combined: one criterion, or all or any of the parts.</summary>
/// <param name="How">criterion, all or any.</param>
/// <param name="Id">The criterion; null for a combination.</param>
/// <param name="Title">Its title; null for a combination.</param>
/// <param name="Parts">The parts; empty for a criterion.</param>
public sealed record PackCombination(string How, string? Id, Wording? Title, IReadOnlyList<PackCombination> Parts);

/// <summary>An exclusion.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people read.</param>
/// <param name="Clause">Where the document says so.</param>
/// <param name="Test">What the records must show, in words.</param>
/// <param name="Exemptions">The exemptions that lift it.</param>
/// <param name="QuestionOnly">Whether a hit is a question to the village and never excludes by itself.</param>
/// <param name="Origin">The pack whose file states it.</param>
public sealed record PackExclusion(string Id, Wording Title, string Clause, Wording Test, IReadOnlyList<Wording> Exemptions, bool QuestionOnly, string Origin);

/// <summary>How the risk level comes about.</summary>
/// <param name="Clause">The clause whose inputs it combines.</param>
/// <param name="Guarantees">Criteria of the pack that grade the guarantees.</param>
/// <param name="Income">Criteria of the pack that grade the income.</param>
/// <param name="Rows">The first row that fits gives the level.</param>
/// <param name="Damping">Whether the level published is the higher of this quarter's and last quarter's.</param>
/// <param name="Choice">Why the table is so.</param>
/// <param name="Text">The whole rule in words.</param>
public sealed record PackLevel(string Clause, IReadOnlyList<Wording> Guarantees, IReadOnlyList<Wording> Income, IReadOnlyList<PackLevelRow> Rows, bool Damping, Wording? Choice, Wording Text);

/// <summary>One row of the level table.</summary>
/// <param name="Level">high, medium or low.</param>
/// <param name="Potential">Least grade of the potential risk, 0 to 2.</param>
/// <param name="Guarantees">Least grade of the guarantees.</param>
/// <param name="Income">Least grade of the income.</param>
/// <param name="VisitFirst">Whether the household is flagged visit first.</param>
public sealed record PackLevelRow(string Level, int Potential, int Guarantees, int Income, bool VisitFirst);
