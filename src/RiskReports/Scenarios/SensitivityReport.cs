using FangFan.Risk.Assessment;
using FangFan.Risk.Display;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Reports.Scenarios;

/// <summary>How the list depends on a pack's choices, as a report.</summary>
public static class SensitivityReport
{
    private static readonly Wording Choice = new("自定取值", "choice");

    private static readonly Wording Meeting = new("符合条件的户数", "households meeting the rules");

    private static readonly Wording RaisedLabel = new("高、中等级的户数", "households at level high or medium");

    /// <summary>Puts the sections together.</summary>
    /// <param name="choices">The choices, as <see cref="Workflow.RiskWorkflow.Sensitivity"/> gives them.</param>
    /// <param name="assessment">The assessment by the pack as it is, for the facts.</param>
    public static Report Of(IReadOnlyList<ChoiceSensitivity> choices, QuarterAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(assessment);
        return new("sensitivity", new("自定取值的敏感性", "Sensitivity to the pack's choices"), [Verdict(choices)], ScenarioFacts.Of(assessment), [Ranges(choices), Points(choices)])
        {
            Cautions = [.. ScenarioFacts.AsIf(assessment.Pack.IsAsIf(assessment.Quarter))],
        };
    }

    private static Wording Verdict(IReadOnlyList<ChoiceSensitivity> choices)
    {
        ChoiceSensitivity[] moving = [.. Ordered(choices).Where(c => c.MovesList)];
        if (choices.Count == 0) return new("本季度没有可试的自定取值。", "There is no choice to try in this quarter.");
        if (moving.Length == 0) return new($"{choices.Count}项自定取值在各自的合理范围内都不改变名单。", $"None of the {choices.Count} choices changes the list within its band.");
        var (fewest, most) = (moving[0].Points.Min(p => p.Meeting.Households), moving[0].Points.Max(p => p.Meeting.Households));
        return new(
            $"{choices.Count}项自定取值中有{moving.Length}项改变名单，影响最大的是“{moving[0].Label.Chinese}”：名单在{NumberFormat.Count.Read(fewest)}户至{NumberFormat.Count.Read(most)}户之间。",
            $"Of {choices.Count} choices {moving.Length} change the list, most of all '{moving[0].Label.English}': from {NumberFormat.Count.Read(fewest)} to {NumberFormat.Count.Read(most)} households.");
    }

    private static ReportSection Ranges(IReadOnlyList<ChoiceSensitivity> choices)
    {
        var ordered = Ordered(choices);
        var data = new DataTable("choice-ranges", new("各项自定取值在合理范围内变动时的名单", "The list while each choice moves within its band"),
            [
                new("choice", Choice), new("inForce", new("现取", "in force")), CountCells.Count("meeting", "现名单（户）", "list as it is"), CountCells.Count("fewest", "最少", "fewest"), CountCells.Count("most", "最多", "most"),
                CountCells.Count("fewestRaised", "高、中等级最少", "fewest high or medium"), CountCells.Count("mostRaised", "高、中等级最多", "most high or medium"), new("clause", new("条款", "clause")),
            ],
            [.. ordered.Select(c => (IReadOnlyList<DataCell>)
            [
                DataCell.Of(c.Id, c.Label), DataCell.Of(InForce(c).Label.English, InForce(c).Label), InForce(c).Meeting.Households, c.Points.Min(p => p.Meeting.Households), c.Points.Max(p => p.Meeting.Households),
                c.Points.Min(Raised), c.Points.Max(Raised), c.Clause,
            ])]);
        return new("ranges", new("哪些取值左右名单", "Which choices move the list"),
        [
            new Paragraph(new(
                "每次只动一项，其余照旧；横线为该项在合理范围内取遍各值时名单户数的两端，点为现取之值。横线越长，名单越取决于我们的取值，而不是文件的规定，越应当由县里讨论后定下来。",
                "One choice moves at a time. The line runs from the fewest to the most households within its band, the dot is the value in force. The longer the line, the more the list rests on our choice and not on the document, and the more it is the county's to settle.")),
            new Figure(language => Picture(ordered, language), data),
            data,
        ]);
    }

    /// <summary>The list above, levels below; choices that move neither are in the table alone.</summary>
    private static ChartGrid Picture(ChoiceSensitivity[] ordered, Language language)
    {
        DotIntervalChart Chart(Wording title, Func<ChoicePoint, int> count, Func<ChoiceSensitivity, bool> moves) => new(title.In(language), new Wording("户", "households").In(language),
            [.. ordered.Where(moves).Select(c => new Estimate(c.Label.In(language), count(InForce(c)), c.Points.Min(count), c.Points.Max(count)))])
        { Format = NumberFormat.Count };
        return new(new Wording("现取之值（点）与合理范围内的两端（线）", "The value in force (dot) and the ends within the band (line)").In(language),
            [Chart(Meeting, p => p.Meeting.Households, c => c.MovesList), Chart(RaisedLabel, Raised, c => c.Points.Select(Raised).Distinct().Skip(1).Any())])
        { Columns = 1 };
    }

    private static ReportSection Points(IReadOnlyList<ChoiceSensitivity> choices) => new("points", new("逐项逐值", "Value by value"),
    [
        new DataTable("choice-points", new("每个取值下的名单和等级", "List and levels under every value"),
            [
                new("choice", Choice), new("label", new("取值", "value")), new("inForce", new("现取", "in force")), CountCells.Count("meeting", "符合（户）", "meet"), CountCells.Count("persons", "符合（人）", "persons"),
                CountCells.Count("near", "接近（户）", "near"), CountCells.Count("entering", "新进", "enter"), CountCells.Count("leaving", "退出", "leave"), CountCells.Count("high", "高", "high"), CountCells.Count("medium", "中", "medium"),
            ],
            [.. Ordered(choices).SelectMany(c => c.Points.Select(p => (IReadOnlyList<DataCell>)
            [
                DataCell.Of(c.Id, c.Label), DataCell.Of(p.Label.English, p.Label), p.InForce ? DataCell.Of("yes", new("●", "●")) : DataCell.Of("no", new("", "")), p.Meeting.Households, p.Meeting.Persons,
                p.Near.Households, p.Entering.Households, p.Leaving.Households, p.High.Households, p.Medium.Households,
            ]))])
        { Folded = true },
    ]);

    private static ChoiceSensitivity[] Ordered(IReadOnlyList<ChoiceSensitivity> choices) =>
        [.. choices.OrderByDescending(c => c.Points.Max(p => p.Meeting.Households) - c.Points.Min(p => p.Meeting.Households)).ThenByDescending(c => c.Points.Max(Raised) - c.Points.Min(Raised))];

    private static ChoicePoint InForce(ChoiceSensitivity choice) => choice.Points.First(p => p.InForce);

    private static int Raised(ChoicePoint point) => point.High.Households + point.Medium.Households;
}
