namespace FangFan.Risk.Service.Evaluations;

/// <summary>The examples of the OpenAPI document on evaluations.</summary>
internal static class EvaluationExamples
{
    public const string Body = """{"kind":"backtest","areaCode":"530521","model":"3f9c2a71b0de","pack":"national-2020","seed":1}""";

    public const string Accepted = """
        {"id":8,"kind":"backtest","about":"530521 national-2020 relapse all 3f9c2a71b0de 1","state":"waiting","progress":0,"step":null,"createdAt":"2022-01-12T08:30:00+00:00","finishedAt":null,"result":null,"error":null,"problemCount":0,"problems":[]}
        """;

    public const string Backtest = """
        {"kind":"backtest","areaCode":"530521","model":"3f9c2a71b0de","pack":"national-2020","target":"relapse","preset":"all","lastQuarter":"2021Q4","dataHash":"9f2c","madeAt":"2022-01-12T08:40:00+00:00","recordsChanged":false,
         "summary":{"caution":true,"statement":[{"chinese":"模型的排序未能明确优于：逻辑回归。","english":"The model does not clearly rank better than logistic regression."}],"cautions":[],"advice":null,"events":112,
           "scores":[{"score":"model","label":{"chinese":"模型","english":"the model"},"role":"model","metric":"auc","capacity":null,"value":0.71,"low":0.66,"high":0.76}],
           "calibration":[{"mean":0.01,"observed":0.012,"rows":300}],
           "splits":[{"firstTrain":"2015Q1","lastTrain":"2019Q4","asOf":"2020Q4","labelsUntil":"2021Q4","households":2700,"events":31}],"scorePsi":[]},
         "charts":["auc","calibration","splits"]}
        """;

    public const string Report = """
        {"schemaVersion":1,"kind":"backtest","title":{"chinese":"回测报告","english":"Backtest report"},"statement":[],"cautions":[],"facts":{},"command":null,"sections":[],"tables":[]}
        """;
}
