using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules;

/// <summary>Finds which steps of the path back from an exclusion count: the pack's own, in its order by day, and about this exclusion.</summary>
/// <remarks>A record that names the exclusion is itself a sign that it was there, and counts unless a row of its own or a later quarter says that the exclusion
/// did not apply: then the household has run into it anew. A record that names none is about what was on record that day, so it counts from the day on
/// which a row first showed the exclusion.</remarks>
internal sealed class PathBackTest(PolicyPack pack)
{
    private readonly IReadOnlyList<PathBackStep> steps = pack.PathBack;
    private readonly PathBackProgress nothingTaken = new([.. pack.PathBack.Select(s => new PathBackStage(s, null))], []);

    /// <summary>How far the household has come at the view; null where the pack names no path back.</summary>
    public PathBackProgress? Progress(HouseholdView view, ExclusionSight sight)
    {
        if (steps.Count == 0) return null;
        var records = view.PathBack();
        if (records.Count == 0) return nothingTaken;
        var uncounted = new List<UncountedStep>();
        var counting = About(records, sight.Exclusion, ExclusionSpell.Of(view, sight), uncounted);
        var stages = Stages(counting, uncounted);
        return new PathBackProgress(stages, uncounted);
    }

    private List<(int Step, PathBackRecord Record)> About(IReadOnlyList<PathBackRecord> records, ExclusionDefinition exclusion, ExclusionSpell spell, List<UncountedStep> uncounted)
    {
        var about = new List<(int, PathBackRecord)>();
        foreach (var record in records)
        {
            if (record.Exclusion is { } named && !Names(named, exclusion.Id, exclusion.Title))
            {
                if (!pack.Exclusions.Any(e => Names(named, e.Id, e.Title))) uncounted.Add(new(record, NoExclusion(named)));
                continue;
            }
            var step = Position(record.Step);
            if ((step < 0 ? NoStep(record.Step) : Refusal(record, spell)) is { } why) uncounted.Add(new(record, why));
            else about.Add((step, record));
        }
        return about;
    }

    private PathBackStage[] Stages(List<(int Step, PathBackRecord Record)> counting, List<UncountedStep> uncounted)
    {
        var stages = new PathBackStage[steps.Count];
        var (reached, open) = (DateOnly.MinValue, false);
        for (var i = 0; i < stages.Length; i++)
        {
            var taken = open ? null : counting.FirstOrDefault(c => c.Step == i && c.Record.On >= reached).Record;
            if (taken is null)
            {
                uncounted.AddRange(counting.Where(c => c.Step == i).Select(c => new UncountedStep(c.Record, OutOfOrder(steps[i - 1], open))));
                open = true;
            }
            else
            {
                reached = taken.On;
            }
            stages[i] = new(steps[i], taken);
        }
        return stages;
    }

    private int Position(string step)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (Names(step, steps[i].Id, steps[i].Title)) return i;
        }
        return -1;
    }

    /// <summary>Whether a cell names something by its id or Chinese title, whatever its width and spaces.</summary>
    private static bool Names(string cell, string id, Wording title) =>
        HeaderText.Normalize(cell) is var plain && (plain == HeaderText.Normalize(id) || plain == HeaderText.Normalize(title.Chinese));

    private static Wording? Refusal(PathBackRecord record, ExclusionSpell spell)
    {
        if (spell.LastWithout is { } without && Quarter.Of(record.On) <= without) return new(
            $"{without}的数据显示当时没有该情形，此后属新出现的情形，须重新办理",
            $"the row of {without} shows that the exclusion did not apply then; the household has run into it anew, so the step must be taken anew");
        if (record.Exclusion is null && record.On < spell.OnRecord) return new(
            $"办理时该情形尚未记录在案（{spell.OnRecord:yyyy-MM-dd}起）；如确为该情形办理，请填写“{PathBackColumns.Exclusion.Headers[0]}”",
            $"the exclusion was not on record before {spell.OnRecord:yyyy-MM-dd}; if the step concerns it, name it in the column {PathBackColumns.Exclusion.Name}");
        return null;
    }

    private static Wording OutOfOrder(PathBackStep before, bool open) => open
        ? new($"此前环节“{before.Title.Chinese}”尚未有效办理", $"the step before it, \"{before.Title.English}\", has not been taken")
        : new($"早于上一环节“{before.Title.Chinese}”的办理日期，须在其后重新办理", $"earlier than the step before it, \"{before.Title.English}\"; it must be taken after that");

    private Wording NoStep(string step) => new(
        $"政策包 {pack.Id} 没有环节“{step}”，请填写：{string.Join("、", steps.Select(s => s.Id))}",
        $"pack {pack.Id} has no step '{step}'; write one of {string.Join(", ", steps.Select(s => s.Id))}");

    private Wording NoExclusion(string exclusion) => new(
        $"政策包 {pack.Id} 没有排除情形“{exclusion}”，请填写：{string.Join("、", pack.Exclusions.Select(e => e.Id))}",
        $"pack {pack.Id} has no exclusion '{exclusion}'; write one of {string.Join(", ", pack.Exclusions.Select(e => e.Id))}");
}
