namespace FangFan.Risk.Service.Hosting;

/// <summary>The examples of the OpenAPI document; a test reads each one as the type its endpoint answers with.</summary>
internal static class Examples
{
    public const string Areas = """
        [{"areaCode":"530521","name":"施甸县","households":3000,"generated":true,
          "townships":[{"areaCode":"530521101","name":"甸阳镇","households":260,"villages":[{"areaCode":"530521101001","name":null}]}]}]
        """;

    public const string Quarters = """
        [{"areaCode":"530521","quarter":"2021Q4","rows":3000,"assessed":true,"model":"3f9c2a71b0de","pack":"national-2020","assessedAt":"2022-01-12T08:30:00+00:00"}]
        """;

    public const string Model = """
        {"id":"3f9c2a71b0de","areaCode":"530521","target":"relapse","targetLabel":{"chinese":"未来四个季度内返贫或致贫","english":"falls back or falls in within four quarters"},
         "horizon":4,"trainedUntil":"2021Q4","trainedAt":"2022-01-12T08:30:00+00:00","learner":"auto","preset":"all","pack":"national-2020","seed":1,"rows":69000,"events":1030,
         "dataHash":"9f2c","calibration":"platt","chosen":{"folds":"5 groups of villages, forward from 2020Q1","blend":"0.6 x small + 0.4 x logistic"},
         "tried":[{"label":{"chinese":"小树","english":"small"},"trees":120,"leaves":8,"learningRate":0.08,"penalty":null,"logLoss":0.0743,"weight":0.6},{"label":{"chinese":"逻辑回归","english":"logistic"},"trees":null,"leaves":null,"learningRate":null,"penalty":1,"logLoss":0.0746,"weight":0.4}],"metrics":{"auc":0.71},
         "features":[{"name":"income_to_line","group":"income","unit":"ratio","formula":"net income per head / line","label":{"chinese":"人均纯收入与监测线之比","english":"income per head over the line"}}]}
        """;

    public const string TrainBody = """{"areaCode":"530521","until":"2021Q4","pack":"national-2020","target":"relapse","preset":"all","learner":"auto","seed":1}""";

    public const string AssessBody = """{"quarter":"2021Q4","pack":"national-2020","model":"3f9c2a71b0de"}""";

    public const string PriorityList = """
        {"quarter":"2021Q4","order":"priority","target":"relapse","model":"3f9c2a71b0de","pack":"national-2020","asIf":false,"total":1,"offset":0,"inScope":3000,"scored":3000,"visitCapacity":150,"withGap":37,
         "notice":"得分和排序仅供人工决策参考。","rule":"……","dataHash":"9f2c","modelOrigin":null,
         "cap":{"persons":410,"capPersons":520,"share":0.039,"marginal":null,"warning":null,"households":133,"unknownSize":0,"shareOfCap":0.788,"shareAllowed":0.05,
           "statement":"监测对象300人，另有符合条件尚未纳入的110人，共133户410人，占建档立卡人口3.94%，占规模上限520人的78.85%。"},
         "items":[{"rank":1,"householdId":"H000123","areaCode":"530521101001","members":4,"monitored":true,"recorded":true,"level":"high","previousLevel":"medium","rawLevel":"high","previousRawLevel":"medium",
           "grades":{"potential":2,"guarantees":0,"income":2},"incomeFall":0.38,"levelReason":"潜在风险与收入均为2级","visitFirst":false,"queue":null,"rawScore":-1.42,"place":3,"band":1,
           "probability":0.195,"percentile":99.9,"groupsMet":1,"verdict":"meets","causes":["illness"],
           "causeSources":[{"cause":"illness","label":"因病","sources":[{"basis":"register","name":"illness","text":"登记的风险原因：因病"}]}],
           "criteria":[{"id":"income-below-line","state":"met","clause":"national 三(二)","title":"人均收入低于监测线","text":"人均可支配收入5210元，低于6000元","inputs":[{"name":"disposable-income-per-head","value":5210,"unit":"yuan"}],
             "threshold":{"name":"monitoring-line","value":6000,"unit":"yuan","choice":false},"margin":-790}],
           "exclusions":[],"reasons":[{"feature":"income_change_4q","cause":"income","logOdds":0.61,"text":"近四个季度人均纯收入下降38%，明显抬高风险"}],
           "measures":[{"id":"medical-aid","title":"医疗救助","clause":"national 四(三)","department":"医保部门","given":false,"units":[],"causes":["illness"],"labourUnknown":false}],
           "gaps":[{"cause":"illness","state":"gap","text":"因病：本季没有落实任何措施；可用：医疗救助（医保部门，national 四(三)）","measures":["medical-aid"],"blank":[]}],"problems":[],"unknown":[]}]}
        """;

    public const string Summary = """
        {"areaCode":"530521","quarter":"2021Q4","households":3000,"persons":10400,"monitored":260,"levels":{"high":41,"medium":180,"low":420,"none":2359},
         "verdicts":{"meets":160,"near":90,"not-meets":2700,"unknown":30,"excluded":20,"out-of-scope":0},"queues":{"rules-only":70,"model-only":40},"withGap":37,"dataProblems":120,"householdsWithProblems":96,
         "cap":{"persons":410,"capPersons":520,"share":0.039,"marginal":null,"warning":null,"households":133,"unknownSize":0,"shareOfCap":0.788,"shareAllowed":0.05,
           "statement":"监测对象300人，另有符合条件尚未纳入的110人，共133户410人，占建档立卡人口3.94%，占规模上限520人的78.85%。"}}
        """;

    public const string Transitions = """
        {"areaCode":"530521","quarter":"2021Q4","pack":"national-2020","model":"3f9c2a71b0de","total":1,
         "items":[{"householdId":"H000123","areaCode":"530521101001","from":"medium","to":"high","reason":{"chinese":"收入低于监测线","english":"income fell under the line"}}]}
        """;

    public const string Household = """
        {"areaCode":"530521","quarter":"2021Q4","pack":"national-2020","model":"3f9c2a71b0de","target":"relapse","inScope":true,"riskRank":3,
         "household":{"rank":1,"householdId":"H000123","areaCode":"530521101001","members":4,"monitored":true,"recorded":true,"level":"high","grades":{"potential":2,"guarantees":0,"income":2},
           "levelReason":"潜在风险与收入均为2级","verdict":"meets","causes":["illness"],"criteria":[],"exclusions":[],"reasons":[],"measures":[],"problems":[],"unknown":[]},
         "labels":{"monitoring-line":"监测线"},"scopeReason":"脱贫户","asIf":false,"baseScore":-4.1,
         "contributions":[{"feature":"income_change_4q","label":"近四个季度收入变化","cause":"income","unit":"ratio","value":-0.38,"logOdds":0.61}],
         "history":[{"quarter":"2021Q4","recordedOn":"2021-12-31","incomePerHead":5210.5,"rigidSpendingPerHead":2100,"medicalPerHead":1900,"level":"high","rawLevel":"high"}],
         "events":[{"kind":"monitored","happenedOn":"2021-03-02","recordedOn":"2021-03-10"}],"notice":"得分和排序仅供人工决策参考。"}
        """;

    public const string Job = """
        {"id":3,"kind":"import","about":"quarters.csv 5f2a10c3d4e5","state":"succeeded","progress":1,"step":null,"createdAt":"2022-01-12T08:30:00+00:00","finishedAt":"2022-01-12T08:30:09+00:00",
         "result":{"areaCode":"530521","alreadyImported":false,"rows":3000,"added":2990,"replaced":10,"unchanged":0},"error":null,"problemCount":1,
         "problems":[{"file":"quarters.csv","row":17,"column":"members","code":"out-of-range","severity":"error","message":{"chinese":"家庭人口应为1至30","english":"members lies between 1 and 30"},"householdId":"H000123","quarter":"2021Q4"}]}
        """;

    public const string AcceptedImport = """{"id":3,"kind":"import","about":"quarters.csv 5f2a10c3d4e5","state":"waiting","progress":0,"step":null,"createdAt":"2022-01-12T08:30:00+00:00","finishedAt":null,"result":null,"error":null,"problemCount":0,"problems":[]}""";

    public const string AcceptedTraining = """{"id":4,"kind":"train","about":"530521 2021Q4 national-2020 relapse All boosting 1","state":"waiting","progress":0,"step":null,"createdAt":"2022-01-12T08:30:00+00:00","finishedAt":null,"result":null,"error":null,"problemCount":0,"problems":[]}""";

    public const string AcceptedAssessment = """{"id":5,"kind":"assess","about":"530521 2021Q4 national-2020 3f9c2a71b0de","state":"waiting","progress":0,"step":null,"createdAt":"2022-01-12T08:30:00+00:00","finishedAt":null,"result":null,"error":null,"problemCount":0,"problems":[]}""";
}
