using FangFan.Risk.Records;
using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Households;

namespace FangFan.Risk.Synthetic.Recording;

/// <summary>Writes down members, school, work and health, counted a little carelessly.</summary>
internal static class PeopleEntries
{
    /// <summary>Fills the groups people and health.</summary>
    public static void Fill(RecordedRow row, in HouseholdState h, HouseholdTraits traits, double workMonths, ref RandomStream random)
    {
        var count = Count(h);
        var labourers = Math.Clamp(count.Labourers + (random.Chance(0.03) ? random.Below(3) - 1 : 0), 0, h.Count);
        var working = Math.Min(labourers, Math.Max(count.Working, (int)Math.Ceiling(workMonths / 12)));
        row[QuarterColumns.Members] = h.Count;
        row[QuarterColumns.Labourers] = labourers;
        row[QuarterColumns.WorkingMembers] = working;
        row[QuarterColumns.WorkMonths] = Math.Min(12 * working, Math.Max(0, Math.Round(workMonths + 0.8 * random.Normal())));
        row[QuarterColumns.ChildrenUnder6] = count.Under6;
        row[QuarterColumns.ChildrenCompulsoryAge] = count.Compulsory;
        row[QuarterColumns.DropoutChildren] = count.Dropouts;
        row[QuarterColumns.StudentsBeyondCompulsory] = count.Students;
        row[QuarterColumns.EldersOver60] = count.Elders;
        row[QuarterColumns.ChildrenLivingApart] = h.ChildrenApart;
        row.Flag(QuarterColumns.ElderLivesAlone, h.Count == 1 && count.Elders == 1);
        row[QuarterColumns.HeadAge] = h.People[0].Years;
        row[QuarterColumns.HeadEducation] = h.People[0].Education;
        row.Flag(QuarterColumns.HeadFemale, h.People[0].Female);
        row.Flag(QuarterColumns.Minority, traits.Minority);
        row[QuarterColumns.ChronicallyIll] = traits.HidesIllness ? Math.Max(0, count.Chronic - 1) : count.Chronic;
        row[QuarterColumns.GravelyIll] = random.Chance(0.08) ? Math.Max(0, count.Grave - 1) : count.Grave;
        row[QuarterColumns.Disabled] = count.Disabled;
        row[QuarterColumns.SeverelyDisabled] = count.Severe;
        row[QuarterColumns.UninsuredMembers] = count.Uninsured;
    }

    private static Counts Count(in HouseholdState h)
    {
        var count = new Counts();
        for (var i = 0; i < h.Count; i++)
        {
            var person = h.People[i];
            if (person.IsLabourer) count.Labourers++;
            if (person.Work != Workplace.None) count.Working++;
            if (person.Years < 6) count.Under6++;
            if (person.OfCompulsoryAge) count.Compulsory++;
            if (person.Dropout) count.Dropouts++;
            if (person.Student) count.Students++;
            if (person.Years > 60) count.Elders++;
            if (person.Chronic) count.Chronic++;
            if (person.GraveLeft > 0) count.Grave++;
            if (person.Disability > 0) count.Disabled++;
            if (person.Disability == 2) count.Severe++;
            if (!person.Insured) count.Uninsured++;
        }
        return count;
    }

    private struct Counts
    {
        public int Labourers, Working, Under6, Compulsory, Dropouts, Students, Elders, Chronic, Grave, Disabled, Severe, Uninsured;
    }
}
