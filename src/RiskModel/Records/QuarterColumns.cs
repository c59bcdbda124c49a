namespace FangFan.Risk.Records;

/// <summary>The columns of quarters.csv, one row a household and quarter; blank means unknown, never zero.</summary>
public static class QuarterColumns
{
    private static readonly List<Column> Defined = [];

    // identity
    /// <summary>Household number, unique in the county.</summary>
    public static readonly Column HouseholdId = Define("household_id", "identity", ColumnKind.Identifier, "", new("户编号", "household number, unique in the county"), ["户编号", "户号"]);

    /// <summary>The quarter the row describes.</summary>
    public static readonly Column Quarter = Define("quarter", "identity", ColumnKind.Quarter, "", new("数据所属季度", "the quarter the row describes"), ["季度", "数据季度", "数据所属季度"]);

    /// <summary>The day the row became known; the quarter's last day where blank.</summary>
    public static readonly Column RecordedOn = Define("recorded_on", "identity", ColumnKind.Date, "", new("录入日期", "the day the row became known; the quarter's last day where blank"), ["录入日期", "记录日期"]);

    /// <summary>12-digit village code.</summary>
    public static readonly Column VillageCode = Define("village_code", "identity", ColumnKind.Village, "", new("村编码", "12-digit village code"), ["村编码", "行政村编码", "行政区划代码"]);

    /// <summary>Lifted or general household.</summary>
    public static readonly Column HouseholdType = Define("household_type", "identity", ColumnKind.Code, "", new("户类型", "lifted or general household"), ["户类型"], codes: CodeLists.HouseholdType);

    /// <summary>Category as the export carries it; as of a quarter the events decide.</summary>
    public static readonly Column MonitoringCategory = Define("monitoring_category", "identity", ColumnKind.Code, "", new("监测对象类别", "category as the export carries it; as of a quarter the events decide"), ["监测对象类别"], codes: CodeLists.MonitoringCategory);

    /// <summary>Ever on the register of the poverty campaign.</summary>
    public static readonly Column RegisteredPoor = Define("registered_poor", "identity", ColumnKind.Flag, "", new("是否建档立卡", "ever on the register of the poverty campaign"), ["是否建档立卡"]);

    /// <summary>Year taken off the register.</summary>
    public static readonly Column LiftedYear = Define("lifted_year", "identity", ColumnKind.Year, "", new("脱贫年度", "year taken off the register"), ["脱贫年度", "脱贫年份"], minimum: 1980, maximum: 2100);

    /// <summary>Day put under monitoring.</summary>
    public static readonly Column IdentifiedOn = Define("identified_on", "identity", ColumnKind.Date, "", new("识别监测时间", "day put under monitoring"), ["识别监测时间"]);

    /// <summary>Day the risk was marked eliminated.</summary>
    public static readonly Column EliminatedOn = Define("eliminated_on", "identity", ColumnKind.Date, "", new("消除监测时间", "day the risk was marked eliminated"), ["消除监测时间"]);

    /// <summary>First risk cause on the register.</summary>
    public static readonly Column RiskCause1 = Define("risk_cause_1", "identity", ColumnKind.Code, "", new("致贫返贫风险1", "first risk cause on the register"), ["致贫/返贫风险1"], codes: CodeLists.RiskCause);

    /// <summary>Second risk cause.</summary>
    public static readonly Column RiskCause2 = Define("risk_cause_2", "identity", ColumnKind.Code, "", new("致贫返贫风险2", "second risk cause"), ["致贫/返贫风险2"], codes: CodeLists.RiskCause);

    /// <summary>Third risk cause.</summary>
    public static readonly Column RiskCause3 = Define("risk_cause_3", "identity", ColumnKind.Code, "", new("致贫返贫风险3", "third risk cause"), ["致贫/返贫风险3"], codes: CodeLists.RiskCause);

    /// <summary>Fourth risk cause.</summary>
    public static readonly Column RiskCause4 = Define("risk_cause_4", "identity", ColumnKind.Code, "", new("致贫返贫风险4", "fourth risk cause"), ["致贫/返贫风险4"], codes: CodeLists.RiskCause);

    /// <summary>Fifth risk cause.</summary>
    public static readonly Column RiskCause5 = Define("risk_cause_5", "identity", ColumnKind.Code, "", new("致贫返贫风险5", "fifth risk cause"), ["致贫/返贫风险5"], codes: CodeLists.RiskCause);

    /// <summary>Hukou in the county.</summary>
    public static readonly Column HukouLocal = Define("hukou_local", "identity", ColumnKind.Flag, "", new("户籍在本县", "hukou in the county"), ["是否本地户籍", "户籍是否在本县"]);

    /// <summary>Long resident.</summary>
    public static readonly Column Resident = Define("resident", "identity", ColumnKind.Flag, "", new("常住", "long resident"), ["是否常住"]);

    // people
    /// <summary>Members of the household.</summary>
    public static readonly Column Members = Define("members", "people", ColumnKind.Count, "persons", new("家庭人口", "members of the household"), ["家庭人口", "家庭人口数", "人数", "家庭人口/人数", "家庭成员数"], minimum: 1, maximum: 30);

    /// <summary>Members able to work.</summary>
    public static readonly Column Labourers = Define("labourers", "people", ColumnKind.Count, "persons", new("劳动力人数", "members able to work"), ["劳动力人数", "劳动力数"], minimum: 0, maximum: 30);

    /// <summary>Members with paid work.</summary>
    public static readonly Column WorkingMembers = Define("working_members", "people", ColumnKind.Count, "persons", new("务工人数", "members with paid work"), ["务工人数", "外出务工人数"], minimum: 0, maximum: 30);

    /// <summary>Months of paid work, summed over members.</summary>
    public static readonly Column WorkMonths = Define("work_months", "people", ColumnKind.Count, "months", new("务工月数合计", "months of paid work, summed over members"), ["务工时间（月）", "务工月数", "务工月数合计"], minimum: 0, maximum: 360);

    /// <summary>Children under six.</summary>
    public static readonly Column ChildrenUnder6 = Define("children_under_6", "people", ColumnKind.Count, "persons", new("6岁以下儿童数", "children under six"), ["6岁以下儿童数"], minimum: 0, maximum: 20);

    /// <summary>Children of compulsory-school age.</summary>
    public static readonly Column ChildrenCompulsoryAge = Define("children_compulsory_age", "people", ColumnKind.Count, "persons", new("义务教育适龄儿童数", "children of compulsory-school age"), ["义务教育阶段人数", "义务教育适龄儿童数"], minimum: 0, maximum: 20);

    /// <summary>Children of compulsory age out of school.</summary>
    public static readonly Column DropoutChildren = Define("dropout_children", "people", ColumnKind.Count, "persons", new("失学辍学人数", "children of compulsory age out of school"), ["失学辍学人数"], minimum: 0, maximum: 20);

    /// <summary>Students beyond compulsory schooling.</summary>
    public static readonly Column StudentsBeyondCompulsory = Define("students_beyond_compulsory", "people", ColumnKind.Count, "persons", new("非义务教育在校生数", "students beyond compulsory schooling"), ["非义务教育在校生数", "高中及以上在校生数"], minimum: 0, maximum: 20);

    /// <summary>Members over sixty.</summary>
    public static readonly Column EldersOver60 = Define("elders_over_60", "people", ColumnKind.Count, "persons", new("60岁以上老人数", "members over sixty"), ["60岁以上老人数"], minimum: 0, maximum: 20);

    /// <summary>Grown children who live apart.</summary>
    public static readonly Column ChildrenLivingApart = Define("children_living_apart", "people", ColumnKind.Count, "persons", new("分户子女数", "grown children who live apart"), ["分户子女数"], minimum: 0, maximum: 20);

    /// <summary>An old person lives alone.</summary>
    public static readonly Column ElderLivesAlone = Define("elder_lives_alone", "people", ColumnKind.Flag, "", new("独居老人", "an old person lives alone"), ["是否独居老人"]);

    /// <summary>Age of the head.</summary>
    public static readonly Column HeadAge = Define("head_age", "people", ColumnKind.Count, "years", new("户主年龄", "age of the head"), ["户主年龄"], minimum: 14, maximum: 120);

    /// <summary>Schooling of the head.</summary>
    public static readonly Column HeadEducation = Define("head_education", "people", ColumnKind.Code, "", new("户主文化程度", "schooling of the head"), ["户主文化程度", "文化程度"], codes: CodeLists.Education);

    /// <summary>The head is a woman; for group audits only.</summary>
    public static readonly Column HeadFemale = Define("head_female", "people", ColumnKind.Flag, "", new("户主为女性", "the head is a woman; for group audits only"), ["户主是否女性"]);

    /// <summary>Of an ethnic minority; for group audits only.</summary>
    public static readonly Column Minority = Define("minority", "people", ColumnKind.Flag, "", new("少数民族", "of an ethnic minority; for group audits only"), ["是否少数民族"]);

    // health
    /// <summary>Members with a chronic illness.</summary>
    public static readonly Column ChronicallyIll = Define("chronically_ill", "health", ColumnKind.Count, "persons", new("长期慢性病人数", "members with a chronic illness"), ["长期慢性病人数"], minimum: 0, maximum: 30);

    /// <summary>Members with a grave illness.</summary>
    public static readonly Column GravelyIll = Define("gravely_ill", "health", ColumnKind.Count, "persons", new("患大病人数", "members with a grave illness"), ["患大病人数", "大病人数"], minimum: 0, maximum: 30);

    /// <summary>Disabled members.</summary>
    public static readonly Column Disabled = Define("disabled", "health", ColumnKind.Count, "persons", new("残疾人数", "disabled members"), ["残疾人数"], minimum: 0, maximum: 30);

    /// <summary>Severely disabled members.</summary>
    public static readonly Column SeverelyDisabled = Define("severely_disabled", "health", ColumnKind.Count, "persons", new("重度残疾人数", "severely disabled members"), ["重度残疾人数"], minimum: 0, maximum: 30);

    /// <summary>Members without basic medical insurance.</summary>
    public static readonly Column UninsuredMembers = Define("uninsured_members", "health", ColumnKind.Count, "persons", new("未参加基本医疗保险人数", "members without basic medical insurance"), ["未参加医保人数", "未参加城乡居民基本医疗保险人数"], minimum: 0, maximum: 30);

    // income
    /// <summary>Wages.</summary>
    public static readonly Column WageIncome = Define("wage_income", "income", ColumnKind.Money, "yuan, trailing 12 months", new("工资性收入", "wages"), ["工资性收入", "工资性收入（元）"], maximum: 10_000_000);

    /// <summary>Gross business income.</summary>
    public static readonly Column BusinessIncome = Define("business_income", "income", ColumnKind.Money, "yuan, trailing 12 months", new("生产经营性收入", "gross business income"), ["生产经营性收入", "生产经营性收入（元）"], maximum: 10_000_000);

    /// <summary>Property income.</summary>
    public static readonly Column PropertyIncome = Define("property_income", "income", ColumnKind.Money, "yuan, trailing 12 months", new("财产性收入", "property income"), ["财产性收入", "财产性收入（元）"], maximum: 10_000_000);

    /// <summary>All transfers, policy ones included.</summary>
    public static readonly Column TransferIncome = Define("transfer_income", "income", ColumnKind.Money, "yuan, trailing 12 months", new("转移性收入", "all transfers, policy ones included"), ["转移性收入", "转移性收入（元）"], maximum: 10_000_000);

    /// <summary>Policy transfers, part of transfer_income.</summary>
    public static readonly Column PolicyTransferIncome = Define("policy_transfer_income", "income", ColumnKind.Money, "yuan, trailing 12 months", new("政策性转移收入", "policy transfers, part of transfer_income"), ["政策性转移收入", "其中：政策性转移收入"], maximum: 10_000_000);

    /// <summary>Costs of production.</summary>
    public static readonly Column ProductionCosts = Define("production_costs", "income", ColumnKind.Money, "yuan, trailing 12 months", new("生产经营性支出", "costs of production"), ["生产经营性支出", "生产经营性支出（元）"], maximum: 10_000_000);

    /// <summary>Transfers paid: taxes, insurance, gifts owed.</summary>
    public static readonly Column TransfersPaid = Define("transfers_paid", "income", ColumnKind.Money, "yuan, trailing 12 months", new("转移性支出", "transfers paid: taxes, insurance, gifts owed"), ["转移性支出"], maximum: 10_000_000);

    /// <summary>Insurance pay-outs.</summary>
    public static readonly Column InsurancePayout = Define("insurance_payout", "income", ColumnKind.Money, "yuan, trailing 12 months", new("理赔收入", "insurance pay-outs"), ["理赔收入", "理赔收入（元）"], maximum: 10_000_000);

    /// <summary>Net income per head as the export carries it.</summary>
    public static readonly Column IncomePerHeadReported = Define("income_per_head_reported", "income", ColumnKind.Money, "yuan per head, trailing 12 months", new("人均纯收入", "net income per head as the export carries it"), ["人均纯收入（元）", "人均纯收入"], minimum: -1_000_000, maximum: 2_000_000);

    /// <summary>Net income per head of the last calendar year.</summary>
    public static readonly Column IncomePerHeadLastYear = Define("income_per_head_last_year", "income", ColumnKind.Money, "yuan per head, last calendar year", new("上年度人均纯收入", "net income per head of the last calendar year"), ["上年度人均纯收入", "上年度人均纯收入（元）"], minimum: -1_000_000, maximum: 2_000_000);

    // spending
    /// <summary>Medical spending after reimbursement.</summary>
    public static readonly Column MedicalSelfPaid = Define("medical_self_paid", "spending", ColumnKind.Money, "yuan, trailing 12 months", new("医疗自付支出", "medical spending after reimbursement"), ["医疗自付支出", "合规自付支出", "合规自付支出（元）"], maximum: 10_000_000);

    /// <summary>Spending on schooling.</summary>
    public static readonly Column EducationSpending = Define("education_spending", "spending", ColumnKind.Money, "yuan, trailing 12 months", new("教育支出", "spending on schooling"), ["教育支出"], maximum: 10_000_000);

    /// <summary>Spending on disability care.</summary>
    public static readonly Column DisabilitySpending = Define("disability_spending", "spending", ColumnKind.Money, "yuan, trailing 12 months", new("残疾康复照护支出", "spending on disability care"), ["残疾支出", "残疾康复照护支出"], maximum: 10_000_000);

    /// <summary>Spending forced by a disaster.</summary>
    public static readonly Column DisasterSpending = Define("disaster_spending", "spending", ColumnKind.Money, "yuan, trailing 12 months", new("因灾支出", "spending forced by a disaster"), ["灾害支出", "因灾支出"], maximum: 10_000_000);

    /// <summary>Spending forced by an accident.</summary>
    public static readonly Column AccidentSpending = Define("accident_spending", "spending", ColumnKind.Money, "yuan, trailing 12 months", new("意外事故支出", "spending forced by an accident"), ["意外事故支出"], maximum: 10_000_000);

    /// <summary>Spending on repair or building of the house.</summary>
    public static readonly Column HousingSpending = Define("housing_spending", "spending", ColumnKind.Money, "yuan, trailing 12 months", new("住房支出", "spending on repair or building of the house"), ["住房支出"], maximum: 10_000_000);

    /// <summary>Other unavoidable spending.</summary>
    public static readonly Column OtherRigidSpending = Define("other_rigid_spending", "spending", ColumnKind.Money, "yuan, trailing 12 months", new("其他刚性支出", "other unavoidable spending"), ["其他刚性支出"], maximum: 10_000_000);

    /// <summary>Spending on daily life.</summary>
    public static readonly Column LivingSpending = Define("living_spending", "spending", ColumnKind.Money, "yuan, trailing 12 months", new("生活消费支出", "spending on daily life"), ["生活支出", "生活消费支出"], maximum: 10_000_000);

    /// <summary>Debt outstanding.</summary>
    public static readonly Column Debt = Define("debt", "spending", ColumnKind.Money, "yuan", new("债务余额", "debt outstanding"), ["负债", "债务余额"], maximum: 10_000_000);

    // guarantees
    /// <summary>Safety grade of the house.</summary>
    public static readonly Column HouseGrade = Define("house_grade", "guarantees", ColumnKind.Code, "", new("住房安全等级", "safety grade of the house"), ["住房安全等级", "住房等级", "房屋鉴定等级"], codes: CodeLists.HouseGrade);

    /// <summary>The house is lived in.</summary>
    public static readonly Column HouseLivedIn = Define("house_lived_in", "guarantees", ColumnKind.Flag, "", new("实际居住", "the house is lived in"), ["是否实际居住"]);

    /// <summary>The household can repair the house.</summary>
    public static readonly Column AbleToRepair = Define("able_to_repair", "guarantees", ColumnKind.Flag, "", new("有能力修缮", "the household can repair the house"), ["是否有能力修缮"]);

    /// <summary>Why a child is out of school.</summary>
    public static readonly Column DropoutReason = Define("dropout_reason", "guarantees", ColumnKind.Code, "", new("失学或辍学原因", "why a child is out of school"), ["失学或辍学原因"], codes: CodeLists.DropoutReason);

    /// <summary>Drinking water: quality.</summary>
    public static readonly Column WaterQuality = Define("water_quality", "guarantees", ColumnKind.Code, "", new("饮水水质", "drinking water: quality"), ["水质"], codes: CodeLists.WaterState);

    /// <summary>Drinking water: quantity.</summary>
    public static readonly Column WaterQuantity = Define("water_quantity", "guarantees", ColumnKind.Code, "", new("饮水水量", "drinking water: quantity"), ["水量"], codes: CodeLists.WaterState);

    /// <summary>Drinking water: convenience.</summary>
    public static readonly Column WaterConvenience = Define("water_convenience", "guarantees", ColumnKind.Code, "", new("取水方便程度", "drinking water: convenience"), ["取水方便程度", "用水方便程度"], codes: CodeLists.WaterState);

    /// <summary>Drinking water: supply assurance.</summary>
    public static readonly Column WaterAssurance = Define("water_assurance", "guarantees", ColumnKind.Code, "", new("供水保证率", "drinking water: supply assurance"), ["供水保证率"], codes: CodeLists.WaterState);

    // livelihood
    /// <summary>Farmland.</summary>
    public static readonly Column LandMu = Define("land_mu", "livelihood", ColumnKind.Measure, "mu", new("耕地面积", "farmland"), ["耕地面积（亩）", "耕地面积"], minimum: 0, maximum: 200);

    /// <summary>Distance to the village's main road.</summary>
    public static readonly Column DistanceToRoadKm = Define("distance_to_road_km", "livelihood", ColumnKind.Measure, "km", new("与村主干路距离", "distance to the village's main road"), ["与村主干路距离", "与村主干路距离（公里）"], minimum: 0, maximum: 50);

    /// <summary>Value of livestock.</summary>
    public static readonly Column LivestockValue = Define("livestock_value", "livelihood", ColumnKind.Money, "yuan", new("牲畜价值", "value of livestock"), ["牲畜价值", "养殖存栏价值"], maximum: 10_000_000);

    /// <summary>Balance of the small loan for poverty relief.</summary>
    public static readonly Column SmallLoanBalance = Define("small_loan_balance", "livelihood", ColumnKind.Money, "yuan", new("小额信贷余额", "balance of the small loan for poverty relief"), ["扶贫小额信贷余额", "小额信贷余额"], maximum: 10_000_000);

    /// <summary>Member of a cooperative.</summary>
    public static readonly Column CooperativeMember = Define("cooperative_member", "livelihood", ColumnKind.Flag, "", new("加入合作社", "member of a cooperative"), ["是否加入合作社", "是否加入农民专业合作组织"]);

    /// <summary>A member holds a public-welfare job.</summary>
    public static readonly Column PublicWelfareJob = Define("public_welfare_job", "livelihood", ColumnKind.Flag, "", new("公益性岗位", "a member holds a public-welfare job"), ["公益性岗位", "是否公益性岗位"]);

    /// <summary>Relocated for poverty relief.</summary>
    public static readonly Column Relocated = Define("relocated", "livelihood", ColumnKind.Flag, "", new("易地搬迁", "relocated for poverty relief"), ["是否易地搬迁户", "是否易地扶贫搬迁"]);

    // shocks
    /// <summary>Natural disaster in the quarter.</summary>
    public static readonly Column ShockDisaster = Define("shock_disaster", "shocks", ColumnKind.Flag, "", new("本季自然灾害", "natural disaster in the quarter"), ["本季自然灾害"]);

    /// <summary>Hit by the epidemic in the quarter.</summary>
    public static readonly Column ShockEpidemic = Define("shock_epidemic", "shocks", ColumnKind.Flag, "", new("本季疫情影响", "hit by the epidemic in the quarter"), ["本季疫情影响"]);

    /// <summary>Accident in the quarter.</summary>
    public static readonly Column ShockAccident = Define("shock_accident", "shocks", ColumnKind.Flag, "", new("本季意外事故", "accident in the quarter"), ["本季意外事故"]);

    /// <summary>Sudden grave illness in the quarter.</summary>
    public static readonly Column ShockIllness = Define("shock_illness", "shocks", ColumnKind.Flag, "", new("本季突发重病", "sudden grave illness in the quarter"), ["本季突发重病"]);

    /// <summary>Job lost in the quarter.</summary>
    public static readonly Column ShockJobLoss = Define("shock_job_loss", "shocks", ColumnKind.Flag, "", new("本季失业", "job lost in the quarter"), ["本季失业"]);

    /// <summary>Business failed in the quarter.</summary>
    public static readonly Column ShockBusinessFailure = Define("shock_business_failure", "shocks", ColumnKind.Flag, "", new("本季产业失败", "business failed in the quarter"), ["本季产业失败"]);

    /// <summary>Price swing or unsold produce in the quarter.</summary>
    public static readonly Column ShockPrice = Define("shock_price", "shocks", ColumnKind.Flag, "", new("本季市场波动", "price swing or unsold produce in the quarter"), ["本季价格下跌"]);

    /// <summary>Supply-chain tie broken in the quarter.</summary>
    public static readonly Column ShockBrokenTie = Define("shock_broken_tie", "shocks", ColumnKind.Flag, "", new("本季带动断链", "supply-chain tie broken in the quarter"), ["本季带动断链"]);

    /// <summary>Death, divorce or split in the quarter.</summary>
    public static readonly Column ShockFamilyChange = Define("shock_family_change", "shocks", ColumnKind.Flag, "", new("本季家庭变故", "death, divorce or split in the quarter"), ["本季家庭变故"]);

    // support
    /// <summary>Receives the minimum living allowance.</summary>
    public static readonly Column MinimumLivingAllowance = Define("minimum_living_allowance", "support", ColumnKind.Flag, "", new("享受低保", "receives the minimum living allowance"), ["是否低保", "享受低保政策情况"]);

    /// <summary>Receives support for the destitute.</summary>
    public static readonly Column DestituteSupport = Define("destitute_support", "support", ColumnKind.Flag, "", new("特困供养", "receives support for the destitute"), ["是否特困供养", "享受特困供养政策情况"]);

    /// <summary>Industry measure in the quarter.</summary>
    public static readonly Column MeasureIndustry = Define("measure_industry", "support", ColumnKind.Flag, "", new("产业帮扶", "industry measure in the quarter"), ["产业帮扶"]);

    /// <summary>Jobs measure in the quarter.</summary>
    public static readonly Column MeasureJobs = Define("measure_jobs", "support", ColumnKind.Flag, "", new("就业帮扶", "jobs measure in the quarter"), ["就业帮扶"]);

    /// <summary>Health measure in the quarter.</summary>
    public static readonly Column MeasureHealth = Define("measure_health", "support", ColumnKind.Flag, "", new("健康帮扶", "health measure in the quarter"), ["健康帮扶"]);

    /// <summary>Education measure in the quarter.</summary>
    public static readonly Column MeasureEducation = Define("measure_education", "support", ColumnKind.Flag, "", new("教育帮扶", "education measure in the quarter"), ["教育帮扶"]);

    /// <summary>Housing measure in the quarter.</summary>
    public static readonly Column MeasureHousing = Define("measure_housing", "support", ColumnKind.Flag, "", new("住房安全保障", "housing measure in the quarter"), ["住房安全保障"]);

    /// <summary>Water measure in the quarter.</summary>
    public static readonly Column MeasureWater = Define("measure_water", "support", ColumnKind.Flag, "", new("饮水安全保障", "water measure in the quarter"), ["饮水安全保障"]);

    /// <summary>Finance measure in the quarter.</summary>
    public static readonly Column MeasureFinance = Define("measure_finance", "support", ColumnKind.Flag, "", new("金融帮扶", "finance measure in the quarter"), ["金融帮扶"]);

    /// <summary>Safety-net measure in the quarter.</summary>
    public static readonly Column MeasureSafetyNet = Define("measure_safety_net", "support", ColumnKind.Flag, "", new("综合保障", "safety-net measure in the quarter"), ["综合保障"]);

    /// <summary>Help from society in the quarter.</summary>
    public static readonly Column MeasureSociety = Define("measure_society", "support", ColumnKind.Flag, "", new("社会帮扶", "help from society in the quarter"), ["社会帮扶"]);

    // exclusions
    /// <summary>Income of a member or legal supporter on the public payroll or in a stable job.</summary>
    public static readonly Column StableJobIncome = Define("stable_job_income", "exclusions", ColumnKind.Money, "yuan, trailing 12 months", new("稳定就业年收入", "income of a member or legal supporter on the public payroll or in a stable job"), ["稳定就业年收入", "财政供养或稳定就业收入"], maximum: 10_000_000);

    /// <summary>A member is the serving village secretary or director.</summary>
    public static readonly Column VillageOfficial = Define("village_official", "exclusions", ColumnKind.Flag, "", new("现任村书记主任", "a member is the serving village secretary or director"), ["是否现任村干部", "是否村书记主任"]);

    /// <summary>Value of a car, large farm vehicle or machine.</summary>
    public static readonly Column VehicleOrMachineValue = Define("vehicle_or_machine_value", "exclusions", ColumnKind.Money, "yuan", new("车辆农机价值", "value of a car, large farm vehicle or machine"), ["车辆农机价值", "车辆或大型农机具价值"], maximum: 10_000_000);

    /// <summary>Flat or shop bought in town.</summary>
    public static readonly Column TownProperty = Define("town_property", "exclusions", ColumnKind.Flag, "", new("城镇购房", "flat or shop bought in town"), ["是否城镇购房", "城镇住房商铺"]);

    /// <summary>Owns a company or paid-in shares.</summary>
    public static readonly Column CompanyShares = Define("company_shares", "exclusions", ColumnKind.Flag, "", new("企业股份", "owns a company or paid-in shares"), ["是否办企业或持股", "企业股份"]);

    /// <summary>Large grower, contractor or long-term employer.</summary>
    public static readonly Column LargeOperator = Define("large_operator", "exclusions", ColumnKind.Flag, "", new("种养大户或承包雇工", "large grower, contractor or long-term employer"), ["是否种养大户或承包雇工", "种养大户"]);

    /// <summary>Hid or moved income or assets on purpose (verified).</summary>
    public static readonly Column ConcealedAssets = Define("concealed_assets", "exclusions", ColumnKind.Flag, "", new("隐瞒转移资产", "hid or moved income or assets on purpose (verified)"), ["是否隐瞒转移资产", "隐瞒资产"]);

    /// <summary>Which exemption applies.</summary>
    public static readonly Column Exemption = Define("exemption", "exclusions", ColumnKind.Code, "", new("除外情形", "which exemption applies"), ["除外情形", "豁免情形"], codes: CodeLists.Exemption);

    /// <summary>Every column in the order of the data dictionary; a column's <see cref="Column.Index"/> is its position here.</summary>
    public static IReadOnlyList<Column> All => Defined;

    /// <summary>What people call a column; the name itself where there is none of it.</summary>
    public static Wording LabelOf(string name) => Defined.FirstOrDefault(c => c.Name == name)?.Label ?? new(name, name);

    private static Column Define(string name, string group, ColumnKind kind, string unit, Wording meaning, string[] headers,
        CodeList? codes = null, double minimum = 0, double maximum = 1)
    {
        var column = new Column(Defined.Count, name, group, kind, unit, headers, meaning) { Minimum = minimum, Maximum = maximum, Codes = codes };
        Defined.Add(column);
        return column;
    }
}
