"""Figures of rankings and probabilities by scikit-learn, which the tests expect to the ninth decimal.

Made by scikit-learn 1.2.1, numpy 1.24.2, in this folder:  python3 ranking_metrics.py
Writes ranking-metrics.csv (the rows) and ranking-metrics.json (the figures).
"""
import csv
import json

import numpy as np
from sklearn.calibration import calibration_curve
from sklearn.metrics import (average_precision_score, brier_score_loss, log_loss, precision_score, recall_score, roc_auc_score)

ROWS, CLUSTERS, PICKED = 400, 12, (20, 40, 57)
random = np.random.default_rng(20210401)
cluster = random.integers(0, CLUSTERS, ROWS)
truth = 1 / (1 + np.exp(-(-1.6 + 1.1 * random.standard_normal(ROWS) + 0.5 * random.standard_normal(CLUSTERS)[cluster])))
event = (random.random(ROWS) < truth).astype(int)
# Six decimals, all different: no tie at any limit.
score = np.round(np.clip(truth * 0.8 + 0.1 * random.random(ROWS), 0, 1), 6)
assert len(set(score)) == ROWS
coarse = np.round(truth * 4)  # ties nearly everywhere
times = random.multinomial(CLUSTERS, [1 / CLUSTERS] * CLUSTERS)
weight = times[cluster]


def figures(weights):
    order = np.argsort(-score)
    result = {
        "auc": roc_auc_score(event, score, sample_weight=weights),
        "averagePrecision": average_precision_score(event, score, sample_weight=weights),
        "coarseAuc": roc_auc_score(event, coarse, sample_weight=weights),
        "coarseAveragePrecision": average_precision_score(event, coarse, sample_weight=weights),
        "logLoss": log_loss(event, score, sample_weight=weights),
        "brier": brier_score_loss(event, score, sample_weight=weights),
        "at": [],
    }
    for picked in PICKED:
        visited = np.zeros(ROWS, int)
        visited[order[:picked]] = 1
        result["at"].append({
            "picked": int(weights[order[:picked]].sum()),
            "precision": precision_score(event, visited, sample_weight=weights),
            "recall": recall_score(event, visited, sample_weight=weights),
        })
    return result


observed, mean = calibration_curve(event, score, n_bins=10, strategy="quantile")
golden = {"plain": figures(np.ones(ROWS, int)), "drawn": figures(weight), "times": [int(t) for t in times],
          "expectedCalibrationError": float(np.mean(np.abs(observed - mean)))}
with open("ranking-metrics.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["score", "coarse", "event", "cluster"])
    writer.writerows([f"{s:.6f}", int(c), int(e), int(k)] for s, c, e, k in zip(score, coarse, event, cluster))
with open("ranking-metrics.json", "w") as file:
    json.dump(golden, file, indent=2)
    file.write("\n")
