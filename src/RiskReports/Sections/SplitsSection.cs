using FangFan.Risk.Display;
using FangFan.Risk.Evaluation;

namespace FangFan.Risk.Reports.Sections;

/// <summary>Which quarters were trained on and tested, and the gap between them.</summary>
internal static class SplitsSection
{
    private static readonly string[] Counts = ["households", "events", "died", "movedAway", "unmeasured", "trainRows", "trainEvents"];

    public static ReportSection Of(BacktestResult result)
    {
        var data = Data(result);
        IReportBlock[] picture = result.Quarters.Any(quarter => quarter.Split is not null) ? [new Figure(language => Picture(result, language), data)] : [];
        return new ReportSection("splits", new("训练与检验的划分", "How training and test are split"),
        [
            new Paragraph(new(
                "每个截止季度只用当时已录入的信息训练和排序，再与其后预测期内的实际情况对照。训练样本止于截止季度之前一个预测期：再往后的结果当时还不知道，不能用来训练，这段间隔由预测期决定。训练窗口逐季度加长，检验期互有重叠的季度并非相互独立。",
                "At each as-of quarter training and ranking use only what was recorded by then, and are held against what happened in the horizon after it. Training rows end a horizon before the as-of quarter, because later outcomes were not known yet: "
                + "the horizon forces that gap. Training windows grow quarter by quarter, and quarters whose horizons overlap are not independent of one another.")),
            .. picture,
            data,
        ]);
    }

    private static DataTable Data(BacktestResult result) => new("splits", new("各截止季度的训练窗口、检验期与户数", "Training window, horizon and households of each as-of quarter"),
        [
            BacktestCells.Quarter, new("firstTrain", new("训练起", "train from")), new("lastTrain", new("训练止", "train to")), new("labelsUntil", new("检验期止", "test until")),
            .. Counts.Zip(Headers).Select(count => new DataColumn(count.First, count.Second, NumberFormat.Count)),
        ],
        [.. result.Quarters.Select(Row)])
    {
        Note = new("死亡、迁出和无法测量者在预测期结束前已离开，不计入户数；训练户次和其中发生数为首个模型的。",
            "Households that died out, moved away or could not be measured before the horizon was over are not among the households; training rows and events are those of the first model."),
    };

    private static Wording[] Headers =>
    [
        new("户数", "households"), new("发生户数", "events"), new("死亡", "died out"), new("迁出", "moved away"), new("无法测量", "unmeasured"), new("训练户次", "training rows"), new("其中发生", "with the event"),
    ];

    private static IReadOnlyList<DataCell> Row(QuarterResult quarter)
    {
        var origin = quarter.Scores.Select(score => quarter.Models.GetValueOrDefault(score.Score.Name)).FirstOrDefault(model => model is not null)?.Origin;
        DataCell[] window = quarter.Split is { } split ? [split.FirstTrain.ToString(), split.LastTrain.ToString(), split.LabelsUntil.ToString()] : [NumberText.Unknown, NumberText.Unknown, NumberText.Unknown];
        return [quarter.AsOf.ToString(), .. window, quarter.Households, quarter.Events, quarter.Left.Died, quarter.Left.MovedAway, quarter.Left.Unmeasured, origin?.Rows ?? double.NaN, origin?.Events ?? double.NaN];
    }

    private static SplitsChart Picture(BacktestResult result, Language language)
    {
        string Say(string chinese, string english) => new Wording(chinese, english).In(language);
        BacktestSplit[] splits = [.. result.Quarters.Select(quarter => quarter.Split).OfType<BacktestSplit>()];
        var (first, last) = (splits.Min(split => split.FirstTrain), splits.Max(split => split.LabelsUntil));
        return new SplitsChart(Say("训练窗口、间隔与检验期", "Training windows, gaps and test horizons"), [.. Enumerable.Range(0, last - first + 1).Select(q => first.Plus(q).ToString())],
            [.. splits.Select(split => new Split(split.FirstTrain - first, split.LastTrain - first, split.AsOf - first, split.LabelsUntil - first))])
        {
            TrainingLabel = Say("训练窗口", "training window"),
            GapLabel = Say("间隔：结果尚未知", "gap: outcome not yet known"),
            TestLabel = Say("检验期", "test horizon"),
            AsOfLabel = Say("截止季度", "as-of quarter"),
        };
    }
}
