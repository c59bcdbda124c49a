using System.Globalization;
using FangFan.Risk.Display;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Service.Packs;

/// <summary>Draws how the list depends on a choice.</summary>
internal static class SensitivityCharts
{
    public static string Draw(ChoiceSensitivity choice, Language language, int width) => new BarChart(
        choice.Label.In(language), new Wording("符合条件的农户（户）", "households that meet the criteria").In(language), [.. choice.Points.Select(p => Bar(p, language))])
    { Width = width }.ToSvg();

    private static Bar Bar(ChoicePoint point, Language language)
    {
        var label = point.InForce ? $"{point.Label.In(language)} {new Wording("（现行）", "(in force)").In(language)}" : point.Label.In(language);
        var counted = string.Create(CultureInfo.InvariantCulture, $"{point.Meeting.Households:N0} / {point.Meeting.Persons:N0}");
        return new Bar(label, point.Meeting.Households, new Wording($"{counted} 人", $"{counted} persons").In(language), $"{label}: {Moves(point, language)}");
    }

    private static string Moves(ChoicePoint point, Language language) => new Wording(
        $"进入{point.Entering.Households}户，退出{point.Leaving.Households}户", $"{point.Entering.Households} enter, {point.Leaving.Households} leave").In(language);
}
