using System.Globalization;
using FangFan.Risk.Display;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Service.Packs;

/// <summary>Draws how the list depends on a choice: lines over a band of numbers, bars for words and readings.</summary>
internal static class SensitivityCharts
{
    private const double PlotHeight = 130;

    public static string Draw(ChoiceSensitivity choice, Language language, int width) =>
        choice.Points.All(p => p.Value is not null) ? Lines(choice, language, width) : Bars(choice, language, width);

    private static string Lines(ChoiceSensitivity choice, Language language, int width) => new LineChart(choice.Label.In(language),
        new Wording("户；*为现行取值", "households; * the value in force").In(language), [.. choice.Points.Select(p => Label(p, language))],
        [
            Series(choice, new Wording("符合条件", "meet the criteria").In(language), p => p.Meeting),
            Series(choice, new Wording("接近条件", "nearly meet them").In(language), p => p.Near),
            Series(choice, new Wording("等级高", "level high").In(language), p => p.High),
            Series(choice, new Wording("等级中", "level medium").In(language), p => p.Medium),
        ])
    { Width = width, PlotHeight = PlotHeight }.ToSvg();

    private static string Bars(ChoiceSensitivity choice, Language language, int width) => new BarChart(choice.Label.In(language),
        new Wording("符合条件的农户（户）；*为现行读法", "households that meet the criteria; * as the pack has it").In(language), [.. choice.Points.Select(p => Bar(p, language))])
    { Width = width }.ToSvg();

    private static Series Series(ChoiceSensitivity choice, string name, Func<ChoicePoint, HeadCount> count) => new(name, [.. choice.Points.Select(p => (double)count(p).Households)]);

    private static Bar Bar(ChoicePoint point, Language language)
    {
        var counted = string.Create(CultureInfo.InvariantCulture, $"{point.Meeting.Households:N0} / {point.Meeting.Persons:N0}");
        var moves = new Wording($"进入{point.Entering.Households}户，退出{point.Leaving.Households}户", $"{point.Entering.Households} enter, {point.Leaving.Households} leave").In(language);
        return new Bar(Label(point, language), point.Meeting.Households, new Wording($"{counted} 人", $"{counted} persons").In(language), $"{Label(point, language)}: {moves}");
    }

    private static string Label(ChoicePoint point, Language language) => point.Label.In(language) + (point.InForce ? "*" : "");
}
