using FangFan.Risk.Records;

namespace FangFan.Risk.Features;

/// <summary>A cause group beside the register's codes and Suixi's causes that belong to it.</summary>
/// <param name="Group">The group of features, criteria and measures.</param>
/// <param name="RegisterCodes">Names in the code list risk_cause (致贫/返贫风险).</param>
/// <param name="SuixiCauses">Names among Suixi's nine causes to watch (suixi-2021 三(二)).</param>
public sealed record CauseLink(CauseGroup Group, IReadOnlyList<string> RegisterCodes, IReadOnlyList<Wording> SuixiCauses);

/// <summary>Maps cause groups, the register's cause codes and Suixi's nine causes to each other, and says which columns of the records name a cause.</summary>
public static class CauseTable
{
    /// <summary>One link a group, in the order of display; groups that no list names have empty lists.</summary>
    public static IReadOnlyList<CauseLink> Links { get; } =
    [
        new(CauseGroup.Illness, ["illness"], [new("因病", "illness")]),
        new(CauseGroup.Disability, ["disability"], [new("因残", "disability")]),
        new(CauseGroup.Schooling, ["schooling"], [new("因学", "schooling")]),
        new(CauseGroup.Disaster, ["disaster"], [new("因灾", "disaster")]),
        new(CauseGroup.Accident, ["accident"], [new("因突发事件", "sudden event")]),
        new(CauseGroup.Labour, ["labour"], []),
        new(CauseGroup.Work, ["work"], [new("因务工就业不稳", "unstable work")]),
        new(CauseGroup.Business, ["business", "broken-tie", "market"],
            [new("因产业失败", "failed business"), new("因带动断链", "broken supply-chain tie"), new("因市场波动", "market swing")]),
        new(CauseGroup.Housing, ["housing"], []),
        new(CauseGroup.Water, ["water"], []),
        new(CauseGroup.Income, [], []),
        new(CauseGroup.Demography, [], []),
        new(CauseGroup.Place, [], []),
        new(CauseGroup.Support, [], []),
    ];

    /// <summary>The columns of the register that hold a cause.</summary>
    public static IReadOnlyList<Column> RegisterColumns { get; } =
        [QuarterColumns.RiskCause1, QuarterColumns.RiskCause2, QuarterColumns.RiskCause3, QuarterColumns.RiskCause4, QuarterColumns.RiskCause5];

    /// <summary>Every shock with the cause that policy counts it under: a family change is a sudden event, the epidemic a disaster.</summary>
    /// <remarks>As a feature a family change stands under <see cref="CauseGroup.Demography"/>, since what the model learns from it is the household's structure.</remarks>
    public static IReadOnlyList<(Column Flag, CauseGroup Cause)> Shocks { get; } =
    [
        (QuarterColumns.ShockIllness, CauseGroup.Illness), (QuarterColumns.ShockDisaster, CauseGroup.Disaster), (QuarterColumns.ShockEpidemic, CauseGroup.Disaster),
        (QuarterColumns.ShockAccident, CauseGroup.Accident), (QuarterColumns.ShockFamilyChange, CauseGroup.Accident), (QuarterColumns.ShockJobLoss, CauseGroup.Work),
        (QuarterColumns.ShockBusinessFailure, CauseGroup.Business), (QuarterColumns.ShockPrice, CauseGroup.Business), (QuarterColumns.ShockBrokenTie, CauseGroup.Business),
    ];

    /// <summary>The group of a register code; null for other and for names that are no code.</summary>
    public static CauseGroup? GroupOfRegisterCode(string code) => Links.FirstOrDefault(l => l.RegisterCodes.Contains(code))?.Group;

    /// <summary>The group of one of Suixi's causes by its Chinese or English name; null where it is none.</summary>
    public static CauseGroup? GroupOfSuixiCause(string cause) =>
        Links.FirstOrDefault(l => l.SuixiCauses.Any(c => c.Chinese == cause || c.English == cause))?.Group;
}
