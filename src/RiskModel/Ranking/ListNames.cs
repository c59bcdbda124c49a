namespace FangFan.Risk.Ranking;

/// <summary>Names of orders and queues in files, options and the API, and what people read.</summary>
public static class ListNames
{
    /// <summary>The name of an order: priority or risk.</summary>
    public static string Name(this ListOrder order) => order == ListOrder.Priority ? "priority" : "risk";

    /// <summary>The name of a queue: rules-only or model-only.</summary>
    public static string Name(this ListQueue queue) => queue == ListQueue.RulesOnly ? "rules-only" : "model-only";

    /// <summary>What people read of a queue.</summary>
    public static Wording Label(this ListQueue queue) => queue == ListQueue.RulesOnly
        ? new("规则符合、模型低：核对数据，可能帮扶见效，不作退出依据", "rules yes, model low: check the data; support may be working; no ground for exit")
        : new("规则不符、模型高：建议先走访", "rules no, model high: visit first");

    /// <summary>Reads an order's name.</summary>
    public static bool TryParse(string? text, out ListOrder order)
    {
        order = text == "risk" ? ListOrder.Risk : ListOrder.Priority;
        return text is "priority" or "risk";
    }

    /// <summary>Reads a queue's name.</summary>
    public static bool TryParse(string? text, out ListQueue queue)
    {
        queue = text == "model-only" ? ListQueue.ModelOnly : ListQueue.RulesOnly;
        return text is "rules-only" or "model-only";
    }
}
