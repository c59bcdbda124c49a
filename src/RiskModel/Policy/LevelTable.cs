namespace FangFan.Risk.Policy;

/// <summary>The named inputs of the risk level (liaoning 二(二)).</summary>
public enum LevelInput
{
    /// <summary>Potential risk of falling back.</summary>
    Potential,

    /// <summary>State of the guarantees.</summary>
    Guarantees,

    /// <summary>How stable the income is.</summary>
    Income,
}

/// <summary>One row of the level table: it fits where every input is graded at least as high as it says.</summary>
/// <param name="Level">high, medium or low.</param>
/// <param name="Potential">Least grade of the potential risk, 0 to 2.</param>
/// <param name="Guarantees">Least grade of the guarantees, 0 to 2.</param>
/// <param name="Income">Least grade of the income, 0 to 2.</param>
/// <param name="VisitFirst">Whether the household is flagged visit first 建议先走访.</param>
public sealed record LevelRow(string Level, int Potential, int Guarantees, int Income, bool VisitFirst);

/// <summary>How the three inputs, each graded 0, 1 or 2, give the level.</summary>
/// <param name="Clause">The clause whose inputs it combines.</param>
/// <param name="Guarantees">Criteria that grade the guarantees, where the pack has them.</param>
/// <param name="Income">Criteria that grade the income, where the pack has them.</param>
/// <param name="Rows">The rows; the first that fits gives the level, none fitting gives no level above 无.</param>
/// <param name="Damping">Whether the level published is the higher of this quarter's and last quarter's.</param>
/// <param name="Choice">Why the table is so.</param>
public sealed record LevelTable(string Clause, IReadOnlyList<string> Guarantees, IReadOnlyList<string> Income, IReadOnlyList<LevelRow> Rows,
    bool Damping, Wording? Choice)
{
    /// <summary>The first row that fits the grades; null where none does.</summary>
    public LevelRow? RowFor(int potential, int guarantees, int income)
    {
        foreach (var row in Rows)
        {
            if (potential >= row.Potential && guarantees >= row.Guarantees && income >= row.Income) return row;
        }
        return null;
    }

    /// <summary>The input that a criterion grades; null where it weighs in none: it is in neither list, or neither identifies nor has the role level.</summary>
    public LevelInput? InputOf(CriterionDefinition criterion)
    {
        if ((criterion.Roles & (CriterionRoles.Identify | CriterionRoles.Level)) == 0) return null;
        if (Guarantees.Contains(criterion.Id)) return LevelInput.Guarantees;
        return Income.Contains(criterion.Id) ? LevelInput.Income : null;
    }
}
