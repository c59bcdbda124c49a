# Survival curves, cumulated incidence and log-rank tests as R's survival package makes them.
# Rscript survival-curves.R            (R 4.2.2, survival 3.5.3)
library(survival)
set.seed(90)
n <- 260
village <- sample(1:30, n, TRUE); group <- sample(1:3, n, TRUE); start <- sample(c(0, 0, 0:5), n, TRUE)
speed <- exp(rnorm(30, sd = 0.4)[village] + 0.25 * (group == 2))
stop <- pmin(start + ceiling(rexp(n, 0.12 * speed)), 16); end <- sample(c("relapse", "relapse", "left", "censored"), n, TRUE)
end[stop == 16] <- "censored"; stop <- pmax(stop, start + 1)
spells <- data.frame(start, stop, end, village, group)
write.csv(spells, "spells.csv", row.names = FALSE, quote = FALSE)

g <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))
relapse <- as.numeric(end == "relapse")
plain <- survfit(Surv(start, stop, relapse) ~ 1, conf.type = "log-log")
robust <- survfit(Surv(start, stop, relapse) ~ 1, cluster = village, conf.type = "log-log")
kinds <- factor(end, c("censored", "relapse", "left"))
# With start and stop times survfit sums the influence by id only; by village it is summed here.
rivals <- survfit(Surv(start, stop, kinds) ~ 1, id = seq_len(n), influence = TRUE)
a <- summary(plain, times = plain$time); b <- summary(robust, times = plain$time); r <- summary(rivals, times = plain$time)
place <- which(r$states == "relapse")
incidence <- r$pstate[, place]
error <- sqrt(colSums(rowsum(rivals$influence.pstate[, -1, place], village)^2))
bounds <- survival:::survfit_confint(incidence, error, logse = FALSE, conf.type = "log-log", conf.int = 0.95)
curve <- data.frame(time = a$time, atRisk = a$n.risk, relapses = a$n.event, survival = g(a$surv), greenwood = g(a$std.err),
  robust = g(b$std.err), low = g(b$lower), high = g(b$upper), incidence = g(incidence), incidenceRobust = g(error),
  incidenceLow = g(bounds$lower), incidenceHigh = g(bounds$upper))
write.csv(curve, "survival-curve.csv", row.names = FALSE, quote = FALSE)

one <- function(name, rows) {
  d <- spells[rows, ]; d$event <- relapse[rows]; d$stop <- d$stop - d$start
  test <- survdiff(Surv(stop, event) ~ group, d)
  cox <- summary(coxph(Surv(stop, event) ~ factor(group), d, ties = "breslow", cluster = village))$robscore
  data.frame(test = name, chi = g(test$chisq), degrees = length(test$n) - 1, p = g(pchisq(test$chisq, length(test$n) - 1, lower.tail = FALSE)),
    robustChi = g(cox[["test"]]), robustP = g(cox[["pvalue"]]))
}
write.csv(rbind(one("three", group > 0), one("two", group < 3)), "log-rank.csv", row.names = FALSE, quote = FALSE)
