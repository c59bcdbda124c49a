namespace FangFan.Risk.Service.Hosting;

/// <summary>The examples of the endpoints about packs.</summary>
internal static class PackExamples
{
    public const string Packs = """
        [{"id":"suixi-2021","title":{"chinese":"濉溪县防止返贫监测和帮扶工作方案","english":"Suixi county plan for relapse monitoring and support"},"document":"濉扶组〔2021〕6号","area":"340621","start":"2021-05-10","extends":"national-2020"}]
        """;

    public const string Pack = """
        {"id":"national-2020","title":{"chinese":"关于建立防止返贫监测和帮扶机制的指导意见","english":"Guidance on relapse monitoring and support"},"document":"国开发〔2020〕6号","area":null,"start":"2020-03-20","extends":null,"yieldsTo":[],"quarter":"2021Q4",
         "values":[{"name":"income-near-share","label":{"chinese":"“左右”的幅度","english":"margin of \"about\""},"value":0.1,"unit":{"chinese":"比例","english":"share"},"start":"2020-03-20","end":null,"source":"national 三(二)",
           "choice":{"chinese":"文件写“左右”，未定幅度；取10%","english":"the document says \"about\"; 10 % is taken"},"band":[0,0.05,0.1,0.15,0.2],"mark":null,"area":null,"inForce":true,"origin":"national-2020"}],
         "scope":{"clause":"national 三(一)","hukouLocal":false,"resident":false,"groups":[{"title":{"chinese":"脱贫不稳定户","english":"unstable lifted household"},"clause":"national 三(一)","until":null,"rule":null}]},
         "criteria":[{"id":"income-below-line","title":{"chinese":"人均可支配收入低于国家扶贫标准1.5倍左右","english":"disposable income per head under about 1.5 times the national line"},"roles":["identify"],"clause":"national 三(二)","causes":[],
           "settings":[{"name":"about","value":"yes","text":{"chinese":"“左右”：略高于线的记为“接近”","english":"about: slightly above the line counts as near"},"words":[{"value":"yes","text":{"chinese":"是","english":"yes"}},{"value":"no","text":{"chinese":"否","english":"no"}}]}],"values":["income-near-share"],"choice":null,"origin":"national-2020"}],
         "identify":{"clause":"national 三(二)","rule":{"how":"criterion","id":"income-below-line","title":{"chinese":"人均可支配收入低于国家扶贫标准1.5倍左右","english":"disposable income per head under about 1.5 times the national line"},"parts":[]},
           "text":{"chinese":"收入低于监测线","english":"income below the line"},"choice":null,"alternatives":[]},
         "exclusions":[],"pathBack":[],
         "level":{"clause":"liaoning 二(二)","guarantees":[],"income":[],"rows":[{"level":"high","potential":0,"guarantees":2,"income":2,"visitFirst":false}],"damping":true,"choice":null,"text":{"chinese":"三项输入各评0、1、2分","english":"Three inputs are graded 0, 1 or 2"}},
         "measures":[{"id":"jobs","title":{"chinese":"就业帮扶","english":"jobs"},"causes":["work"],"needsLabour":true,"criteria":[],"department":null,"units":[],"clause":"national 四(二)","column":{"chinese":"就业帮扶","english":"measure jobs"},"origin":"national-2020"}],
         "scenarios":[],"calendar":[],"changes":[],"clauses":{"national 三(二)":{"chinese":"以家庭为单位，监测收入低于标准1.5倍左右的家庭等","english":"households with an income under about 1.5 times the line are monitored"}}}
        """;

    public const string Diff = """
        {"first":"national-2020","second":"suixi-2021","differences":[{"section":"values","id":"minimum-living-standard","title":{"chinese":"最低生活保障标准","english":"minimum living standard"},"change":"changed",
         "fields":[{"field":{"chinese":"数值","english":"value"},"first":null,"second":{"chinese":"641元/人·月","english":"641 yuan a head and month"}}]}]}
        """;

    public const string Clauses = """
        {"documents":[{"name":"suixi","title":{"chinese":"濉溪县防止返贫监测和帮扶工作方案","english":"Suixi county plan for relapse monitoring and support"},"number":"濉扶组〔2021〕6号"}],
         "clauses":[{"id":"suixi 三(六)一","document":"suixi","article":"三(六)一","text":{"chinese":"人均纯收入低于脱贫线1.5倍的纳入监测","english":"net income per head under 1.5 times the line is monitored"},"use":null,"notApplicable":null,"packs":["suixi-2021"]}]}
        """;

    public const string CompareBody = """{"pack":"national-2020","with":"suixi-2021","areaCode":"530521","quarter":"2021Q4"}""";

    public const string TrialBody = """{"value":"income-near-share","number":0.2,"areaCode":"530521","quarter":"2021Q4"}""";

    public const string SensitivityBody = """{"areaCode":"530521","quarter":"2021Q4","model":"none"}""";

    public const string WhatIfBody = """{"scenario":"lost-job","area":"530521101","areaCode":"530521","quarter":"2021Q4"}""";

    public const string AcceptedCompare = """{"id":6,"kind":"compare","about":"530521 2021Q4 3f9c2a71b0de national-2020 suixi-2021","state":"waiting","progress":0,"step":null,"createdAt":"2022-01-12T08:30:00+00:00","finishedAt":null,"result":null,"error":null,"problemCount":0,"problems":[]}""";

    public const string AcceptedTrial = """{"id":7,"kind":"trial","about":"530521 2021Q4 3f9c2a71b0de national-2020 income-near-share 0.2","state":"waiting","progress":0,"step":null,"createdAt":"2022-01-12T08:30:00+00:00","finishedAt":null,"result":null,"error":null,"problemCount":0,"problems":[]}""";

    public const string AcceptedSensitivity = """{"id":8,"kind":"sensitivity","about":"530521 2021Q4 none national-2020","state":"waiting","progress":0,"step":null,"createdAt":"2022-01-12T08:30:00+00:00","finishedAt":null,"result":null,"error":null,"problemCount":0,"problems":[]}""";

    public const string AcceptedWhatIf = """{"id":9,"kind":"what-if","about":"530521 2021Q4 3f9c2a71b0de national-2020 lost-job 530521101","state":"waiting","progress":0,"step":null,"createdAt":"2022-01-12T08:30:00+00:00","finishedAt":null,"result":null,"error":null,"problemCount":0,"problems":[]}""";
}
