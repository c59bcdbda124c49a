# Adjusted p-values as R's stats::p.adjust makes them.
# Rscript p-adjust.R            (R 4.2.2)
set.seed(20)
p <- c(round(runif(25)^3, 6), 0.01, 0.01, 0, 1, NA, 0.05, NA)
golden <- data.frame(p = p, bh = p.adjust(p, "BH"), holm = p.adjust(p, "holm"))
golden[] <- lapply(golden, function(x) ifelse(is.na(x), "", sprintf("%.17g", x)))
write.csv(golden, "p-adjust.csv", row.names = FALSE, quote = FALSE)
