namespace FangFan.Risk.Models;

/// <summary>What a model with few events cannot promise.</summary>
internal static class ModelWarning
{
    // Under 20 even the ranking hangs on single households; under 100 the interval of the calibration error is wider than the error (choice).
    private const int EventsToRank = 20;
    private const int EventsToCalibrate = 100;

    /// <summary>The warning; null where there are events enough.</summary>
    public static Wording? Of(ModelOrigin origin)
    {
        var events = origin.Metrics.TryGetValue(ModelMetrics.EventHouseholds, out var households) ? (int)households : origin.Events;
        if (events >= EventsToCalibrate) return null;
        if (events >= EventsToRank) return new Wording(
            $"训练数据中仅有{events}户发生目标事件，不足{EventsToCalibrate}户：排序可供参考，概率数值不够可靠，请勿据此设定界限。",
            $"Only {events} households of the training data had the event, under {EventsToCalibrate}: the order is usable, the probabilities are not reliable; set no threshold by them.");
        return new Wording(
            $"训练数据中仅有{events}户发生目标事件，不足{EventsToRank}户：排序和概率均受个别农户左右，应以政策标准和入户核实为准。",
            $"Only {events} households of the training data had the event, under {EventsToRank}: single households decide both order and probabilities; rely on the criteria and on visits.");
    }
}
