namespace FangFan.Risk.Assessment;

/// <summary>Every change of level between two quarters, each with its reason in both languages.</summary>
public static class TransitionReasons
{
    /// <summary>The changes from stored levels to this quarter's.</summary>
    /// <param name="households">This quarter's assessments.</param>
    /// <param name="previous">Last quarter's levels as stored at the time; empty at the first assessment, which changes nothing.</param>
    /// <returns>By household id; households no longer assessed included.</returns>
    public static IReadOnlyList<LevelTransition> Between(IReadOnlyList<HouseholdAssessment> households, IReadOnlyDictionary<HouseholdId, StoredLevel> previous)
    {
        if (previous.Count == 0) return [];
        var present = households.ToDictionary(h => h.Household);
        var changed = households
            .Where(h => h.Level != previous.GetValueOrDefault(h.Household)?.Level)
            .Select(h => Change(h, previous.GetValueOrDefault(h.Household)));
        var gone = previous.Values
            .Where(p => p.Level is not null && !present.ContainsKey(p.Household))
            .Select(p => new LevelTransition(p.Household, null, p.Level, null,
                new("已连续四个季度以上无记录，不再列入", "no record for more than four quarters: no longer listed")));
        return [.. changed.Concat(gone).OrderBy(t => t.Household)];
    }

    private static LevelTransition Change(HouseholdAssessment household, StoredLevel? before) =>
        new(household.Household, household.Village, before?.Level, household.Level, Reason(household, before));

    private static Wording Reason(HouseholdAssessment household, StoredLevel? before)
    {
        if (household.Level is null) return new($"不再有等级：{household.LevelReason.Chinese}", $"no level any more: {household.LevelReason.English}");
        if (before is null) return new($"新列入：{household.LevelReason.Chinese}", $"newly listed: {household.LevelReason.English}");
        if (before.Level is null) return new($"进入监测范围：{household.LevelReason.Chinese}", $"came into scope: {household.LevelReason.English}");
        var grades = household.Basis is LevelBasis.Inputs or LevelBasis.Damped ? Grades(before.Grades, household.Grades) : default;
        if (household.Basis == LevelBasis.Inputs && household.Level < before.Level)
        {
            grades = new($"连续两个季度测算低于{before.Level.Value.Label().Chinese}；{grades.Chinese}",
                $"two quarters in a row came out below {before.Level.Value.Label().English}; {grades.English}");
        }
        return new(grades.Chinese + household.LevelReason.Chinese, grades.English + household.LevelReason.English);
    }

    private static Wording Grades(LevelGrades? before, LevelGrades now)
    {
        if (before is not { } then) return new("", "");
        (Wording Name, int Then, int Now)[] inputs =
        [
            (new("潜在风险", "potential"), then.Potential, now.Potential),
            (new("三保障", "guarantees"), then.Guarantees, now.Guarantees),
            (new("收入", "income"), then.Income, now.Income),
        ];
        var changed = inputs.Where(i => i.Then != i.Now).ToArray();
        if (changed.Length == 0) return new("", "");
        return new(
            string.Join("、", changed.Select(i => $"{i.Name.Chinese}由{i.Then}变为{i.Now}")) + "。现状：",
            string.Join(", ", changed.Select(i => $"{i.Name.English} from {i.Then} to {i.Now}")) + ". Now: ");
    }
}
