# The same sweep in R's metafor: every set by every method with Hartung-Knapp, once to warm up and then so many rounds.
suppressMessages(library(metafor))
lines <- readLines(commandArgs(TRUE)[1])
rounds <- as.integer(commandArgs(TRUE)[2])
sets <- lapply(strsplit(lines, ";"), function(h) lapply(strsplit(h, ","), as.numeric))
sweep <- function(method) {
  sum <- 0
  for (s in sets) {
    fit <- suppressWarnings(tryCatch(rma(s[[1]], s[[2]], method = method, test = "knha"), error = function(e) NULL))
    if (!is.null(fit)) sum <- sum + as.numeric(fit$b)
  }
  sum
}
invisible(sweep("DL"))
for (method in c("EE", "DL", "PM", "REML", "ML")) for (round in seq_len(rounds)) {
  sum <- 0
  t <- system.time(sum <- sweep(method))
  cat(sprintf("metafor,%s,%d,%.9f,%.12g\n", method, round, t[[1]] + t[[2]], sum))
}
