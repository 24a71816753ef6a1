# Fits the same model to the same file: rows, CPU seconds of the fit alone, peak megabytes, criterion, effects, errors; or times fread.
args <- commandArgs(TRUE); suppressMessages({library(lme4); library(data.table)})
if (args[2] == "read") {
  t <- sapply(1:6, function(i) system.time(fread(args[1], nThread = 1))[[3]])
  cat(sprintf("%.4f\n", min(t)))
} else {
  d <- fread(args[1], nThread = 1); d$person <- factor(d$person)
  t <- system.time(m <- lmer(pain ~ week + expect + (week | person), d, REML = TRUE, control = lmerControl(calc.derivs = FALSE)))
  peak <- as.numeric(sub("\\D*(\\d+).*", "\\1", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))) / 1024
  cat(sprintf("%.3f,%.0f,%.9f,%s,%s\n", t[[1]] + t[[2]], peak, REMLcrit(m), paste(sprintf("%.12g", fixef(m)), collapse = " "),
    paste(sprintf("%.12g", sqrt(diag(as.matrix(vcov(m))))), collapse = " ")))
}
