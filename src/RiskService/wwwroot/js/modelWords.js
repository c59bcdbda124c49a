// Words of the model's page: evaluations, and the names of what a learner reports.
export const modelWords = {
  'evaluation.backtest': ['回测：模型在过去是否管用', 'Backtest: would the model have worked in the past'],
  'evaluation.drift': ['数据漂移：是否需要重新训练', 'Drift: train anew or not'],
  'evaluation.factors': ['返贫因素分析', 'Which factors predict relapse'],
  'evaluationHint.backtest': ['在过去的各季度用当时已知的数据训练并排序，再与后来实际发生的情况对照，并与只看收入、符合标准条数、政策名单、逻辑回归等比较。', 'Trains and ranks at past quarters by what was known then, compares with what happened later, and with income alone, criteria met, the pack’s list and logistic regression.'],
  'evaluationHint.drift': ['比较训练期与最近各季度的特征分布、得分和空缺，判断是重新训练、先修补数据还是继续使用。', 'Compares features, score and blank cells of recent quarters with the training window, and says whether to train anew, mend the records or go on.'],
  'evaluationHint.factors': ['哪些因素与后来的返贫致贫有关；相关不等于因果。', 'Which factors went with later relapse; association is not cause.'],
  notEvaluated: ['尚未运行。', 'Not run yet.'],
  evaluate: ['运行', 'Run'], evaluateAgain: ['重新运行', 'Run again'], cancel: ['取消', 'Cancel'],
  fullReport: ['完整报告', 'Full report'], reportJson: ['数据（JSON）', 'Data (JSON)'],
  furtherLines: ['全部结论', 'Every statement'],
  madeAt: ['生成时间', 'Made at'], recordsUntil: ['数据截至', 'Records until'],
  recordsChanged: ['此后又导入了数据，以上结果已不是最新，请重新运行。', 'Records were imported since; this is no longer up to date, run it again.'],
  otherModel: ['以上结果针对模型', 'This is about model'],
  'chart.auc': ['排序能力', 'How well they rank'], 'chart.recall': ['走访能发现多少', 'What visits find'], 'chart.calibration': ['概率是否准确', 'Whether probabilities hold'],
  'chart.splits': ['训练窗口与检验期', 'What was trained on and tested'], 'chart.score-psi': ['得分的变化（PSI）', 'How far the score has moved (PSI)'],
  fewEvents: ['可靠性提示', 'Reliability'],
  'advice.keep': ['继续使用', 'keep'], 'advice.mend-data': ['先修补数据', 'mend the records first'], 'advice.retrain': ['重新训练', 'train anew'],
  'kind.backtest': ['回测', 'backtest'], 'kind.factors': ['因素分析', 'factor analysis'], 'kind.drift': ['漂移检查', 'drift check'],
  'job.cancelled': ['已取消', 'cancelled'],
  recipesTried: ['试过的方案', 'Candidates tried'], candidate: ['方案', 'Candidate'], trees: ['树的数量', 'Trees'], leaves: ['每棵树的叶数', 'Leaves a tree'], learningRate: ['学习率', 'Learning rate'],
  penalty: ['惩罚', 'Penalty'], logLoss: ['折外对数损失', 'Out-of-fold log loss'], weight: ['权重', 'Weight'],
};

/** What a learner reports, by its key. */
const names = {
  auc: ['排序能力（AUC）', 'Ranking (AUC)'], averagePrecision: ['平均精确率', 'Average precision'], brier: ['布里尔分数（越低越好）', 'Brier score (lower is better)'], logLoss: ['对数损失（越低越好）', 'Log loss (lower is better)'],
  expectedCalibrationError: ['概率的平均偏差', 'Calibration error'], expectedCalibrationErrorLow: ['概率偏差95%下限', 'Calibration error, 95% low'], expectedCalibrationErrorHigh: ['概率偏差95%上限', 'Calibration error, 95% high'],
  eventHouseholds: ['发生事件的农户数', 'Households with the event'], betaLogLoss: ['Beta校准后的对数损失', 'Log loss after beta calibration'], plattLogLoss: ['Platt校准后的对数损失', 'Log loss after Platt calibration'], isotonicLogLoss: ['保序回归校准后的对数损失', 'Log loss after isotonic calibration'],
  folds: ['交叉验证分组', 'Folds'], blend: ['融合', 'Blend'], penalty: ['惩罚', 'Penalty'], auto: ['自动选择', 'chosen by itself'],
  boosting: ['提升树', 'boosted trees'], logistic: ['逻辑回归', 'logistic regression'], 'mlnet-fasttree': ['ML.NET提升树', 'boosted trees of ML.NET'], 'mlnet-fastforest': ['ML.NET随机森林', 'random forest of ML.NET'], voteScale: ['票数换算', 'Log-odds'], all: ['全部特征', 'all features'], 'before-support': ['剔除帮扶与监测痕迹', 'without what support and monitoring leave behind'],
  platt: ['Platt（两参数）', 'Platt (two parameters)'], beta: ['Beta（三参数）', 'beta (three parameters)'], isotonic: ['保序回归', 'isotonic regression'],
};

/** "5 groups of villages, forward from 2016Q1" in Chinese; other texts as they stand. */
const grouped = text => text.replace(/^(\d+) groups of (villages|households)(?:, forward from (\w+))?$/, (_, count, what, from) => `${what === 'villages' ? '按村' : '按户'}分${count}组${from ? `，自${from}起按时间向前` : ''}`);

/** The name of what a learner reports in Chinese (0) or English (1); its key or text itself where there is none. */
export const modelName = (text, language) => names[text]?.[language] ?? (language === 0 ? grouped(text) : text);
