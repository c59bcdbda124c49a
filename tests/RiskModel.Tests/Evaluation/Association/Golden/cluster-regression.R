# Binary regressions with errors robust to clusters as R's stats::glm and sandwich::vcovCL(type = "HC1") make them.
# Rscript cluster-regression.R            (R 4.2.2, sandwich 3.0.2)
library(sandwich)
set.seed(41)
n <- 400; village <- sample(1:35, n, TRUE); luck <- rnorm(35, sd = 0.6)[village]
income <- round(rnorm(n), 4); illness <- rbinom(n, 1, 0.3); year <- sample(0:1, n, TRUE); trials <- sample(1:4, n, TRUE)
event <- rbinom(n, 1, plogis(-1.5 - 0.5 * income + 0.8 * illness + luck))
events <- rbinom(n, trials, plogis(-2 - 0.4 * income + 0.5 * illness + luck))
rows <- data.frame(village, income, illness, year, event, trials, events)
write.csv(rows, "cluster-regression-rows.csv", row.names = FALSE, quote = FALSE)

g <- function(x) sprintf("%.17g", x)
one <- function(name, fit, cluster, data) {
  v <- vcovCL(fit, cluster = cluster, type = "HC1"); b <- coef(fit); se <- sqrt(diag(v)); df <- length(unique(cluster)) - 1
  data.frame(term = paste(name, c("intercept", "income", "illness", "year")), value = g(b), error = g(se),
    low = g(b - qt(0.975, df) * se), high = g(b + qt(0.975, df) * se), p = g(2 * pt(-abs(b / se), df)))
}
tight <- glm.control(epsilon = 1e-15, maxit = 200)
long <- rows[rep(seq_len(n), rows$trials), ]
long$one <- unlist(lapply(seq_len(n), function(i) rep(c(1, 0), c(rows$events[i], rows$trials[i] - rows$events[i]))))
golden <- rbind(
  one("logit", glm(event ~ income + illness + year, binomial, rows, control = tight), rows$village),
  one("cloglog", glm(event ~ income + illness + year, binomial("cloglog"), rows, control = tight), rows$village),
  one("trials", glm(one ~ income + illness + year, binomial, long, control = tight), long$village))
write.csv(golden, "cluster-regression.csv", row.names = FALSE, quote = FALSE)
